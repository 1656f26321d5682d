import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followChain } from '#actions/payment/follow-chain.ts';
import { putService } from '#io/table/gate/service.ts';
import { readCursor } from '#io/table/payment/chain-cursor.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readTrails } from '#io/table/payment/trail.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { Esplora, type EsploraTransaction } from '#test/support/payment/esplora.ts';
import { followHeld, mailAlerts, paymentsOf, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { paying, spending, WrittenChain } from '#test/support/payment/shown-chain.ts';

const WALLET = addressOf('p2wpkh', 'blocks');
const AT = '2026-11-24T06:00:00.000Z';
/** Longer than one run goes on. */
const MINUTE = 60_000;

let worlds: Awaited<ReturnType<typeof openLedgerWorlds>>;
let world: LedgerWorld;
let chain: WrittenChain;
let esplora: Esplora;

beforeAll(async () => {
  worlds = await openLedgerWorlds();
});
afterAll(() => worlds?.close());
beforeEach(async () => {
  world = await worlds.next();
  chain = new WrittenChain();
  for (let height = 0; height < 3; height += 1) chain.add(AT);
  esplora = await Esplora.start(chain);
  world.test.cloud.queues.purge('briefs');
  await reportDemanding(world, 1, [WALLET]);
  return () => esplora.stop();
});

const follow = () => followChain(paymentsOf(world, esplora));
const pay = (name: string): EsploraTransaction => paying(name, [WALLET, 400_000], ['change', 1]);
const strangers = (block: string, count: number): EsploraTransaction[] =>
  Array.from({ length: count }, (_, n) => paying(`stranger ${n} of ${block}`, [`to ${n}`, 1]));
/** A block of three pages, in the first and the second of which the wallet is paid. */
const addLong = (name: string): string =>
  chain.add(AT, pay(`${name} 1`), ...strangers(name, 29), pay(`${name} 2`), ...strangers(`${name} still`, 29));
const paid = async (): Promise<string[]> => {
  const { payments } = await readPayments(world.worker().table, WALLET, 100);
  return payments.map(({ txid }) => txid).sort();
};
const txidsOf = (...names: string[]): string[] => names.map((name) => pay(name).txid).sort();
/** The pages of a block that were asked for, in their order, by where they start. */
const pagesOf = (hash: string): number[] =>
  esplora.asked.flatMap((path) => {
    const start = path.split(`/block/${hash}/txs/`)[1];
    return start === undefined ? [] : [Number(start)];
  });
const isMove = (command: string): boolean => command === 'PutItemCommand';

describe('a block of several pages', () => {
  it('is left in its middle by a run whose time is over, and gone on with there by the next', async () => {
    await follow();
    const hash = addLong('long');
    await followHeld(world, esplora, async (command) => {
      if (isMove(command)) world.skip(MINUTE);
    });
    expect(pagesOf(hash)).toEqual([0]);
    expect(await readCursor(world.worker().table)).toMatchObject({ height: 2, begun: { hash, start: 25 } });
    await follow();
    expect(pagesOf(hash)).toEqual([0, 25, 50]);
    expect(await paid()).toEqual(txidsOf('long 1', 'long 2'));
  });

  it('is taken back where its first pages were read and another block has taken its place', async () => {
    await follow();
    const hash = addLong('undone');
    esplora.refuse(`/block/${hash}/txs/25`, 503);
    await expect(follow()).rejects.toThrow('transactions of a block');
    expect(await paid()).toEqual(txidsOf('undone 1'));
    chain.undo(1);
    addLong('stays');
    await follow();
    expect(await paid()).toEqual(txidsOf('stays 1', 'stays 2'));
  });

  it('is taken back where its first pages were read and the block before it is undone too', async () => {
    chain.add(AT);
    await follow();
    const hash = addLong('undone');
    esplora.refuse(`/block/${hash}/txs/25`, 503);
    await expect(follow()).rejects.toThrow('transactions of a block');
    chain.undo(2);
    chain.add(AT);
    addLong('stays');
    await follow();
    expect(await paid()).toEqual(txidsOf('stays 1', 'stays 2'));
  });

  it('is read no further by a run that another has overtaken', async () => {
    await follow();
    const hash = addLong('long');
    let overtaken = false;
    await followHeld(world, esplora, async (command) => {
      if (overtaken || !isMove(command)) return;
      overtaken = true;
      await follow();
    });
    expect(pagesOf(hash)).toEqual([0, 0, 25, 50]);
    expect(await readCursor(world.worker().table)).toMatchObject({ height: 3, hash, begun: null });
  });
});

it('a block that does not follow the last one is not followed before that one is taken back', async () => {
  await follow();
  chain.add(AT, pay('undone'));
  await follow();
  let asked = false;
  /** The chain is reorganised between two questions: the last block is still ours, and the next is another's. */
  const between = await Esplora.start({
    get height() {
      return asked ? chain.height : 4;
    },
    hashAt: async (height) => {
      if (!asked && height === 4) {
        asked = true;
        chain.undo(1);
        chain.add(AT, pay('in its place'));
        chain.add(AT, pay('next'));
      }
      return chain.hashAt(height);
    },
    show: (height) => chain.show(height),
  });
  await followChain(paymentsOf(world, between));
  await between.stop();
  expect(await paid()).toEqual(txidsOf('in its place', 'next'));
});

describe('a reorganisation', () => {
  const cursor = () => readCursor(world.worker().table);
  const grow = (blocks: number): void => {
    for (let n = 0; n < blocks; n += 1) chain.add(AT);
  };

  beforeEach(async () => {
    grow(47);
    await follow();
  });

  it('of as many blocks as are remembered is followed, from the start and later, and no more are remembered', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect((await cursor())?.before).toHaveLength(36);
      chain.undo(36);
      grow(40);
      await follow();
      expect(await cursor()).toMatchObject({ height: chain.height, hash: await chain.hashAt(chain.height) });
    }
  });

  it('of more blocks is not followed: it is another chain', async () => {
    const before = await cursor();
    chain.undo(37);
    grow(40);
    await expect(follow()).rejects.toThrow("none of the blocks up to 49 is on the server's chain");
    expect(await cursor()).toEqual(before);
  });
});

it('a payment that another run enters at the same moment is entered once, and both runs go on', async () => {
  await follow();
  chain.add(AT, pay('one'));
  chain.add(AT, pay('two'));
  let held = false;
  await followHeld(world, esplora, async (command) => {
    if (held || command !== 'TransactWriteItemsCommand') return;
    held = true;
    await runPayments(world, esplora);
  });
  expect(held).toBe(true);
  expect(await paid()).toEqual(txidsOf('one', 'two'));
});

it.each([
  ['in the same block', 0],
  ['in a later one', 1],
])("a payment that is no victim's is not followed, and nobody is told where it goes %s", async (_, later) => {
  const { table } = world.worker();
  const exchange = { address: 'exchange', label: 'Example Exchange', category: null, source: 'made up' };
  await putService(table, { ...exchange, confidence: null, list: 'made up', importedAt: AT });
  await follow();
  const far = paying('far from what is demanded', [WALLET, 90_000_000], ['change', 1]);
  const on = spending(far, 'on', [exchange.address, 89_000_000]);
  if (later === 0) chain.add(AT, far, on);
  else for (const transaction of [far, on]) chain.add(AT, transaction);
  await follow();
  expect(await paid()).toEqual([far.txid]);
  expect(await readTrails(table, [`${far.txid}:0`])).toEqual([]);
  expect((await mailAlerts(world)).map(({ subject }) => subject)).toEqual(['First payment to 1 wallet']);
});
