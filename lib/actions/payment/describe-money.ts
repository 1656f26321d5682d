import { perCurrency, type ShownCurrency, STATED, type StatedCurrency } from '#domain/currencies.ts';
import { hearByDay, type Voice } from '#domain/gate/heard.ts';
import type { ChainFacts } from '#domain/payment/chain-facts.ts';
import {
  type ChainKnowledge,
  type FollowedTo,
  isKnownUntil,
  MAX_BEHIND_MS,
  notKnownSince,
} from '#domain/payment/chain-knowledge.ts';
import { type DayDemanded, type StatedDemands, stateDemands } from '#domain/payment/demanded.ts';
import type { Payment } from '#domain/payment/payment.ts';
import {
  COUNTED,
  type Counted,
  type DayReceived,
  type ReceivedBy,
  type ReceivedMoney,
  sumDays,
} from '#domain/payment/totals.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readChainFacts } from '#io/table/payment/chain-facts.ts';
import { readPayments } from '#io/table/payment/payment.ts';
import { readRatesOf } from '#io/table/payment/rates.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { readCampaignDemanded, readWalletDemanded } from '#io/table/tally/demanded.ts';
import { readCampaignPaid, readWalletPaid } from '#io/table/tally/payment-tally.ts';
import { readVoices } from '#io/table/tally/voice.ts';
import { CampaignWallets } from '#io/table/wallet/rows.ts';
import { readWithdrawnSince, type WithdrawnSince } from '#io/table/withdraw/withdrawn.ts';
import type { World } from '#io/world.ts';

/** Amounts as whole numbers, of the smallest unit: satoshi, cents; null where they are not known, which is not 0. */
type KnownAmounts<Names extends string> = Record<Names, number | null>;

interface ReceivedAnswer {
  /** Null where none is known of, and not all is known. */
  payments: number | null;
  satoshi: number | null;
  /** Null where no payment has a rate. */
  cents: KnownAmounts<StatedCurrency>;
  /** Payments that the cents are without, for there was no rate; null where no payment is known of, and not all is known. */
  withoutRate: KnownAmounts<StatedCurrency>;
}

interface DemandedAnswer {
  reports: number;
  /** Reports whose demand could not be read. */
  unreadable: number;
  /** Reports that demand more than about a million euros: in no sum. */
  outliers: number;
  /**
   * Reports that the amounts are summed over: of a campaign one for each different person, of a wallet and a cluster each of them,
   * also where one person sent several.
   */
  summedOver: number;
  /** Null where all that is demanded is unreadable, an outlier, or has no rate; so are cents. */
  satoshi: number | null;
  cents: KnownAmounts<StatedCurrency>;
  /** Days and currencies that these are without, for there was no rate: `2026-11-24 GBP`. */
  withoutRate: Record<ShownCurrency, string[]>;
}

type ReceivedByAnswer = Record<Counted, ReceivedAnswer>;

/** What was demanded and received up to the end of a day. */
interface TotalsAnswer {
  demanded: DemandedAnswer;
  /** Whether what is received is all, or that at least. */
  known: boolean;
  received: ReceivedByAnswer;
  byDay: { day: string; demanded: DemandedAnswer; received: ReceivedByAnswer }[];
  /** Reports that counted then and were withdrawn since. */
  withdrawnSince: number;
}

interface PaymentAnswer {
  txid: string;
  vout: number;
  satoshi: number;
  block: Payment['block'];
  judged: Payment['judged'];
  worth: Payment['worth'];
}

/** What the chain said of a wallet when it was asked by its address. */
interface ChainMoney {
  asked: string;
  askedAt: string;
  firstUsed: string | null;
  truncated: boolean;
  /** What was on its way at `askedAt`; null where it gave no answer, and where nothing was and hours have passed since. */
  inMempool: { payments: number; satoshi: number } | null;
}

/** How far the chain is known: with each number of what was received. */
export interface FollowedAnswer {
  /** The last day that is counted, UTC. */
  asOf: string;
  /** Whether the chain is followed: where it is not, nothing that came since `followedTo` is known. */
  followed: boolean;
  /** The last block that was followed; null where none ever was. */
  followedTo: FollowedTo | null;
  /** Since when nothing received is known, where that is before `asOf` has ended: UTC, ISO 8601. */
  notKnownSince: string | null;
}

/** What was received by some wallets up to the end of a day, and whether that is all, or that at least. */
export type ReceivedTotals = Pick<TotalsAnswer, 'known' | 'received'>;

