import type { Recording } from '#actions/audit/record-act.ts';
import { listMyCases } from '#actions/case/list-cases.ts';
import { listQueue, type QueueAnswer, type ReadQueue } from '#actions/queue/list-queue.ts';
import type { Case, CaseEntry } from '#domain/case/case.ts';
import type { ChainKnowledge } from '#domain/payment/chain-knowledge.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readLastEntries } from '#io/table/case/case.ts';
import { noteRead, readProfile } from '#io/table/desk/profile.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { countWaiting, type Waiting } from '#io/table/queue/count-waiting.ts';
import type { Table } from '#io/table/store/table.ts';
import type { ListedCampaign } from '#io/table/tally/rows.ts';
import { listCampaigns } from './list-campaigns.ts';
import { type Asker, recordLook } from './record-look.ts';
import { countEntered, type EnteredDay } from './today/count-entered.ts';
import {
  decidedByOthers,
  describeRecentMoney,
  type NewsAnswer,
  newAndGrowing,
  type RecentMoney,
} from './today/describe-news.ts';

/** What the first page needs of the world. */
export interface DescribeToday extends Recording, ReadQueue {
  settings: Recording['settings'] & Pick<FunctionSettings, 'timeZone'> & Partial<Pick<FunctionSettings, 'payments'>>;
}

/** One of somebody's cases, with what others did in it since they had read what was new, newest first. */
export interface MyCase {
  of: Case;
  news: CaseEntry[];
}

/** What is new since a moment. */
export interface TodayNews extends NewsAnswer {
  /** UTC, ISO 8601. */
  since: string;
  /** Whether they said until when they had read; else it is the last 24 hours. */
  isMarked: boolean;
  /** Reports that were entered. */
  reports: number;
  /** Of the campaigns that were counted last. */
  founded: readonly ListedCampaign[];
  growing: readonly ListedCampaign[];
}

/** What an investigator sees first. */
export interface TodayAnswer {
  /** As of when: UTC, ISO 8601. */
  at: string;
  chain: ChainKnowledge;
  /** The most urgent, and whether there are more. */
  queue: readonly QueueAnswer[];
  moreQueued: boolean;
  /** How many wait for a person, and of how many somebody should have looked by now. */
  waiting: Waiting;
  news: TodayNews;
  cases: readonly MyCase[];
  moreCases: number;
  money: RecentMoney;
  /** The last 14 calendar days, oldest first. */
  days: readonly EnteredDay[];
  /** Of those that were counted last the ones with the most reports of the last 24 hours. */
  campaigns: readonly ListedCampaign[];
}

/** How many lines of the queue, of campaigns and of cases the first page shows, and of how many entries of a case what is new is told. */
const MAX_QUEUED = 5;
const MAX_CAMPAIGNS = 10;
const MAX_CASES = 8;
const MAX_ENTRIES = 10;

const DAY = 86_400_000;
/** Longest time of which it is told what is new, in milliseconds. */
const MAX_NEWS_MS = 7 * DAY;

/** From when on something is new for somebody. */
const sinceOf = async (table: Table, who: string, now: Date): Promise<{ since: Date; isMarked: boolean }> => {
  const readAt = (await readProfile(table, who))?.readAt;
  if (readAt === undefined) return { since: new Date(now.getTime() - DAY), isMarked: false };
  return { since: new Date(Math.max(Date.parse(readAt), now.getTime() - MAX_NEWS_MS)), isMarked: true };
};

const newsOf = async (table: Table, who: string, of: Case, since: Date): Promise<MyCase> => {
  const entries = await readLastEntries(table, of.id, MAX_ENTRIES);
  return { of, news: entries.filter(({ at, by }) => at > since.toISOString() && by !== who) };
};

/** Reads what the first page shows; recorded before it is answered. */
export const describeToday = async (world: DescribeToday, asker: Asker): Promise<TodayAnswer> => {
  await recordLook(world, asker, { what: 'desk.today', about: 'today', outcome: 'ok' });
  const { table, settings } = world;
  const { who } = asker;
  const now = world.clock();
  const { since, isMarked } = await sinceOf(table, who, now);
  const [chain, queue, listed, entered, money, decided, cases, waiting] = await Promise.all([
    readChainKnowledge(world, now),
    listQueue(world, { lines: MAX_QUEUED }),
    listCampaigns(world),
    countEntered(table, { now, since, timeZone: settings.timeZone }),
    describeRecentMoney(table, { now, since }),
    decidedByOthers(table, who, { now, since }),
    listMyCases(world, who),
    countWaiting(table, now.toISOString()),
  ]);
  const lines = listed.ok ? listed.lines : [];
  const open = cases.filter(({ closedAt }) => closedAt === undefined);
  const { first, reached, ...recent } = money;
  return {
    at: now.toISOString(),
    chain,
    queue: queue.ok ? queue.lines : [],
    moreQueued: queue.ok && queue.next !== undefined,
    waiting,
    news: {
      ...{ since: since.toISOString(), isMarked, reports: entered.since },
      ...newAndGrowing(lines, since),
      ...{ first, reached, ...decided },
    },
    cases: await Promise.all(open.slice(0, MAX_CASES).map((of) => newsOf(table, who, of, since))),
    moreCases: Math.max(0, open.length - MAX_CASES),
    money: recent,
    days: entered.days,
    campaigns: lines.toSorted((a, b) => b.day - a.day).slice(0, MAX_CAMPAIGNS),
  };
};

/** The form of a moment that a page hands back. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Notes that somebody has read what their page showed, as of the moment that it was made: what came since stays new. */
export const markRead = async (
  { table, clock }: Pick<DescribeToday, 'table' | 'clock'>,
  who: string,
  at: string,
): Promise<void> => {
  if (!MOMENT.test(at) || Number.isNaN(Date.parse(at)) || Date.parse(at) > clock().getTime()) return;
  await noteRead(table, who, at);
};
