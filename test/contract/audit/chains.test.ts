import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { verifyAudit } from '#domain/audit/verify.ts';
import { ledgerClient } from '#io/clients.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const EXPIRES = 4_000_000_000;
const DAY = '2026-12-01';
let test: TestCloud;
let name: string;
let n = 0;

/** A process of its own: a chain belongs to a client. */
const aProcess = (maxAttempts = 1): Table => ({ client: ledgerClient({ ...test.connection, maxAttempts }), name });

const write = (table: Table, who: string, at = `${DAY}T10:00:00.000Z`): Promise<AuditEntry> =>
  writeAudit(table, { who, what: 'wallet.look-up', about: 'an address', at }, EXPIRES);

const read = () => readAuditLog(aProcess(), '2026-11-30', '2026-12-03');

/** Reads the whole log, and sees that it is whole. */
const whole = async () => {
  const log = await read();
  expect(verifyAudit(log, null, new Date('2026-12-03T00:00:00.000Z')).broken).toEqual([]);
  return log;
};

beforeAll(async () => {
  test = await openCloud();
  return () => test.close();
});
beforeEach(async () => {
  n += 1;
  name = `audit-${n}`;
  await test.cloud.createTable(LEDGER_TABLE, name);
});

describe('a process that writes to the audit log', () => {
  it('opens one chain with its first entry, and then puts one row an entry', async () => {
    const table = aProcess();
    await write(table, 'a');
    test.cloud.calls.start();
    for (const who of ['b', 'c', 'd']) await write(table, who);

    expect(test.cloud.calls.list().map(({ action }) => action)).toEqual(['dynamodb:PutItem']);
    test.cloud.calls.stop();
    const { entries, openings } = await whole();
    expect(entries.map(({ who, seq }) => [who, seq])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    expect(openings).toHaveLength(1);
  });

  it.each(['put back to an earlier one', 'removed'])(
    'goes on from the last opening where the head was %s',
    async (how) => {
      const table = aProcess();
      await write(table, 'a');
      const { pk, sk } = key.auditMaster();
      const { Item: early } = await table.client.send(new GetCommand({ TableName: name, Key: { pk, sk } }));
      for (const who of ['b', 'c', 'd']) await write(aProcess(), who);
      const back = { TableName: name, Item: early };
      if (how === 'removed') await table.client.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
      else await table.client.send(new PutCommand(back));

      await write(aProcess(), 'e');

      const { entries, openings } = await whole();
      expect(entries.map(({ who }) => who).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(openings.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    },
  );

  it('writes one after another what it is asked to at once, and does not wait for others', async () => {
    const processes = Array.from({ length: 5 }, () => aProcess());
    await Promise.all(processes.flatMap((table, p) => Array.from({ length: 20 }, (_, i) => write(table, `${p}-${i}`))));

    const { entries, openings, ends } = await whole();
    expect(entries).toHaveLength(100);
    expect(openings.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(ends.map(({ seq }) => seq)).toEqual([16, 16, 16, 16, 16]);
    expect(new Set(entries.map(({ who }) => who)).size).toBe(100);
  });

  it('opens another chain on another day, which says where the first one ended', async () => {
    const table = aProcess();
    await write(table, 'a');
    const last = await write(table, 'b');
    await write(table, 'c', '2026-12-02T00:00:00.000Z');

    const { openings } = await whole();
    expect(openings[1]?.former).toEqual({ chain: last.chain, seq: 2, hash: last.hash });
  });

  it.each(['PutItem', 'TransactWriteItems'])(
    'leaves a whole log where no answer to a %s came, whether or not it was written',
    async (action) => {
      for (const kind of ['error', 'timeout-after-write'] as const) {
        const table = aProcess();
        if (action === 'PutItem') await write(table, 'first');
        const clear = test.cloud.faults.add({ service: 'dynamodb', action, kind });
        await expect(write(table, kind)).rejects.toThrow();
        clear();
        await write(table, `after ${kind}`);
      }
      const { entries } = await whole();
      expect(entries.map(({ who }) => who)).toEqual(
        expect.arrayContaining(['after error', 'after timeout-after-write']),
      );
    },
  );

  it('goes on in another chain where its client had its put written and tried it again', async () => {
    const table = aProcess(3);
    await write(table, 'first');
    const clear = test.cloud.faults.add({
      service: 'dynamodb',
      action: 'PutItem',
      kind: 'timeout-after-write',
      times: 1,
    });
    await write(table, 'twice at most');
    clear();
    await write(table, 'next');
    const { entries } = await whole();
    expect(new Set(entries.map(({ who }) => who))).toEqual(new Set(['first', 'twice at most', 'next']));
  });
});
