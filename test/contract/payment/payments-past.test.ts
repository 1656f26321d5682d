import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putService } from '#io/table/gate/service.ts';
import { askChain, readAsks } from '#io/table/payment/chain-ask.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readTrails } from '#io/table/payment/trail.ts';
import { addressOf } from '#test/support/addresses.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { DEMANDED, MoneyWorld } from '#test/support/payment/money-world.ts';
import { mailAlerts, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { type Coin, coinOf, type Regtest } from '#test/support/payment/regtest.ts';
import { paying, spending, WrittenChain } from '#test/support/payment/shown-chain.ts';

const NOW = '2026-11-24T07:00:00.000Z';
const REACHED = "Victims' money reached Example Exchange";

let money: MoneyWorld;
let world: LedgerWorld;
let chain: Regtest;

beforeAll(async () => {
  money = await MoneyWorld.open('2026-11-20T00:00:00.000Z');
  ({ chain } = money);
  await chain.mine([], NOW);
});
afterAll(() => money?.close());
beforeEach(async () => {
  world = await money.next();
  await money.restartEsplora();
  const exchange = {
    address: money.wallet('exchange'),
    label: 'Example Exchange',
    category: 'exchange',
    source: 'made up',
  };
  await putService(world.worker().table, { ...exchange, confidence: null, list: 'made up', importedAt: NOW });
});

const mailed = async (): Promise<string[]> => (await mailAlerts(world)).map(({ subject }) => subject).sort();

/** A victim has paid, before anybody reported the wallet. */
const pay = async (): Promise<Coin> => {
  const change = [money.wallet('change'), 10_000_000] as const;
  const tx = chain.spend([await chain.minedCoin()], [[money.wallet('extorter'), DEMANDED], change]);
  await chain.mine([tx]);
  return coinOf(tx, 0, money.named('extorter'));
};

/** The money moves on, a block for each spend; gives where it is then. */
const move = async (from: Coin, ...names: string[]): Promise<Coin> => {
  let coin = from;
  for (const name of names) {
    const value = coin.tx.outputs[coin.vout]?.value ?? 0;
    const tx = chain.spend([coin], [[money.wallet(name), value - 10_000]]);
    await chain.mine([tx]);
    coin = coinOf(tx, 0, money.named(name));
  }
  return coin;
};

/** The wallet is reported at last, and an investigator takes it into a case. */
const reportAndAsk = async (): Promise<void> => {
  await reportDemanding(world, 1, [money.wallet('extorter')]);
  await askChain(world.worker().table, money.wallet('extorter'), world.now());
};
const trailOf = async ({ txid, vout }: Coin) => (await readTrails(world.worker().table, [`${txid}:${vout}`]))[0]?.trail;
const asks = () => readAsks(world.worker().table, 10);

describe('a wallet that victims had paid before it was reported', () => {
  it('has its money followed over three spends into a known service, which investigators are told of', async () => {
    const paid = await pay();
    await move(paid, 'a', 'b', 'exchange');
    await reportAndAsk();
    await money.follow();
    expect((await readPayments(world.worker().table, money.wallet('extorter'), 9)).payments).toMatchObject([
      { judged: { verdict: 'victim' } },
    ]);
    expect((await trailOf(paid))?.reached).toMatchObject([{ address: money.wallet('exchange'), spends: 3 }]);
    expect(await mailed()).toEqual([`${REACHED}; First payment to 1 wallet`]);
    expect(await asks()).toEqual([]);
  });

  it('is followed on from where its money still lies, by the blocks', async () => {
    const paid = await pay();
    const left = await move(paid, 'a', 'b');
    await reportAndAsk();
    await money.follow();
    await mailed();
    expect(await trailOf(paid)).toMatchObject({ open: [{ spends: 2 }], reached: [] });
    await move(left, 'exchange');
    await money.follow();
    expect(await mailed()).toEqual([REACHED]);
  });

  it('is followed over five spends and no more', async () => {
    const paid = await pay();
    await move(paid, 'a', 'b', 'c', 'd', 'e', 'exchange');
    await reportAndAsk();
    await money.follow();
    expect(await trailOf(paid)).toMatchObject({ open: [], ended: [{ spends: 5, reason: 'five-spends' }], reached: [] });
    expect(await mailed()).toEqual(['First payment to 1 wallet']);
  });

  it('is asked of nobody but for the outputs that its money came by', async () => {
    const paid = await pay();
    await move(paid, 'a', 'exchange');
    await reportAndAsk();
    await money.follow();
    const spent = money.esplora.asked.filter((path) => path.includes('/outspend/'));
    expect(spent).toHaveLength(1);
    expect(money.esplora.asked.filter((path) => path.startsWith('/address/'))).toEqual([
      `/address/${money.wallet('extorter')}/txs`,
    ]);
  });

  it('is followed again in the next run where the server failed, and its gate does not wait for that', async () => {
    const paid = await pay();
    const between = await move(paid, 'a');
    await move(between, 'exchange');
    const path = `/tx/${between.txid}/outspend/${between.vout}`;
    await reportAndAsk();
    money.esplora.refuse(path, 503);
    await money.follow();
    expect(await asks()).toMatchObject([{ tries: 1 }]);
    const rows = await allRows(world);
    expect(rows.find(({ sk }) => sk === 'CHAIN')).toMatchObject({ asked: 'answered' });
    money.esplora.refuse(path, 404);
    await money.follow();
    expect(await asks()).toEqual([]);
  });

  it('is followed to the same end whichever AWS call the run dies after', async () => {
    const paid = await pay();
    await move(paid, 'a', 'b', 'exchange');
    await reportAndAsk();
    for (let calls = 1; calls <= 60; calls += 2) await money.follow(new Lifetime(calls)).catch(() => undefined);
    await money.follow();
    expect(await asks()).toEqual([]);
    expect((await trailOf(paid))?.reached).toHaveLength(1);
    const told = (await mailed()).join('; ');
    expect(told.match(/reached/g)).toHaveLength(1);
    expect(told.match(/First payment/g)).toHaveLength(1);
  });

  it('has a hundred outputs asked about in a run, others in the next, and no more after half an hour', async () => {
    const extorter = addressOf('p2wpkh', 'extorter');
    const written = new WrittenChain();
    const server = await Esplora.start(written);
    const victims = Array.from({ length: 12 }, (_, n) => paying(`victim ${n}`, [extorter, DEMANDED], ['change', 1]));
    const sprayed = victims.map((victim, n) =>
      spending(
        victim,
        `spray ${n}`,
        ...Array.from({ length: 10 }, (__, to): [string, number] => [`drop ${n} ${to}`, 1_000]),
      ),
    );
    written.add(NOW, ...victims);
    written.add('2026-11-24T07:10:00.000Z', ...sprayed);
    await reportDemanding(world, 1, [extorter]);
    await askChain(world.worker().table, extorter, world.now());
    const outputs = () => server.asked.filter((path) => path.includes('/outspend/'));

    await runPayments(world, server);
    expect(new Set(outputs()).size).toBe(100);
    await runPayments(world, server);
    expect(new Set(outputs()).size).toBe(120);
    expect(outputs()).toHaveLength(200);
    for (let tried = 2; tried < 40; tried += 1) await runPayments(world, server);
    expect(await asks()).toEqual([]);
    expect(outputs()).toHaveLength(3_000);
    await server.stop();
  });

  it('is not told of again where another wallet of the same sweep was followed before', async () => {
    const change = [money.wallet('change'), 10_000_000] as const;
    const outputs = [[money.wallet('known'), DEMANDED], [money.wallet('extorter'), DEMANDED], change] as const;
    const tx = chain.spend([await chain.minedCoin()], outputs);
    await reportDemanding(world, 2, [money.wallet('known')]);
    await money.follow();
    await chain.mine([tx]);
    const coins = [coinOf(tx, 0, money.named('known')), coinOf(tx, 1, money.named('extorter'))];
    await chain.mine([chain.spend(coins, [[money.wallet('exchange'), 700_000]])]);
    await money.follow();
    expect(await mailed()).toEqual(['First payment to 1 wallet', REACHED].sort());

    await reportAndAsk();
    await money.follow();

    expect(await mailed()).toEqual(['First payment to 1 wallet']);
    expect((await trailOf(coins[1] as Coin))?.ended).toMatchObject([{ reason: 'joined' }]);
  });

  it('is undone with the blocks that its money went through', async () => {
    const paid = await pay();
    await move(paid, 'a', 'exchange');
    await reportAndAsk();
    await money.follow();
    await mailed();
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await money.follow();
    expect(await trailOf(paid)).toMatchObject({ open: [{ spends: 1 }], reached: [] });
    expect(await mailed()).toEqual(['Correction: the chain has undone 1 alert']);
  });
});
