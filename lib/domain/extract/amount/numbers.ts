/**
 * A number with any of the separators that people write: `1,490.50`, `1.490,50`, `1 490`, `1'490`, `0,05`.
 *
 * Groups are of a bounded length, so that a text of nothing but digits is read once and not tried at each length.
 */
const NUMBER = /(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,8})?|\d{1,12}(?:[.,]\d{1,10})?)(?!\d)/y;

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterOrDigit = (character: string): boolean => {
  const code = character.charCodeAt(0);
  // Most are ASCII, and known by their code.
  if (code < 0x80) return isDigitCode(code) || code === 0x5f || !isNoLetter(code);
  return /[\p{L}\p{N}_]/u.test(character);
};

/** A letter may stand before a number as the end of a currency: `EUR200`, `kr500`. */
const CURRENCY_END = /(?:^|[^\p{L}\p{N}])(?:[A-Z]{3}|kr)$/u;
/** ... or as the end of a word that a space was left out behind (`costs0.5`); `v0.5` and `b2c0.5` are names. */
const WORD_END = /(?:^|[^\p{L}\p{N}_])\p{L}{3,}$/u;
/** Longest word looked at. */
const LONGEST_WORD = 24;
/** Scripts whose words have no spaces between them: `は0.5`. */
const UNSPACED = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]/;

/** Fewest letters of a word that a number may be glued to. */
const LEAST_LETTERS = 3;
const isNoLetter = (code: number): boolean => code < 0x80 && ((code | 0x20) < 0x61 || (code | 0x20) > 0x7a);

/** Whether a word ends in front of a number; most digits behind a letter are an address's or a code's. */
const isBehindWord = (text: string, start: number): boolean => {
  for (let at = start - 1; at >= Math.max(0, start - LEAST_LETTERS); at -= 1) {
    if (isNoLetter(text.charCodeAt(at))) return false;
  }
  return WORD_END.test(text.slice(Math.max(0, start - LONGEST_WORD), start));
};

/** How a number begins: as people write it, behind a word without a space, or as a part of something else. */
const headAt = (text: string, start: number): 'plain' | 'glued' | 'part' => {
  const before = text.charAt(start - 1);
  if (before === '' || before === ' ' || !isLetterOrDigit(before) || UNSPACED.test(before)) return 'plain';
  if (CURRENCY_END.test(text.slice(Math.max(0, start - 4), start))) return 'plain';
  return isBehindWord(text, start) ? 'glued' : 'part';
};

/** Marks that part the groups of a number, or its numerator and denominator: `.,'’/`, a dot in the middle of the line, and the plus of a sum. */
const isMark = (code: number): boolean =>
  code === 0x2e ||
  code === 0x2c ||
  code === 0x27 ||
  code === 0x2019 ||
  code === SLASH ||
  code === MIDDLE_DOT ||
  code === PLUS;
const SPACE = 0x20;
const SLASH = 0x2f;
const PLUS = 0x2b;
const MIDDLE_DOT = 0xb7;
/** Whether a number goes on at `at`, across a mark, in a direction: `0.0` of `0.0.00058`, `1` of `1/2`. */
const goesOn = (text: string, at: number, step: 1 | -1): boolean =>
  isMark(text.charCodeAt(at)) && isDigitCode(text.charCodeAt(at + step));

/** `0. 5`: a space behind the mark of a fraction. */
const LOOSE_FRACTION = /[.,] \d{1,8}(?![\d.,]\d|\d)/y;

/** Simple fractions that a decimal says exactly: `1/2`, `3/4`. */
const FRACTION = /([1-9])\/([1-9]\d?)(?![\d./,]\d|\d)/y;
const EXACT = new Set(['2', '4', '5', '8', '10', '20', '25', '50']);

/** A number in a text. */
export interface NumberHit {
  written: string;
  start: number;
  end: number;
  /** Whether it stands behind a word without a space: only what it counts, right behind it, makes a number of it. */
  glued: boolean;
}

/** `1 1/2`, `1½`: a fraction behind the whole units that it adds to. */
const MIXED = /^[1-9]\d{0,3}$/;

