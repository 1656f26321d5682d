import { campaignName } from '#domain/brief/brief.ts';
import { moment } from '#domain/brief/moment.ts';
import type { FirstPaymentNews, PaymentBrief, ReachedServiceNews, UndoneNews } from '#domain/brief/payment-brief.ts';
import { STATED } from '#domain/currencies.ts';
import { fromCents } from '#domain/money.ts';
import type { ChainKnowledge } from '#domain/payment/chain-knowledge.ts';
import { amounts, counted, type Fact, grouped, type MailBlock } from './block.ts';

/** Most wallets, and most services, that an alert lists; the others are counted. */
const MAX_LISTED = 20;

type FilterVerdict = FirstPaymentNews['judged']['filters'][number];

/** Each filter's verdict as a sentence, by its reason. */
const SENTENCES: Record<FilterVerdict['reason'], string> = {
  'no-campaign-wallet-spends': 'no wallet of its campaign is among the inputs',
  'campaign-wallet-spends': 'a wallet of its campaign is among the inputs',
  'value-near-demand': 'half to twice of what a report demands',
  'value-far-from-demands': 'less than half or more than twice of all that reports demand',
  'no-demand': 'no report says how much is demanded',
  'no-rate': 'no rate to compare it with the demand by',
  'several-outputs': 'the transaction has change',
  'single-output': 'the transaction has no change',
};

const VERDICTS: Record<FirstPaymentNews['judged']['verdict'], string> = {
  victim: "counts as a victim's",
  other: "does not count as a victim's",
  unknown: 'cannot be judged yet',
};

const worthOf = ({ bitcoin, worth }: FirstPaymentNews): string => {
  const known = STATED.flatMap((currency) => {
    const cents = worth[currency];
    return cents === null ? [] : [{ amount: fromCents(cents), currency }];
  });
  return [`${bitcoin} BTC`, known.length === 0 ? 'no rate for that day' : amounts(known)].join(', ');
};

const verdictOf = ({ judged }: FirstPaymentNews): string =>
  `${VERDICTS[judged.verdict]}: ${judged.filters.map(({ reason }) => SENTENCES[reason]).join('; ')}`;

const firstBlock = (news: FirstPaymentNews, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address: news.address,
  facts: [
    ['Received', worthOf(news)],
    ['The payment', verdictOf(news)],
    ...(news.campaign === null ? [] : [['Campaign', campaignName(news.campaign)] as const]),
    ['Block', `${grouped(news.height)}, ${moment(news.time, timeZone)}`],
    ['Transaction', `${news.txid}, output ${news.vout}`],
  ],
});

const reachedBlock = (news: ReachedServiceNews, timeZone: string): MailBlock => ({
  kind: 'wallet',
  address: news.serviceAddress,
  facts: [
    ['Known as', news.service],
    ['Arrived', `${news.bitcoin} BTC, after ${counted(news.spends, 'spend')}`],
    ['Paid to', news.address],
    ['The payment', news.payment],
    ['Block', `${grouped(news.height)}, ${moment(news.time, timeZone)}`],
    ['Transaction', `${news.txid}, output ${news.vout}`],
  ],
});

const listed = <News>(heading: string, news: readonly News[], block: (one: News) => MailBlock): MailBlock[] => [
  ...(news.length === 0 ? [] : [{ kind: 'heading', text: heading } as const]),
  ...news.slice(0, MAX_LISTED).map(block),
  ...(news.length > MAX_LISTED
    ? [{ kind: 'note', text: `And ${grouped(news.length - MAX_LISTED)} more.` } as const]
    : []),
];

const undoneBlock = ({ told }: UndoneNews, timeZone: string): MailBlock => {
  const isPayment = told.kind === 'first-payment';
  return {
    kind: 'wallet',
    address: isPayment ? told.address : told.serviceAddress,
    facts: [
      isPayment
        ? ['Told', `first payment, ${worthOf(told)}`]
        : ['Told', `${told.bitcoin} BTC arrived at ${told.service}, after ${counted(told.spends, 'spend')}`],
      ...(isPayment ? [] : [['Paid to', told.address] as const]),
      ['Was in block', `${grouped(told.height)}, ${moment(told.time, timeZone)}`],
      ['Transaction', `${told.txid}, output ${told.vout}`],
    ],
  };
};

/** To which block and time money is known, and that since then nothing is. */
const knownUpTo = (chain: ChainKnowledge, timeZone: string): Fact[] => {
  const { followedTo, current } = chain;
  if (followedTo === null) return [['Chain', 'not known: it was not followed yet']];
  const block = `block ${grouped(followedTo.height)}, ${moment(followedTo.time, timeZone)}`;
  return [
    ['Chain followed to', block],
    ...(current ? [] : [['Not known since', moment(followedTo.time, timeZone)] as const]),
  ];
};

const LEADS = {
  reached:
    'Money that a victim paid has come to a service that may know whose account it is. It can be asked to hold it.',
  first: 'Money has come to a wallet that letters demand it for.',
  undone:
    'The chain was reorganised: what an alert told of is no longer where it said. Where it stands in another block, a new alert says so.',
} as const;

const leadOf = ({ reached, first }: PaymentBrief): string => {
  if (reached.length > 0) return LEADS.reached;
  return first.length > 0 ? LEADS.first : LEADS.undone;
};

/** What an alert about money is called. */
export const paymentTitle = ({ first, reached, undone }: PaymentBrief): string => {
  const services = [...new Set(reached.map(({ service }) => service))];
  const arrived =
    services.length === 1
      ? `Victims' money reached ${services[0]}`
      : `Victims' money reached ${counted(services.length, 'service')}`;
  const came = `First payment to ${counted(first.length, 'wallet')}`;
  const gone = `Correction: the chain has undone ${counted(undone.length, 'alert')}`;
  return [
    ...(services.length > 0 ? [arrived] : []),
    ...(first.length > 0 ? [came] : []),
    ...(undone.length > 0 ? [gone] : []),
  ].join('; ');
};

/** What an alert about money says. */
export const paymentBlocks = (brief: PaymentBrief): MailBlock[] => {
  const { first, reached, undone, timeZone } = brief;
  return [
    { kind: 'lead', text: leadOf(brief) },
    ...listed('Where it arrived', reached, (news) => reachedBlock(news, timeZone)),
    ...listed('Paid for the first time', first, (news) => firstBlock(news, timeZone)),
    ...listed('Undone by the chain', undone, (news) => undoneBlock(news, timeZone)),
    { kind: 'facts', facts: knownUpTo(brief.chain, timeZone) },
  ];
};
