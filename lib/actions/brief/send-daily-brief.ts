import { sharingCampaigns } from '#actions/contact/sharing-campaigns.ts';
import { type DailyBrief, type DayCampaign, MAX_LISTED_CAMPAIGNS } from '#domain/brief/brief.ts';
import { quietOf } from '#domain/brief/quiet.ts';
import { calendarDays, dailyWindow, isMonday, type Window, weeklyWindow } from '#domain/brief/window.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readBrief } from '#io/table/brief/brief-archive.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { countUrgent } from './count-urgent.ts';
import { describeDayMoney } from './describe-day-money.ts';
import { describeDecisions } from './describe-decisions.ts';
import { describeKeys } from './describe-keys.ts';
import { describeLetter } from './describe-letter.ts';
import { describePauses } from './describe-pauses.ts';
import { countIn, DAYS_BEFORE, describeTrend } from './describe-trend.ts';
import { describeWallets } from './describe-wallets.ts';
import { type MailBrief, mailOnce } from './mail-brief.ts';
import { type Day, readDay } from './read-day.ts';

/** Most campaigns whose wallets and contacts are looked at at once. */
const SHARED_AT_ONCE = 2;

/** Most campaigns that are looked up for whether they are new. */
const LOOKED_UP_AT_ONCE = 10;

type Counted = { id: string; reports: number; newWallets: number; isNew: boolean };

const describeCampaign = async (table: Table, { id, ...counts }: Counted, since: Day): Promise<DayCampaign> => {
  const [tally, shares] = await Promise.all([
    readCampaignTally(table, id),
    sharingCampaigns(table, id, { since: since.entered }),
  ]);
  const later = since.campaigns.get(id) ?? { reports: 0, newWallets: 0 };
  return {
    id,
    ...counts,
    total: tally.reports - later.reports,
    wallets: tally.wallets - later.newWallets,
    shares,
    letter: await describeLetter(table, id, tally),
  };
};

/** The campaigns of a day; `since` is what was entered after it, which is in no number. */
const campaignsOf = async (
  table: Table,
  { campaigns }: Day,
  window: Window,
  since: Day,
): Promise<DailyBrief['campaigns']> => {
  const all = await inChunks([...campaigns], LOOKED_UP_AT_ONCE, async ([id, counts]): Promise<Counted> => {
    const foundedAt = (await readCampaign(table, id))?.foundedAt;
    return { id, ...counts, isNew: foundedAt !== undefined && foundedAt >= window.from.toISOString() };
  });
  const sorted = all.sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1));
  const listed = await inChunks(sorted.slice(0, MAX_LISTED_CAMPAIGNS), SHARED_AT_ONCE, (one) =>
    describeCampaign(table, one, since),
  );
  return { listed, more: sorted.length - listed.length, fresh: sorted.filter(({ isNew }) => isNew).length };
};

/**
 * Composes the brief about a stretch of time that is over: the same whenever it is done, but for names of campaigns and clusters, links
 * of contacts, and what ended a pause since, of which it says as of when they are.
 *
 * @internal
 */
export const composeDaily = async (
  world: Omit<MailBrief, 'mail'>,
  id: string,
  window: Window,
  span?: DailyBrief['span'],
): Promise<DailyBrief> => {
  const { table, settings, clock } = world;
  const day = await readDay(table, window, calendarDays(window.to, DAYS_BEFORE + 1, settings.timeZone));
  return {
    kind: 'daily',
    ...(span === undefined ? {} : { span }),
    id,
    at: clock().toISOString(),
    timeZone: settings.timeZone,
    language: settings.briefs.language,
    from: window.from.toISOString(),
    to: window.to.toISOString(),
    reports: day.entered.size,
    uncounted: day.isCut,
    unreadable: await countIn(table, 'unreadable', window),
    campaigns: await campaignsOf(table, day, window, await readDay(table, { from: window.to, to: clock() }, [])),
    decisions: await describeDecisions(table, window),
    urgent: await countUrgent(table),
    wallets: await describeWallets(table, day.newWallets, day.isCut, { reports: day.entered, until: window.to }),
    ...(await describeTrend(table, window, settings.timeZone, day.byDay)),
    waiting: await describePauses(table, window.to),
    // Once, by the brief of the day: which keys the last one knew is kept.
    keys: span === 'week' ? [] : await describeKeys(table, id, settings.sealTo),
    money: settings.payments === null ? null : await describeDayMoney(table, window),
    chain: await readChainKnowledge(world, clock()),
  };
};

/** What the row of a day's or a week's brief is called, by the moment that it ends. */
const nameOf = (span: 'daily' | 'weekly', to: Date): string =>
  `brief.${span}.${to.toISOString().slice(0, 16).replace(':', '')}`;

/** Composes and sends one, unless it says what `before` said: that nothing happened. */
const sendOf = (world: MailBrief, id: string, before: string, window: Window, span?: DailyBrief['span']) =>
  mailOnce(world, id, async () => {
    const brief = await composeDaily(world, id, window, span);
    const quiet = quietOf(brief);
    const last = quiet === null ? null : await readBrief(world.table, before);
    return { brief, quiet, isWithheld: quiet !== null && last?.quiet === quiet };
  });

/**
 * Sends the brief about the day up to a moment, unless it was sent already, or says what the one before said: that nothing happened. It
 * is composed once: a retry sends what was composed, and what was entered since is in none of its numbers. The moment is
 * to be so long ago that what was being entered then is there (`settledBefore`).
 */
export const sendDailyBrief = async (world: MailBrief, to: Date): Promise<void> => {
  const window = dailyWindow(to, world.settings.timeZone);
  await sendOf(world, nameOf('daily', window.to), nameOf('daily', window.from), window);
};

/**
 * The same of the week up to a moment, where the settings ask for it and it is a Monday: beside the brief of the day, for those who
 * read no more than that.
 */
export const sendWeeklyBrief = async (world: MailBrief, to: Date): Promise<void> => {
  const { timeZone, briefs } = world.settings;
  if (!briefs.weekly || !isMonday(to, timeZone)) return;
  const window = weeklyWindow(to, timeZone);
  await sendOf(world, nameOf('weekly', window.to), nameOf('weekly', window.from), window, 'week');
};
