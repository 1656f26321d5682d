import { summariseMoney } from '#domain/brief/daily-money.ts';
import type { Window } from '#domain/brief/window.ts';
import type { ReceivedBy } from '#domain/payment/totals.ts';
import { readMoneyLog } from '#io/table/payment/money-log.ts';
import type { DecidedLine } from '#io/table/store/decided.ts';
import type { Table } from '#io/table/store/table.ts';
import type { ListedCampaign } from '#io/table/tally/rows.ts';
import { listDecisions } from '../list-decisions.ts';

const DAY = 86_400_000;

/** What was received in a stretch of time up to now, by who paid it. */
export interface RecentMoney {
  day: ReceivedBy;
  week: ReceivedBy;
  /** Whether there was more than is read. */
  truncated: boolean;
}

/** What is new since somebody read what was new before. */
export interface NewsAnswer {
  /** Wallets that were paid for the first time, and services that money came to: the largest first, at most ten each. */
  first: { address: string; satoshi: bigint; at: string }[];
  reached: { address: string; service: string; satoshi: bigint; at: string }[];
  /** What others decided, newest first, at most five, and whether there is more. */
  decided: DecidedLine[];
  moreDecided: boolean;
}

const NOBODY = { campaignOf: (id: string) => id, clusterOf: () => null };

/** Most decisions of others that are shown. */
const MAX_DECIDED = 5;
/** Most decisions of a month that are looked at for those of others. */
const LOOKED_AT = 50;
/** A day's letters over so many of a mean day before, and at least so many, is growth that is told of. */
const GROWTH = 3;
const GROWTH_FROM = 10;

/** Reads what was paid in the last day and week, and what of it is new since a moment within the week. */
export const describeRecentMoney = async (
  table: Table,
  { now, since }: { now: Date; since: Date },
): Promise<RecentMoney & Pick<NewsAnswer, 'first' | 'reached'>> => {
  const week: Window = { from: new Date(now.getTime() - 7 * DAY), to: now };
  const { entries, truncated } = await readMoneyLog(table, week);
  const sumFrom = (from: Date): ReceivedBy => {
    const within = entries.filter(({ at }) => at >= from.toISOString());
    return summariseMoney(within, { from, to: now }, NOBODY, truncated).received;
  };
  const fresh = entries.filter(({ at }) => at >= since.toISOString());
  const { first, reached } = summariseMoney(fresh, { from: since, to: now }, NOBODY, truncated);
  return {
    day: sumFrom(new Date(now.getTime() - DAY)),
    week: sumFrom(week.from),
    truncated,
    first: first.listed.map(({ address, satoshi, at }) => ({ address, satoshi, at })),
    reached: reached.listed.map(({ address, service, satoshi, at }) => ({ address, service, satoshi, at })),
  };
};

/** Of a month's decisions, newest first, those of others since a moment; and whether not all of them were looked at. */
const decidedIn = async (table: Table, who: string, month: string, since: string) => {
  const page = await listDecisions({ table }, { month, lines: LOOKED_AT });
  const lines = page.ok ? page.lines : [];
  const oldest = lines.at(-1)?.at ?? '';
  const isCut = page.ok && page.next !== undefined && oldest > since;
  return { lines: lines.filter(({ at, by }) => at > since && by !== who), isCut };
};

/** What others decided since a moment within the week; the list is by month, and a month is young on its first days. */
export const decidedByOthers = async (
  table: Table,
  who: string,
  { now, since }: { now: Date; since: Date },
): Promise<Pick<NewsAnswer, 'decided' | 'moreDecided'>> => {
  const months = [...new Set([now, since].map((at) => at.toISOString().slice(0, 7)))];
  const read = await Promise.all(months.map((month) => decidedIn(table, who, month, since.toISOString())));
  const fresh = read.flatMap(({ lines }) => lines);
  return {
    decided: fresh.slice(0, MAX_DECIDED),
    moreDecided: fresh.length > MAX_DECIDED || read.some(({ isCut }) => isCut),
  };
};

/** Of the campaigns that were counted last those that were founded since a moment, and those that grow. */
export const newAndGrowing = (campaigns: readonly ListedCampaign[], since: Date) => ({
  founded: campaigns.filter(({ foundedAt }) => foundedAt > since.toISOString()),
  growing: campaigns.filter(({ day, week }) => day >= GROWTH_FROM && day > (GROWTH * (week - day)) / 6),
});
