import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ExportTableToPointInTimeCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { generateIdentity } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '#actions/rebuild/rebuild.ts';
import { withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import { importedOf, importOf, restoreTable, rowsOfCopy, shapeOf } from '#commands/deployment/restore-table.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import type { AuditEntry, Opening } from '#domain/audit/audit.ts';
import type { Meant } from '#domain/operation/check/point.ts';
import { anchorEntry, anchorOpening } from '#io/objects/anchors.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { AUDIT_MASTER } from '#io/table/store/keys.ts';
import { parseSettings } from '#settings';
import { operatedInput, synthesized } from '#test/infra/example.ts';
import { addressOf } from '#test/support/addresses.ts';
import { askCloud } from '#test/support/cloud/ask-cloud.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { deliveredText, submissionOf } from '#test/support/ledger/deliveries.ts';
import { allRows, type Row, readLedger, reportsIn } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { letter } from '#test/support/letters/letters.ts';
import { runs } from '#test/support/runs.ts';

const HOUR = 3_600_000;
const URL_OF_NOTHING = 'http://127.0.0.1:1';
/** Reports before the copy, of which some are torn, and after it. */
const BEFORE = runs(12, 480);
const AFTER = runs(4, 20);

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let folder: string;
let identity: string;

/** What a report demands payment to: three of them name one wallet. */
const walletOf = (n: number): string => addressOf('p2wpkh', `restored ${n - (n % 3)}`);
const idOfForm = (n: number): string => `f${n}`.padEnd(26, '0');
const isForm = (n: number): boolean => n % 4 === 1;

const send = async (n: number): Promise<void> => {
  const { text } = letter((['fi', 'sv', 'en'] as const)[n % 3] ?? 'fi', n, walletOf(n));
  if (isForm(n)) {
    const { submission, files } = submissionOf(idOfForm(n), 'Sain tämän.', { 'kirje.txt': Buffer.from(text) });
    for (const [name, bytes] of files) world.put(name, bytes);
    world.put(`report/${submission.id}`, Buffer.from(JSON.stringify(submission)));
  } else {
    world.put(`mail/${n}`, deliveredText(text, { id: `delivery-${n}` }, { from: `sender-${n}@example.org` }));
  }
};

/** Does what functions do until nothing lies in the inbox. */
const settle = async (): Promise<void> => {
  for (const key of world.inboxKeys()) if (!key.startsWith('upload/')) await world.process(key);
  for (const { id } of reportsIn(await allRows(world))) await world.acknowledge(id);
};

const withdraw = async (n: number): Promise<void> => {
  const worker = world.worker();
  const report = await readFollowUpReport(worker.table, idOfForm(n));
  if (report === null) throw new TypeError('no such report');
  await withdrawReport({ ...worker, notify: async () => undefined }, report, '');
};

const anchors = () => ({ client: world.test.clients.objects, name: 'restored-anchors' });

/** As `anchor` does, woken by the stream. */
const anchorAll = async (): Promise<void> => {
  for (const row of await allRows(world)) {
    if (!row.pk.startsWith('AUDIT#') || row.sk.startsWith('HEAD')) continue;
    const { pk, sk: _sk, v: _v, ...rest } = row;
    if (pk === AUDIT_MASTER) await anchorOpening(anchors(), rest as unknown as Opening);
    else await anchorEntry(anchors(), rest as unknown as AuditEntry);
  }
};

const client = () => world.test.clients.ledger;
const put = (Item: Row) => client().send(new PutCommand({ TableName: world.names.table, Item }));

/** Has the table be what a copy holds: one that was taken in the middle of transactions. */
const loseTable = async (copy: readonly Row[]): Promise<void> => {
  const rows = await allRows(world);
  for (let start = 0; start < rows.length; start += 25) {
    const gone = rows.slice(start, start + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await client().send(new BatchWriteCommand({ RequestItems: { [world.names.table]: gone } }));
  }
  for (const row of copy) await put(row);
};

/** Takes out of a copy what a moment may have missed: each of a different report's transaction. */
const torn = (copy: readonly Row[]): Row[] => {
  const mails = reportsIn(copy).filter(({ channel }) => channel === 'mail');
  const [receipt, sighting, wallet, tally, whole, tie] = mails.map(({ id, findings, textHash }) => ({
    id,
    textHash,
    address: findings.wallets[0]?.address ?? '',
  }));
  const lost: ((row: Row) => boolean)[] = [
    ({ sk, report }) => sk.startsWith('RECEIPT#') && (report === receipt?.id || report === whole?.id),
    ({ sk, report }) => sk.startsWith('SEEN#') && report === sighting?.id,
    ({ pk, sk }) => pk === `WALLET#${wallet?.address}` && sk === 'WALLET',
    ({ pk, sk }) => pk === `WALLET#${tally?.address}` && sk.startsWith('TALLY#'),
    ({ pk }) => pk.startsWith('TEXT#') && pk.includes(String(tie?.textHash)),
    // Its sighting and its counts are there, the report itself is not.
    ({ pk }) => pk === `REPORT#${whole?.id}`,
  ];
  for (const isLost of lost) expect(copy.some(isLost)).toBe(true);
  return copy.filter((row) => !lost.some((isLost) => isLost(row)));
};

/** From a few days ago on: each day is a query. */
const FROM = ['--from', new Date(Date.now() - 72 * HOUR).toISOString().slice(0, 10)];
const verify = () => runCommand('verify-audit', folder, FROM);
const restore = (...words: string[]) => runCommand('restore', folder, [...words, '--by', 'operator-1']);

/** What each wallet's reports are, as anyone can count them from what was sent. */
const plain = (withdrawn: ReadonlySet<number>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (let n = 0; n < BEFORE + AFTER; n += 1) {
    counts[walletOf(n)] = (counts[walletOf(n)] ?? 0) + (withdrawn.has(n) ? 0 : 1);
  }
  return counts;
};

beforeAll(async () => {
  worlds = await openLedgerWorlds();
  world = await worlds.next();
  folder = await mkdtemp(join(tmpdir(), 'restore-'));
  identity = join(folder, 'key.txt');
  await writeFile(identity, `${world.identities[0]}\n`);
  world.test.cloud.buckets.create('restored-anchors', { versioned: true, lock: { mode: 'COMPLIANCE', days: 1_826 } });
  const { secrets } = operatorNames();
  world.test.cloud.secrets.set(secrets.hashKey, Buffer.from(world.hashKey).toString());
  const { endpoint, region, credentials } = world.test.connection;
  const { table, originals, inbox } = world.names;
  const url = URL_OF_NOTHING;
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: {
      TableName: table,
      OriginalsBucket: originals,
      InboxBucket: inbox,
      AnchorsBucket: 'restored-anchors',
      WebhooksQueueUrl: url,
    },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    recovery: [],
    smtpPort: 1,
    paused: true,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await worlds.close();
  await rm(folder, { recursive: true });
});

describe('a table that is lost and restored from a copy of before', () => {
  it('is mended, told of withdrawals and given its lost reports again, and equals a plain recount', async () => {
    for (let n = 0; n < BEFORE; n += 1) await send(n);
    await settle();
    const copy = torn(await allRows(world));
    const at = new Date(Date.now() - HOUR).toISOString();
    const deed = { who: 'lead', what: 'wallet.look-up', about: 'an address', at };
    await writeAudit(world.worker().table, deed, 9_999_999_999);
    // Of one before the copy, and of one that no row of it has, originals are closed since.
    const closed = [idOfForm(2), idOfForm(BEFORE)];
    for (const about of closed) {
      const said = { who: 'lead', what: 'evidence.close', about, outcome: 'ok', reason: 'seen', at: deed.at };
      await writeAudit(world.worker().table, said, 9_999_999_999);
    }
    for (let n = BEFORE; n < BEFORE + AFTER; n += 1) await send(n);
    await settle();
    const [early, late] = [1, BEFORE + ((13 - (BEFORE % 4)) % 4)];
    for (const n of [early, late]) await withdraw(n);
    await anchorAll();
    const lost = await allRows(world);

    await loseTable(copy);
    expect((await verify()).status).toBe(1);
    expect(await restore('mend')).toMatchObject({ status: 0, problem: expect.not.stringContaining('another row') });
    expect((await verify()).out).toContain('The audit log is whole.');
    for (const id of closed)
      expect(await readClosed(world.worker().table, id)).toMatchObject({ closedAt: at, by: 'lead', reason: 'seen' });
    await runCommand('replay', folder, []);
    expect((await restore('lost')).out).toContain(`${AFTER + 1} are sealed and not in the ledger`);
    const entered = await restore('re-enter', '--identity', identity);
    await settle();

    expect([entered.status, entered.out]).toEqual([
      0,
      expect.stringContaining(`${AFTER} of ${AFTER + 1} are put back`),
    ]);
    expect(entered.out).toContain('was withdrawn by its sender: not entered');
    const rows = await allRows(world);
    const one = () => 'one';
    const [is, was] = [readLedger(rows, one), readLedger(lost, one)];
    const isLate = (text: string) => text.includes(idOfForm(late));
    // What was withdrawn after the copy is not there at all; it was there, and hidden.
    expect({ ...is, newWallets: 0 }).toEqual({
      ...was,
      newWallets: 0,
      reports: was.reports.filter((id) => !isLate(id)),
      sightings: was.sightings.filter((id) => !isLate(id)),
    });
    expect(is.walletTallies).toEqual(plain(new Set([early, late])));
    expect(rebuild(rows, '').differences).toEqual([]);
    const receipts = (all: readonly Row[]) =>
      all.flatMap(({ sk, report }) => (sk.startsWith('RECEIPT#') && !isLate(String(report)) ? [sk] : [])).sort();
    expect(receipts(rows)).toEqual(receipts(lost));
    const answered = reportsIn(rows).filter(({ withheld }) => withheld === 'answered-before');
    expect(answered.length).toBeGreaterThan(0);
    expect((await verify()).out).toContain('The audit log is whole.');
    expect((await restore('mend')).out).toMatch(/: 0 rows put that were missing, 0 sightings.*\ntallies: 0 written/);
  });

  it('comes out of the archive as it went in, with its stream and expiry, and a copy of which a row is lost is refused', async () => {
    const { dynamo, objects } = world.test.clients;
    const bucket = 'hotline-archive-444455556666';
    world.test.cloud.buckets.create(bucket, { versioned: true, lock: { mode: 'COMPLIANCE', days: 32 } });
    const settings = parseSettings(operatedInput({ archive: { account: '444455556666' } }));
    // As the schedule asks for it (test/infra/archive.test.ts).
    const { ExportDescription: copy } = await dynamo.send(
      new ExportTableToPointInTimeCommand({
        TableArn: `arn:aws:dynamodb:eu-north-1:111122223333:table/${world.names.table}`,
        ...{ S3Bucket: bucket, S3Prefix: 'hotline', ExportFormat: 'DYNAMODB_JSON' },
      }),
    );
    const id = copy?.ExportArn?.split('/').at(-1) ?? '';
    const ask = askCloud(dynamo, objects);
    const meant = {
      prefix: 'hotline',
      resources: [{ logicalId: 'LedgerKey1', physicalId: 'key-1' }],
    } as unknown as Meant;
    const wanted = importOf(settings, meant, id, shapeOf(synthesized().template.toJSON().Resources));

    const rows = await rowsOfCopy(ask, wanted);
    const made = await restoreTable(ask, wanted, () => undefined, 0);

    expect(await importedOf(ask, made.table, rows)).toMatchObject({ status: 'COMPLETED', errors: 0 });
    const before = await allRows(world);
    expect(rows).toBe(before.length);
    const after: Row[] = [];
    for await (const { Items = [] } of paginateScan({ client: client() }, { TableName: made.table })) {
      after.push(...(Items as Row[]));
    }
    const byKey = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
    expect(before.length).toBeGreaterThan(BEFORE);
    expect(byKey(after)).toEqual(byKey(before));
    // What hands a row on to brief and feed, and what lets it expire.
    expect(made.stream).toContain(`table/${made.table}/stream/`);

    const [data] = world.test.cloud.buckets.list(bucket, { prefix: `hotline/AWSDynamoDB/${id}/data/` });
    world.test.cloud.buckets.put(bucket, `${data?.key}2`, gzipSync('{"Item":{"pk":{"S":"REPORT#x"}}}\n'));
    const torn = await restoreTable(ask, { ...wanted, target: 'hotline-torn' }, () => undefined, 0);
    await expect(importedOf(ask, torn.table, rows)).rejects.toThrow(/1 could not be read/);

    // Of what is left all is read and written.
    for (const key of [`${data?.key}2`, `${data?.key}`]) world.test.cloud.buckets.delete(bucket, key);
    const part = await restoreTable(ask, { ...wanted, target: 'hotline-part' }, () => undefined, 0);
    await expect(importedOf(ask, part.table, rows)).rejects.toThrow(`of ${rows} rows 0 were found and 0 written`);
    await expect(rowsOfCopy(ask, { ...wanted, prefix: `${wanted.prefix}0` })).rejects.toThrow(/it did not end/);
  });

  it('says which of them another key opens, and changes nothing', async () => {
    await loseTable([]);
    const other = join(folder, 'other.txt');
    await writeFile(other, `${await generateIdentity()}\n`);
    const { status, out } = await restore('re-enter', '--identity', other);
    expect([status, out]).toEqual([1, expect.stringContaining('is sealed to other keys than this')]);
    expect(world.inboxKeys()).toEqual([]);
  });

  it('is said to be forked where its log was written to before it was mended', async () => {
    await loseTable([]);
    // Another client is another process: it opens the first chain anew.
    await runCommand('replay', folder, []);
    expect(await restore('mend')).toMatchObject({ status: 1, problem: expect.stringContaining('another row') });
  });
});
