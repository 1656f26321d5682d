import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { processReport } from '#actions/process/process-report.ts';
import { sha256 } from '#domain/identity.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { beginReading } from '#io/table/process/attempts.ts';
import { key } from '#io/table/store/keys.ts';
import { submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { letter } from '#test/support/letters/letters.ts';
import { filePart, multipartMail, textPart } from '#test/support/letters/mails.ts';
import { pngOf } from '#test/support/letters/pictures.ts';

const MINUTE = 60_000;
const INBOX_KEY = 'mail/pictured';
const FILES = 'files';
const { text, wallet } = letter('fi', 50);

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds.close());
beforeEach(async () => {
  world = await worlds.next();
  world.test.cloud.queues.create(FILES);
  world.test.cloud.queues.purge(FILES);
  world.put(INBOX_KEY, multipartMail([textPart('Sain tämän.'), filePart('a.png', pngOf(400, 300), 'image/png')]));
});

/** As the function does that reads no files. */
const hand = async (object = INBOX_KEY): Promise<void> => {
  const { acknowledgements } = world.worker();
  const queue = { client: acknowledgements.client, url: world.test.cloud.queueUrl(FILES) };
  await processReport({ ...world.as('process-report'), files: { queue } }, object);
};

/** As the function does that reads them, with a reader that finds a letter in each picture. */
const read = async (
  picture: FileReader['picture'] = async () => ({ ok: true, picture: { text, codes: [], repairs: [] } }),
) => {
  const broken = async () => ({ ok: false, reason: 'file-broken' }) as const;
  const reader = { picture, outlook: broken, document: broken, archive: broken };
  await processReport({ ...world.as('process-files'), files: { reader: () => reader } }, INBOX_KEY);
};

const waiting = (): number => world.test.cloud.queues.receive(FILES, { max: 10 }).length;
const attempts = async (): Promise<unknown> => {
  const { pk } = key.attempts(sha256(Buffer.from(INBOX_KEY)));
  return (await allRows(world)).find((row) => row.pk === pk)?.attempts;
};

describe('an object that holds pictures', () => {
  it('is handed over by its key, and nothing is written of it, however often', async () => {
    await hand();
    await hand();

    const rows = await allRows(world);
    expect(rows.map(({ pk }) => String(pk).split('#')[0])).toEqual(['WORK']);
    expect(await attempts()).toBeUndefined();
    expect(waiting()).toBe(2);
  });

  it('is one report when it is read twice, and handed over in between', async () => {
    await read();
    await hand();
    await read();

    const reports = reportsIn(await allRows(world));
    expect(reports).toHaveLength(1);
    expect(reports[0]?.findings.wallets).toMatchObject([{ address: wallet, evidence: [{ part: '2/ocr' }] }]);
    expect(waiting()).toBe(0);
  });

  it('that ended five readings is stored sealed by whichever function meets it next', async () => {
    const { table } = world.worker();
    for (let reading = 0; reading < 5; reading += 1) {
      await beginReading(table, INBOX_KEY, world.now());
      world.test.clock.advance(4 * MINUTE);
    }

    await hand();

    const [report] = reportsIn(await allRows(world));
    expect(report).toMatchObject({ state: 'unreadable', unreadable: 'gave-up' });
    expect(report?.originals).toHaveLength(1);
  });

  it('is a report that says so where its picture could not be read', async () => {
    await read(async () => ({ ok: false, reason: 'file-out-of-memory' }));

    expect(reportsIn(await allRows(world))).toMatchObject([{ state: 'processed', unreadable: 'file-out-of-memory' }]);
  });
});

describe('a submission', () => {
  const submit = (uploads: Readonly<Record<string, Uint8Array>>): string => {
    const { submission, files } = submissionOf('pictured', 'Sain tämän.', uploads);
    for (const [name, bytes] of files) world.put(name, bytes);
    world.put('report/pictured', Buffer.from(JSON.stringify(submission)));
    return 'report/pictured';
  };

  it('of which one upload is a picture is handed over by its key, before anything is written of it', async () => {
    await hand(submit({ 'kirje.txt': Buffer.from(text), 'kuva.png': pngOf(400, 300) }));

    expect(reportsIn(await allRows(world))).toEqual([]);
    expect(waiting()).toBe(1);
  });

  it('of texts alone is read at once', async () => {
    await hand(submit({ 'kirje.txt': Buffer.from(text) }));

    expect(reportsIn(await allRows(world))).toMatchObject([{ findings: { wallets: [{ address: wallet }] } }]);
    expect(waiting()).toBe(0);
  });
});
