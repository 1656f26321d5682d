import { fromCents, toSatoshi } from '#domain/money.ts';

/** An amount as every answer has it: whole satoshi of bitcoin, of all else a decimal and its currency (ISO 4217, or a coin's). */
export type Money = { sat: number } | { amount: string; currency: string };

/** Decimals of an amount of money that is no coin. */
const PLACES = 2;

/** Satoshi as an amount: all that there will ever be are less than 2^53. */
export const sat = (satoshi: bigint | number): Money => ({ sat: Number(satoshi) });

/** Cents as an amount, with both decimals: 40,100 is `401.00`. */
export const cents = (units: number, currency: string): Money => inDecimals(fromCents(units), currency);

const inDecimals = (amount: string, currency: string): Money => {
  const [whole = '0', part = ''] = amount.split('.');
  return { amount: `${whole}.${part.padEnd(PLACES, '0')}`, currency };
};

/** An amount as letters demand it; fractions of a coin keep all their decimals. */
export const money = ({ amount, currency }: { amount: string; currency: string }): Money => {
  if (currency !== 'BTC') return inDecimals(amount, currency);
  const units = toSatoshi(amount);
  return units === null ? { amount, currency } : sat(units);
};
