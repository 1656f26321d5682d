import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '#domain/cluster/link.ts';
import { foundCampaign, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { putService } from '#io/table/gate/service.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readTrails } from '#io/table/payment/trail.ts';
import { readWalletPaid } from '#io/table/tally/payment-tally.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { readClusters, workInOrder } from '#test/support/ledger/linking.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { DEMANDED, MORE, MoneyWorld } from '#test/support/payment/money-world.ts';
import { mailAlerts, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { type Coin, coinOf, type Regtest } from '#test/support/payment/regtest.ts';

/** The campaigns of these tests are founded with the first report: see `reportRow`. */
const NOW = '2026-11-24T07:00:00.000Z';

let money: MoneyWorld;
let world: LedgerWorld;
let chain: Regtest;
/** A wallet in use since June of the year before. */
const OLD = 'known for years';
let oldCoin: Coin;

beforeAll(async () => {
  money = await MoneyWorld.open('2025-06-01T00:00:00.000Z');
  ({ chain } = money);
  const early = chain.spend([await chain.minedCoin()], [[chain.address(OLD), MORE]]);
  oldCoin = coinOf(early, 0, OLD);
  await chain.mine([early]);
  await chain.mine([], NOW);
});
afterAll(() => money?.close());
beforeEach(async () => {
  world = await money.next();
});

const paymentsTo = async (name: string) => (await readPayments(world.worker().table, money.wallet(name), 100)).payments;
const receivedBy = async (name: string) => {
  const days = await readWalletPaid(world.worker().table, money.wallet(name), '9999');
  return days.map(({ day, received }) => [
    day,
    received.victim.payments,
    received.victim.satoshi,
    received.victim.cents.EUR,
  ]);
};

/** Two wallets that letters name, the blocks followed since, and each of them paid. */
const twoPaidWallets = async () => {
  await reportDemanding(world, 1, [money.wallet('one')]);
  await reportDemanding(world, 2, [money.wallet('other')]);
  await money.follow();
  const [one, other] = [await money.pay('one'), await money.pay('other')];
  await chain.mine([one.tx, other.tx]);
  await money.follow();
  return [one.coin, other.coin] as const;
};

const linkOf = async () => {
  const { links } = readClusters(await allRows(world));
  const [link] = links.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'co-spend'));
  return link ?? null;
};

