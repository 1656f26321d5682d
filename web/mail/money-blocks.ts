import { campaignName } from '#domain/brief/brief.ts';
import type { DailyMoney, FirstOf, OwnerReceived, PaidEntry, ReachedEntry } from '#domain/brief/daily-money.ts';
import { moment } from '#domain/brief/moment.ts';
import { STATED, type StatedCurrency } from '#domain/currencies.ts';
import { fromCents, fromSatoshi } from '#domain/money.ts';
import { type ChainKnowledge, notKnownSince } from '#domain/payment/chain-knowledge.ts';
import type { ReceivedMoney } from '#domain/payment/totals.ts';
import { amounts, counted, type Fact, grouped, type MailBlock } from './block.ts';

const bitcoin = (satoshi: bigint): string => `${fromSatoshi(satoshi)} BTC`;

/** Payments and their bitcoin: `3 payments, 0.012 BTC`. */
const paid = ({ payments, satoshi }: Pick<ReceivedMoney, 'payments' | 'satoshi'>): string =>
  `${counted(payments, 'payment')}, ${bitcoin(satoshi)}`;

/** What is known to be stated in a currency, none of which is named where no payment has a rate for it. */
const stated = ({ payments, cents, unknown }: ReceivedMoney): string =>
  amounts(
    STATED.flatMap((currency) =>
      unknown[currency] < payments ? [{ amount: fromCents(cents[currency]), currency }] : [],
    ),
  );

/** Payments that the amounts above are without: `2 payments (EUR), 2 payments (SEK)`. */
const withoutRate = ({ unknown }: ReceivedMoney): string =>
  STATED.flatMap((currency) =>
    unknown[currency] === 0 ? [] : [`${counted(unknown[currency], 'payment')} (${currency})`],
  ).join(', ');

const worth = (received: ReceivedMoney): Fact[] => {
  if (received.payments === 0) return [];
  const without = withoutRate(received);
  return [
    ['Worth that day', stated(received) || 'no rate for that day'],
    ...(without === '' ? [] : [['Without a rate', without] as const]),
  ];
};

const ownerLine = ({ received }: OwnerReceived): string => {
  const euro =
    received.unknown.EUR < received.payments
      ? amounts([{ amount: fromCents(received.cents.EUR), currency: 'EUR' }])
      : '';
  return [paid(received), ...(euro === '' ? [] : [euro])].join(', ');
};

const more = (n: number): MailBlock[] => (n === 0 ? [] : [{ kind: 'note', text: `And ${grouped(n)} more.` }]);

const owners = (heading: string, { listed, more: beyond }: FirstOf<OwnerReceived>): MailBlock[] =>
  listed.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'facts', facts: listed.map((owner) => [campaignName(owner.id), ownerLine(owner)] as const) },
        ...more(beyond),
      ];

const VERDICTS: Record<PaidEntry['verdict'], string> = {
  victim: "counts as a victim's",
  other: "does not count as a victim's",
  unknown: 'cannot be judged yet',
};

const known = (cents: Record<StatedCurrency, number | null>): string => {
  const there = STATED.flatMap((currency) => {
    const amount = cents[currency];
    return amount === null ? [] : [{ amount: fromCents(amount), currency }];
  });
  return there.length === 0 ? 'no rate for that day' : amounts(there);
};

const ofCampaign = (campaign: string | null): Fact[] =>
  campaign === null ? [] : [['Campaign', campaignName(campaign)]];

const firstBlock = ({ address, satoshi, cents, campaign, verdict, time }: PaidEntry, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address,
  facts: [
    ['Received', bitcoin(satoshi)],
    ['Worth that day', known(cents)],
    ['The payment', VERDICTS[verdict]],
    ...ofCampaign(campaign),
    ['Block of', moment(time, timeZone)],
  ],
});

const reachedBlock = (entry: ReachedEntry, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address: entry.serviceAddress,
  facts: [
    ['Known as', entry.service],
    ['Arrived', `${bitcoin(entry.satoshi)}, after ${counted(entry.spends, 'spend')}`],
    ['Paid to', entry.address],
    ...ofCampaign(entry.campaign),
    ['Block of', moment(entry.time, timeZone)],
  ],
});

const blocksOf = <Entry>(
  heading: string,
  { listed, more: beyond }: FirstOf<Entry>,
  block: (entry: Entry) => MailBlock,
): MailBlock[] =>
  listed.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...listed.map(block), ...more(beyond)];

/** To which block and time money is known, and that since then nothing is. */
export const knownUpTo = (chain: ChainKnowledge, timeZone: string): Fact[] => {
  const { followedTo, current } = chain;
  if (followedTo === null) return [['Chain', 'not known: it was not followed yet']];
  const block = `block ${grouped(followedTo.height)}, ${moment(followedTo.time, timeZone)}`;
  return [
    ['Chain followed to', block],
    ...(current ? [] : [['Not known since', moment(followedTo.time, timeZone)] as const]),
  ];
};

/** What victims paid: all of it, or that at least; where nothing came, whether that is known. */
const fromVictims = (
  { payments, satoshi }: ReceivedMoney,
  isAll: boolean,
  chain: ChainKnowledge,
  timeZone: string,
): string => {
  if (payments > 0) return `${paid({ payments, satoshi })}${isAll && chain.current ? '' : ' at least'}`;
  if (chain.current) return 'nothing';
  const since = notKnownSince(chain);
  return since === null ? 'not known: the chain was not followed yet' : `not known since ${moment(since, timeZone)}`;
};

/** What a daily brief says of money that was received. */
export const moneyBlocks = (money: DailyMoney, chain: ChainKnowledge, timeZone: string): MailBlock[] => {
  const { received, earlier, undone, campaigns, clusters, first, reached, to, truncated } = money;
  const { victim, other, unknown } = received;
  return [
    { kind: 'heading', text: 'Money received' },
    {
      kind: 'facts',
      facts: [
        ['From victims', fromVictims(victim, !truncated, chain, timeZone)],
        ...worth(victim),
        ...(other.payments === 0 ? [] : [['From others', paid(other)] as const]),
        ...(unknown.payments === 0 ? [] : [['Not judged yet', paid(unknown)] as const]),
        ...(earlier === 0
          ? []
          : [['Of these before', `${counted(earlier, 'payment')}, to wallets that were not known then`] as const]),
        ...(undone.payments === 0
          ? []
          : [['Undone', `${paid(undone)}: told of before, not in the chain any more`] as const]),
        ['Up to', moment(to, timeZone)],
        ...knownUpTo(chain, timeZone),
      ],
    },
    ...owners('Received by campaign', campaigns),
    ...owners('Received by cluster', clusters),
    ...blocksOf("Where victims' money arrived", reached, (entry) => reachedBlock(entry, timeZone)),
    ...blocksOf('Paid for the first time', first, (entry) => firstBlock(entry, timeZone)),
  ];
};
