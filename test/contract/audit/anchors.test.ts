import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anchorRow } from '#actions/audit/anchor-row.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { operatorSettings } from '#commands/operator-settings.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { entryHash, formerHash, formerStart } from '#domain/audit/chain.ts';
import { ledgerClient } from '#io/clients.ts';
import * as metrics from '#io/metrics.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { auditPartition, key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { noteSweep } from '#io/table/sweep/sweep.ts';
import { auditChange } from '#lambdas/anchor/audit-change.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';

const MINUTE = 60_000;
const START = Date.now() - 60 * MINUTE;
const EXPIRES = Math.floor(Date.now() / 1_000) + 1_826 * 86_400;

let test: TestCloud;
let folder: string;
/** A copy of the anchors' bucket that holds none. */
let none: string;
let table: Table;
let bucket: string;
let n = 0;
let read: string | null = null;

beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'verify-audit-'));
  none = await mkdtemp(join(tmpdir(), 'no-anchors-'));
  return async () => {
    await test.close();
    await rm(none, { recursive: true });
    await rm(folder, { recursive: true });
  };
});
beforeEach(async () => {
  n += 1;
  read = null;
  bucket = `anchors-${n}`;
  test.cloud.buckets.create(bucket, { versioned: true, lock: { mode: 'COMPLIANCE', days: 1_826 } });
  await test.cloud.createTable(LEDGER_TABLE, `audited-${n}`);
  table = { client: ledgerClient(test.connection), name: `audited-${n}` };
  const { endpoint, region, credentials } = test.cloud.connection;
  const url = 'http://127.0.0.1:1';
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: table.name, AnchorsBucket: bucket },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});

/** An entry a minute, an hour ago, by two processes, the first of them anew on the fourth. */
const write = (who: string, minute: number): Promise<AuditEntry> => {
  const at = new Date(START + minute * MINUTE).toISOString();
  return writeAudit(table, { who, what: 'wallet.look-up', about: 'an address', at }, EXPIRES);
};

/** What `anchor` is woken by, as its filter lets it through. */
const anchor = async (): Promise<number> => {
  const touched = vi.spyOn(metrics, 'measure');
  const world = { anchors: { client: test.clients.objects, name: bucket }, clock: () => new Date(test.clock.now()) };
  const { records, last } = await test.cloud.streams.read(table.name, read, 1_000);
  read = last;
  for (const record of records) {
    const { pk, sk } = record.dynamodb?.Keys ?? {};
    if (pk?.S?.startsWith('AUDIT#') && !sk?.S?.startsWith('HEAD')) await anchorRow(world, auditChange(record));
  }
  const count = touched.mock.calls.filter(([name]) => name === 'AuditRowsTouched').length;
  touched.mockRestore();
  return count;
};

/** From two weeks ago on, unless said otherwise: each day is a query. */
const FROM = ['--from', new Date(START - 14 * 86_400_000).toISOString().slice(0, 10)];
const verify = (...words: string[]) => runCommand('verify-audit', folder, [...FROM, ...words]);
const keyOf = ({ day, at, chain, seq }: AuditEntry) => key.audit(day, at, chain, seq);
const replace = (entry: AuditEntry) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: { ...keyOf(entry), v: 1, ...entry } }));
const remove = (entry: AuditEntry) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(entry) }));

const written = async (): Promise<AuditEntry[]> => {
  const entries: AuditEntry[] = [];
  for (let minute = 0; minute < 6; minute += 1) entries.push(await write(`person-${minute}`, minute));
  return entries;
};

