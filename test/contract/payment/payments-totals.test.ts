import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideLink } from '#actions/cluster/decide-link.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { describeCampaignMoney, describeClusterMoney, describeMoney } from '#actions/payment/describe-money.ts';
import { rebuildPayments } from '#actions/rebuild/rebuild-payments.ts';
import { forgetWallet } from '#actions/withdraw/forget-wallet.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { foundCampaign, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { putService } from '#io/table/gate/service.ts';
import { askChain } from '#io/table/payment/chain-ask.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readTrails } from '#io/table/payment/trail.ts';
import { readReport } from '#io/table/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readVoices } from '#io/table/tally/voice.ts';
import { countAgain } from '#io/table/withdraw/withdrawal.ts';
import { addressOf } from '#test/support/addresses.ts';
import { allRows } from '#test/support/ledger/ledger-rows.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { workInOrder } from '#test/support/ledger/linking.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { mailAlerts, reportDemanding, runPayments } from '#test/support/payment/payments.ts';
import { paying, spending, WrittenChain } from '#test/support/payment/shown-chain.ts';

const WALLET = addressOf('p2wpkh', 'totals');
const OTHER = addressOf('p2wpkh', 'totals too');

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
  world.test.clock.set(Date.parse('2026-11-25T20:00:00.000Z'));
  chain = new WrittenChain();
  chain.add('2026-11-24T05:00:00.000Z');
  esplora = await Esplora.start(chain);
  await runPayments(world, esplora);
  await foundCampaign(world.worker().table, {
    id: 'campaign1',
    textHash: 't',
    foundedAt: '2026-11-24T06:00:00.000Z',
    foundedBy: 'report1',
  });
  await reportDemanding(world, 1, [WALLET]);
  await reportDemanding(world, 2, [WALLET], { receivedAt: '2026-11-25T06:00:00.000Z' });
  await reportDemanding(world, 3, [OTHER]);
  return () => esplora.stop();
});

const demandingBeyondBelief = (address: string) => {
  const { findings } = reportRow();
  const demands = [{ amount: '9000000000000', currency: 'EUR' }];
  return { findings: { ...findings, wallets: [{ ...namedWallet(1), address }], demands } };
};

const sourcesOf = ({ url }: Esplora) => ({
  esplora: url,
  requestsPerSecond: 1,
  bitcoinRates: url,
  exchangeRates: url,
});

/** What is said of the wallet's money, of its cluster's, and of its campaign's. */
const look = async (asOf?: string, settings = world.settings, address = WALLET) => {
  const { table } = world.worker();
  const now = world.now();
  const until = {
    asOf: asOf ?? now.toISOString().slice(0, 10),
    chain: await readChainKnowledge({ table, settings }, now),
    clock: world.now,
  };
  const [money, ofCampaign, members] = await Promise.all([
    describeMoney(table, address, until),
    describeCampaignMoney(table, 'campaign1', until),
    membersOf(address),
  ]);
  const ofCluster = await describeClusterMoney(table, members, until);
  const cluster = ofCluster && { ...ofCluster.totals, counted: ofCluster.counted };
  return { ...money, campaign: ofCampaign.totals, cluster };
};

/** The wallets of the cluster that one is in. */
const membersOf = async (address: string): Promise<string[]> => {
  const { table } = world.worker();
  const { root } = await readEnd(table, walletNode(address));
  const page = root === null ? null : await listMembers({ table }, root.id, undefined, 50);
  return page?.ok ? page.members.map((node) => node.slice(walletNode('').length)) : [];
};

/** Two victims on two days, one to the other wallet, and a stranger. */
const payments = async (): Promise<void> => {
  chain.add('2026-11-24T10:00:00.000Z', paying('one', [WALLET, 400_000], ['change', 1]));
  chain.add(
    '2026-11-25T10:00:00.000Z',
    paying('two', [WALLET, 500_000], ['change', 1]),
    paying('far', [WALLET, 9], ['change', 1]),
  );
  chain.add('2026-11-25T11:00:00.000Z', paying('three', [OTHER, 400_000], ['change', 1]));
  await runPayments(world, esplora);
};