describe('a payment to a demanded address', () => {
  it('is entered with its verdict, what it was worth by which rates, and told investigators of', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx } = await money.pay('extorter');
    const hash = await chain.mine([tx]);
    await money.follow();

    const [payment] = await paymentsTo('extorter');
    expect(payment).toMatchObject({
      txid: tx.txid(),
      vout: 0,
      satoshi: BigInt(DEMANDED),
      block: { hash, height: chain.height },
      judged: {
        verdict: 'victim',
        filters: [
          { reason: 'no-campaign-wallet-spends' },
          { reason: 'value-near-demand', demand: { amount: '200', currency: 'EUR' } },
          { reason: 'several-outputs' },
        ],
      },
      worth: {
        EUR: { cents: 20_000, rates: [{ base: 'BTC', rate: '50000', day: '2026-11-24' }] },
        USD: { cents: 22_000 },
        SEK: { cents: 220_000, rates: [{ quote: 'EUR' }, { quote: 'SEK', source: 'ECB', day: '2026-11-24' }] },
      },
    });
    const [mail, ...others] = await mailAlerts(world);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('First payment to 1 wallet');
    expect(mail?.text).toContain(money.wallet('extorter'));
    expect(mail?.text).toContain("counts as a victim's");
  });

  it('is told of once, and counted once however often its block is read', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const [first, second] = [await money.pay('extorter'), await money.pay('extorter')];
    await chain.mine([first.tx]);
    await money.follow();
    await mailAlerts(world);
    await chain.mine([second.tx]);
    for (let calls = 1; calls <= 25; calls += 2) {
      await money.follow(new Lifetime(calls)).catch(() => undefined);
    }
    await money.follow();

    expect(await receivedBy('extorter')).toEqual([['2026-11-24', 2, 2n * BigInt(DEMANDED), 40_000]]);
    expect(await mailAlerts(world)).toEqual([]);
  });

  it("does not count as a victim's where it is far from what is demanded", async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx } = await money.pay('extorter', 90_000_000);
    await chain.mine([tx]);
    await money.follow();
    expect(await paymentsTo('extorter')).toMatchObject([{ judged: { verdict: 'other' } }]);
    expect((await receivedBy('extorter')).map(([, payments]) => payments)).toEqual([0]);
  });

  it.each([
    ['of its campaign', 'campaign1'],
    ['of a campaign that turned out to be the same', 'twin'],
  ])("does not count as a victim's where a wallet %s spends", async (_, campaign) => {
    const { table } = world.worker();
    const founded = { foundedAt: NOW, foundedBy: 'report1' };
    await foundCampaign(table, { id: 'campaign1', textHash: 'one', ...founded });
    await foundCampaign(table, { id: 'twin', textHash: 'other', ...founded });
    const [stays, goes] = [await readCampaign(table, 'campaign1'), await readCampaign(table, 'twin')];
    if (stays && goes) await mergeCampaign(table, stays, goes, new Set(['twin']));
    await reportDemanding(world, 1, [money.wallet('one')], { campaign });
    await reportDemanding(world, 2, [money.wallet('other')]);
    await money.follow();
    const { tx, coin } = await money.pay('one', 900_000);
    await chain.mine([tx]);
    await chain.mine([
      chain.spend(
        [coin],
        [
          [money.wallet('other'), DEMANDED],
          [money.wallet('change'), 400_000],
        ],
      ),
    ]);
    await money.follow();
    const reason = 'campaign-wallet-spends';
    expect(await paymentsTo('other')).toMatchObject([{ judged: { verdict: 'other', filters: [{ reason }, {}, {}] } }]);
  });

  it('is told of within five minutes of its block, though the message about it is lost', async () => {
    const MINUTE = 60_000;
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    await chain.mine([(await money.pay('extorter')).tx]);
    const mined = world.now().getTime();
    let told: { subject: string }[] = [];
    // The schedules of the payments and of the sweep fire each minute.
    world.skip(MINUTE);
    await money.follow();
    world.test.cloud.queues.purge('briefs');
    while (told.length === 0) {
      world.skip(MINUTE);
      await world.sweep();
      told = await mailAlerts(world);
    }
    expect(told.map(({ subject }) => subject)).toEqual(['First payment to 1 wallet']);
    expect(world.now().getTime() - mined).toBeLessThanOrEqual(5 * MINUTE);
  });

  it('is found in any page of its block', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const fan = chain.spend(
      [await chain.minedCoin()],
      Array.from({ length: 60 }, (_, n) => [chain.openAddress(n + 1), DEMANDED + 1_000] as const),
    );
    const paying = Array.from({ length: 60 }, (_, n) =>
      chain.spend(
        [coinOf(fan, n, n + 1)],
        n === 55 ? [[money.wallet('extorter'), DEMANDED]] : [[chain.openAddress(99), DEMANDED]],
      ),
    );
    await chain.mine([fan, ...paying]);
    await money.follow();
    expect(await paymentsTo('extorter')).toMatchObject([
      { judged: { filters: [{}, {}, { reason: 'single-output' }] } },
    ]);
  });

  it('is undone with its block when the chain is reorganised, and comes back with the block that holds it then', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx } = await money.pay('extorter');
    await chain.mine([tx]);
    await money.follow();
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await money.follow();
    expect(await paymentsTo('extorter')).toEqual([]);
    expect(await receivedBy('extorter')).toEqual([['2026-11-24', 0, 0n, 0]]);

    const hash = await chain.mine([tx]);
    await money.follow();
    expect(await paymentsTo('extorter')).toMatchObject([{ block: { hash } }]);
    expect(await receivedBy('extorter')).toMatchObject([['2026-11-24', 1, BigInt(DEMANDED), 20_000]]);
  });

  it('is found where the block that following began at is undone', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await chain.mine();
    await money.follow();
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine([(await money.pay('extorter')).tx]);
    await money.follow();
    expect(await paymentsTo('extorter')).toHaveLength(1);
  });

  it('waits for a server that has fewer blocks than were followed', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx } = await money.pay('extorter');
    await chain.mine([tx]);
    await money.follow();
    const behind = await Esplora.start({
      height: chain.height - 1,
      hashAt: async (height) => (height < chain.height ? chain.hashAt(height) : null),
      show: (height) => chain.show(height),
    });
    await runPayments(world, behind);
    await behind.stop();
    expect(await paymentsTo('extorter')).toHaveLength(1);
  });
});

