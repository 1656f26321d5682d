import { perCurrency, STATED, type StatedCurrency } from '#domain/currencies.ts';
import type { PaymentVerdict } from './victim-payment.ts';

export type Counted = PaymentVerdict['verdict'];
export const COUNTED: readonly Counted[] = ['victim', 'other', 'unknown'];

/** Money that was received: in integer cents as far as it is known, and how many payments have no rate. */
export interface ReceivedMoney {
  payments: number;
  satoshi: bigint;
  cents: Record<StatedCurrency, number>;
  /** Payments that the cents above are without. */
  unknown: Record<StatedCurrency, number>;
}

/** What was received on one UTC day, by whether it counts as a victim's. */
export type ReceivedBy = Record<Counted, ReceivedMoney>;

export interface DayReceived {
  day: string;
  received: ReceivedBy;
}

const each = <Value>(value: (currency: StatedCurrency) => Value): Record<StatedCurrency, Value> =>
  perCurrency(STATED, value);

const nothing = (): ReceivedMoney => ({ payments: 0, satoshi: 0n, cents: each(() => 0), unknown: each(() => 0) });

/** Nothing received. */
export const noReceipts = (): ReceivedBy => ({ victim: nothing(), other: nothing(), unknown: nothing() });

const plus = (a: ReceivedMoney, b: ReceivedMoney): ReceivedMoney => ({
  payments: a.payments + b.payments,
  satoshi: a.satoshi + b.satoshi,
  cents: each((currency) => a.cents[currency] + b.cents[currency]),
  unknown: each((currency) => a.unknown[currency] + b.unknown[currency]),
});

/** The sum of two. */
export const addReceived = (a: ReceivedBy, b: ReceivedBy): ReceivedBy => ({
  victim: plus(a.victim, b.victim),
  other: plus(a.other, b.other),
  unknown: plus(a.unknown, b.unknown),
});

/** What of a payment is counted. */
interface Countable {
  satoshi: bigint;
  judged: Pick<PaymentVerdict, 'verdict'>;
  worth: Record<StatedCurrency, { cents: number | null }>;
}

/** What one payment adds. */
export const receiptOf = ({ satoshi, worth, judged }: Countable): ReceivedBy => ({
  ...noReceipts(),
  [judged.verdict]: {
    payments: 1,
    satoshi,
    cents: each((currency) => worth[currency].cents ?? 0),
    unknown: each((currency) => (worth[currency].cents === null ? 1 : 0)),
  },
});

/** Sums days: by day, oldest first, and all together. */
export const sumDays = (days: readonly DayReceived[]): { all: ReceivedBy; byDay: DayReceived[] } => {
  const byDay = new Map<string, ReceivedBy>();
  let all = noReceipts();
  for (const { day, received } of days) {
    byDay.set(day, addReceived(byDay.get(day) ?? noReceipts(), received));
    all = addReceived(all, received);
  }
  return {
    all,
    byDay: [...byDay].map(([day, received]) => ({ day, received })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
};

/** The attributes by which a day's sums are stored, with their values: `victimPayments`, `victimEUR`, `victimEURUnknown`. */
export const receivedFields = (received: ReceivedBy): [name: string, value: number | bigint][] =>
  COUNTED.flatMap((counted): [string, number | bigint][] => {
    const { payments, satoshi, cents, unknown } = received[counted];
    return [
      [`${counted}Payments`, payments],
      [`${counted}Satoshi`, satoshi],
      ...STATED.flatMap((currency): [string, number][] => [
        [`${counted}${currency}`, cents[currency]],
        [`${counted}${currency}Unknown`, unknown[currency]],
      ]),
    ];
  });

/** Reads them back; what is not there is nothing. */
export const receivedOf = (fields: Readonly<Record<string, unknown>>): ReceivedBy => {
  const number = (name: string): number => Number(fields[name] ?? 0);
  const of = (counted: Counted): ReceivedMoney => ({
    payments: number(`${counted}Payments`),
    satoshi: BigInt(number(`${counted}Satoshi`)),
    cents: each((currency) => number(`${counted}${currency}`)),
    unknown: each((currency) => number(`${counted}${currency}Unknown`)),
  });
  return { victim: of('victim'), other: of('other'), unknown: of('unknown') };
};