describe("a wallet's money", () => {
  it('says whether the chain is followed: nothing received is known where it is not', async () => {
    const [off, on] = await Promise.all(
      [null, sourcesOf(esplora)].map((payments) => look(undefined, { ...world.settings, payments })),
    );

    expect([off?.followed, on?.followed]).toEqual([false, true]);
  });

  it('is stated by day and in all, demanded and received, in satoshi, EUR, USD and SEK', async () => {
    await payments();
    const { wallet, campaign, asOf } = await look();
    expect(asOf).toBe('2026-11-25');
    expect(wallet).toMatchObject({
      demanded: { reports: 2, unreadable: 0, satoshi: 800_000, cents: { EUR: 40_000, USD: 44_000, SEK: 440_000 } },
      received: {
        victim: { payments: 2, satoshi: 900_000, cents: { EUR: 45_000, USD: 49_500, SEK: 495_000 } },
        other: { payments: 1, satoshi: 9 },
      },
      byDay: [
        { day: '2026-11-24', received: { victim: { payments: 1, satoshi: 400_000 } } },
        { day: '2026-11-25', received: { victim: { payments: 1, satoshi: 500_000 } } },
      ],
    });
    expect(campaign).toMatchObject({
      demanded: { reports: 3, unreadable: 0, satoshi: 1_200_000, cents: { EUR: 60_000, USD: 66_000, SEK: 660_000 } },
      received: { victim: { payments: 3, satoshi: 1_300_000 } },
      byDay: [
        { day: '2026-11-24', demanded: { reports: 2, satoshi: 800_000, cents: { EUR: 40_000 } } },
        { day: '2026-11-25', demanded: { reports: 1, cents: { SEK: 220_000 } }, received: { victim: { payments: 2 } } },
      ],
    });
  });

  it("states a campaign's demands that could not be read, under all its ids, by day", async () => {
    const { table } = world.worker();
    const { findings } = reportRow();
    await reportDemanding(world, 4, [WALLET], { campaign: 'twin', findings: { ...findings, demands: [] } });
    await foundCampaign(table, {
      id: 'twin',
      textHash: 'u',
      foundedAt: '2026-11-24T06:00:00.000Z',
      foundedBy: 'report4',
    });
    const [stays, goes] = await Promise.all([readCampaign(table, 'campaign1'), readCampaign(table, 'twin')]);
    if (stays === null || goes === null) throw new Error('no campaign');
    await mergeCampaign(table, stays, goes, new Set(['twin']));

    const { campaign } = await look('2026-11-24');

    expect(campaign).toMatchObject({
      demanded: { reports: 3, unreadable: 1, cents: { EUR: 40_000 } },
      byDay: [{ day: '2026-11-24', demanded: { reports: 3, unreadable: 1 } }],
    });
  });

  it('shows what is demanded beyond belief apart, and says of how many reports the sums are', async () => {
    await reportDemanding(world, 4, [WALLET], demandingBeyondBelief(WALLET));
    const { wallet, campaign } = await look('2026-11-24');
    expect(wallet).toMatchObject({
      demanded: { reports: 2, unreadable: 0, outliers: 1, summedOver: 1, cents: { EUR: 20_000 } },
      byDay: [{ day: '2026-11-24', demanded: { reports: 2, outliers: 1, summedOver: 1, cents: { EUR: 20_000 } } }],
    });
    expect(campaign).toMatchObject({
      demanded: { reports: 3, unreadable: 0, outliers: 1, summedOver: 2, cents: { EUR: 40_000 } },
      byDay: [{ demanded: { reports: 3, outliers: 1, summedOver: 2 } }],
    });
  });

  it("sums a campaign's demands over different people, each on the day of one report, and says over how many", async () => {
    await reportDemanding(world, 4, [WALLET], { senderHash: 'sender1' });
    await reportDemanding(world, 5, [WALLET], { senderHash: 'sender1', receivedAt: '2026-11-25T10:00:00.000Z' });
    const { wallet, campaign } = await look('2026-11-25');
    const people = new Set((await readVoices(world.worker().table, ['campaign1'])).map(({ sender }) => sender)).size;
    expect(campaign?.demanded).toMatchObject({ reports: 5, summedOver: people, cents: { EUR: people * 20_000 } });
    const byDay = campaign?.byDay.map(({ demanded }) => demanded) ?? [];
    expect(byDay.map(({ reports }) => reports).reduce((sum, one) => sum + one, 0)).toBe(5);
    expect(byDay.map(({ summedOver }) => summedOver).reduce((sum, one) => sum + one, 0)).toBe(people);
    expect(people).toBeLessThan(5);
    expect(wallet.demanded.summedOver).toBe(wallet.demanded.reports);
  });

  it('is not 0 where all that is demanded is beyond belief', async () => {
    const alone = addressOf('p2wpkh', 'alone');
    await reportDemanding(world, 4, [alone], demandingBeyondBelief(alone));
    expect(await look('2026-11-24', world.settings, alone)).toMatchObject({
      wallet: { demanded: { outliers: 1, summedOver: 0, satoshi: null, cents: { EUR: null } } },
    });
  });

  it('is what it was as of an earlier day', async () => {
    await askChain(world.worker().table, WALLET, world.now());
    await payments();
    const { wallet, campaign, payments: listed } = await look('2026-11-24');
    expect(wallet).toMatchObject({
      demanded: { reports: 1, cents: { EUR: 20_000 } },
      received: { victim: { payments: 1, satoshi: 400_000 }, other: { payments: 0 } },
      withdrawnSince: 0,
    });
    expect(campaign).toMatchObject({ demanded: { reports: 2, cents: { EUR: 40_000 } } });
    expect(listed?.map(({ satoshi }) => satoshi)).toEqual([400_000]);
  });

  it('is without what was withdrawn since, and says how much that is', async () => {
    const { table } = world.worker();
    const report = await readReport(table, 'report1');
    if (report === null) throw new Error('no report');
    await commit(table, countAgain(report, -1, world.now()));
    const { wallet, campaign } = await look('2026-11-24');
    expect(wallet).toMatchObject({ demanded: { reports: 0 }, withdrawnSince: 1 });
    expect(campaign).toMatchObject({ demanded: { reports: 1, cents: { EUR: 20_000 } }, withdrawnSince: 1 });
    expect((await look()).wallet).toMatchObject({ withdrawnSince: 0 });
  });

  it('does not say withdrawn of a report that came later than the day that is asked about', async () => {
    world.test.clock.set(Date.parse('2026-11-26T20:00:00.000Z'));
    const { table } = world.worker();
    const report = await readReport(table, 'report2');
    if (report === null) throw new Error('no report');
    await commit(table, countAgain(report, -1, world.now()));
    expect((await look('2026-11-24')).wallet).toMatchObject({ demanded: { reports: 1 }, withdrawnSince: 0 });
    expect((await look('2026-11-25')).wallet).toMatchObject({ demanded: { reports: 1 }, withdrawnSince: 1 });
  });

  it('is stated for its cluster by day and as of an earlier one, a letter that names two of its wallets once', async () => {
    await payments();
    await reportDemanding(world, 4, [WALLET, OTHER], { newWallets: [], campaign: null });
    const decision = { verdict: 'join', by: 'desk|aino', reason: 'one hand' } as const;
    await decideLink(world.worker(), { ...decision, wallets: [WALLET, OTHER] });
    await workInOrder(world);
    const { table } = world.worker();
    const report = await readReport(table, 'report4');
    if (report === null) throw new Error('no report');

    const { cluster } = await look();
    expect(cluster).toMatchObject({
      counted: 2,
      demanded: { reports: 4, cents: { EUR: 80_000 } },
      received: { victim: { payments: 3, satoshi: 1_300_000 } },
      byDay: [
        { day: '2026-11-24', demanded: { reports: 3, satoshi: 1_200_000 }, received: { victim: { payments: 1 } } },
        { day: '2026-11-25', demanded: { reports: 1, cents: { SEK: 220_000 } }, received: { victim: { payments: 2 } } },
      ],
    });
    await commit(table, countAgain(report, -1, world.now()));
    expect((await look('2026-11-24')).cluster).toMatchObject({
      demanded: { reports: 2, cents: { EUR: 40_000 } },
      received: { victim: { payments: 1, satoshi: 400_000 } },
      withdrawnSince: 1,
    });
  });

  it('that waits in no block yet is kept apart, and never counted as received', async () => {
    esplora.pending.push(paying('waiting', [WALLET, 400_000], ['change', 1]), paying('more', [WALLET, 7]));
    await askChain(world.worker().table, WALLET, world.now());
    chain.add('2026-11-25T19:55:00.000Z');
    await runPayments(world, esplora);
    const { chain: said, wallet } = await look(undefined, { ...world.settings, payments: sourcesOf(esplora) });
    expect(said).toMatchObject({ asked: 'answered', inMempool: { payments: 2, satoshi: 400_007 } });
    expect(wallet).toMatchObject({ received: { victim: { payments: 0 }, other: { payments: 0 } } });
  });

  it('is said to be known in part where the chain has more of the wallet than is read', async () => {
    const customers = Array.from({ length: 260 }, (_, n) => paying(`customer ${n}`, [WALLET, 1_000]));
    chain.add('2026-11-24T04:00:00.000Z', ...customers);
    await askChain(world.worker().table, WALLET, world.now());
    await runPayments(world, esplora);
    expect((await look()).chain).toMatchObject({ asked: 'answered', truncated: true });
  });

  it('is counted as unknown, never as nothing, where there is no rate', async () => {
    world.test.clock.set(Date.parse('2026-11-26T20:00:00.000Z'));
    esplora.refuse('/rates/bitcoin', 400);
    chain.add('2026-11-26T12:00:00.000Z', paying('one', [WALLET, 400_000], ['change', 1]));
    await runPayments(world, esplora);
    const { wallet, payments: listed } = await look();
    expect(listed).toMatchObject([
      { judged: { verdict: 'unknown' }, worth: { EUR: { cents: null, reason: 'no-bitcoin-rate' } } },
    ]);
    expect(wallet.received.unknown).toMatchObject({
      payments: 1,
      satoshi: 400_000,
      withoutRate: { EUR: 1, USD: 1, SEK: 1 },
    });
  });

  it('computed anew from the payments is what is stored', async () => {
    await payments();
    const rows = await allRows(world);
    expect(rebuildPayments(rows)).toEqual([]);
    const [first] = rows.filter(({ pk, sk }) => pk.startsWith('WALLET#') && sk.startsWith('PAYMENT#'));
    expect(rebuildPayments(rows.filter((row) => row !== first))).not.toEqual([]);
  });
});