/** What a wallet received, and by which payments. */
export interface WalletReceived extends FollowedAnswer {
  /** What the chain said when it was asked by the address; null while it was not. */
  chain: ChainMoney | null;
  wallet: ReceivedTotals & { byDay: { day: string; received: ReceivedByAnswer }[] };
  /** Latest blocks first; null where none is known of, and not all is known. */
  payments: PaymentAnswer[] | null;
  /** Whether more are known of. */
  morePayments: boolean;
}

/** The money of a wallet: what was demanded too. */
export interface MoneyAnswer extends WalletReceived {
  wallet: TotalsAnswer;
}

/** Most payments that are read; the last of them are listed. */
const MAX_READ = 1_000;
const MAX_LISTED = 50;
/** Most wallets of a campaign of which it is looked at whether the chain was asked: of one with more, all is never known. */
const MAX_CAMPAIGN_WALLETS = 100;
/** Most wallets whose totals are read at once. */
const WALLETS_AT_ONCE = 10;

const NOT_KNOWN: ReceivedAnswer = {
  payments: null,
  satoshi: null,
  cents: perCurrency(STATED, () => null),
  withoutRate: perCurrency(STATED, () => null),
};

const receivedAnswer = ({ payments, satoshi, cents, unknown }: ReceivedMoney, known: boolean): ReceivedAnswer => {
  if (payments === 0 && !known) return NOT_KNOWN;
  return {
    payments,
    satoshi: Number(satoshi),
    cents: perCurrency(STATED, (currency) => (payments > 0 && unknown[currency] === payments ? null : cents[currency])),
    withoutRate: perCurrency(STATED, (currency) => unknown[currency]),
  };
};

const receivedAnswers = (received: ReceivedBy, known: boolean): ReceivedByAnswer => {
  const [victim, other, unknown] = COUNTED.map((counted) => receivedAnswer(received[counted], known));
  if (!victim || !other || !unknown) throw new TypeError('a kind of payment is missing');
  return { victim, other, unknown };
};

const demandedAnswer = (demands: StatedDemands): DemandedAnswer => {
  const { reports, unreadable, outliers, summed: over, stated, withoutRate } = demands;
  const amount = (currency: ShownCurrency): number | null =>
    stated[currency] === 0n && (withoutRate[currency].length > 0 || (reports > 0 && over === 0))
      ? null
      : Number(stated[currency]);
  const sums = { satoshi: amount('BTC'), cents: perCurrency(STATED, amount), withoutRate };
  return { reports, unreadable, outliers, summedOver: over, ...sums };
};

/** What was read of some wallets, or of a campaign. */
interface Read {
  demanded: DayDemanded[];
  received: DayReceived[];
  withdrawnSince: WithdrawnSince;
}

/**
 * `isKnown` says of a day whether all that was received up to its end is known; `by` says which reports count: all, or those
 * that demand payment to the wallet first, each once in a cluster.
 */
const totalsOf = async (
  table: Table,
  { demanded, received, withdrawnSince }: Read,
  { asOf, isKnown }: { asOf: string; isKnown: (day: string) => boolean },
  by: keyof WithdrawnSince = 'reports',
): Promise<TotalsAnswer> => {
  const rates = await readRatesOf(
    table,
    demanded.map(({ day }) => day),
  );
  const state = (days: readonly DayDemanded[]) => demandedAnswer(stateDemands(days, (day) => rates.get(day) ?? []));
  const { all, byDay } = sumDays(received);
  const receivedOn = new Map(byDay.map((one) => [one.day, one.received]));
  const demandedOn = Map.groupBy(demanded, ({ day }) => day);
  const days = [...new Set([...receivedOn.keys(), ...demandedOn.keys()])].sort();
  const nothing = sumDays([]).all;
  return {
    demanded: state(demanded),
    known: isKnown(asOf),
    received: receivedAnswers(all, isKnown(asOf)),
    byDay: days.map((day) => ({
      day,
      demanded: state(demandedOn.get(day) ?? []),
      received: receivedAnswers(receivedOn.get(day) ?? nothing, isKnown(day)),
    })),
    withdrawnSince: withdrawnSince[by],
  };
};

