import { plainName } from './plain-name.ts';
import { KRONOR, LONGER_NAMES, type MoneyUnit, TIGHT, UNSPACED_NAMES, type Unit, unitOf } from './units.ts';

/** A unit that a text names, and where its name ends. */
export interface UnitHit {
  unit: Unit;
  end: number;
}

const LF = 0x0a;
export const isSpaceCode = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f || code === 0x0d;
/** Marks that may stand between a number and its unit: `48-hour`, `500 (USD)`, `*200* EUR`. */
const MARK_CODES: ReadonlySet<number> = new Set([...'-–*_([{"\''].map((mark) => mark.charCodeAt(0)));
const isMarkCode = (code: number): boolean => MARK_CODES.has(code);
/** Most white space between a number and its unit. */
const MAX_GAP = 6;

/** Whole units as they are written on bills: `1.500,-`, `4500:-`. */
const isBillMark = (text: string, end: number): boolean => {
  const mark = text.charCodeAt(end);
  if (mark !== 0x2c && mark !== 0x2e && mark !== 0x3a) return false;
  const dash = text.charCodeAt(end + 1);
  return dash === 0x2d || dash === 0x2013 || dash === 0x2014;
};

/** What Finnish puts on a number: `900:ta euroa`, `48:ssa tunnissa`. */
const CASE = /:(?:t?[aä]|n|een|ss[aä]|st[aä]|ll[aä]|n[aä])(?=\s)/y;
const caseEnd = (text: string, end: number): number => {
  CASE.lastIndex = end;
  return end + (CASE.exec(text)?.[0].length ?? 0);
};

/** Where the unit of a number that ends at `end` can begin: behind white space, one line's end and its quoting, a mark. */
const skipGap = (text: string, end: number): number => {
  let at = isBillMark(text, end) ? end + 2 : text.charCodeAt(end) === 0x3a ? caseEnd(text, end) : end;
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
export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterCode = (code: number): boolean =>
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xb5 && !isSignCode(code) && code < 0x2000);

/** Short units mean something else when they stand apart, but for a few in the spelling that people use. */
const APART = new Set(['M', 'h', 'sat', 'min', 'fr', 'time', 'rand', 'e', 'K', 'k']);

/** Coins whose code is a word as well: only its capitals are the coin. */
const CODES_ONLY = new Set(['dash', 'sol', 'ada', 'ton']);

/** A capital that makes another unit of it: `1T` of files is no hour of Finnish. */
const ELSE = new Set(['T']);

const isUnit = (name: string, gap: number, written: string): boolean =>
  (!CODES_ONLY.has(name) || written === written.toUpperCase()) &&
  (!TIGHT.has(name) || (gap === 0 ? !ELSE.has(written) : gap === 1 && APART.has(written)));

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

/** `円`, `万円`, `ドル`. */
const unspacedAt = (text: string, from: number): UnitHit | null => {
  const name = UNSPACED_NAMES.find((each) => text.startsWith(each, from));
  const unit = name === undefined ? undefined : unitOf(name);
  return name === undefined || unit === undefined ? null : { unit, end: from + name.length };
};

/** `€UR`, `U$D`, `B.T.C`, `BITC0IN`: a currency's name that is written so that filters miss it. */
const disguisedAt = (text: string, from: number): UnitHit | null => {
  const name = plainName(text, from);
  const unit = name === null ? undefined : unitOf(name.plain);
  return name === null || unit?.is !== 'money' ? null : { unit, end: name.end };
};

/** The unit that a text names at `from`; of names of several words the longest counts. */
const unitAt = (text: string, lower: string, from: number, gap: number): UnitHit | null =>
  text.charCodeAt(from) >= 0x2e80
    ? unspacedAt(text, from)
    : (namedAt(text, lower, from, gap) ?? disguisedAt(text, from));

const markIn = (name: string): number => {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code === 0x2e || code === 0x3a || code === 0x2d) return at;
  }
  return -1;
};

/** A code in capitals or a sign, right behind its number, that the next word is glued to: `500USDwithin`, `0.5BTCto`, `500€to`. */
const GLUED = /(?:[A-Z]{3,4}(?=[a-zäöåß])|[€$£](?=[a-zäöåß]{2}))/y;

const gluedAt = (text: string, from: number, gap: number): UnitHit | null => {
  if (gap > 0) return null;
  GLUED.lastIndex = from;
  const written = GLUED.exec(text)?.[0];
  const unit = written === undefined ? undefined : unitOf(written.toLowerCase());
  return written === undefined || unit?.is !== 'money' ? null : { unit, end: from + written.length };
};

/** The mark of a power of ten: `1e-2`. */
const isExponent = (text: string, from: number, end: number): boolean =>
  end - from === 1 &&
  (text.charCodeAt(end) === 0x2d || text.charCodeAt(end) === 0x2b) &&
  isDigitCode(text.charCodeAt(end + 1));

