import { campaignName } from '#domain/brief/brief.ts';
import { moment } from '#domain/brief/moment.ts';
import type { FirstPaymentNews, PaymentBrief, ReachedServiceNews, UndoneNews } from '#domain/brief/payment-brief.ts';
import { STATED } from '#domain/currencies.ts';
import type { Language } from '#domain/intake/submission.ts';
import { fromCents } from '#domain/money.ts';
import { decimalsIn } from '#web/words/quantities.ts';
import { type Fact, grouped, type MailBlock, money } from '../block.ts';
import { wordsOf } from '../brief/of.ts';
import { alertWordsOf } from './of.ts';

/** Most wallets, and most services, that an alert lists; the others are counted. */
const MAX_LISTED = 20;

/** How an alert is written: in which language, and in whose time. */
interface Written {
  language?: Language | undefined;
  timeZone: string;
}

const bitcoinIn = (bitcoin: string, { language = 'en' }: Written): string => decimalsIn(bitcoin, language);

const worthOf = ({ bitcoin, worth }: FirstPaymentNews, written: Written): string => {
  const { language = 'en' } = written;
  const known = STATED.flatMap((currency) => {
    const cents = worth[currency];
    return cents === null ? [] : [money({ amount: fromCents(cents), currency }, language)];
  });
  const said = known.length === 0 ? alertWordsOf(language).payment.noRate : wordsOf(language).and(known);
  return `${bitcoinIn(bitcoin, written)} BTC, ${said}`;
};

const verdictOf = ({ judged }: FirstPaymentNews, { language }: Written): string => {
  const { verdicts, reasons } = alertWordsOf(language).payment;
  return `${verdicts[judged.verdict]}: ${judged.filters.map(({ reason }) => reasons[reason]).join('; ')}`;
};

const placeOf = (news: Pick<FirstPaymentNews, 'height' | 'time' | 'txid' | 'vout'>, written: Written): Fact[] => {
  const { payment } = alertWordsOf(written.language);
  const time = moment(news.time, written.timeZone, written.language);
  return [
    [payment.block, payment.blockAt(grouped(news.height), time)],
    [payment.transaction, payment.output(news.txid, news.vout)],
  ];
};

const firstBlock = (news: FirstPaymentNews, written: Written): MailBlock => {
  const words = alertWordsOf(written.language);
  const { payment } = words;
  return {
    kind: 'wallet',
    address: news.address,
    facts: [
      [payment.received, worthOf(news, written)],
      [payment.payment, verdictOf(news, written)],
      ...(news.campaign === null ? [] : [[words.campaign, campaignName(news.campaign)] as const]),
      ...placeOf(news, written),
    ],
  };
};

const reachedBlock = (news: ReachedServiceNews, written: Written): MailBlock => {
  const { payment } = alertWordsOf(written.language);
  return {
    kind: 'wallet',
    address: news.serviceAddress,
    facts: [
      [payment.knownAs, news.service],
      [payment.arrived, payment.arrivedAfter(bitcoinIn(news.bitcoin, written), news.spends)],
      [payment.paidTo, news.address],
      [payment.payment, news.payment],
      ...placeOf(news, written),
    ],
  };
};

const undoneBlock = ({ told }: UndoneNews, written: Written): MailBlock => {
  const { payment } = alertWordsOf(written.language);
  const isPayment = told.kind === 'first-payment';
  const said = isPayment
    ? payment.toldFirst(worthOf(told, written))
    : payment.toldReached(bitcoinIn(told.bitcoin, written), told.service, told.spends);
  const [[, block = ''] = [], ...transaction] = placeOf(told, written);
  return {
    kind: 'wallet',
    address: isPayment ? told.address : told.serviceAddress,
    facts: [
      [payment.told, said],
      ...(isPayment ? [] : [[payment.paidTo, told.address] as const]),
      [payment.wasInBlock, block],
      ...transaction,
    ],
  };
};

const listed = <News>(
  heading: string,
  news: readonly News[],
  written: Written,
  block: (one: News, written: Written) => MailBlock,
): MailBlock[] => {
  const beyond = news.length - MAX_LISTED;
  return [
    ...(news.length === 0 ? [] : [{ kind: 'heading', text: heading } as const]),
    ...news.slice(0, MAX_LISTED).map((one) => block(one, written)),
    ...(beyond > 0 ? [{ kind: 'note', text: alertWordsOf(written.language).and(beyond) } as const] : []),
  ];
};

/** To which block and time money is known, and that since then nothing is. */
const knownUpTo = ({ chain: { followedTo, current }, timeZone, language }: PaymentBrief): Fact[] => {
  const { payment } = alertWordsOf(language);
  if (followedTo === null) return [[payment.chain, payment.notFollowed]];
  const time = moment(followedTo.time, timeZone, language);
  return [
    [payment.followedTo, payment.followedBlock(grouped(followedTo.height), time)],
    ...(current ? [] : [[payment.notKnownSince, time] as const]),
  ];
};

/** What an alert about money is called. */
export const paymentTitle = ({ first, reached, undone, language }: PaymentBrief): string => {
  const { payment } = alertWordsOf(language);
  const services = [...new Set(reached.map(({ service }) => service))];
  return [
    ...(services.length > 0 ? [payment.reachedTitle(services.length, services[0] ?? '')] : []),
    ...(first.length > 0 ? [payment.firstTitle(first.length)] : []),
    ...(undone.length > 0 ? [payment.undoneTitle(undone.length)] : []),
  ].join('; ');
};

/** What an alert about money says. */
export const paymentBlocks = (brief: PaymentBrief): MailBlock[] => {
  const { first, reached, undone } = brief;
  const { leads, headings } = alertWordsOf(brief.language).payment;
  return [
    { kind: 'lead', text: reached.length > 0 ? leads.reached : first.length > 0 ? leads.first : leads.undone },
    ...listed(headings.reached, reached, brief, reachedBlock),
    ...listed(headings.first, first, brief, firstBlock),
    ...listed(headings.undone, undone, brief, undoneBlock),
    { kind: 'facts', facts: knownUpTo(brief) },
  ];
};
