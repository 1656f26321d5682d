/** A number as `numberAt` gives one. */
interface NumberHit {
  written: string;
  start: number;
  end: number;
}

/** Letters that stand in for a digit: `l950`, `1.95O`, `З00`; Cyrillic ones that fold to a Latin letter are that letter here. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['l', '1'],
  ['I', '1'],
  ['O', '0'],
  ['o', '0'],
  ['З', '3'],
  ['з', '3'],
  ['Ӡ', '3'],
  ['б', '6'],
  ['Ч', '4'],
]);
/** Longest number looked at. */
const LONGEST = 16;

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);
const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character !== '';
const isMark = (character: string): boolean => character === '.' || character === ',';
/** Whether a code unit can be part of a number: most that are asked about are digits, or white space behind one. */
const isPartCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2e ||
  code === 0x2c ||
  (code > 0x39 && STANDS_FOR.has(String.fromCharCode(code)));
const isPart = (text: string, at: number): boolean => isPartCode(text.charCodeAt(at));

/** One figure, or figures in groups of three: what a number looks like once its letters are digits. */
const NUMBER =
  /^(?:0[.,]\d{1,8}|[1-9]\d{0,2}(?:[., ]\d{3})+(?:[.,]\d{1,2})?|[1-9]\d{1,11}(?:[.,]\d{1,8})?|[1-9][.,]\d{1,8})$/;
/** `2l` of milk. */
const LITRES = /^[\d.,]+l$/;

/** Whether a group of three behind a space goes on with a number: `12 OOO`, `1 95O`; `10 lol` is none. */
const isGroup = (text: string, at: number): boolean => {
  if (text.charAt(at) !== ' ' || !isPart(text, at + 1) || !isPart(text, at + 2)) return false;
  const group = text.slice(at + 1, at + 4);
  return /^(?:[oO]{3}|(?=.{0,2}\d)[\dlIOoЗз]{3})$/.test(group) && !isLetterOrDigit(text.charAt(at + 4));
};

/** The number around the digit at `at` in which letters stand for digits, or null. */
const lookAlikeAt = (text: string, at: number): NumberHit | null => {
  let start = at;
  while (at - start < LONGEST && isPart(text, start - 1)) start -= 1;
  let end = at + 1;
  while (end - at < LONGEST && (isPart(text, end) || isGroup(text, end))) end += isPart(text, end) ? 1 : 4;
  while (start < at && isMark(text.charAt(start))) start += 1;
  while (isMark(text.charAt(end - 1))) end -= 1;
  if (end - start === 1) return null;
  const run = text.slice(start, end);
  if (/^[\d., ]+$/.test(run) || LITRES.test(run)) return null;
  if (isLetterOrDigit(text.charAt(start - 1)) || isLetterOrDigit(text.charAt(end))) return null;
  const written = [...run].map((character) => STANDS_FOR.get(character) ?? character).join('');
  return NUMBER.test(written) ? { written, start, end } : null;
};

/** Single digits with white space between, and perhaps a mark: `1 9 5 0`, `0 . 0 5`. */
const SPACED = /\d(?: \d(?!\d)| ?[.,] ?\d(?!\d)){2,10}(?! ?\d)/y;
/** Fewest spaces between them: `3 4.5` are two numbers. */
const LEAST_SPACES = 2;

const spacedAt = (text: string, at: number): NumberHit | null => {
  if (isDigit(text.charAt(at + 1)) || !isPart(text, at + 2) || isLetterOrDigit(text.charAt(at - 1))) return null;
  if (/\d[ .,]?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  SPACED.lastIndex = at;
  const run = SPACED.exec(text)?.[0];
  if (run === undefined || (run.match(/ +(?=\d)/g) ?? []).length < LEAST_SPACES) return null;
  const written = run.replaceAll(' ', '');
  return NUMBER.test(written) ? { written, start: at, end: at + run.length } : null;
};

/**
 * The number at a digit that is written so that filters miss it, or null: `1 9 5 0`, `l950`, `1.95O`.
 *
 * Prose holds such things too (`1 2 3`, `2l`): whoever asks takes it only with a currency beside it.
 */
export const disguisedNumberAt = (text: string, at: number): NumberHit | null =>
  text.charAt(at + 1) === ' ' || isMark(text.charAt(at + 1))
    ? (spacedAt(text, at) ?? lookAlikeAt(text, at))
    : lookAlikeAt(text, at);

/** A currency's code with a space after each letter: `U S D`. */
const SPACED_CODE = /^ {1,3}([a-z]) ([a-z]) ([a-z])(?![ ]?\p{L} |\p{L})/u;

/** The currency that stands letter by letter behind a number that ends at `end` of a text in lower case, or null. */
export const spacedCodeAfter = (lower: string, end: number): { code: string; end: number } | null => {
  const match = SPACED_CODE.exec(lower.slice(end, end + 12));
  return match && { code: match.slice(1).join(''), end: end + match[0].length };
};
