import { campaignName } from '#domain/brief/brief.ts';
import type { DailyMoney, FirstOf, OwnerReceived } from '#domain/brief/daily-money.ts';
import { moment } from '#domain/brief/moment.ts';
import { STATED } from '#domain/currencies.ts';
import { fromCents, fromSatoshi } from '#domain/money.ts';
import { type ChainKnowledge, notKnownSince } from '#domain/payment/chain-knowledge.ts';
import type { ReceivedMoney } from '#domain/payment/totals.ts';
import { decimalsIn } from '#web/words/quantities.ts';
import { grouped, type MailBlock, money as moneyText } from '../block.ts';
import type { BriefWords } from './words.ts';

/** An amount of bitcoin: `0.009 BTC`, or `0,009 BTC`. */
export const bitcoin = (satoshi: bigint, { language }: Pick<BriefWords, 'language'>): string =>
  `${decimalsIn(fromSatoshi(satoshi), language)} BTC`;

type Sum = Pick<ReceivedMoney, 'payments' | 'satoshi'>;
const paid = ({ payments, satoshi }: Sum, words: BriefWords): string =>
  `${words.payments(payments)}, ${bitcoin(satoshi, words)}`;

const worth = ({ payments, cents, unknown }: ReceivedMoney, words: BriefWords): string[] => {
  if (payments === 0) return [];
  const stated = STATED.filter((currency) => unknown[currency] < payments).map((currency) =>
    moneyText({ amount: fromCents(cents[currency]), currency }, words.language),
  );
  const without = STATED.filter((currency) => unknown[currency] > 0).map(
    (currency) => `${words.payments(unknown[currency])} (${currency})`,
  );
  return [
    stated.length === 0 ? words.money.noRate : `${words.money.worth} ${words.and(stated)}`,
    ...(without.length === 0 ? [] : [`${words.money.withoutRate} ${without.join(', ')}`]),
  ];
};

/** What victims paid: all of it, or that at least; where nothing came, whether that is known. */
const fromVictims = (
  victim: ReceivedMoney,
  isAll: boolean,
  chain: ChainKnowledge,
  timeZone: string,
  words: BriefWords,
): string => {
  if (victim.payments > 0) return `${paid(victim, words)}${isAll && chain.current ? '' : ` ${words.atLeast}`}`;
  if (chain.current) return words.money.nothing;
  const since = notKnownSince(chain);
  return words.money.unknown(since === null ? null : moment(since, timeZone, words.language));
};

const ownerLines = (label: string, { listed, more }: FirstOf<OwnerReceived>, words: BriefWords): string[] => {
  if (listed.length === 0) return [];
  const each = listed.map(({ id, received }) => {
    const euro =
      received.unknown.EUR < received.payments
        ? `, ${moneyText({ amount: fromCents(received.cents.EUR), currency: 'EUR' }, words.language)}`
        : '';
    return `${campaignName(id)} ${paid(received, words)}${euro}`;
  });
  const others = more === 0 ? [] : [words.more(more, false)];
  return [[`${label}: ${each.join('; ')}`, ...others].join('. ')];
};

/** How many first payments and arrivals are listed of each; the others are counted. */
export interface MoneyLimits {
  reached: number;
  first: number;
}

const some = <One>(all: FirstOf<One>, most: number, line: (one: One) => string, words: BriefWords): string[] => {
  const lines = all.listed.slice(0, most).map(line);
  const others = all.more + all.listed.length - lines.length;
  return others === 0 ? lines : [...lines, words.more(others, false)];
};

/** What a daily brief says of money that was received: sums in a line each, then where it arrived and what was paid first. */
export const moneyLines = (
  money: DailyMoney,
  { chain, timeZone, words }: { chain: ChainKnowledge; timeZone: string; words: BriefWords },
  limits: MoneyLimits,
): MailBlock[] => {
  const { received, earlier, undone, campaigns, clusters, first, reached, truncated } = money;
  const { victim, other, unknown } = received;
  const sums = [
    `${words.money.fromVictims}: ${fromVictims(victim, !truncated, chain, timeZone, words)}`,
    ...worth(victim, words),
    ...(other.payments === 0 ? [] : [`${words.money.other}: ${paid(other, words)}`]),
    ...(unknown.payments === 0 ? [] : [`${words.money.notJudged}: ${paid(unknown, words)}`]),
    ...(earlier === 0 ? [] : [words.money.before(words.payments(earlier))]),
  ];
  return [
    { kind: 'heading', text: words.money.heading },
    {
      kind: 'lines',
      lines: [
        sums.join('; '),
        ...(undone.payments === 0 ? [] : [words.money.undone(paid(undone, words))]),
        ...[
          ...ownerLines(words.money.byCampaign, campaigns, words),
          ...ownerLines(words.money.byCluster, clusters, words),
        ],
        ...some(
          reached,
          limits.reached,
          ({ satoshi, service, spends, serviceAddress }) =>
            `${words.money.reached(service, bitcoin(satoshi, words), spends)}: ${serviceAddress}`,
          words,
        ),
        ...some(
          first,
          limits.first,
          ({ address, satoshi, verdict }) => `${address}: ${words.money.first(bitcoin(satoshi, words), verdict)}`,
          words,
        ),
      ],
    },
  ];
};

/** To which block money is known, and that since then nothing is. */
export const knownUpTo = ({ followedTo, current }: ChainKnowledge, timeZone: string, words: BriefWords): string => {
  if (followedTo === null) return words.state.notFollowedYet;
  const time = moment(followedTo.time, timeZone, words.language);
  const block = words.state.followedTo(grouped(followedTo.height), time);
  return current ? block : `${block} ${words.state.notKnownSince(time)}`;
};