describe('the audit log and its anchors', () => {
  it('is whole where nobody touched it, with anchors and without, and nobody is alarmed', async () => {
    await written();
    expect(await anchor()).toBe(0);
    expect(await verify()).toMatchObject({ status: 0, out: expect.stringContaining('The audit log is whole.') });
    const day = new Date(START).toISOString().slice(0, 10);
    expect((await verify('--from', day)).status).toBe(0);
    expect((await verify('--anchors', none)).out).toContain('Nothing is anchored');
  });

  it('says up to which minute it is anchored, and that nothing after it is', async () => {
    await written();
    await anchor();
    await write('late', 59.9);
    const { status, out } = await verify();
    expect(status).toBe(0);
    expect(out).toContain(`Anchored up to ${new Date(START + 5 * MINUTE).toISOString().slice(0, 16)}Z`);
    expect(out).toContain('(1 entries)');
  });

  it('is looked at as far back as the running hotline keeps it, whatever this folder says', async () => {
    const { gate, retention, languages } = operatorSettings();
    const auditDays = 400;
    expect(retention.auditDays).not.toBe(auditDays);
    const running = { gate, languages, followsPayments: false, retention: { ...retention, auditDays } };
    await noteSweep(table, new Date(), running);
    await written();
    const first = () => new Date(Date.now() - (auditDays + 1) * 86_400_000).toISOString().slice(0, 10);
    // A day may begin meanwhile.
    const before = first();
    const { out } = await runCommand('verify-audit', folder, ['--anchors', none]);
    expect([before, first()]).toContain(/of the former log, from (\S+) on$/m.exec(out)?.[1]);
  });

  it('misses an anchor that an entry of six minutes ago has not', async () => {
    await written();
    await anchor();
    const late = await write('late', 53);
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain(`chain ${late.chain}, entry ${late.seq} has no anchor`);
  });

  it('names an entry that was changed, and alarms', async () => {
    const [, second] = (await written()) as [AuditEntry, AuditEntry];
    await anchor();
    await replace({ ...second, who: 'x' });
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`^BROKEN, first at .*chain ${second.chain}, entry 2 was changed`, 'm'));
    expect(await anchor()).toBe(1);
  });

  it('names the first of those that were renumbered and rehashed with all heads, and alarms', async () => {
    const entries = await written();
    await anchor();
    const [first, second, ...rest] = entries as [AuditEntry, AuditEntry, ...AuditEntry[]];
    await remove(second);
    let before: AuditEntry = first;
    for (const entry of rest) {
      await remove(entry);
      const made = { ...entry, seq: before.seq + 1, previous: before.hash };
      before = { ...made, hash: entryHash(made) };
      await replace(before);
    }
    const without = await verify('--anchors', none);
    expect(without).toMatchObject({ status: 0, out: expect.stringContaining('Nothing is anchored') });
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toMatch(
      new RegExp(`^BROKEN, first at .*chain ${first.chain}, entry 2 is another than its anchor`, 'm'),
    );
    expect(await anchor()).toBe(5);
  });

  it('names what was cut off, and alarms', async () => {
    const entries = await written();
    await anchor();
    for (const entry of entries.slice(4)) await remove(entry);
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toMatch(/^BROKEN, first at .*entry 5 is gone: its anchor has it/m);
    expect(await anchor()).toBe(2);
  });

  it('names the first entry of a day that is gone, openings and all', async () => {
    const entries = await written();
    const yesterday = await writeAudit(
      { ...table, client: ledgerClient(test.connection) },
      { who: 'y', what: 'x', about: 'y', at: new Date(START - 86_400_000).toISOString() },
      EXPIRES,
    );
    await anchor();
    for (const entry of entries) await remove(entry);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: key.auditOpening(1) }));
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toMatch(/^BROKEN/m);
    expect(out).toContain('entry 1 is gone: its anchor has it');
    expect(yesterday.seq).toBe(1);
  });

  it('names what is no entry, and what lies elsewhere than it says', async () => {
    const [first] = (await written()) as [AuditEntry];
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: auditPartition(first.day), sk: 'x', who: 7 } }),
    );
    const moved = { ...keyOf(first), sk: `${first.at}#other#000000001`, v: 1, ...first };
    await table.client.send(new PutCommand({ TableName: table.name, Item: moved }));
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain('is no entry of the log');
    expect(out).toContain('lies elsewhere than it says');
    expect(await anchor()).toBe(1);
  });

  it('holds to what was written first where an entry was put again as another', async () => {
    const entries = await written();
    await anchor();
    const last = entries.at(-1) as AuditEntry;
    await remove(last);
    const made = { ...last, who: 'x' };
    await replace({ ...made, hash: entryHash(made) });
    await anchor();
    const { status, out } = await verify();
    expect(status).toBe(1);
    expect(out).toContain('was written twice, as its anchors say');
  });

  it('lets time take what has had it, and alarms where somebody gave it less', async () => {
    const entries = await written();
    await anchor();
    const [first] = entries as [AuditEntry];
    const Key = keyOf(first);
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET expires = :then',
        ExpressionAttributeValues: { ':then': 1 },
      }),
    );
    expect(await anchor()).toBe(1);
    expect((await verify()).status).toBe(1);
  });

  it('verifies the former log too, as far as it proves anything, and says how far that is', async () => {
    const day = new Date(START - 10 * 86_400_000).toISOString().slice(0, 10);
    let previous = formerStart(day);
    const former = [1, 2, 3].map((seq) => {
      const made = { who: 'lead', what: 'x', about: 'y', at: `${day}T10:00:0${seq}.000Z`, day, seq, previous };
      const entry = { ...made, hash: formerHash(made), expires: EXPIRES };
      previous = entry.hash;
      return entry;
    });
    const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));
    for (const entry of former) await put({ ...key.formerAudit(day, entry.seq), ...entry });
    await put({ ...key.formerAuditHead(day), seq: 3, hash: previous, expires: EXPIRES });
    await written();
    const whole = await verify('--anchors', none);
    expect(whole).toMatchObject({ status: 0, out: expect.stringContaining('3 of the former log') });
    expect(whole.out).toContain('Days of the former log are joined by nothing');
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: key.formerAudit(day, 2) }));
    expect((await verify('--anchors', none)).out).toContain(`${day}, entry 2 of the former log is gone`);
  });
});
