import { REPORTS_TO_LEAVE, REPORTS_TO_SHOW } from '../../enough-reports.ts';
import { fromCents, fromSatoshi } from '../../money.ts';
import { bandOf } from '../bands.ts';
import { MAX_DEMANDS } from '../event.ts';
import type { PaidByVictims, WalletNews } from '../wallet-news.ts';
import { type GroupNews, MAX_AMOUNTS, MAX_GROUP_TEXT } from './group-event.ts';
import { markingOf } from './group-marking.ts';

/** What is known of a campaign, as far as partners may be told of it. */
export interface KnownCampaign {
  id: string;
  /** When it was founded: UTC, ISO 8601. */
  since: string;
  /** Reports by language, by the step at or below what they demand, and by the step at or above their deadline, in hours. */
  languages: Readonly<Record<string, number>>;
  amounts: readonly { currency: string; from: bigint; reports: number }[];
  deadlines: Readonly<Record<string, number>>;
  /** Verified senders of its letters up to yesterday, and wallets that these name. */
  senders: number;
  wallets: number;
  /** What its letters have in common; empty where that is nothing. */
  text: string;
  paid: Pick<PaidByVictims, 'payments' | 'satoshi' | 'eurCents'>;
}

/** A number rounded down to its first digit: what several paid, and no payment by itself. */
const toOneDigit = (value: bigint): bigint => {
  const step = 10n ** BigInt(Math.max(0, value.toString().length - 1));
  return (value / step) * step;
};

type Told = NonNullable<GroupNews['campaign']>;

const receivedOf = ({ payments, satoshi, eurCents }: KnownCampaign['paid']): Pick<Told, 'received'> => {
  if (payments < REPORTS_TO_LEAVE) return {};
  const eur = eurCents === null ? {} : { eur: fromCents(Number(toOneDigit(BigInt(eurCents)))) };
  return {
    received: { payments: { atLeast: bandOf(payments) }, satoshi: String(toOneDigit(satoshi)), ...eur },
  };
};

const byReports = (a: { reports: number }, b: { reports: number }): number => b.reports - a.reports;

/** The steps that enough letters demand, the most frequent first. */
const amountsOf = (amounts: KnownCampaign['amounts']): Told['amounts'] => {
  const all = amounts.reduce((sum, { reports }) => sum + reports, 0);
  return amounts
    .filter(({ reports }) => reports >= REPORTS_TO_SHOW)
    .sort(byReports)
    .slice(0, MAX_AMOUNTS)
    .map(({ currency, from, reports }) => ({
      from: currency === 'BTC' ? fromSatoshi(from) : fromCents(Number(from)),
      currency,
      share: 2 * reports > all ? 'most' : 'some',
    }));
};

/** The deadline that more than half of those set that set one, in whole hours. */
const deadlineOf = (deadlines: KnownCampaign['deadlines']): Pick<Told, 'deadline'> => {
  const all = Object.entries(deadlines).map(([hours, reports]) => ({ hours, reports }));
  const sum = all.reduce((total, { reports }) => total + reports, 0);
  const [first] = all.sort(byReports);
  if (first === undefined || first.reports < REPORTS_TO_SHOW || 2 * first.reports <= sum) return {};
  return /^\d+$/.test(first.hours) ? { deadline: { within: `PT${first.hours}H` } } : {};
};

/** What is demanded to the listed wallets, each once. */
const demandsOf = (listed: readonly WalletNews[]): Told['demands'] => {
  const all = listed.flatMap(({ demands }) => demands.map(({ amount, currency }) => ({ amount, currency })));
  return [...new Map(all.map((demand) => [`${demand.amount} ${demand.currency}`, demand])).values()].slice(
    0,
    MAX_DEMANDS,
  );
};

/**
 * What is told of a campaign by which wallets of it are listed: bands and steps, each of at least three letters, and what three have
 * in common of the text. Null where none is listed by as many reports as let a wallet out.
 */
export const campaignNews = (known: KnownCampaign, listed: readonly WalletNews[]): GroupNews | null => {
  const marking = markingOf(listed);
  if (marking === null) return null;
  const senders = Math.max(known.senders, ...listed.map(({ reports }) => reports.atLeast));
  const text = known.text.slice(0, MAX_GROUP_TEXT).toWellFormed();
  return {
    version: 1,
    type: 'campaign.updated',
    ...marking,
    exercise: false,
    campaign: {
      id: known.id,
      since: known.since.slice(0, 10),
      languages: Object.keys(known.languages)
        .filter((language) => (known.languages[language] ?? 0) >= REPORTS_TO_SHOW)
        .sort(),
      reports: { atLeast: bandOf(senders) },
      wallets: { atLeast: bandOf(Math.max(known.wallets, listed.length)) },
      ...(text === '' ? {} : { text }),
      demands: demandsOf(listed),
      amounts: amountsOf(known.amounts),
      ...deadlineOf(known.deadlines),
      ...receivedOf(known.paid),
    },
  };
};
