import type { AddressKind, Demand } from '../findings.ts';
import { bandOf } from './bands.ts';
import { type FeedContact, type FeedEvent, MAX_CONTACTS, MAX_DEMANDS, type RetractionReason } from './event.ts';
import { type Marking, NOT_TO_BE_ACTED_ON } from './marking.ts';

/** A report that counts for partners, as far as the feed may tell of it. */
export interface CountedReport {
  /** UTC, ISO 8601. */
  time: string;
  demands: readonly Demand[];
  channel: 'mail' | 'form' | 'api';
}

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

/** What is told of a wallet that is paused: what was told last, without what it was accused of, and without a reason. */
export const pauseNews = ({ reason: _, contacts: __, ...told }: WalletNews): WalletNews => ({
  ...told,
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
export const retractionNews = (
  { contacts: _, ...told }: WalletNews,
  reason: RetractionReason,
  acknowledge?: string,
): WalletNews => ({
  ...told,
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
    ...(contacts.length === 0 ? {} : { contacts: contacts.slice(0, MAX_CONTACTS) }),
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
