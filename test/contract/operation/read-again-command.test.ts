import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { generateIdentity } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { putClosed } from '#io/table/evidence/closed-report.ts';
import { beginReading } from '#io/table/process/attempts.ts';
import { addressOf } from '#test/support/addresses.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { deliveredText, submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { letter } from '#test/support/letters/letters.ts';

const MAIL = 'mail/gave-up';
const WALLET = addressOf('p2wpkh', 'read again');
const URL_OF_NOTHING = 'http://127.0.0.1:1';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let folder: string;
let identity: string;
beforeAll(async () => {
  worlds = await openLedgerWorlds();
  folder = await mkdtemp(join(tmpdir(), 'read-again-'));
  identity = join(folder, 'key.txt');
});
afterAll(async () => {
  await worlds.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  world = await worlds.next();
  await writeFile(identity, `${world.identities[0]}\n`);
  const { endpoint, region, credentials } = world.test.connection;
  const { table, originals, inbox } = world.names;
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: table, OriginalsBucket: originals, InboxBucket: inbox, WebhooksQueueUrl: URL_OF_NOTHING },
    urls: {
      report: URL_OF_NOTHING,
      desk: URL_OF_NOTHING,
      feed: URL_OF_NOTHING,
      mailbox: URL_OF_NOTHING,
      identity: URL_OF_NOTHING,
    },
    recovery: [],
    smtpPort: 1,
    identity: { issuer: URL_OF_NOTHING, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});

/** Has an object given up, as one that ended every reading of it. */
const giveUp = async (objectKey: string): Promise<string> => {
  const { table } = world.worker();
  for (let n = 0; n < 6; n += 1) await beginReading(table, objectKey, new Date(world.now().getTime() - 600_000));
  await world.process(objectKey);
  const report = reportsIn(await allRows(world)).find(({ unreadable }) => unreadable === 'gave-up');
  if (report === undefined) throw new Error('it was read');
  await world.acknowledge(report.id);
  return report.reference;
};

const again = (...words: string[]) => runCommand('read-again', folder, words);
/** Reads what lies there to be read, as the functions do. */
const readAll = async () => {
  for (const objectKey of world.inboxKeys()) if (objectKey.startsWith('more/')) await world.process(objectKey);
};
const walletsIn = async () =>
  reportsIn(await allRows(world)).flatMap(({ findings }) => findings.wallets.map(({ address }) => address));

describe('npm run read-again', () => {
  it('gives a mail that was given up to its reader, from the sealed copy, and records it', async () => {
    world.put(MAIL, deliveredText(letter('fi', 1, WALLET).text, { id: 'x' }));
    const reference = await giveUp(MAIL);
    expect(world.inboxKeys()).toEqual([]);
    expect(await walletsIn()).toEqual([]);

    const { status } = await again(reference, '--identity', identity, '--by', 'operator-1');
    await readAll();

    expect(status).toBe(0);
    expect(await walletsIn()).toEqual([WALLET]);
    const { Items = [] } = await world.worker().table.client.send(new ScanCommand({ TableName: world.names.table }));
    expect(Items).toContainEqual(expect.objectContaining({ who: 'operator-1', what: 'report.read-again' }));
  });

  it('gives all that could not be read, forms with their files too, and lists them', async () => {
    const { submission, files } = submissionOf('f'.repeat(26), 'Sain tämän.', {
      'kirje.txt': Buffer.from(letter('sv', 2, WALLET).text),
    });
    for (const [name, bytes] of files) world.put(name, bytes);
    world.put(`report/${submission.id}`, Buffer.from(JSON.stringify(submission)));
    const reference = await giveUp(`report/${submission.id}`);

    expect((await again('--list')).out).toContain(reference);
    await again('--unread', '--identity', identity);
    await readAll();

    expect(await walletsIn()).toEqual([WALLET]);
  });

  it('opens nothing of a report whose originals a lead closed', async () => {
    world.put(MAIL, deliveredText(letter('fi', 4, WALLET).text, { id: 'x' }));
    const reference = await giveUp(MAIL);
    const [report] = reportsIn(await allRows(world)).map(({ id }) => id);
    const closed = {
      report: report ?? '',
      reference,
      closedAt: world.now().toISOString(),
      by: 'lead-7',
      reason: 'seen',
    };
    expect(await putClosed(world.worker().table, closed)).toBe(true);

    const { status, problem } = await again(reference, '--identity', identity);

    expect([status, problem]).toEqual([1, expect.stringContaining('a lead closed its originals')]);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('gives nothing that another key opens, or that is not there, and says so', async () => {
    world.put(MAIL, deliveredText(letter('fi', 3, WALLET).text, { id: 'x' }));
    const reference = await giveUp(MAIL);
    await writeFile(identity, `${await generateIdentity()}\n`);

    const { status, problem } = await again(reference, 'K7Q2-M4XD', '--identity', identity);

    expect(status).toBe(1);
    expect(problem).toContain('sealed to other keys');
    expect(problem).toContain('no such report');
    expect(world.inboxKeys()).toEqual([]);
  });
});