const together = (parts: readonly Read[]): Read => ({
  demanded: parts.flatMap(({ demanded }) => demanded),
  received: parts.flatMap(({ received }) => received),
  withdrawnSince: {
    reports: parts.reduce((sum, { withdrawnSince }) => sum + withdrawnSince.reports, 0),
    led: parts.reduce((sum, { withdrawnSince }) => sum + withdrawnSince.led, 0),
  },
});

const readOfWallet = async (table: Table, address: string, asOf: string): Promise<Read> => {
  const [demanded, received, withdrawnSince] = await Promise.all([
    readWalletDemanded(table, address, asOf),
    readWalletPaid(table, address, asOf),
    readWithdrawnSince(table, key.wallet(address).pk, asOf),
  ]);
  return { demanded, received, withdrawnSince };
};

const readOfWallets = async (table: Table, addresses: readonly string[], asOf: string): Promise<Read> => {
  return together(await inChunks(addresses, WALLETS_AT_ONCE, (address) => readOfWallet(table, address, asOf)));
};

const readUnderId = async (table: Table, campaign: string, asOf: string): Promise<Read> => {
  const [demanded, received, withdrawnSince] = await Promise.all([
    readCampaignDemanded(table, campaign, asOf),
    readCampaignPaid(table, campaign, asOf),
    readWithdrawnSince(table, key.campaign(campaign).pk, asOf),
  ]);
  return { demanded, received, withdrawnSince };
};

/** Days' reports as they were counted, with sums that hear each voice once, on the day of the report in which it is heard. */
const overVoices = (days: readonly DayDemanded[], voices: readonly Voice[]): DayDemanded[] => [
  ...days.map((day) => ({ ...day, demanded: {}, summed: 0 })),
  ...[...hearByDay(voices)].map(([day, heard]) => ({
    day,
    reports: 0,
    unreadable: 0,
    outliers: 0,
    demanded: heard.demanded,
    summed: heard.voices - heard.unknown - heard.outliers,
  })),
];

/** A campaign's first wallets, and whether these are all of them. */
const walletsUnder = async (table: Table, ids: readonly string[]): Promise<{ wallets: string[]; areAll: boolean }> => {
  const lines = MAX_CAMPAIGN_WALLETS;
  const pages = await inChunks(ids, WALLETS_AT_ONCE, (id) => CampaignWallets.page(table, id, { lines }));
  const wallets = pages.flatMap((page) => (page.ok ? page.lines.map(({ address }) => address) : []));
  const areAll = wallets.length <= lines && pages.every((page) => page.ok && page.next === undefined);
  return { wallets: wallets.slice(0, lines), areAll };
};

/**
 * A campaign's money is counted under each id that it ever had; what its wallets received is known where that of each of them is,
 * and of more wallets than are looked at it never is.
 */
const readOfCampaign = async (
  table: Table,
  id: string,
  asOf: string,
): Promise<{ read: Read; wallets: string[]; areAll: boolean }> => {
  const campaign = await readCampaign(table, id);
  const ids = [campaign?.id ?? id, ...(campaign?.aliases ?? [])];
  const [parts, voices, named] = await Promise.all([
    Promise.all(ids.map((one) => readUnderId(table, one, asOf))),
    readVoices(table, ids),
    walletsUnder(table, ids),
  ]);
  const read = together(parts);
  const heard = voices.filter(({ time }) => time.slice(0, 10) <= asOf);
  return { read: { ...read, demanded: overVoices(read.demanded, heard) }, ...named };
};

/** What was on its way when the chain was asked; that nothing was says nothing of what is on its way hours later. */
const onItsWay = ({ asked, askedAt = '', mempool }: ChainFacts, now: Date): ChainMoney['inMempool'] => {
  if (asked === 'no-answer' || mempool === undefined) return null;
  const isLongAgo = now.getTime() - Date.parse(askedAt) > MAX_BEHIND_MS;
  return mempool.payments === 0 && isLongAgo ? null : { payments: mempool.payments, satoshi: Number(mempool.satoshi) };
};

const chainAnswer = (facts: ChainFacts | undefined, now: Date): MoneyAnswer['chain'] => {
  if (facts?.asked === undefined) return null;
  const { asked, askedAt = '', firstUsed = null, truncated = false } = facts;
  const inMempool = onItsWay(facts, now);
  return { asked, askedAt, firstUsed, truncated, inMempool };
};

