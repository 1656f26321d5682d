/**
 * How many audited look-ups a second the embedded table takes at eight callers, each a process of its own with a chain of its
 * own: `npm run bench:audit`. Beside it the former way, one chain that all shared by a transaction an entry.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { ledgerClient } from '#io/clients.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud } from '#test/support/cloud/cloud.ts';
import { functionSettings } from '#test/support/settings.ts';

const CALLERS = 8;
const SECONDS = 10;
/** Look-ups a second at eight callers. */
const GOAL = 100;

/** How often a second the callers together do what each does again and again. */
const rateOf = async (work: (caller: number) => Promise<void>): Promise<number> => {
  const end = performance.now() + SECONDS * 1_000;
  let done = 0;
  const call = async (caller: number): Promise<void> => {
    while (performance.now() < end) {
      await work(caller);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  return done / SECONDS;
};

/** An entry as the former log took one: a transaction of it and its day's head, tried until no other overtakes it. */
const formerly = async (table: Table): Promise<void> => {
  const day = '2026-12-01';
  for (;;) {
    const { Item: head } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: key.formerAuditHead(day),
        ConsistentRead: true,
      }),
    );
    const seq = Number(head?.seq ?? 0) + 1;
    const hash = createHash('sha256').update(`${head?.hash} ${seq}`).digest('hex');
    const { ok } = await commit(table, [
      {
        what: 'head',
        put: {
          Item: { ...key.formerAuditHead(day), seq, hash },
          ConditionExpression: head === undefined ? 'attribute_not_exists(pk)' : 'seq = :before',
          ...(head === undefined ? {} : { ExpressionAttributeValues: { ':before': seq - 1 } }),
        },
      },
      { what: 'entry', put: { Item: { ...key.formerAudit(day, seq), seq, hash } } },
    ]);
    if (ok) return;
    await setTimeout(Math.random() * 50);
  }
};

const test = await openCloud();
try {
  await test.cloud.createTable(LEDGER_TABLE, 'audited');
  const tables = Array.from({ length: CALLERS }, () => ({ client: ledgerClient(test.connection), name: 'audited' }));
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  const address = addressOf('p2wpkh', 'audited');
  const lookUp = async (caller: number): Promise<void> => {
    const table = tables[caller];
    if (table === undefined) throw new RangeError('no such caller');
    const world = { table, settings, clock: () => new Date(), deskKey: async () => null };
    await lookUpWallet(world, { who: `caller-${caller}` }, address);
  };
  const before = await rateOf((caller) => formerly(tables[caller] ?? { client: test.clients.ledger, name: 'audited' }));
  const now = await rateOf(lookUp);
  console.log(`entries of the former log, at ${CALLERS} callers:   ${before.toFixed(0)} a second`);
  console.log(`audited look-ups, at ${CALLERS} callers:            ${now.toFixed(0)} a second (goal ${GOAL})`);
  process.exitCode = now >= GOAL ? 0 : 1;
} finally {
  await test.close();
}
