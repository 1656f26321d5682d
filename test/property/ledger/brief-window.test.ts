import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeDaily } from '#actions/brief/send-daily-brief.ts';
import { takeBack, withdrawReport } from '#actions/withdraw/withdraw-report.ts';
import type { DailyBrief } from '#domain/brief/brief.ts';
import { countDemands } from '#domain/brief/demands.ts';
import { dailyWindow } from '#domain/brief/window.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { differentVoicesIn } from '#domain/gate/counted-reports.ts';
import { reportFacts } from '#domain/gate/sighting.ts';
import type { Report } from '#domain/report/report.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type LedgerWorld, openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';

const ZONE = 'Europe/Helsinki';
const END = Date.parse('2026-11-25T05:30:00.000Z');
const WINDOW = dailyWindow(new Date(END), ZONE);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CAMPAIGNS = ['campaignone', 'campaigntwo'];
const WALLETS = ['one', 'two', 'three'].map((seed) => addressOf('p2wpkh', seed));

const report = fc.record({
  /** Hours from its receipt to the end of the brief's day, and from its receipt to its entry. */
  before: fc.integer({ min: -6, max: 72 }),
  late: fc.constantFrom(0, 0, 0, 1, 5, 30),
  campaign: fc.nat(1),
  wallets: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
  amount: fc.constantFrom('200', '500'),
  sender: fc.nat(3),
});
type MadeUp = typeof report extends fc.Arbitrary<infer Value> ? Value : never;

const reportOf = ({ before, late, campaign, wallets, amount, sender }: MadeUp, n: number): Report => {
  // No two at one moment, and none at the end itself: a minute and some milliseconds apart.
  const received = END - before * HOUR + n * 61_007 + 1;
  const made = reportNaming(
    n,
    wallets.map((wallet) => WALLETS[wallet] ?? ''),
    {
      receivedAt: new Date(received).toISOString(),
      processedAt: new Date(received + late * HOUR).toISOString(),
      campaign: CAMPAIGNS[campaign] ?? null,
      senderHash: `sender${sender}`,
    },
  );
  return { ...made, findings: { ...made.findings, demands: [{ amount, currency: 'EUR' }] } };
};

/** The reports that were entered from a moment to the one before another. */
const enteredIn = (reports: readonly Report[], from: Date, to: Date): Report[] =>
  reports.filter(({ processedAt }) => from.toISOString() <= processedAt && processedAt < to.toISOString());

const names = ({ findings }: Report, address: string): boolean =>
  findings.wallets.some((wallet) => wallet.address === address);

/** What a brief has to say, counted plainly; reports in the order in which they were entered. */
const recount = (reports: readonly Report[]) => {
  const ofDay = enteredIn(reports, WINDOW.from, WINDOW.to);
  const firstOf = (address: string): Report | undefined => reports.find((one) => names(one, address));
  const fresh = WALLETS.filter((address) => ofDay.includes(firstOf(address) as Report));
  const wallets = fresh.map((address) => {
    const named = ofDay.filter((one) => names(one, address));
    const seen = named.map((one) => {
      const leads = one.findings.wallets[0]?.address === address;
      return {
        ...reportFacts(one),
        report: one.id,
        time: one.receivedAt,
        inDemand: leads,
        demands: one.findings.demands,
      };
    });
    const newestFirst = seen.toSorted((a, b) => (a.time < b.time ? 1 : -1));
    return {
      address,
      reports: named.length,
      voices: differentVoicesIn(newestFirst),
      lastSeen: newestFirst[0]?.time,
      demands: countDemands(newestFirst)
        .map(({ amount, reports }) => `${amount} ${reports}`)
        .sort(),
      demandsIn: named.length,
    };
  });
  const campaigns = CAMPAIGNS.flatMap((id) => {
    const own = ofDay.filter(({ campaign }) => campaign === id);
    const newWallets = fresh.filter((address) => firstOf(address)?.campaign === id).length;
    const upToEnd = reports.filter(({ processedAt }) => processedAt < WINDOW.to.toISOString());
    const named = WALLETS.filter((address) => upToEnd.find((one) => names(one, address))?.campaign === id);
    const total = upToEnd.filter(({ campaign }) => campaign === id).length;
    return own.length === 0 ? [] : [{ id, reports: own.length, newWallets, total, wallets: named.length }];
  });
  return {
    reports: ofDay.length,
    wallets,
    campaigns,
    before: enteredIn(reports, new Date(END - 8 * DAY), WINDOW.from).length,
  };
};

