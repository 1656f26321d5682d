import { isCoin, isStableCoin } from '#domain/currencies.ts';
import { disguisedNumberAt, spacedCodeAfter } from './disguised-number.ts';
import { readNumber, shiftDecimal } from './numbers.ts';
import { isDigitCode, isSpaceCode, type UnitHit, unitAfter, unitBefore } from './unit-beside.ts';
import { type MoneyUnit, type TimeUnit, unitOf } from './units.ts';

/** A number with what it counts. */
export interface Quantity {
  value: string;
  unit: MoneyUnit | TimeUnit;
  start: number;
  end: number;
  /** Index of its first token, and of the first token behind it. */
  first: number;
  next: number;
  /** Whether it is money written so that filters miss it. */
  disguised?: true;
}

/** The same before it is told which tokens it takes. */
export type Plain = Omit<Quantity, 'first' | 'next'>;

const withoutTrailingZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

/** Money keeps its fraction as written (`1490.50`); coins have one spelling (`0.05`). */
const moneyValue = (written: string, { currency, exponent }: MoneyUnit, shift: number): string => {
  const plain = readNumber(written, isCoin(currency) && exponent > -8);
  const shifted = exponent + shift === 0 ? plain : shiftDecimal(plain, exponent + shift);
  return isCoin(currency) ? withoutTrailingZeros(shifted) : shifted;
};

/** Currencies that are written with the sign of the dollar too. */
const SHARES_DOLLAR: ReadonlySet<string> = new Set('CAD AUD NZD HKD SGD TWD MXN ARS CLP BRL'.split(' '));

/** From so many on, an amount with a currency's sign in front and a coin behind is that currency's, to be paid in the coin. */
const LEAST_OF_SIGN = 20;

/**
 * Whether the sign in front of an amount or the word behind it says what it is of: `€ 480 bitcoineina` asks for euros, `$0.065
 * BTC` for bitcoin; null where it may be either (`$2 BTC`).
 */
const signOrWord = (written: string, sign: MoneyUnit, word: MoneyUnit, shift: number): 'sign' | 'word' | null => {
  if (isStableCoin(word.currency)) return 'word';
  // `$20,000 MXN`: many currencies share a sign, and their code says which is meant.
  if (sign.currency === 'USD' && SHARES_DOLLAR.has(word.currency)) return 'word';
  if (isCoin(sign.currency) || !isCoin(word.currency) || shift > 0) return 'sign';
  if (Number(readNumber(written, true)) < 1) return 'word';
  return Number(readNumber(written)) >= LEAST_OF_SIGN ? 'sign' : null;
};

/** `bitcoin (5 % off)` is no amount of bitcoin. */
const isPercent = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 0x25 || (isSpaceCode(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 0x25);

/** `500-600 EUR` names no amount: its upper bound is another one than was asked for. `24-48 hours` is over at its end. */
const isUpperOfRange = (text: string, start: number): boolean => {
  const mark = text.charCodeAt(start - 1);
  return (mark === 0x2d || mark === 0x2013) && isDigitCode(text.charCodeAt(start - 2));
};

/** The unit behind the full stop of a word that is cut short: `5 tys. zł`, `3 Tsd. Euro`. */
const behindDot = (text: string, lower: string, end: number): UnitHit | null => {
  if (text.charCodeAt(end) !== 0x2e || !isSpaceCode(text.charCodeAt(end + 1))) return null;
  const after = unitAfter(text, lower, end + 1);
  return after?.unit.is === 'money' ? after : null;
};

/** Reads the quantity of a number that stands from `start` to `end`. */
export const readQuantity = (
  text: string,
  lower: string,
  written: string,
  start: number,
  end: number,
): Plain | null => {
  if (isPercent(text, end)) return null;
  const isUpper = isUpperOfRange(text, start);
  let last = end;
  let shift = 0;
  let after = unitAfter(text, lower, last);
  if (after?.unit.is === 'times') {
    shift = after.unit.exponent;
    last = after.end;
    after = unitAfter(text, lower, last) ?? behindDot(text, lower, last);
  }
  const before = unitBefore(text, lower, start);
  const told =
    before?.isSign && after?.unit.is === 'money' ? signOrWord(written, before.unit, after.unit, shift) : 'word';
  if (told === null) return null;
  if (after?.unit.is === 'money' && isUpper) return null;
  if (after?.unit.is === 'money' && told === 'word') {
    return { value: moneyValue(written, after.unit, shift), unit: after.unit, start, end: after.end };
  }
  if (after?.unit.is === 'time' && shift === 0 && !before?.isSign) {
    return { value: readNumber(written), unit: after.unit, start, end: after.end };
  }
  return (
    before && { value: moneyValue(written, before.unit, shift), unit: before.unit, start: before.start, end: last }
  );
};

/** Reads the money of a number that is written so that filters miss it; its currency stands right beside it. */
export const readDisguised = (text: string, lower: string, at: number, last: number): Plain | null => {
  const number = disguisedNumberAt(text, at, last);
  if (!number) return null;
  const { written, start, end } = number;
  const spaced = spacedCodeAfter(lower, end);
  const unit = spaced ? unitOf(spaced.code) : undefined;
  const quantity: Plain | null =
    spaced && unit?.is === 'money'
      ? { value: moneyValue(written, unit, 0), unit, start, end: spaced.end }
      : readQuantity(text, lower, written, start, end);
  // `1l €2`: the currency is of the number behind it.
  if (quantity?.unit.is !== 'money' || isDigitCode(text.charCodeAt(quantity.end))) return null;
  return { ...quantity, disguised: true };
};
