import { campaignName, type DailyBrief } from '#domain/brief/brief.ts';
import { plainLine } from '#domain/brief/excerpt.ts';
import { dayAndTime, moment, timeOfDay, weekday, zoneName } from '#domain/brief/moment.ts';
import { type News, newsOf } from '#domain/brief/news.ts';
import type { PausedWallet } from '#domain/brief/paused-wallets.ts';
import { quietOf } from '#domain/brief/quiet.ts';
import { MAX_TABLE_WALLETS } from '#domain/brief/wallet-groups.ts';
import { type KeyChange, spoken } from '#domain/operation/seal-keys.ts';
import { decimalsIn } from '#web/words/quantities.ts';
import { grouped, type MailBlock } from '../block.ts';
import { campaignEntry } from './campaign-entry.ts';
import { bitcoin, knownUpTo, moneyLines } from './money.ts';
import { walletTable } from './wallet-table.ts';
import type { BriefWords } from './words.ts';

/** How many of each a brief lists; the others are counted. */
export interface DailyLimits {
  campaigns: number;
  waiting: number;
  reached: number;
  first: number;
  decisions: number;
  wallets: number;
}

/** Everything that it holds: for its PDF. */
export const UNLIMITED: DailyLimits = {
  campaigns: Number.POSITIVE_INFINITY,
  waiting: Number.POSITIVE_INFINITY,
  reached: Number.POSITIVE_INFINITY,
  first: Number.POSITIVE_INFINITY,
  decisions: Number.POSITIVE_INFINITY,
  wallets: Number.POSITIVE_INFINITY,
};

/** A mail's, the roomiest first: the first that keeps to its lines is taken. What says least is left out first. */
export const MAIL_LIMITS: readonly DailyLimits[] = [
  [5, 3, 2, 2, 5, 12],
  [5, 3, 2, 1, 2, 12],
  [4, 3, 1, 1, 2, 12],
  [3, 2, 1, 1, 1, 12],
  [2, 1, 1, 1, 1, 12],
  [1, 1, 1, 0, 1, 12],
  [1, 0, 1, 0, 0, 12],
  [0, 0, 0, 0, 0, 12],
  [0, 0, 0, 0, 0, 5],
].map(([campaigns = 0, waiting = 0, reached = 0, first = 0, decisions = 0, wallets = MAX_TABLE_WALLETS]) => ({
  campaigns,
  waiting,
  reached,
  first,
  decisions,
  wallets,
}));

const usualOf = (usual: number, isOfWeek: boolean, { language }: BriefWords): string | null => {
  if (usual === 0) return null;
  if (isOfWeek) return grouped(usual);
  return usual < 10 ? decimalsIn(usual.toFixed(1), language) : grouped(Math.round(usual));
};

const keyLine = ({ change, fingerprint, holder, comparedBy }: KeyChange, words: BriefWords): string => {
  const key = spoken(fingerprint);
  const of = holder === null ? null : plainLine(holder);
  if (change === 'gone') return words.news.keyGone(key, of);
  return words.news.keyNew(key, of, comparedBy.length === 0 ? null : words.and(comparedBy.map(plainLine)));
};

const newsLine = (news: News, timeZone: string, words: BriefWords): string => {
  switch (news.kind) {
    case 'urgent':
      return words.news.urgent(news.reports);
    case 'reached':
      return words.news.reached(words.and(news.services), bitcoin(news.satoshi, words));
    case 'reports':
      return words.news.reports(
        `${words.reports(news.reports)}${news.uncounted ? ` ${words.atLeast}` : ''}`,
        `${words.newWallets(news.wallets)}${news.uncounted ? ` ${words.atLeast}` : ''}`,
        usualOf(news.usual, news.isOfWeek, words),
        news.isOfWeek,
      );
    case 'campaigns':
      return words.news.campaigns(
        news.fresh,
        news.named.map(({ id, reports }) => `${campaignName(id)} (${words.reports(reports)})`).join(', '),
      );
    case 'paid':
      return words.news.paid(
        words.payments(news.payments),
        `${bitcoin(news.satoshi, words)}${news.isAll ? '' : ` ${words.atLeast}`}`,
      );
    case 'unknown-money':
      return words.news.moneyUnknown(news.since === null ? null : moment(news.since, timeZone, words.language));
    case 'waiting':
      return words.news.waiting(news.paused);
    case 'unread':
      return words.news.unread(news.reports);
    case 'keys':
      return news.changes.map((change) => keyLine(change, words)).join(' ');
  }
};

