import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { issueToken } from '#domain/intake/page-token.ts';
import { Submission } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { ledgerClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { uploadOrigin } from '#io/objects/drafts.ts';
import type { Table } from '#io/table/store/table.ts';
import { answerFollowUp } from '#lambdas/follow-up/answer-follow-up.tsx';
import { loadReader } from '#lambdas/http/load.ts';
import { workIssuer } from '#lambdas/http/proof-of-work.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { type HttpResponse, toResult } from '#lambdas/http/response.ts';
import { answerPost } from '#lambdas/intake/answer-post.tsx';
import { showPage } from '#lambdas/pages/show-page.tsx';
import { MovableClock } from '#local/clock.ts';
import { Cloud } from '#local/cloud/cloud.ts';
import type { CloudConnection } from '#local/cloud/types.ts';
import { functionSettings, parseSettings } from '#settings';
import { connectionAs } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { settings as operatorSettings } from '../../../settings.ts';

/** The settings of the example hotline, as functions read them. */
export const EXAMPLE_SETTINGS: FunctionSettings = functionSettings(parseSettings(operatorSettings));

const INBOX = 'inbox';
const ORIGINALS = 'originals';
const TABLE = 'ledger';
const HASH_KEY = Buffer.from('h'.repeat(64));
const MATCH_KEY = Buffer.from('m'.repeat(64));
const PAGE_KEY = Buffer.from('p'.repeat(64));

/** How long a page has been open when its form is sent, in milliseconds: nobody here waits for it. */
const OPEN_FOR = 10_000;

/** The public side alone, its actions behind a small server in place of the gateway, on the embedded cloud's stores. */
export interface ReportSite {
  url: string;
  cloud: Cloud;
  clock: MovableClock;
  /** The ledger and the buckets, as functions are given them. */
  table: Table;
  inbox: Bucket;
  originals: Bucket;
  hashKey: Uint8Array;
  /** Who was told that a report is being withdrawn. */
  notices: { address: string; report: FollowUpReport }[];
  /** How long answers were made to wait, in milliseconds. */
  pauses: number[];
  /** A page's token, as of now. */
  token(): string;
  /** What lies under `report/` and `low-priority/` in the inbox. */
  submissions(): Submission[];
  /** The bytes of an object in the inbox. */
  object(key: string): Buffer;
  /** Forgets what lies in the inbox, as `acknowledge` does when a report is sealed. */
  emptyInbox(): void;
  close(): Promise<void>;
}

const FONTS = join(import.meta.dirname, '../../../node_modules/@fontsource/source-sans-3/files');
const readFont = (file: string): Buffer => readFileSync(join(FONTS, file));

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const openCloud = async (dataDir: string, clock: MovableClock): Promise<Cloud> => {
  const cloud = await Cloud.open({ dataDir, clock });
  cloud.buckets.create(INBOX, { cors: [{ origins: ['*'], methods: ['POST'], headers: ['*'] }] });
  cloud.buckets.create(ORIGINALS);
  await cloud.createTable(
    {
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    },
    TABLE,
  );
  return cloud;
};

/** The functions of the public side. */
const PUBLIC = ['pages', 'intake', 'follow-up'] as const;

/** The ledger and the buckets, as one caller reaches them. */
type Stores = Pick<ReportSite, 'table' | 'inbox' | 'originals'>;

const storesOf = (connection: CloudConnection): Stores => {
  const objects = objectsClient({ ...connection, maxAttempts: 1 });
  return {
    inbox: { client: objects, name: INBOX },
    originals: { client: objects, name: ORIGINALS },
    table: { client: ledgerClient({ ...connection, maxAttempts: 1 }), name: TABLE },
  };
};

/** Starts the public side; `basePath` is what a stage or a custom domain puts before every path. */
export const startReportSite = async ({
  basePath = '',
  settings = EXAMPLE_SETTINGS,
}: {
  basePath?: string;
  settings?: FunctionSettings;
} = {}): Promise<ReportSite> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'report-site-'));
  const clock = new MovableClock();
  const cloud = await openCloud(dataDir, clock);
  const operator = storesOf(cloud.connection);
  const [pages, intake, followUp] = PUBLIC.map((name) => storesOf(connectionAs(cloud, name))) as [
    Stores,
    Stores,
    Stores,
  ];
  // In a function `Date` follows the movable clock; here only the clients' signatures do.
  clock.onMove(() => {
    for (const { inbox, table } of [operator, pages, intake, followUp]) {
      for (const { config } of [inbox.client, table.client]) config.systemClockOffset = clock.offset;
    }
  });
  const [showLoad, load] = [loadReader(pages.table), loadReader(intake.table)];
  const [showWorkBy, workBy] = [workIssuer(showLoad), workIssuer(load)];
  const notices: ReportSite['notices'] = [];
  const pauses: number[] = [];
  let tokens = 0;
  const token = (): string => {
    tokens += 1;
    return issueToken(PAGE_KEY, new Date(clock.now() - OPEN_FOR), Buffer.from(`nonce ${tokens}`));
  };

  const answer = async (request: IncomingMessage): Promise<HttpResponse> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const event = gatewayEvent({
      method: request.method ?? 'GET',
      path: url.pathname.slice(basePath.length) || '/',
      basePath,
      headers: request.headers as Record<string, string>,
      query: Object.fromEntries(url.searchParams),
      body: await bodyOf(request),
    });
    const read = readRequest(event);
    const now = new Date(clock.now());
    const all = { settings, pageKey: PAGE_KEY, newToken: token };
    const deskOf = ({ inbox, originals, table }: Stores) => ({
      ...all,
      intake: { inbox, table, hashKey: HASH_KEY, clock: () => now },
      originals,
      uploadsTo: () => uploadOrigin(inbox),
    });
    const asksFollowUp = /^\/\w\w\/(?:mine|contest)(?:\/|$)/.test(read.path);
    if (request.method !== 'POST' && !asksFollowUp) {
      const { inbox } = pages;
      return showPage(read, {
        ...all,
        inbox,
        clock: () => now,
        issueWork: showWorkBy(PAGE_KEY, now),
        minutesToWait: async () => (await showLoad(now)).minutes,
        uploadsTo: () => uploadOrigin(inbox),
      });
    }
    // As the gateway tells them apart.
    if (!/^\/\w\w\/(?:mine|contest)(?:\/|$)/.test(read.path)) {
      return answerPost(read, { ...deskOf(intake), issueWork: workBy(PAGE_KEY, now), heartbeatKey: undefined });
    }
    return answerFollowUp(read, {
      ...deskOf(followUp),
      notify: async (address, report) => void notices.push({ address, report }),
      pause: async (milliseconds) => void pauses.push(milliseconds),
      matchKey: async () => MATCH_KEY,
      fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
    });
  };
  const listener: RequestListener = (request, response) => {
    void answer(request).then((answered) => {
      const { statusCode, headers, body, isBase64Encoded } = toResult(answered);
      response.writeHead(statusCode, headers as Record<string, string>);
      response.end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
    });
  };
  const server = createServer(listener);
  // Busy machines leave a connection idle for longer than servers do; a request on one that is just closed would fail.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keys = (prefix: string): string[] => cloud.buckets.list(INBOX, { prefix }).map(({ key }) => key);
  const object = (key: string): Buffer => cloud.buckets.get(INBOX, key)?.body ?? Buffer.alloc(0);

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    cloud,
    clock,
    ...operator,
    hashKey: HASH_KEY,
    notices,
    pauses,
    token,
    object,
    submissions: () =>
      [...keys('report/'), ...keys('low-priority/')].map((key) => Submission.parse(JSON.parse(object(key).toString()))),
    emptyInbox: () => {
      for (const key of keys('')) cloud.buckets.delete(INBOX, key);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await cloud.close();
      await rm(dataDir, { recursive: true });
    },
  };
};