describe('two demanded wallets that one transaction spends', () => {
  it('become one cluster', async () => {
    const coins = await twoPaidWallets();
    await chain.mine([chain.spend(coins, [[money.wallet('gathered'), 700_000]])]);
    await money.follow();
    await workInOrder(world);
    const { rootOf } = readClusters(await allRows(world));
    expect(rootOf.get(`wallet:${money.wallet('one')}`)).toBeDefined();
    expect(rootOf.get(`wallet:${money.wallet('one')}`)).toBe(rootOf.get(`wallet:${money.wallet('other')}`));
  });

  it('stay apart where strangers spend with them in a CoinJoin', async () => {
    const coins = await twoPaidWallets();
    const strangers = ['a', 'b', 'c'].map((name) => [money.wallet(name), DEMANDED] as const);
    const fan = chain.spend([await chain.minedCoin()], strangers);
    await chain.mine([fan]);
    const theirs = ['a', 'b', 'c'].map((name, vout) => coinOf(fan, vout, money.named(name)));
    const mixed = Array.from({ length: 5 }, (_, n) => [chain.openAddress(n + 1), 390_000] as const);
    await chain.mine([chain.spend([...coins, ...theirs], mixed)]);
    await money.follow();
    await workInOrder(world);
    expect(await linkOf()).toBeNull();
    expect(readClusters(await allRows(world)).rootOf.size).toBe(0);
  });

  it('part again when the chain is reorganised', async () => {
    const coins = await twoPaidWallets();
    await chain.mine([chain.spend(coins, [[money.wallet('gathered'), 700_000]])]);
    await money.follow();
    await workInOrder(world);
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await money.follow();
    await workInOrder(world);
    const { rootOf } = readClusters(await allRows(world));
    expect(rootOf.get(`wallet:${money.wallet('one')}`)).not.toBe(rootOf.get(`wallet:${money.wallet('other')}`));
    expect(await linkOf()).toBeNull();
  });

  it('are only suggested where a thousand other addresses are spent with them', async () => {
    const coins = await twoPaidWallets();
    const fan = chain.spend(
      [await chain.minedCoin()],
      Array.from({ length: 1_000 }, (_, n) => [chain.openAddress(n + 1), 1_000] as const),
    );
    await chain.mine([fan]);
    const many = Array.from({ length: 1_000 }, (_, n) => coinOf(fan, n, n + 1));
    await chain.mine([chain.spend([...coins, ...many], [[money.wallet('exchange'), 1_000_000]])]);
    await money.follow();
    await workInOrder(world);
    const link = await linkOf();
    expect(link && stateOf(link)).toBe('suggested');
    expect(link?.evidence).toMatchObject([{ kind: 'co-spend', doubts: ['large-co-spend'] }]);
  });

  it('are only suggested where the chain knows one of them for years', async () => {
    await reportDemanding(world, 1, [chain.address(OLD)]);
    await reportDemanding(world, 2, [money.wallet('other')]);
    await money.follow();
    const { tx, coin } = await money.pay('other');
    await chain.mine([tx]);
    await chain.mine([chain.spend([oldCoin, coin], [[money.wallet('gathered'), 700_000]])]);
    await money.follow();
    await workInOrder(world);
    const link = await linkOf();
    expect(link && stateOf(link)).toBe('suggested');
    expect(link?.evidence).toMatchObject([{ kind: 'co-spend', doubts: ['older-than-campaign'] }]);
  });
});