describe('a wallet that no report names any more', () => {
  /** The last report that names the other wallet is destroyed. */
  const forgetOther = async (): Promise<void> => {
    await commit(world.worker().table, [
      { what: 'sighting', delete: { Key: key.sighting(OTHER, '2026-11-24T06:00:00.000Z', 'report3') } },
    ]);
    const named = { asset: 'BTC', address: OTHER, kind: 'p2wpkh', inDemand: true } as const;
    await forgetWallet(world.as('sweep').table, named, 'report3');
  };

  it('leaves nothing of its money, and counts for its campaign no longer', async () => {
    await payments();
    await mailAlerts(world);
    await forgetOther();
    const left = (await allRows(world)).filter(({ pk, sk }) => `${pk} ${sk}`.includes(OTHER));
    // What was counted stays, and who was told of it by which brief.
    expect(left.map(({ sk }) => sk).filter((sk) => !/^(?:TALLY|brief)#/.test(sk))).toEqual([]);
    expect((await look()).campaign).toMatchObject({ received: { victim: { payments: 2, satoshi: 900_000 } } });
  });

  it('is followed no further: a spend of what it was paid is told nobody', async () => {
    const { table } = world.worker();
    const exchange = { address: 'exchange', label: 'Example Exchange', category: null, source: 'made up' };
    await putService(table, { ...exchange, confidence: null, list: 'made up', importedAt: '2026-11-24T06:00:00.000Z' });
    const paid = paying('paid', [OTHER, 400_000], ['change', 1]);
    chain.add('2026-11-25T10:00:00.000Z', paid);
    await runPayments(world, esplora);
    await mailAlerts(world);
    await forgetOther();
    chain.add('2026-11-25T11:00:00.000Z', spending(paid, 'on', [exchange.address, 390_000]));
    await runPayments(world, esplora);
    expect(await readTrails(table, [`${paid.txid}:0`])).toEqual([]);
    expect(await mailAlerts(world)).toEqual([]);
  });

  it('leaves none of its payments, though they are more than are read at a time', async () => {
    const outputs = Array.from({ length: 101 }, (): [string, number] => [OTHER, 9]);
    chain.add('2026-11-25T10:00:00.000Z', paying('many', ...outputs));
    await runPayments(world, esplora);
    expect((await readPayments(world.worker().table, OTHER, 200)).payments).toHaveLength(101);
    await forgetOther();
    expect((await readPayments(world.worker().table, OTHER, 200)).payments).toEqual([]);
  });
});