const told = ({ reports, wallets, campaigns, before }: DailyBrief) => ({
  reports,
  wallets: wallets.listed.map(({ address, reports: named, voices, lastSeen, demands, demandsIn }) => ({
    address,
    reports: named,
    voices,
    lastSeen,
    demands: demands.map(({ amount, reports: of }) => `${amount} ${of}`).sort(),
    demandsIn,
  })),
  campaigns: campaigns.listed.map(({ id, reports: of, newWallets, total, wallets: named }) => ({
    id,
    ...{ reports: of, newWallets, total, wallets: named },
  })),
  before: before.reports,
});

/** A brief without what its letters are like: that is as it is when the brief is written, and no number. */
const numbersOf = ({ campaigns, ...brief }: DailyBrief) => ({
  ...brief,
  campaigns: { ...campaigns, listed: campaigns.listed.map(({ letter: _letter, ...numbers }) => numbers) },
});

const byName = <One extends { address: string } | { id: string }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

let worlds: Awaited<ReturnType<typeof openLeanWorld>>;
beforeAll(async () => {
  worlds = await openLeanWorld();
});
afterAll(() => worlds.close());

const composeIn = (world: LedgerWorld): Promise<DailyBrief> => {
  const { table } = world.worker();
  const settings = { ...world.settings, timeZone: ZONE, payments: null };
  return composeDaily({ table, settings, clock: () => new Date(END + 40 * HOUR) }, 'brief.daily', WINDOW);
};

it('a daily brief says what a plain recount as of its end says, whatever was received, or entered, since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 12 }), async (made) => {
      const world = await worlds.again();
      const { table } = world.worker();
      for (const id of CAMPAIGNS) {
        await foundCampaign(table, { id, textHash: id, foundedAt: '2026-11-01T08:00:00.000Z', foundedBy: 'r' });
      }
      const reports = made.map(reportOf).sort((a, b) => (a.processedAt < b.processedAt ? -1 : 1));
      await enter(table, ...enteredIn(reports, new Date(0), WINDOW.to));
      const atTheEnd = await composeIn(world);
      await enter(table, ...enteredIn(reports, WINDOW.to, new Date(END + 100 * DAY)));
      const later = await composeIn(world);

      expect(numbersOf(later)).toEqual(numbersOf(atTheEnd));
      const [said, counted] = [told(later), recount(reports)];
      expect({ ...said, wallets: byName(said.wallets), campaigns: byName(said.campaigns) }).toEqual({
        ...counted,
        wallets: byName(counted.wallets),
        campaigns: byName(counted.campaigns),
      });
      // Lists and sums say the same.
      expect(later.campaigns.listed.reduce((sum, one) => sum + one.reports, 0)).toBe(later.reports);
      expect(later.campaigns.listed.reduce((sum, one) => sum + one.newWallets, 0)).toBe(later.wallets.listed.length);
      for (const { from, to, reports: bar } of later.trend) {
        expect(bar).toBe(enteredIn(reports, new Date(from), new Date(to)).length);
      }
    }),
    { numRuns: runs(20, 300) },
  );
});

it('a report that is being withdrawn is in no number of a daily brief, and is again once that was taken back', async () => {
  const world = await worlds.again();
  const { table, originals, hashKey } = world.worker();
  await foundCampaign(table, {
    id: 'campaignone',
    textHash: 't',
    foundedAt: '2026-11-01T08:00:00.000Z',
    foundedBy: 'r',
  });
  const facts = { before: 2, late: 0, campaign: 0, amount: '200', sender: 0 } as const;
  const stays = reportOf({ ...facts, wallets: [0] }, 1);
  const goes: Report = {
    ...reportOf({ ...facts, wallets: [0, 1] }, 2),
    channel: 'form',
    dmarc: 'none',
    senderHash: null,
  };
  await enter(table, stays, goes);
  const said = async () => {
    const { reports, wallets, campaigns, trend } = await composeIn(world);
    const named = wallets.listed.map((one) => one.reports);
    return [
      reports,
      named,
      campaigns.listed.map((one) => one.reports),
      trend.reduce((sum, bar) => sum + bar.reports, 0),
    ];
  };
  const both = [2, [2, 1], [2], 2];
  expect(await said()).toEqual(both);
  const notify = async (): Promise<void> => undefined;
  const withdrawing = { table, originals, hashKey, clock: world.now, settings: world.settings, notify };
  const found = async () => (await readFollowUpReport(table, goes.id)) as FollowUpReport;
  await withdrawReport(withdrawing, await found(), '');
  expect(await said()).toEqual([1, [1], [1], 1]);
  expect(await takeBack(withdrawing, await found())).toEqual({ ok: true });
  expect(await said()).toEqual(both);
});
