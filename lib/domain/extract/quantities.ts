import { disguisedNumberAt, spacedCodeAfter } from './disguised-number.ts';
import { CUE } from './lexicon.ts';
import { readNumberWords } from './number-words.ts';
import { numberAt, readNumber, shiftDecimal } from './numbers.ts';
import { cuesBefore } from './surroundings.ts';
import { type Tokens, tokenAt } from './tokens.ts';
import { KRONOR, LONGER_NAMES, type MoneyUnit, TIGHT, type TimeUnit, type Unit, unitOf } from './units.ts';

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

/** Most quantities read of one message: a price list of 10,000 lines is no demand. */
export const MAX_QUANTITIES = 500;

interface UnitHit {
  unit: Unit;
  end: number;
}

const LF = 0x0a;
const isSpaceCode = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f || code === 0x0d;
/** Marks that may stand between a number and its unit: `48-hour`, `500 (USD)`, `*200* EUR`. */
const isMarkCode = (code: number): boolean => '-–*_([{"\''.includes(String.fromCharCode(code));
/** Most white space between a number and its unit. */
const MAX_GAP = 6;

/** Whole units as they are written on bills: `1.500,-`, `4500:-`. */
const isBillMark = (text: string, end: number): boolean =>
  ',.:'.includes(text.charAt(end) || ' ') && '-–—'.includes(text.charAt(end + 1) || ' ');

/** Where the unit of a number that ends at `end` can begin: behind white space, one line's end and its quoting, a mark. */
const skipGap = (text: string, end: number): number => {
  let at = isBillMark(text, end) ? end + 2 : end;
  while (at - end < MAX_GAP && isSpaceCode(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) === LF) {
    at += 1;
    while (at - end < 2 * MAX_GAP && (isSpaceCode(text.charCodeAt(at)) || text.charCodeAt(at) === 0x3e)) at += 1;
  }
  if (isMarkCode(text.charCodeAt(at))) at += text.charCodeAt(at + 1) === 0x20 ? 2 : 1;
  return at;
};

/** Longest name of a unit in one word. */
const LONGEST_NAME = 24;
const isSignCode = (code: number): boolean =>
  code === 0x24 || code === 0xa3 || code === 0xa5 || code === 0xe3f || (code >= 0x20a0 && code <= 0x20c0);
const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterCode = (code: number): boolean =>
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xb5 && !isSignCode(code) && code < 0x2000);

/** Short units mean something else when they stand apart, but for a few in the spelling that people use. */
const APART = new Set(['M', 'h', 'sat', 'min', 'fr', 'time', 'rand', 'e', 'K', 'k']);

/** A capital that makes another unit of it: `1T` of files is no hour of Finnish. */
const ELSE = new Set(['T']);

const isUnit = (name: string, gap: number, written: string): boolean =>
  !TIGHT.has(name) || (gap === 0 ? !ELSE.has(written) : gap === 1 && APART.has(written));

/** Where a word that may hold currency signs ends: `US$`, `€`, `euroa`, `h:n`. */
const wordEnd = (text: string, from: number): number => {
  let at = from;
  while (at - from < LONGEST_NAME) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code) || isSignCode(code)) at += 1;
    else if ((code === 0x2e || code === 0x3a || code === 0x2d) && at > from && isLetterCode(text.charCodeAt(at + 1)))
      at += 1;
    else break;
  }
  return at;
};

/** The unit that a text names at `from`; of names of several words the longest counts. */
const unitAt = (text: string, lower: string, from: number, gap: number): UnitHit | null => {
  const end = wordEnd(text, from);
  if (end === from) return null;
  const name = lower.slice(from, end);
  for (const longer of LONGER_NAMES.get(name) ?? []) {
    const unit =
      lower.startsWith(longer, from) && !isLetterCode(lower.charCodeAt(from + longer.length))
        ? unitOf(longer)
        : undefined;
    if (unit) return { unit, end: from + longer.length };
  }
  const unit = isDigitCode(text.charCodeAt(end)) && !isSignCode(text.charCodeAt(end - 1)) ? undefined : unitOf(name);
  if (unit && isUnit(name, gap, text.slice(from, end)))
    return { unit, end: text.startsWith('(s)', end) ? end + 3 : end };
  // `24h.Then`, `EUR-wallet`: the mark within belongs to no name.
  const mark = name.search(/[.:-]/);
  const first = mark > 0 ? unitOf(name.slice(0, mark)) : undefined;
  return first && isUnit(name.slice(0, mark), gap, text.slice(from, from + mark))
    ? { unit: first, end: from + mark }
    : null;
};

const KRONOR_UNIT: Unit = { is: 'money', currency: KRONOR, exponent: 0 };

/** Junk in brackets against filters: `12000 (hfvokc) USD`. */
const JUNK = /\s{0,2}[([{][a-z0-9]{2,14}[)\]}]\s{0,2}/iy;

