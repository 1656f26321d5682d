import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { runAt } from '#commands/run.ts';
import { bearerOf, judgeToken } from '#lambdas/authorizer/judge-token.ts';
import { issuerKeys } from '#lambdas/authorizer/keys.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { DESK_AUDIENCE } from '#local/laptop-settings.ts';
import type { TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import type { Ran } from '#test/support/cloud/run-command.ts';
import { main as login } from '../../../bin/desk/login.ts';

/** A desk that is reached over HTTP: the gateway's part is played here, the authorizer's by its own code. */
const serveDesk = async (world: DeskWorld, issuer: string) => {
  const keys = issuerKeys(issuer);
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk.example');
    const token = bearerOf(request.headers.authorization ?? '');
    const demands = { issuer, audience: [DESK_AUDIENCE], amr: [], scope: 'desk', at: world.clock() };
    const judged = token === null ? null : await judgeToken(token, keys, demands);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = Buffer.concat(parts).toString('utf8');
    const event = gatewayEvent({
      ...{ method: request.method ?? 'GET', path: decodeURIComponent(pathname), body },
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      ...(judged?.ok
        ? {
            authorizer: {
              ...{ subject: judged.subject, roles: judged.roles.join(' '), scopes: judged.scopes.join(' ') },
              ...(judged.name === undefined ? {} : { name: judged.name }),
            },
          }
        : {}),
    });
    const answered = await answerDesk(readRequest(event), world);
    response.writeHead(answered.status, answered.headers).end(answered.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

/** A data folder whose hotline is a test's: commands that are run on it find its table, its desk and its issuer. */
export const commandFolder = async (test: TestCloud, world: DeskWorld, issuer: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  const commands = { issuer, clientId: 'hotline-login', scope: 'openid desk', acr: [], answerTo: null };
  const desk = await serveDesk({ ...world, commands }, issuer);
  // The hotline's clock is asked for over HTTP: commands of a test live by the test's own.
  const { endpoint, region, credentials } = test.cloud.connection;
  await writeLocalFile(folder, {
    ...{ endpoint, region, ...credentials, smtpPort: 1 },
    outputs: {
      TableName: test.table,
      WebhooksQueueUrl: test.queueUrls.webhooks,
      OriginalsBucket: test.buckets.originals,
      InboxBucket: test.buckets.inbox,
    },
    urls: { report: desk.url, desk: desk.url, feed: desk.url, mailbox: desk.url, identity: issuer },
    identity: { issuer, clientId: 'c', clientSecret: 's', audience: DESK_AUDIENCE, loginClientId: 'hotline-login' },
  });
  return {
    folder,
    close: async () => {
      desk.close();
      await rm(folder, { recursive: true });
    },
  };
};

/** Goes where a browser is sent, with its cookies, to the page at the end. */
export const browse = async (from: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let url = new URL(from);
  for (let hops = 0; hops < 12; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) return response.text();
    url = new URL(next, url);
  }
  throw new Error(`no end at ${url}`);
};

/** Signs one of the made-up people in by `npm run login`; `visit` is their browser. */
export const signInByCommand = async (
  dataDir: string,
  as: string,
  visit: (url: string) => Promise<unknown> = browse,
): Promise<Ran> => {
  let out = '';
  let problem = '';
  const visited = Promise.withResolvers<unknown>();
  const running = runAt(
    {
      words: ['--as', as],
      env: { HOTLINE_DATA: dataDir },
      input: Readable.from([]),
      say: (line) => {
        out += `${line}\n`;
        const [url] = /http\S+/.exec(line) ?? [];
        if (line.startsWith('Open this') && url !== undefined) visit(url).then(visited.resolve, visited.reject);
      },
      complain: (line) => {
        problem += `${line}\n`;
      },
      follow: async () => undefined,
    },
    login,
  );
  // A browser that fails ends the test: the command would wait five minutes for it.
  await visited.promise;
  const status = await running;
  return { status, out, problem };
};
