import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import { type DailyBrief, MAX_LISTED_CAMPAIGNS } from '#domain/brief/brief.ts';
import { calendarDays, dailyWindow, partsOf, type Window } from '#domain/brief/window.ts';
import { inChunks } from '#io/in-chunks.ts';
import { wasSent } from '#io/table/brief/brief-archive.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { listReports } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { describeDayMoney } from './describe-day-money.ts';
import { describePauses } from './describe-pauses.ts';
import { countIn, DAYS_BEFORE, describeTrend } from './describe-trend.ts';
import { describeWallets } from './describe-wallets.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** Most campaigns that are read at once. */
const CAMPAIGNS_AT_ONCE = 10;
/** Most of them whose wallets and contacts are looked at at once. */
const SHARED_AT_ONCE = 2;

interface Day {
  reports: number;
  /** The same by calendar day, with days before that have none of them. */
  byDay: { day: Window; reports: number }[];
  campaigns: Map<string, { reports: number; newWallets: number }>;
  newWallets: string[];
}

/** Adds up what was counted under ids that are aliases by now. */
const byPresentName = async (table: Table, campaigns: Day['campaigns']): Promise<Day['campaigns']> => {
  const counted = [...campaigns];
  const names = await inChunks(counted, CAMPAIGNS_AT_ONCE, async ([id]) => (await readCampaign(table, id))?.id ?? id);
  const merged: Day['campaigns'] = new Map();
  for (const [index, [id, { reports, newWallets }]] of counted.entries()) {
    const name = names[index] ?? id;
    const before = merged.get(name) ?? { reports: 0, newWallets: 0 };
    merged.set(name, { reports: before.reports + reports, newWallets: before.newWallets + newWallets });
  }
  return merged;
};

const readDay = async (table: Table, window: Window, days: readonly Window[]): Promise<Day> => {
  const byDay = days.map((day) => ({ day, begins: day.from.toISOString(), reports: 0 }));
  const day: Day = { reports: 0, byDay, campaigns: new Map(), newWallets: [] };
  for (const part of partsOf(window)) {
    for await (const { receivedAt, campaign, newWallets } of listReports(table, part)) {
      day.reports += 1;
      const ofDay = byDay.findLast(({ begins }) => begins <= receivedAt);
      if (ofDay !== undefined) ofDay.reports += 1;
      day.newWallets.push(...newWallets);
      if (campaign === null) continue;
      const before = day.campaigns.get(campaign) ?? { reports: 0, newWallets: 0 };
      day.campaigns.set(campaign, {
        reports: before.reports + 1,
        newWallets: before.newWallets + newWallets.length,
      });
    }
  }
  return { ...day, campaigns: await byPresentName(table, day.campaigns) };
};

const campaignsOf = async (table: Table, { campaigns }: Day): Promise<DailyBrief['campaigns']> => {
  const sorted = [...campaigns].map(([id, counts]) => ({ id, ...counts })).sort((a, b) => b.reports - a.reports);
  const listed = await inChunks(sorted.slice(0, MAX_LISTED_CAMPAIGNS), SHARED_AT_ONCE, async (one) => {
    const { wallets, further } = await readCampaignTally(table, one.id);
    return { ...one, named: wallets + further, wallets, shares: await sharingCampaigns(table, one.id) };
  });
  return { listed, more: sorted.length - listed.length };
};

/** Sends the brief about the day up to `at`, unless it was sent already. */
export const sendDailyBrief = async (world: MailBrief, at: Date): Promise<void> => {
  const { table, settings, clock } = world;
  const window = dailyWindow(at, settings.timeZone);
  const id = `brief.daily.${window.to.toISOString().slice(0, 16).replace(':', '')}`;
  if (await wasSent(table, id)) return;
  const day = await readDay(table, window, calendarDays(window.to, DAYS_BEFORE + 1, settings.timeZone));
  await mailBrief(world, {
    kind: 'daily',
    id,
    at: clock().toISOString(),
    timeZone: settings.timeZone,
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    reports: day.reports,
    unreadable: await countIn(table, 'unreadable', window),
    campaigns: await campaignsOf(table, day),
    wallets: await describeWallets(table, day.newWallets, false),
    ...(await describeTrend(table, window, settings.timeZone, day.byDay)),
    waiting: await describePauses(table, clock()),
    money: settings.payments === null ? null : await describeDayMoney(table, window),
    chain: await readChainKnowledge(world, clock()),
  });
};
