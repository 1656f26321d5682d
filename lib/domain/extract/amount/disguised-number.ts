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
/** Longest number looked at, either way of its first digits. */
const LONGEST = 16;

const DIGIT = 1;
const MARK = 2;
const LETTER = 4;
/** What each code unit up to Cyrillic can be in a number. */
const KINDS = new Uint8Array(0x500);
for (const digit of '0123456789') KINDS[digit.charCodeAt(0)] = DIGIT;
for (const mark of '.,') KINDS[mark.charCodeAt(0)] = MARK;
for (const letter of STANDS_FOR.keys()) KINDS[letter.charCodeAt(0)] = LETTER;
const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);

/** One figure, or figures in groups of three: what a number looks like once its letters are digits. */
const NUMBER =
  /^(?:0[.,]\d{1,8}|[1-9]\d{0,2}(?:[., ]\d{3})+(?:[.,]\d{1,2})?|[1-9]\d{1,11}(?:[.,]\d{1,8})?|[1-9][.,]\d{1,8})$/;
/** `2l` of milk. */
const LITRES = /^[\d.,]+l$/;
/** A group of three behind a space that goes on with a number: `12 OOO`, `1 95O`; `10 lol` is none. */
const GROUP = /^ (?:[oO]{3}|(?=.{0,2}\d)[\dlIOoЗз]{3})(?![\p{L}\p{N}_])/u;
const GROUP_LENGTH = 4;

/** The number in a run of digits, marks and letters that stand for digits, or null. */
const lookAlike = (text: string, from: number, to: number): NumberHit | null => {
  let start = from;
  let end = to;
  while (kindAt(text, start) === MARK) start += 1;
  while (kindAt(text, end - 1) === MARK) end -= 1;
  const run = text.slice(start, end);
  if (LITRES.test(run) || isLetterOrDigit(text.charAt(start - 1)) || isLetterOrDigit(text.charAt(end))) return null;
  const written = [...run].map((character) => STANDS_FOR.get(character) ?? character).join('');
  return NUMBER.test(written) ? { written, start, end } : null;
};

/** Single digits with white space between, and perhaps a mark: `1 9 5 0`, `0 . 0 5`. */
const SPACED = /\d(?: \d(?!\d)| ?[.,] ?\d(?!\d)){2,10}(?! ?\d)/y;
/** Fewest spaces between them: `3 4.5` are two numbers. */
const LEAST_SPACES = 2;

const spacedAt = (text: string, at: number): NumberHit | null => {
  if (isLetterOrDigit(text.charAt(at - 1)) || /\d[ .,]?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  SPACED.lastIndex = at;
  const run = SPACED.exec(text)?.[0];
  if (run === undefined || (run.match(/ +(?=\d)/g) ?? []).length < LEAST_SPACES) return null;
  const written = run.replaceAll(' ', '');
  return NUMBER.test(written) ? { written, start: at, end: at + run.length } : null;
};

/**
 * The number at a run of digits that is written so that filters miss it, or null: `1 9 5 0`, `l950`, `1.95O`.
 *
 * Prose holds such things too (`1 2 3`, `2l`): the caller takes it only with a currency beside it.
 */
export const disguisedNumberAt = (text: string, at: number, digitsEnd: number): NumberHit | null => {
  let kinds = 0;
  let start = at;
  for (let kind = kindAt(text, start - 1); kind !== 0 && at - start < LONGEST; kind = kindAt(text, start - 1)) {
    kinds |= kind;
    start -= 1;
  }
  let end = digitsEnd;
  for (let kind = kindAt(text, end); kind !== 0 && end - at < LONGEST; kind = kindAt(text, end)) {
    kinds |= kind;
    end += 1;
  }
  if (text.charCodeAt(end) === 0x20 && kindAt(text, end + 1) !== 0) {
    const spaced = digitsEnd === at + 1 ? spacedAt(text, at) : null;
    if (spaced) return spaced;
    while (end - at < LONGEST && GROUP.test(text.slice(end, end + GROUP_LENGTH + 1))) {
      for (let more = 1; more < GROUP_LENGTH; more += 1) kinds |= kindAt(text, end + more);
      end += GROUP_LENGTH;
    }
  }
  return (kinds & LETTER) === 0 ? null : lookAlike(text, start, end);
};

/** A currency's code with a space after each letter: `U S D`. */
const SPACED_CODE = /^ {1,3}([a-z]) ([a-z]) ([a-z])(?![ ]?\p{L} |\p{L})/u;

/** The currency that stands letter by letter behind a number that ends at `end` of a text in lower case, or null. */
export const spacedCodeAfter = (lower: string, end: number): { code: string; end: number } | null => {
  const match = SPACED_CODE.exec(lower.slice(end, end + 12));
  return match && { code: match.slice(1).join(''), end: end + match[0].length };
};