describe("a victim's money", () => {
  const EXCHANGE = () => money.wallet('exchange');

  it('is followed over three spends into a known service, which investigators are told of', async () => {
    await putService(world.worker().table, {
      address: EXCHANGE(),
      label: 'Example Exchange',
      category: 'exchange',
      source: 'https://exchange.example',
      confidence: null,
      list: 'a made-up list',
      importedAt: NOW,
    });
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx, coin } = await money.pay('extorter');
    await chain.mine([tx]);
    await money.follow();
    await mailAlerts(world);

    const split = chain.spend(
      [coin],
      [
        [money.wallet('a'), 200_000],
        [money.wallet('b'), 190_000],
      ],
    );
    const on = chain.spend(
      [coinOf(split, 0, money.named('a'))],
      [
        [money.wallet('c'), 150_000],
        [money.wallet('d'), 40_000],
      ],
    );
    const last = chain.spend([coinOf(on, 0, money.named('c'))], [[EXCHANGE(), 140_000]]);
    await chain.mine([split]);
    await chain.mine([on, last]);
    await money.follow();

    const [mail, ...others] = await mailAlerts(world);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("Victims' money reached Example Exchange");
    expect(mail?.text).toContain('0.0014 BTC, after 3 spends');
    const [trail] = await readTrails(world.worker().table, [`${tx.txid()}:0`]);
    expect(trail?.trail.reached).toMatchObject([{ address: EXCHANGE(), value: 140_000n, spends: 3 }]);
    expect(trail?.trail.open.map(({ value }) => value).sort()).toEqual([190_000n, 40_000n].sort());
  });

  it('is back where it was when the spend is undone', async () => {
    await reportDemanding(world, 1, [money.wallet('extorter')]);
    await money.follow();
    const { tx, coin } = await money.pay('extorter');
    await chain.mine([tx]);
    await chain.mine([chain.spend([coin], [[money.wallet('a'), 390_000]])]);
    await money.follow();
    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await money.follow();
    const [trail] = await readTrails(world.worker().table, [`${tx.txid()}:0`]);
    expect(trail).toMatchObject({ trail: { open: [{ txid: tx.txid(), vout: 0, spends: 0 }] }, moves: [] });
  });
});

describe('a run that dies', () => {
  /** Runs that die after ever more AWS calls, then one that does not. */
  const dyingRuns = async (): Promise<void> => {
    for (let calls = 1; calls <= 46; calls += 3) {
      await money.follow(new Lifetime(calls)).catch(() => undefined);
    }
    await money.follow();
    await workInOrder(world);
  };

  /** What a ledger says of two payments that one transaction swept into an exchange. */
  const stateOfLedger = async (coins: readonly Coin[]) => {
    const trails = await readTrails(
      world.worker().table,
      coins.map(({ txid, vout }) => `${txid}:${vout}`),
    );
    const link = await linkOf();
    return {
      payments: [...(await paymentsTo('one')), ...(await paymentsTo('other'))].length,
      received: [...(await receivedBy('one')), ...(await receivedBy('other'))].map(([, payments]) => payments),
      reached: trails.flatMap(({ trail }) => trail.reached).length,
      joined: trails.flatMap(({ trail }) => trail.ended.filter(({ reason }) => reason === 'joined')).length,
      open: trails.flatMap(({ trail }) => trail.open).length,
      link: link === null ? null : stateOf(link),
    };
  };

  it('leaves a block to the next one, whichever call it died after, and so does one that takes a block back', async () => {
    const { table } = world.worker();
    await putService(table, {
      address: money.wallet('exchange'),
      label: 'Example Exchange',
      category: null,
      source: 'made up',
      confidence: null,
      list: 'made up',
      importedAt: NOW,
    });
    const coins = await twoPaidWallets();
    const before = await stateOfLedger(coins);
    await chain.mine([chain.spend(coins, [[money.wallet('exchange'), 700_000]])]);
    await dyingRuns();
    const swept = { payments: 2, received: [1, 1], reached: 1, joined: 1, open: 0, link: 'active' };
    expect(await stateOfLedger(coins)).toEqual(swept);

    await chain.forkBack(1);
    await chain.mine();
    await chain.mine();
    await dyingRuns();
    expect(before).toEqual({ payments: 2, received: [1, 1], reached: 0, joined: 0, open: 2, link: null });
    expect(await stateOfLedger(coins)).toEqual(before);
  });
});
