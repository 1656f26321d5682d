import { afterAll, beforeAll, expect, it } from 'vitest';
import { followChain } from '#actions/payment/follow-chain.ts';
import { addressOf } from '#test/support/addresses.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { paymentsOf, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { paying, WrittenChain } from '#test/support/payment/shown-chain.ts';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());

/** Transactions of strangers that fill a block of several pages. */
const strangers = Array.from({ length: 60 }, (_, n) =>
  paying(`stranger ${n}`, [addressOf('p2wpkh', `to ${n}`), 1_000], [addressOf('p2wpkh', `change ${n}`), 500]),
);

/** Units that following one block takes where so many wallets are watched. */
const unitsWith = async (wallets: number): Promise<{ read: number; write: number }> => {
  const world = await worlds.next();
  const chain = new WrittenChain();
  chain.add('2026-11-24T05:00:00.000Z');
  const esplora = await Esplora.start(chain);
  for (let n = 0; n < wallets; n += 1) await reportDemanding(world, n, [addressOf('p2wpkh', `watched ${n}`)]);
  await runPayments(world, esplora);
  chain.add('2026-11-24T10:00:00.000Z', ...strangers);
  const payments = paymentsOf(world, esplora);
  const { calls } = await consumedBy(payments.table.client, () => followChain(payments));
  await esplora.stop();
  const sum = (what: 'read' | 'write') => calls.reduce((total, call) => total + call[what], 0);
  return { read: sum('read'), write: sum('write') };
};

it('a block costs as much to follow where one wallet is watched as where forty are', async () => {
  const one = await unitsWith(1);
  expect(await unitsWith(40)).toEqual(one);
  // Half a unit for each of 180 addresses and 60 spent outputs, and a few for where the run came to.
  expect(one.read).toBeGreaterThan(120);
  expect(one.read).toBeLessThan(135);
});