const mixedAt = (text: string, digits: string, at: number, glued: boolean): NumberHit | null => {
  const end = at + digits.length;
  if (text.charCodeAt(end) !== SPACE || text.charCodeAt(end + 2) !== SLASH || !MIXED.test(digits)) return null;
  const fraction = fractionFrom(text, end + 1);
  return fraction && { written: String(Number(digits) + fraction.value), start: at, end: fraction.end, glued };
};

const fractionFrom = (text: string, at: number): { value: number; end: number } | null => {
  FRACTION.lastIndex = at;
  const [whole = '', above = '', below = ''] = FRACTION.exec(text) ?? [];
  const isPart = Number(above) < Number(below) && EXACT.has(below);
  return isPart ? { value: Number(above) / Number(below), end: at + whole.length } : null;
};

/** In front of a fraction: whole units that it adds to. */
const BEHIND_WHOLE = /\d ?$/;

const fractionAt = (text: string, at: number, glued: boolean): NumberHit | null => {
  if (text.charCodeAt(at + 1) !== SLASH || BEHIND_WHOLE.test(text.slice(Math.max(0, at - 2), at))) return null;
  const fraction = fractionFrom(text, at);
  return fraction && { written: String(fraction.value), start: at, end: fraction.end, glued };
};

/** `1.000.00`: the same sign before three digits and before fewer, so that one of them is a slip: a hundred times more, or less. */
const UNCLEAR = /^\d{1,3}(?:\.\d{3})+\.(?!\d{3}$)\d+$|^\d{1,3}(?:,\d{3})+,(?!\d{3}$)\d+$/;

/** Most digits in a row that are a number. */
const LONGEST_RUN = 12;
/** What may stand between the groups of a number, or in front of its fraction. */
const isParting = (code: number): boolean =>
  code === 0x20 ||
  code === 0x2e ||
  code === 0x2c ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0xa0 ||
  code === 0x202f;

/** A number from a digit on, as it is written; most are digits and nothing else. */
const digitsAt = (text: string, at: number): string | undefined => {
  let end = at;
  while (end - at <= LONGEST_RUN && isDigitCode(text.charCodeAt(end))) end += 1;
  if (end - at <= LONGEST_RUN && !(isParting(text.charCodeAt(end)) && isDigitCode(text.charCodeAt(end + 1))))
    return text.slice(at, end);
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0];
};

/** In front of the rest of a number that its writer's slip, or a power of ten, parted: `0..5`, `1e-2`. */
const TORN = /\d(?:[.,]{2,3}|e[+-])$/iu;
const LONGEST_TORN = 4;
const isTornOff = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const isSuspect = before === 0x2e || before === 0x2c || before === 0x2d || before === PLUS;
  return isSuspect && TORN.test(text.slice(Math.max(0, at - LONGEST_TORN), at));
};

/**
 * The number that begins with the digit at `at`, or null where the digit is part of something else: a number that cannot be
 * read as a whole is none, and no part of it is another.
 */
export const numberAt = (text: string, at: number): NumberHit | null => {
  if (goesOn(text, at - 1, -1) || isTornOff(text, at)) return null;
  const before = text.charAt(at - 1);
  // `.5` without its zero; not the second half of `v.5`.
  const start = (before === '.' || before === ',') && !isLetterOrDigit(text.charAt(at - 2)) ? at - 1 : at;
  const head = start === at ? headAt(text, at) : 'plain';
  if (head === 'part') return null;
  const glued = head === 'glued';
  const fraction = start === at ? fractionAt(text, at, glued) : null;
  if (fraction) return fraction;
  const digits = digitsAt(text, at);
  if (digits === undefined || UNCLEAR.test(digits)) return null;
  const mixed = start === at ? mixedAt(text, digits, at, glued) : null;
  if (mixed) return mixed;
  const end = at + digits.length;
  if (goesOn(text, end, 1)) return null;
  if (digits === '0') {
    LOOSE_FRACTION.lastIndex = end;
    const rest = LOOSE_FRACTION.exec(text)?.[0];
    if (rest !== undefined) return { written: `0.${rest.slice(2)}`, start: at, end: end + rest.length, glued };
  }
  return { written: text.slice(start, at) + digits, start, end, glued };
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
