/**
 * A number with any of the separators that people write: `1,490.50`, `1.490,50`, `1 490`, `1'490`, `0,05`.
 *
 * Groups are of a bounded length, so that a text of nothing but digits is read once and not tried at each length.
 */
const NUMBER = /(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,8})?|\d{1,12}(?:[.,]\d{1,10})?)(?!\d)/y;

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);

/** A letter may stand before a number only as the end of a currency: `EUR200`, `kr500`. */
const CURRENCY_END = /(?:^|[^\p{L}\p{N}])(?:[A-Z]{3}|kr)$/u;

/** The number that begins with the digit at `at`, or null where the digit is part of something else. */
export const numberAt = (text: string, at: number): { written: string; start: number; end: number } | null => {
  const before = text.charAt(at - 1);
  // `.5` without its zero; not the second half of `v.5` or of a number read in part.
  const start = (before === '.' || before === ',') && !isLetterOrDigit(text.charAt(at - 2)) ? at - 1 : at;
  if (
    start === at &&
    before !== '' &&
    before !== ' ' &&
    isLetterOrDigit(before) &&
    !CURRENCY_END.test(text.slice(Math.max(0, at - 4), at))
  ) {
    return null;
  }
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  return { written: text.slice(start, at) + digits, start, end: at + digits.length };
};

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

/** Which sign parts whole units from fractions, or null where all signs part thousands. */
const decimalMark = (written: string, fractional: boolean): number => {
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
  if (last < 0) return -1;
  const sign = written.charAt(last);
  const after = written.length - last - 1;
  const others = written.slice(0, last);
  if (others.includes(sign)) return -1;
  if (/[.,]/.test(others)) return last;
  if (after !== 3) return last;
  // One sign and three digits: thousands in money (`$355.000`), a fraction in bitcoin (`0.278`, `1,500 BTC`).
  return fractional || /^0*[.,]/.test(written) ? last : -1;
};

/** A number without signs and leading zeros: most are. */
const PLAIN = /^(?:[1-9]\d*|0)$/;

/**
 * Reads a written number as a decimal string: `1.490,50` is `1490.50`; a fraction of zeros is dropped.
 *
 * `fractional` says that three digits behind a single sign are a fraction, as in amounts of bitcoin.
 */
export const readNumber = (written: string, fractional = false): string => {
  if (PLAIN.test(written)) return written;
  const mark = decimalMark(written, fractional);
  const whole = onlyDigits(mark < 0 ? written : written.slice(0, mark)).replace(/^0+(?=\d)/, '') || '0';
  const fraction = mark < 0 ? '' : onlyDigits(written.slice(mark + 1));
  return /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`;
};

/** Multiplies a decimal string by a power of ten, exactly. */
export const shiftDecimal = (decimal: string, places: number): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (places >= 0) {
    const digits = fraction.padEnd(places, '0');
    const shifted = (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '');
    const rest = digits.slice(places).replace(/0+$/, '');
    return rest === '' ? shifted : `${shifted}.${rest}`;
  }
  const digits = whole.padStart(1 - places, '0');
  const rest = (digits.slice(places) + fraction).replace(/0+$/, '');
  const head = digits.slice(0, places).replace(/^0+(?=\d)/, '') || '0';
  return rest === '' ? head : `${head}.${rest}`;
};