const listed = (payments: readonly Payment[]): PaymentAnswer[] =>
  [...payments]
    .sort((a, b) => b.block.height - a.block.height || a.vout - b.vout)
    .slice(0, MAX_LISTED)
    .map(({ txid, vout, satoshi, block: { hash, height, time }, judged, worth }) => ({
      txid,
      vout,
      satoshi: Number(satoshi),
      block: { hash, height, time },
      judged,
      worth,
    }));

/** Whether all that an address was paid before it was watched is known: an address that is always in use is not read to its end. */
const isPastKnown = (facts: ChainFacts | undefined): boolean => facts?.asked === 'answered' && facts.truncated !== true;

/** The first moment after a day: a payment of that day stands in a block before it. */
const endOf = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString();

/** Up to the end of which UTC day money is described, and what is known of the chain. */
interface AsOf {
  asOf: string;
  chain: ChainKnowledge;
  clock: World['clock'];
}

const isFollowedIn =
  ({ chain }: AsOf) =>
  (day: string): boolean =>
    isKnownUntil(chain, endOf(day));

/** How far the chain is known at the end of a day. */
const followedAnswer = (until: AsOf): FollowedAnswer => {
  const { asOf, chain } = until;
  return {
    asOf,
    followed: chain.followed,
    followedTo: chain.followedTo,
    notKnownSince: isFollowedIn(until)(asOf) ? null : notKnownSince(chain),
  };
};

/** Whether what was received by addresses up to a day is all known: of each the past, and what came since. */
const knownOf = (until: AsOf, facts: ReadonlyMap<string, ChainFacts>, addresses: readonly string[], areAll = true) => {
  const isPast = areAll && addresses.every((one) => isPastKnown(facts.get(one)));
  return { asOf: until.asOf, isKnown: (day: string) => isPast && isFollowedIn(until)(day) };
};

/**
 * Describes what a wallet received up to the end of a UTC day, computed from each day's sums: what the chain has not said is null,
 * never 0.
 */
export const describeReceived = async (table: Table, address: string, until: AsOf): Promise<WalletReceived> => {
  const { asOf, clock } = until;
  const [days, { payments, more }, facts] = await Promise.all([
    readWalletPaid(table, address, asOf),
    readPayments(table, address, MAX_READ),
    readChainFacts(table, [address]),
  ]);
  const { isKnown } = knownOf(until, facts, [address]);
  const { all, byDay } = sumDays(days);
  const entered = payments.filter(({ block }) => block.time.slice(0, 10) <= asOf);
  const known = isKnown(asOf);
  return {
    ...followedAnswer(until),
    chain: chainAnswer(facts.get(address), clock()),
    wallet: {
      known,
      received: receivedAnswers(all, known),
      byDay: byDay.map(({ day, received }) => ({ day, received: receivedAnswers(received, isKnown(day)) })),
    },
    payments: entered.length === 0 && !known ? null : listed(entered),
    morePayments: more || entered.length > MAX_LISTED,
  };
};

/**
 * Describes what was demanded and received up to the end of a UTC day, for a wallet: computed from each day's sums, less what was
 * withdrawn since, whose number is stated.
 */
export const describeMoney = async (table: Table, address: string, until: AsOf): Promise<MoneyAnswer> => {
  const [received, read, facts] = await Promise.all([
    describeReceived(table, address, until),
    readOfWallet(table, address, until.asOf),
    readChainFacts(table, [address]),
  ]);
  return { ...received, wallet: await totalsOf(table, read, knownOf(until, facts, [address])) };
};

/** The same of wallets of one hand together, each report once; null where there are none. */
export const describeClusterMoney = async (
  table: Table,
  members: readonly string[],
  until: AsOf,
): Promise<(FollowedAnswer & { totals: TotalsAnswer; counted: number }) | null> => {
  if (members.length === 0) return null;
  const [read, facts] = await Promise.all([readOfWallets(table, members, until.asOf), readChainFacts(table, members)]);
  const totals = await totalsOf(table, read, knownOf(until, facts, members), 'led');
  return { ...followedAnswer(until), totals, counted: members.length };
};

/** The same of a campaign, under any id that it ever had. */
export const describeCampaignMoney = async (
  table: Table,
  campaign: string,
  until: AsOf,
): Promise<FollowedAnswer & { totals: TotalsAnswer }> => {
  const { read, wallets, areAll } = await readOfCampaign(table, campaign, until.asOf);
  const facts = await readChainFacts(table, wallets);
  return { ...followedAnswer(until), totals: await totalsOf(table, read, knownOf(until, facts, wallets, areAll)) };
};
