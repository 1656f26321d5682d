import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import { type DailyBrief, MAX_LISTED_CAMPAIGNS } from '#domain/brief/brief.ts';
import { calendarDays, dailyWindow, type Window } from '#domain/brief/window.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import type { Table } from '#io/table/store/table.ts';
import { describeDayMoney } from './describe-day-money.ts';
import { describePauses } from './describe-pauses.ts';
import { countIn, DAYS_BEFORE, describeTrend } from './describe-trend.ts';
import { describeWallets } from './describe-wallets.ts';
import { type MailBrief, mailOnce } from './mail-brief.ts';
import { type Day, enteredIn, readDay } from './read-day.ts';

/** Most campaigns whose wallets and contacts are looked at at once. */
const SHARED_AT_ONCE = 2;

const campaignsOf = async (
  table: Table,
  { campaigns }: Day,
  since: ReadonlySet<string>,
): Promise<DailyBrief['campaigns']> => {
  const sorted = [...campaigns].map(([id, counts]) => ({ id, ...counts })).sort((a, b) => b.reports - a.reports);
  const listed = await inChunks(sorted.slice(0, MAX_LISTED_CAMPAIGNS), SHARED_AT_ONCE, async (one) => ({
    ...one,
    shares: await sharingCampaigns(table, one.id, { since }),
  }));
  return { listed, more: sorted.length - listed.length };
};

/**
 * Composes the brief about a stretch of time that is over: the same whenever it is done, but for names of campaigns and clusters, links
 * of contacts, and what ended a pause since, of which it says as of when they are.
 *
 * @internal
 */
export const composeDaily = async (world: Omit<MailBrief, 'mail'>, id: string, window: Window): Promise<DailyBrief> => {
  const { table, settings, clock } = world;
  const day = await readDay(table, window, calendarDays(window.to, DAYS_BEFORE + 1, settings.timeZone));
  return {
    kind: 'daily',
    id,
    at: clock().toISOString(),
    timeZone: settings.timeZone,
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    reports: day.entered.size,
    uncounted: day.isCut,
    unreadable: await countIn(table, 'unreadable', window),
    campaigns: await campaignsOf(table, day, await enteredIn(table, { from: window.to, to: clock() })),
    wallets: await describeWallets(table, day.newWallets, day.isCut, { reports: day.entered, until: window.to }),
    ...(await describeTrend(table, window, settings.timeZone, day.byDay)),
    waiting: await describePauses(table, window.to),
    money: settings.payments === null ? null : await describeDayMoney(table, window),
    chain: await readChainKnowledge(world, clock()),
  };
};

/**
 * Sends the brief about the day up to a moment, unless it was sent already. It is composed once: whoever tries again sends what was
 * composed, and what was entered since is in none of its numbers. The moment is to be so long ago that what was being entered then
 * is there (`settledBefore`).
 */
export const sendDailyBrief = async (world: MailBrief, to: Date): Promise<void> => {
  const window = dailyWindow(to, world.settings.timeZone);
  const id = `brief.daily.${window.to.toISOString().slice(0, 16).replace(':', '')}`;
  await mailOnce(world, id, async () => ({ brief: await composeDaily(world, id, window) }));
};
