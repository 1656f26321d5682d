import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askChainAbout } from '#actions/payment/ask-chain.ts';
import { readyCoSpend, undoCoSpend } from '#actions/payment/enter-co-spend.ts';
import { followChain } from '#actions/payment/follow-chain.ts';
import { stateOf } from '#domain/cluster/link.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { readCoSpend } from '#io/table/payment/co-spend.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { readClusters, workInOrder } from '#test/support/ledger/linking.ts';
import { Esplora, type EsploraTransaction } from '#test/support/payment/esplora.ts';
import { paymentsOf, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { gathering, paying, WrittenChain } from '#test/support/payment/shown-chain.ts';

const ONE = addressOf('p2wpkh', 'co-spend');
const OTHER = addressOf('p2wpkh', 'co-spend too');
const AT = '2026-11-24T07:00:00.000Z';

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let chain: WrittenChain;
let esplora: Esplora;
/** A transaction that spends both wallets. */
let gathered: EsploraTransaction;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
  chain = new WrittenChain();
  chain.add(AT);
  esplora = await Esplora.start(chain);
  await reportDemanding(world, 1, [ONE]);
  await reportDemanding(world, 2, [OTHER]);
  await follow();
  const victims = [ONE, OTHER].map((address) => paying(`to ${address}`, [address, 400_000], ['change', 1]));
  gathered = gathering(victims, 'gathered', ['gathered', 700_000]);
  chain.add(AT, ...victims);
  await follow();
  return () => esplora.stop();
});

const follow = () => runPayments(world, esplora);
/** What is shown of the wallets' link once the clusters are quiet; null where there is none. */
const link = async () => {
  await workInOrder(world);
  const { links } = readClusters(await allRows(world));
  const [shown] = links.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'co-spend'));
  return shown === undefined ? null : stateOf(shown);
};
const coSpend = () => readCoSpend(world.worker().table, gathered.txid);
/** Whether the clusters are to look at the transaction. */
const isDue = async (): Promise<boolean> => {
  const due = await dueRows(world.worker().table, new Date(world.now().getTime() + 3_600_000), 99);
  return due.some(({ pk }) => pk === `COSPEND#${gathered.txid}`);
};

describe('a spend of two wallets', () => {
  it('is rung for at the version of its row, when it is entered and when it is undone', async () => {
    await workInOrder(world);
    const rung = async () => {
      const messages = world.test.cloud.queues.receive(world.names.clusters, { max: 10 });
      for (const { receipt } of messages) world.test.cloud.queues.delete(world.names.clusters, receipt);
      return [messages.map(({ body }) => JSON.parse(body).version), (await coSpend())?.version];
    };
    chain.add(AT, gathered);
    await follow();
    const [entered, first] = await rung();
    expect(entered).toEqual([first]);

    chain.undo(1);
    chain.add(AT);
    await follow();
    const [undone, second] = await rung();
    expect(undone).toEqual([second]);
    expect(second).toBeGreaterThan(Number(first));
  });

  it('links them again where the chain comes back to the block that was undone', async () => {
    chain.add(AT, gathered);
    await follow();
    expect(await link()).toBe('active');

    const undone = chain.undo(1);
    chain.add(AT);
    await follow();
    expect(await link()).toBeNull();

    chain.undo(1);
    chain.redo(undone);
    await follow();
    expect(await link()).toBe('active');
  });

  it('that was learnt of in a block that was never followed goes with the one that it came in', async () => {
    chain.add(AT);
    await follow();
    // The chain is reorganised between the look at its blocks and the look at a wallet.
    chain.undo(1);
    chain.add(AT, gathered);
    await askChain(world.worker().table, ONE, world.now());
    await askChainAbout(paymentsOf(world, esplora));

    chain.undo(1);
    const block = chain.add(AT, gathered);
    await follow();
    expect(await link()).toBe('active');
    expect(await coSpend()).toMatchObject({ block });

    chain.undo(1);
    chain.add(AT);
    await follow();
    expect(await link()).toBeNull();
  });

  it('stays where a block is undone that it no longer stands in', async () => {
    const hash = chain.add(AT, gathered);
    await follow();
    expect(await link()).toBe('active');
    await undoCoSpend(paymentsOf(world, esplora), gathered.txid, `not ${hash}`);
    expect(await link()).toBe('active');
  });

  it('is handed to the clusters once, however often the chain is asked about its wallets', async () => {
    chain.add(AT, gathered);
    await follow();
    expect(await link()).toBe('active');
    const before = await coSpend();
    await readyCoSpend(paymentsOf(world, esplora), gathered.txid);
    expect(await coSpend()).toEqual(before);
    // What the chain says of a wallet holds the transaction once more.
    await askChain(world.worker().table, ONE, world.now());
    await follow();
    expect(await coSpend()).toEqual(before);
    expect(await isDue()).toBe(false);
  });

  it('that was undone before the chain was asked about its wallets is not handed to the clusters again', async () => {
    chain.add(AT, gathered);
    await followChain(paymentsOf(world, esplora));
    chain.undo(1);
    chain.add(AT);
    await followChain(paymentsOf(world, esplora));
    expect(await isDue()).toBe(true);
    expect(await link()).toBeNull();
    expect(await isDue()).toBe(false);

    await askChainAbout(paymentsOf(world, esplora));
    expect(await coSpend()).toMatchObject({ undone: true, doubts: null });
    expect(await isDue()).toBe(false);
  });
});
