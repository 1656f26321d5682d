import { REPORTS_TO_LEAVE, REPORTS_TO_SHOW } from '../enough-reports.ts';
import type { AddressKind, Demand } from '../findings.ts';
import { bandOf } from './bands.ts';
import {
  type FeedContact,
  type FeedEvent,
  MAX_CONTACTS,
  MAX_DEMANDS,
  MAX_HOSTS,
  type RetractionReason,
} from './event.ts';
import { type Marking, NOT_TO_BE_ACTED_ON } from './marking.ts';

/** A report that counts for partners, as far as the feed may tell of it. */
export interface CountedReport {
  /** UTC, ISO 8601. */
  time: string;
  demands: readonly Demand[];
  channel: 'mail' | 'form' | 'api';
  /** When its message asks for it, as a time from its sending or opening. */
  deadline?: CountedDeadline | undefined;
  /** Hosts that handed its message over. */
  hosts?: readonly string[] | undefined;
}

/** A deadline that counts from the message. */
export type CountedDeadline = NonNullable<FeedEvent['deadline']>;

/**
 * How many verified senders the feed says there are, in bands: mails alone. Whoever writes a script posts as many different forms
 * as they like.
 */
export const sendersBand = (reports: readonly Pick<CountedReport, 'channel'>[]): number =>
  bandOf(reports.filter(({ channel }) => channel === 'mail').length);

/** What an event has of its place in a log. */
export const PLACED = {
  id: true,
  seq: true,
  time: true,
  status: true,
  generation: true,
  validUntil: true,
  supersedes: true,
} as const;

/** What is told of a wallet, before the log gives it a place. */
export type WalletNews = Omit<FeedEvent, keyof typeof PLACED>;

export interface PublishedWallet {
  address: string;
  kind: AddressKind;
  campaign: string | null;
}

/** What is told of a wallet that too few reports name: nothing that could point to one of them. */
export const bareNews = (
  type: FeedEvent['type'],
  marking: Marking,
  { address, kind, campaign }: PublishedWallet,
  day: string,
): WalletNews => ({
  version: 1,
  type,
  ...marking,
  exercise: false,
  wallet: { asset: 'BTC', network: 'mainnet', address, kind },
  campaign,
  reports: { atLeast: 1 },
  firstSeen: day,
  lastSeen: day,
  demands: [],
});

/** How to reach its extorter, and what came to it, said of a wallet that may be no extorter's. */
const withoutAccusation = ({
  contacts: _contacts,
  deadline: _deadline,
  hosts: _hosts,
  payments: _payments,
  received: _received,
  firstPaid: _firstPaid,
  ...told
}: WalletNews): WalletNews => told;

/** What is told of a wallet that is paused: what was told last, without what it was accused of, and without a reason. */
export const pauseNews = ({ reason: _, ...told }: WalletNews): WalletNews => ({
  ...withoutAccusation(told),
  type: 'wallet.paused',
  handling: NOT_TO_BE_ACTED_ON,
  demands: [],
});

/** Where partners acknowledge a retraction, as the feed's API is reached. */
export const acknowledgeAt = (feedUrl: string): string => `${feedUrl}/feed/v1/acks`;

/**
 * What is told of a wallet that is retracted: what was told last, without what it was accused of; and where it can be
 * acknowledged.
 */
export const retractionNews = (told: WalletNews, reason: RetractionReason, acknowledge?: string): WalletNews => ({
  ...withoutAccusation(told),
  type: 'wallet.retracted',
  handling: NOT_TO_BE_ACTED_ON,
  demands: [],
  reason,
  ...(acknowledge === undefined ? {} : { acknowledge }),
});

type FeedDemand = FeedEvent['demands'][number];

