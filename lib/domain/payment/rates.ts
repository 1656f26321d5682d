import { perCurrency, STATED, type StatedCurrency } from '#domain/currencies.ts';
import { SATOSHI_PER_BITCOIN, toUnits } from '#domain/money.ts';

/** What one unit of a currency was worth in another on a day, as a source says. */
export interface Rate {
  base: string;
  quote: string;
  /** Decimal string: units of `quote` for one of `base`. */
  rate: string;
  /** Who says so (`ECB`, `mempool.space`). */
  source: string;
  /** The day it was set, ISO 8601: the ECB sets none at weekends, so it may be days before the day asked about. */
  day: string;
}

/** An amount in integer cents with the rates that led to it, or why there is none: never 0 for want of a rate. */
export type Converted = { cents: number; rates: Rate[] } | { cents: null; reason: MissingReason };

type MissingReason = 'no-bitcoin-rate' | 'no-exchange-rate' | 'unreadable-amount' | 'amount-too-large';

/** Days that an exchange rate may be old: from Maundy Thursday to Easter Monday there are four without one. */
export const MAX_DAYS_BACK = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const RATE_PLACES = 8;
export const RATE_SCALE = 10n ** BigInt(RATE_PLACES);
const CENTS_PER_UNIT = 100n;

/** The rates known, in any order. */
export type Rates = readonly Rate[];

/** The rate of a day, or of the last day before it that has one, up to so many days back. */
export const rateOn = (rates: Rates, base: string, quote: string, day: string, daysBack: number): Rate | null => {
  const oldest = new Date(Date.parse(day) - daysBack * DAY_MS).toISOString().slice(0, 10);
  return rates
    .filter((rate) => rate.base === base && rate.quote === quote && rate.day <= day && rate.day >= oldest)
    .reduce<Rate | null>((latest, rate) => (latest === null || rate.day > latest.day ? rate : latest), null);
};

/** What bitcoin was worth on a day: EUR and USD by their own rates, all else by EUR and the ECB's rate. */
export const convertSatoshi = (satoshi: bigint, currency: string, day: string, rates: Rates): Converted => {
  const direct = rateOn(rates, 'BTC', currency, day, 0);
  if (direct) return multiply(satoshi, SATOSHI_PER_BITCOIN, [direct]);
  const toEuro = rateOn(rates, 'BTC', 'EUR', day, 0);
  if (!toEuro) return { cents: null, reason: 'no-bitcoin-rate' };
  const fromEuro = rateOn(rates, 'EUR', currency, day, MAX_DAYS_BACK);
  if (!fromEuro) return { cents: null, reason: 'no-exchange-rate' };
  return multiply(satoshi, SATOSHI_PER_BITCOIN, [toEuro, fromEuro]);
};

/** What bitcoin was worth on a day in every currency that payments are stated in. */
export const stateSatoshi = (satoshi: bigint, day: string, rates: Rates): Record<StatedCurrency, Converted> =>
  perCurrency(STATED, (currency) => convertSatoshi(satoshi, currency, day, rates));

/** What a decimal amount of a currency, BTC among them, was worth in EUR on a day. */
export const convertToEuro = (amount: string, currency: string, day: string, rates: Rates): Converted => {
  if (currency === 'BTC') {
    const satoshi = toUnits(amount, RATE_PLACES);
    return satoshi === null ? { cents: null, reason: 'unreadable-amount' } : convertSatoshi(satoshi, 'EUR', day, rates);
  }
  const cents = toUnits(amount, 2);
  if (cents === null) return { cents: null, reason: 'unreadable-amount' };
  if (currency === 'EUR') return wholeCents(cents, []);
  const fromEuro = rateOn(rates, 'EUR', currency, day, MAX_DAYS_BACK);
  const scaled = fromEuro && toUnits(fromEuro.rate, RATE_PLACES);
  if (!fromEuro || !scaled) return { cents: null, reason: 'no-exchange-rate' };
  return wholeCents(divideRounding(cents * RATE_SCALE, scaled), [fromEuro]);
};

const multiply = (units: bigint, unitsPerWhole: bigint, rates: Rate[]): Converted => {
  let numerator = units * CENTS_PER_UNIT;
  let denominator = unitsPerWhole;
  for (const { rate } of rates) {
    const scaled = toUnits(rate, RATE_PLACES);
    if (!scaled) return { cents: null, reason: 'no-exchange-rate' };
    numerator *= scaled;
    denominator *= RATE_SCALE;
  }
  return wholeCents(divideRounding(numerator, denominator), rates);
};

/** Half up, once, at the end: not after each rate. */
export const divideRounding = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

const wholeCents = (cents: bigint, rates: Rate[]): Converted =>
  cents > BigInt(Number.MAX_SAFE_INTEGER)
    ? { cents: null, reason: 'amount-too-large' }
    : { cents: Number(cents), rates };