const namedAt = (text: string, lower: string, from: number, gap: number): UnitHit | null => {
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
  const unit =
    (isDigitCode(text.charCodeAt(end)) && !isSignCode(text.charCodeAt(end - 1))) || isExponent(text, from, end)
      ? undefined
      : unitOf(name);
  if (unit && isUnit(name, gap, text.slice(from, end)))
    return { unit, end: text.startsWith('(s)', end) ? end + 3 : end };
  const glued = unit ? null : gluedAt(text, from, gap);
  if (glued) return glued;
  // `24h.Then`, `EUR-wallet`: the mark within belongs to no name.
  const mark = markIn(name);
  const first = mark > 0 ? unitOf(name.slice(0, mark)) : undefined;
  return first && isUnit(name.slice(0, mark), gap, text.slice(from, from + mark))
    ? { unit: first, end: from + mark }
    : null;
};

const KRONOR_UNIT: Unit = { is: 'money', currency: KRONOR, exponent: 0 };

const isOpening = (code: number): boolean => code === 0x28 || code === 0x5b || code === 0x7b;

/** Junk in brackets against filters, or the number once more in words: `12000 (hfvokc) USD`, `500 (five hundred) euros`. */
const JUNK = /\s{0,2}[([{](?:[a-z0-9]{2,14}|\p{L}[\p{L} -]{1,40})[)\]}]\s{0,2}/iuy;

/** A number behind a currency that begins a line: `account 12345` and `EUR 500` under it. */
const NUMBER_BEHIND = /^\s{0,2}[:=]?\s{0,2}\d/;
const isOfNextLine = (text: string, end: number, from: number, { unit, end: last }: UnitHit): boolean =>
  unit.is === 'money' &&
  from - end > 0 &&
  text.slice(end, from).includes('\n') &&
  NUMBER_BEHIND.test(text.slice(last, last + 6));

/** The unit behind a number that ends at `end`: `200 EUR`, `500 (USD)`, `48-hour`. */
export const unitAfter = (text: string, lower: string, end: number): UnitHit | null => {
  const from = skipGap(text, end);
  const plain = unitAt(text, lower, from, from - end);
  if (plain && isOfNextLine(text, end, from, plain)) return null;
  // `4500:-` is money of the writer's country without its name.
  if (!plain && text.charAt(end) === ':' && isBillMark(text, end)) return { unit: KRONOR_UNIT, end: end + 2 };
  if (plain || !isOpening(text.charCodeAt(from - 1))) return plain;
  JUNK.lastIndex = end;
  const junk = JUNK.exec(text)?.[0];
  return junk === undefined ? null : unitAt(text, lower, end + junk.length, 1);
};

/** Longest word in front of a number that can be its currency. */
const LONGEST_BEFORE = 8;
const isGapCode = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x3a || code === 0x28 || code === 0x5b;

/** What stands for a letter in a disguised name. */
const STAND_INS: ReadonlySet<number> = new Set([...'€$¢£01@'].map((sign) => sign.charCodeAt(0)));
const hasStandIn = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (STAND_INS.has(text.charCodeAt(at))) return true;
  return false;
};

/** `€UR 500`. */
const disguisedBefore = (text: string, end: number): { unit: MoneyUnit; start: number; isSign: false } | null => {
  if (!hasStandIn(text, Math.max(0, end - LONGEST_BEFORE), end)) return null;
  const lead = text.slice(Math.max(0, end - LONGEST_BEFORE), end);
  const start = lead.search(/[A-Za-z€$¢£01@]+$/);
  const from = Math.max(0, end - LONGEST_BEFORE) + start;
  const name = start < 0 || /[\p{L}\p{N}]/u.test(text.charAt(from - 1)) ? null : plainName(text, from);
  const unit = name?.end === end ? unitOf(name.plain) : undefined;
  return unit?.is === 'money' ? { unit, start: from, isSign: false } : null;
};

/** The currency in front of a number: `$500`, `EUR 200`, `BTC: 0.05`. */
export const unitBefore = (
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
  // `C$900`; `a$900` is the sign stuck to an article.
  const isTight = TIGHT.has(name) && !(isSign && text.charCodeAt(from) < 0x61);
  const unit = isTight || name.length < 2 + (isSign ? -1 : 0) ? undefined : unitOf(name);
  if (unit?.is === 'money') return { unit, start: from, isSign };
  // A sign stuck to another word: `pay$500`.
  const sign = isSign ? unitOf(text.charAt(end - 1)) : undefined;
  return sign?.is === 'money' ? { unit: sign, start: end - 1, isSign } : disguisedBefore(text, end);
};
