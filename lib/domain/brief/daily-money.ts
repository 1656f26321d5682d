import type { StatedCurrency } from '../currencies.ts';
import { addReceived, noReceipts, type ReceivedBy, type ReceivedMoney, receiptOf } from '../payment/totals.ts';
import type { Outpoint } from '../payment/transaction.ts';
import type { PaymentVerdict } from '../payment/victim-payment.ts';
import type { Window } from './window.ts';

interface Entry extends Outpoint {
  /** When it was entered: UTC, ISO 8601. Blocks are found late, and tell a time of their own. */
  at: string;
  /** The wallet that was paid, and its campaign then. */
  address: string;
  campaign: string | null;
  satoshi: bigint;
  /** When its block was made: UTC, ISO 8601. */
  time: string;
}

/** That a payment was entered, or taken back because its block was undone. */
export interface PaidEntry extends Entry {
  kind: 'paid' | 'payment-undone';
  verdict: PaymentVerdict['verdict'];
  /** Integer cents on its day; null where there is no rate. */
  cents: Record<StatedCurrency, number | null>;
  /** Whether it was its wallet's first. */
  first: boolean;
}

/** That victims' money came to a known service, or did not after all. */
export interface ReachedEntry extends Entry {
  kind: 'reached' | 'reached-undone';
  service: string;
  serviceAddress: string;
  spends: number;
}

export type MoneyEntry = PaidEntry | ReachedEntry;

/** The first of a list, and how many more there are. */
export interface FirstOf<Item> {
  listed: Item[];
  more: number;
}

/** What victims paid to the wallets of a campaign or a cluster. */
export interface OwnerReceived {
  id: string;
  received: ReceivedMoney;
}

/** What money a daily brief tells of. */
export interface DailyMoney {
  from: string;
  to: string;
  received: ReceivedBy;
  /** Payments among these whose block is older than the stretch: those of a wallet that became known later. */
  earlier: number;
  /** Payments that an earlier brief told of and that the chain has undone since. */
  undone: { payments: number; satoshi: bigint };
  campaigns: FirstOf<OwnerReceived>;
  clusters: FirstOf<OwnerReceived>;
  first: FirstOf<PaidEntry>;
  reached: FirstOf<ReachedEntry>;
  /** Whether there was more than was read. */
  truncated: boolean;
}

/** Most campaigns, clusters, first payments and services that a daily brief lists of each. */
const MAX_LISTED_MONEY = 10;

const isPaid = (entry: MoneyEntry): entry is PaidEntry => entry.kind === 'paid' || entry.kind === 'payment-undone';
const isUndone = ({ kind }: MoneyEntry): boolean => kind === 'payment-undone' || kind === 'reached-undone';

/** How often each output was entered, less how often it was taken back, with what was said of it last. */
const net = <Kind extends MoneyEntry>(entries: readonly Kind[]): { entry: Kind; times: number }[] => {
  const outputs = new Map<string, { entry: Kind; times: number }>();
  for (const entry of entries) {
    const name = `${entry.txid}:${entry.vout}`;
    const times = (outputs.get(name)?.times ?? 0) + (isUndone(entry) ? -1 : 1);
    outputs.set(name, { entry, times });
  }
  return [...outputs.values()];
};

/** What is there once all is netted, and what is gone that was there before. */
export const settleEntries = (
  entries: readonly MoneyEntry[],
): { paid: PaidEntry[]; undone: PaidEntry[]; reached: ReachedEntry[] } => {
  const outputs = net(entries.filter(isPaid));
  const services = net(entries.filter((entry) => !isPaid(entry)) as ReachedEntry[]);
  const there = <Kind>(all: readonly { entry: Kind; times: number }[]): Kind[] =>
    all.flatMap(({ entry, times }) => (times > 0 ? [entry] : []));
  return {
    paid: there(outputs),
    undone: outputs.flatMap(({ entry, times }) => (times < 0 ? [entry] : [])),
    reached: there(services),
  };
};

const receiptOfEntry = ({ satoshi, verdict, cents }: PaidEntry): ReceivedBy =>
  receiptOf({
    satoshi,
    judged: { verdict },
    worth: { EUR: { cents: cents.EUR }, USD: { cents: cents.USD }, SEK: { cents: cents.SEK } },
  });

const sum = (entries: readonly PaidEntry[]): ReceivedBy =>
  entries.reduce((all, entry) => addReceived(all, receiptOfEntry(entry)), noReceipts());

const list = <Item>(items: readonly Item[]): FirstOf<Item> => ({
  listed: items.slice(0, MAX_LISTED_MONEY),
  more: Math.max(0, items.length - MAX_LISTED_MONEY),
});

const bySatoshi = (a: { satoshi: bigint }, b: { satoshi: bigint }): number => Number(b.satoshi - a.satoshi);

/** What victims paid, by who the wallets belong to, most first; wallets that belong to nobody are left out. */
const byOwner = (paid: readonly PaidEntry[], ownerOf: (entry: PaidEntry) => string | null): FirstOf<OwnerReceived> => {
  const owned = Map.groupBy(paid, ownerOf);
  const owners = [...owned].flatMap(([id, entries]): OwnerReceived[] => {
    const { victim } = sum(entries);
    return id === null || victim.payments === 0 ? [] : [{ id, received: victim }];
  });
  return list(owners.sort((a, b) => bySatoshi(a.received, b.received)));
};

/**
 * Sums up what was entered in a stretch of time: a payment that was undone and came back within it counts once, one that came
 * and went not at all. Pure; `campaignOf` and `clusterOf` give the present names.
 */
export const summariseMoney = (
  entries: readonly MoneyEntry[],
  { from, to }: Window,
  owners: { campaignOf: (campaign: string) => string; clusterOf: (address: string) => string | null },
  truncated: boolean,
): DailyMoney => {
  const { paid, undone, reached } = settleEntries(entries);
  const victimsFirst = (a: PaidEntry, b: PaidEntry): number =>
    Number(b.verdict === 'victim') - Number(a.verdict === 'victim') || bySatoshi(a, b);
  const named = <Kind extends Entry>(entry: Kind): Kind => ({
    ...entry,
    campaign: entry.campaign && owners.campaignOf(entry.campaign),
  });
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    received: sum(paid),
    earlier: paid.filter(({ time }) => time < from.toISOString()).length,
    undone: { payments: undone.length, satoshi: undone.reduce((all, { satoshi }) => all + satoshi, 0n) },
    campaigns: byOwner(paid, ({ campaign }) => campaign && owners.campaignOf(campaign)),
    clusters: byOwner(paid, ({ address }) => owners.clusterOf(address)),
    first: list(
      paid
        .filter(({ first }) => first)
        .sort(victimsFirst)
        .map(named),
    ),
    reached: list(reached.sort(bySatoshi).map(named)),
    truncated,
  };
};