const unitAfter = (text: string, lower: string, end: number): UnitHit | null => {
  const from = skipGap(text, end);
  const plain = unitAt(text, lower, from, from - end);
  // `4500:-` is money of the writer's country without its name.
  if (!plain && text.charAt(end) === ':' && isBillMark(text, end)) return { unit: KRONOR_UNIT, end: end + 2 };
  if (plain || !/[([{]/.test(text.charAt(from - 1))) return plain;
  JUNK.lastIndex = end;
  const junk = JUNK.exec(text)?.[0];
  return junk === undefined ? null : unitAt(text, lower, end + junk.length, 1);
};

/** Longest word in front of a number that can be its currency. */
const LONGEST_BEFORE = 8;
const isGapCode = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x3a || code === 0x28 || code === 0x5b;

/** The currency in front of a number: `$500`, `EUR 200`, `BTC: 0.05`. */
const unitBefore = (
  text: string,
  lower: string,
  start: number,
): { unit: MoneyUnit; start: number; isSign: boolean } | null => {
  let end = start;
  while (end > 0 && start - end < 3 && isGapCode(text.charCodeAt(end - 1))) end -= 1;
  const isSign = end > 0 && isSignCode(text.charCodeAt(end - 1));
  let from = isSign ? end - 1 : end;
  while (
    from > 0 &&
    end - from <= LONGEST_BEFORE &&
    isLetterCode(text.charCodeAt(from - 1)) &&
    !isSignCode(text.charCodeAt(from - 1))
  )
    from -= 1;
  if (end === from) return null;
  const name = lower.slice(from, end);
  const unit = TIGHT.has(name) || name.length < 2 + (isSign ? -1 : 0) ? undefined : unitOf(name);
  if (unit?.is === 'money') return { unit, start: from, isSign };
  // A sign stuck to another word: `pay$500`.
  const sign = isSign ? unitOf(text.charAt(end - 1)) : undefined;
  return sign?.is === 'money' ? { unit: sign, start: end - 1, isSign } : null;
};

const withoutTrailingZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

/** Money keeps its fraction as written (`1490.50`); bitcoin has one spelling (`0.05`). */
const moneyValue = (written: string, { currency, exponent }: MoneyUnit, shift: number): string => {
  const plain = readNumber(written, currency === 'BTC' && exponent > -8);
  const shifted = exponent + shift === 0 ? plain : shiftDecimal(plain, exponent + shift);
  return currency === 'BTC' ? withoutTrailingZeros(shifted) : shifted;
};

type Plain = Omit<Quantity, 'first' | 'next'>;

/** `bitcoin (5 % off)` is no amount of bitcoin. */
const isPercent = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 0x25 || (isSpaceCode(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 0x25);

/** Reads the quantity of a number that stands from `start` to `end`. */
const readQuantity = (text: string, lower: string, written: string, start: number, end: number): Plain | null => {
  if (isPercent(text, end)) return null;
  let last = end;
  let shift = 0;
  let after = unitAfter(text, lower, last);
  if (after?.unit.is === 'times') {
    shift = after.unit.exponent;
    last = after.end;
    after = unitAfter(text, lower, last);
  }
  const before = unitBefore(text, lower, start);
  // `€ 480 bitcoineina` asks for euros: a sign in front says more than a word behind.
  if (after?.unit.is === 'money' && !before?.isSign) {
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
const readDisguised = (text: string, lower: string, at: number, last: number): Plain | null => {
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

/** Most words of a number. */
const MAX_NUMBER_WORDS = 4;
/** Whether a token is one of some words. */
const isOneOf = ({ lower, start, end }: Tokens, index: number, words: ReadonlySet<string>): boolean =>
  (end[index] ?? 0) - (start[index] ?? 0) <= LONGEST_JOINING && words.has(lower.slice(start[index], end[index]));
const AND: ReadonlySet<string> = new Set(['and', 'och', 'und']);
/** `zero point three` is not three. */
const POINT: ReadonlySet<string> = new Set(['point', 'pilkku', 'komma']);
const LONGEST_JOINING = 6;

const isNumberWord = ({ cues, count }: Tokens, index: number): boolean =>
  index < count && ((cues[index] ?? 0) & CUE.number) !== 0;

/** Reads the quantity of a number in words that begins at a token. */
const readWords = (text: string, tokens: Tokens, index: number): Plain | null => {
  const start = tokens.start[index] ?? 0;
  if (index > 0 && isOneOf(tokens, index - 1, POINT)) return null;
  let last = index;
  while (last - index < MAX_NUMBER_WORDS) {
    if (isNumberWord(tokens, last + 1)) last += 1;
    // `nine hundred and fifty` is one number.
    else if (isNumberWord(tokens, last + 2) && isOneOf(tokens, last + 1, AND)) last += 2;
    else break;
  }
  const end = tokens.end[last] ?? start;
  const value = readNumberWords(text.slice(start, end));
  if (value === null || value === 0) return null;
  const quantity = readQuantity(text, tokens.lower, String(value), start, behindDigits(text, end, value));
  return quantity && isClockWord(tokens, quantity) ? null : quantity;
};

/** `one-time`, `one time`, `a timer`, `ein Timer`: no hours of Danish. */
const isClockWord = ({ lower }: Tokens, { unit, end }: Plain): boolean =>
  unit.is === 'time' && (lower.slice(end - 5, end) === 'timer' || lower.slice(end - 4, end) === 'time');

/** Where a number in words ends that is said again in digits: `five (5) days`. */
const behindDigits = (text: string, end: number, value: number): number => {
  const again = ` (${value})`;
  return text.startsWith(again, end) ? end + again.length : end;
};

/** How many words before `a week` may say that it is a time to act in. */
const ARTICLE_WORDS = 3;

/** `a week`, `ett dygn`: one of a time, where a word says that it is a time to act in. */
const readArticle = (text: string, tokens: Tokens, index: number): Plain | null => {
  const before = cuesBefore(tokens, { first: index, next: index + 1 }, ARTICLE_WORDS);
  if ((before & (CUE.within | CUE.gives)) === 0) return null;
  const unit = unitAfter(text, tokens.lower, tokens.end[index] ?? 0);
  if (unit?.unit.is !== 'time') return null;
  const quantity: Plain = { value: '1', unit: unit.unit, start: tokens.start[index] ?? 0, end: unit.end };
  return isClockWord(tokens, quantity) ? null : quantity;
};

/** What follows a time in the genitive that is one to act in: `viikon aikana`, `vuorokauden kuluessa`. */
const SINGLE_AFTER = /^\s(?:aika(?:a|na)|ajan|kuluessa|kuluttua|sisällä|sisään)(?!\p{L})/u;

/** Danish and Norwegian numbers that are other words in other languages: only in front of a time of theirs. */
const SHORT_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['to', '2'],
  ['tre', '3'],
  ['fire', '4'],
]);
const OF_TIMES = /^(?:dage|dager|døgn|timer|uger|uker)$/;

/** `to dage`, `fire timer`. */
const readShort = ({ lower, start, end }: Tokens, index: number): Plain | null => {
  const name = lower.slice(start[index], end[index]);
  const value = OF_TIMES.test(name) ? SHORT_NUMBERS.get(lower.slice(start[index - 1], end[index - 1])) : undefined;
  const unit = value === undefined ? undefined : unitOf(name);
  if (value === undefined || unit?.is !== 'time') return null;
  return { value, unit, start: start[index - 1] ?? 0, end: end[index] ?? 0 };
};

/** `viikon kuluessa`: one of a time without a number, in Finnish; or one whose number is a short word. */
const readSingle = (tokens: Tokens, index: number): Plain | null => {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? start;
  const short = readShort(tokens, index);
  if (short) return short;
  if (((tokens.cues[index - 1] ?? 0) & CUE.number) !== 0) return null;
  const unit = SINGLE_AFTER.test(tokens.lower.slice(end, end + 12))
    ? unitOf(tokens.lower.slice(start, end))
    : undefined;
  return unit?.is === 'time' ? { value: '1', unit, start, end } : null;
};

/** Reads every number of a text, in digits or words, that counts money or time. */
export const findQuantities = (text: string, tokens: Tokens): Quantity[] => {
  const found: Quantity[] = [];
  let done = 0;
  for (const index of tokens.counting) {
    if (index < done) continue;
    if (found.length >= MAX_QUANTITIES) break;
    const code = text.charCodeAt(tokens.start[index] ?? 0);
    const cues = tokens.cues[index] ?? 0;
    let quantity: Plain | null = null;
    if (code >= 0x30 && code <= 0x39) {
      quantity = readDisguised(text, tokens.lower, tokens.start[index] ?? 0, tokens.end[index] ?? 0);
      const number = quantity ? null : numberAt(text, tokens.start[index] ?? 0);
      if (number) {
        quantity = readQuantity(text, tokens.lower, number.written, number.start, number.end);
        if (!quantity) done = tokenAt(tokens, number.end);
      }
    } else if ((cues & CUE.number) !== 0) {
      quantity = readWords(text, tokens, index);
    }
    if (!quantity && (cues & CUE.article) !== 0) quantity = readArticle(text, tokens, index);
    if (!quantity && (cues & CUE.single) !== 0) quantity = readSingle(tokens, index);
    if (!quantity) continue;
    const next = tokenAt(tokens, quantity.end);
    found.push({ ...quantity, first: Math.min(index, tokenAt(tokens, quantity.start)), next });
    done = next;
  }
  return found;
};