const stateLines = (brief: DailyBrief, words: BriefWords): string[] => {
  const { timeZone, from, to, at, money, chain } = brief;
  const end = (iso: string): string =>
    `${weekday(iso, timeZone, words.language)} ${timeOfDay(iso, timeZone, words.language)} (${timeOfDay(iso, 'UTC', words.language)} UTC)`;
  return [
    words.state.window(end(from), end(to), zoneName(timeZone)),
    [
      money === null ? words.state.notSetUp : knownUpTo(chain, timeZone, words),
      words.state.names(moment(at, timeZone, words.language)),
    ].join(' '),
    ...(quietOf(brief) === null ? [] : [words.state.quiet]),
  ];
};

const days = ({ trend, timeZone, to }: DailyBrief, words: BriefWords): MailBlock[] => {
  if (trend.every(({ reports }) => reports === 0)) return [];
  const since = weekday(trend[0]?.from ?? to, timeZone, words.language);
  return [
    {
      kind: 'bars',
      text: words.state.byDay(
        since,
        trend.map(({ reports }) => String(reports)).join(', '),
        timeOfDay(to, timeZone, words.language),
      ),
      bars: trend.map(({ from, reports }, index) => ({
        label: weekday(from, timeZone, words.language),
        value: reports,
        now: index === trend.length - 1,
      })),
    },
  ];
};

const campaigns = ({ campaigns: { listed, more } }: DailyBrief, most: number, words: BriefWords): MailBlock[] => {
  const shown = listed.slice(0, most);
  const others = more + listed.length - shown.length;
  if (listed.length === 0) return [];
  return [
    { kind: 'heading', text: words.campaigns.heading },
    ...shown.map((campaign) => campaignEntry(campaign, words)),
    ...(others === 0 ? [] : [{ kind: 'note', text: words.campaigns.others(others) } as const]),
  ];
};

const waiting = ({ waiting: { listed, more }, timeZone }: DailyBrief, most: number, words: BriefWords): MailBlock[] => {
  if (listed.length === 0 || most === 0) return [];
  const line = ({ address, since, because }: PausedWallet): string =>
    `${address}: ${words.waiting.since(dayAndTime(since, timeZone, words.language))}, ${words.waiting.because[because]}`;
  const shown = listed.slice(0, most).map(line);
  const others = more + listed.length - shown.length;
  return [
    { kind: 'heading', text: words.waiting.heading },
    { kind: 'lines', lines: others === 0 ? shown : [...shown, words.more(others, false)] },
  ];
};

const decisions = (
  { decisions: { listed, more }, timeZone }: DailyBrief,
  most: number,
  words: BriefWords,
): MailBlock[] => {
  if (listed.length === 0) return [];
  const shown = listed
    .slice(0, most)
    .map(
      ({ at, what, about, by }) =>
        `${dayAndTime(at, timeZone, words.language)} ${what} ${plainLine(about)}, ${plainLine(by)}`,
    );
  const others = more + listed.length - shown.length;
  return [
    { kind: 'heading', text: words.decisions.heading },
    { kind: 'lines', lines: others === 0 ? shown : [...shown, words.more(others, false)] },
  ];
};

/** What a daily brief says, in the order in which it says it; sections that have nothing to say are left out. */
export const dailyBlocks = (brief: DailyBrief, words: BriefWords, limits: DailyLimits): MailBlock[] => {
  const { timeZone, from, chain, money } = brief;
  return [
    { kind: 'news', lines: newsOf(brief).map((news) => newsLine(news, timeZone, words)) },
    { kind: 'lines', lines: stateLines(brief, words) },
    ...days(brief, words),
    ...campaigns(brief, limits.campaigns, words),
    ...(money === null ? [] : moneyLines(money, { chain, timeZone, words }, limits)),
    ...walletTable(brief.wallets, limits.wallets, { from, timeZone, words }),
    ...waiting(brief, limits.waiting, words),
    ...decisions(brief, limits.decisions, words),
  ];
};