/** The demands, the most frequent first: each with its role where all that make it say the same, and whether most do make it. */
const mostFrequent = (demands: readonly Demand[]): FeedDemand[] => {
  const counts = new Map<string, { amount: string; currency: string; roles: Set<Demand['role']>; times: number }>();
  for (const { amount, currency, role } of demands) {
    const key = `${amount} ${currency}`;
    const known = counts.get(key) ?? { amount, currency, roles: new Set<Demand['role']>(), times: 0 };
    counts.set(key, { ...known, roles: known.roles.add(role), times: known.times + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times)
    .map(({ amount, currency, roles, times }) => {
      const [role, ...others] = roles;
      const share = 2 * times > demands.length ? 'most' : 'some';
      return { amount, currency, ...(role === undefined || others.length > 0 ? {} : { role }), share };
    });
};

/** The deadline that more than half of the reports give which give one. */
const deadlineOf = (reports: readonly CountedReport[]): Pick<FeedEvent, 'deadline'> => {
  const given = reports.flatMap(({ deadline }) => deadline ?? []);
  const counts = Map.groupBy(given, ({ within, start }) => `${within} ${start ?? ''}`);
  const [most] = [...counts.values()].filter(({ length }) => 2 * length > given.length);
  const [deadline] = most ?? [];
  return deadline === undefined ? {} : { deadline };
};

/** The hosts that enough reports' messages came from, the most frequent first. */
const hostsOf = (reports: readonly CountedReport[]): Pick<FeedEvent, 'hosts'> => {
  const counts = new Map<string, number>();
  for (const host of reports.flatMap(({ hosts = [] }) => [...new Set(hosts)]))
    counts.set(host, (counts.get(host) ?? 0) + 1);
  const hosts = [...counts]
    .filter(([, times]) => times >= REPORTS_TO_SHOW)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_HOSTS)
    .map(([value]) => ({ value, note: 'may be compromised' as const }));
  return hosts.length === 0 ? {} : { hosts };
};

/** What the feed tells of a wallet that passed the gate: whole days, a band for the count, no report by itself. */
export const walletNews = (
  type: FeedEvent['type'],
  marking: Marking,
  { address, kind, campaign }: PublishedWallet,
  reports: readonly CountedReport[],
  contacts: readonly FeedContact[] = [],
): WalletNews => {
  const days = reports.map(({ time }) => time.slice(0, 10)).sort();
  return {
    version: 1,
    type,
    ...marking,
    exercise: false,
    wallet: { asset: 'BTC', network: 'mainnet', address, kind },
    campaign,
    reports: { atLeast: sendersBand(reports) },
    firstSeen: days[0] ?? '',
    lastSeen: days.at(-1) ?? '',
    demands: mostFrequent(reports.flatMap(({ demands }) => demands)).slice(0, MAX_DEMANDS),
    ...deadlineOf(reports),
    ...hostsOf(reports),
    ...(contacts.length === 0 ? {} : { contacts: contacts.slice(0, MAX_CONTACTS) }),
  };
};

/** What a wallet received from victims, as far as the chain was followed. */
export interface PaidByVictims {
  payments: number;
  satoshi: bigint;
  /** In cents of a euro; null where one of the payments has no rate. */
  eurCents: number | null;
  /** The day of the first. */
  firstDay: string;
}

type Paid = Pick<WalletNews, 'payments' | 'received' | 'firstPaid'>;

const paidOf = (told: WalletNews | undefined): Paid => ({
  ...(told?.payments === undefined ? {} : { payments: told.payments }),
  ...(told?.received === undefined ? {} : { received: told.received }),
  ...(told?.firstPaid === undefined ? {} : { firstPaid: told.firstPaid }),
});

/**
 * What an update of a listing says of payments: what was told of them before; nothing where reports fell away since, and too few
 * name it for that.
 */
export const paidBefore = (told: WalletNews | undefined, { reports }: Pick<WalletNews, 'reports'>): Paid =>
  reports.atLeast < REPORTS_TO_LEAVE ? {} : paidOf(told);

/**
 * What is told of a wallet that victims paid to; null where as many payments were told already, or too few reports name it: a
 * payment to a wallet that one victim reported is that victim's.
 */
export const paidNews = (
  told: WalletNews,
  { payments, satoshi, eurCents, firstDay }: PaidByVictims,
): WalletNews | null => {
  if (told.reports.atLeast < REPORTS_TO_LEAVE || payments === 0) return null;
  const atLeast = bandOf(payments);
  if (atLeast <= (told.payments?.atLeast ?? 0)) return null;
  const eur =
    eurCents === null ? {} : { eur: `${Math.trunc(eurCents / 100)}.${String(eurCents % 100).padStart(2, '0')}` };
  return {
    ...told,
    type: 'wallet.paid',
    payments: { atLeast },
    received: { satoshi: `${satoshi}`, ...eur },
    firstPaid: firstDay,
  };
};

/** Whether an event says the same of how an extorter is reached. */
export const saysContacts = (told: WalletNews | undefined, contacts: readonly FeedContact[]): boolean => {
  const spelled = (some: readonly FeedContact[]): string =>
    some
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort()
      .join('\n');
  return spelled(told?.contacts ?? []) === spelled(contacts.slice(0, MAX_CONTACTS));
};
