import { foldText } from '#domain/extract/text/folded-text.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBefore } from '#domain/extract/text/surroundings.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { readNumberWords } from './number-words.ts';
import { type Plain, readQuantity } from './read-quantity.ts';
import { unitAfter, unitBefore } from './unit-beside.ts';
import { unitOf } from './units.ts';

/** Most words of a number. */
const MAX_NUMBER_WORDS = 4;
/** Whether a token is one of some words. */
const isOneOf = ({ lower, start, end }: Tokens, index: number, words: ReadonlySet<string>): boolean =>
  (end[index] ?? 0) - (start[index] ?? 0) <= LONGEST_JOINING && words.has(lower.slice(start[index], end[index]));
const AND: ReadonlySet<string> = new Set(['and', 'och', 'und', 'e', 'y', 'et']);
/** `zero point three` is not three. */
const POINT: ReadonlySet<string> = new Set(['point', 'pilkku', 'komma']);
const LONGEST_JOINING = 6;

const isNumberWord = ({ cues, count }: Tokens, index: number): boolean =>
  index < count && ((cues[index] ?? 0) & CUE.number) !== 0;

/** Reads the quantity of a number in words that begins at a token. */
export const readWords = (text: string, tokens: Tokens, index: number): Plain | null => {
  const start = tokens.start[index] ?? 0;
  if (index > 0 && isOneOf(tokens, index - 1, POINT)) return null;
  let last = index;
  while (last - index < MAX_NUMBER_WORDS) {
    if (isNumberWord(tokens, last + 1)) last += 1;
    // `nine hundred and fifty` is one number.
    else if (isNumberWord(tokens, last + 2) && isOneOf(tokens, last + 1, AND)) last += 2;
    else break;
  }
  const read = readNumberWords(text.slice(start, tokens.end[last]), shortBefore(tokens, index));
  if (read === null || read === 0) return null;
  const hundreds = shortHundreds(tokens, last, read);
  const value = read + hundreds;
  const end = tokens.end[hundreds > 0 ? last + 2 : last] ?? start;
  const quantity = readQuantity(text, tokens.lower, String(value), start, behindDigits(text, end, value));
  return quantity && isClockWord(tokens, quantity) ? null : quantity;
};

/** What stands in front of a thousand or a hundred in Danish and Norwegian, in a word that is another one elsewhere, or 0: `ti tusind`. */
const shortBefore = (tokens: Tokens, index: number): number => {
  const { lower, start, end } = tokens;
  if (index === 0 || !OF_MANY.test(lower.slice(start[index], end[index]))) return 0;
  return Number(SHORT_NUMBERS.get(lower.slice(start[index - 1], end[index - 1])) ?? 0);
};
const OF_MANY = /^(?:tusinde?|tusen|hundre(?:de?)?)$/;

/** The hundreds behind thousands that begin with such a word too: `ti tusind to hundrede`. */
const shortHundreds = (tokens: Tokens, last: number, thousands: number): number => {
  const { lower, start, end, count } = tokens;
  if (last + 2 >= count || thousands % 1_000 !== 0) return 0;
  const isBeside = start[last + 1] === (end[last] ?? 0) + 1 && start[last + 2] === (end[last + 1] ?? 0) + 1;
  return isBeside && lower.startsWith('hundre', start[last + 2]) ? 100 * shortBefore(tokens, last + 2) : 0;
};

/** `one-time`, `one time`, `a timer`, `ein Timer`: no hours of Danish, of which `seks timer` are. */
const isClockWord = ({ lower }: Tokens, { unit, value, end }: Plain): boolean =>
  unit.is === 'time' &&
  ((value === '1' && lower.slice(end - 5, end) === 'timer') || lower.slice(end - 4, end) === 'time');

/** Where a number in words ends that is said again in digits: `five (5) days`. */
const behindDigits = (text: string, end: number, value: number): number => {
  const again = ` (${value})`;
  return text.startsWith(again, end) ? end + again.length : end;
};

/** How many words before `a week` may say that it is a time to act in. */
const ARTICLE_WORDS = 3;

/** `a week`, `ett dygn`: one of a time, where a word says that it is a time to act in. */
export const readArticle = (text: string, tokens: Tokens, index: number): Plain | null => {
  const before = cuesBefore(tokens, { first: index, next: index + 1 }, ARTICLE_WORDS);
  if ((before & (CUE.within | CUE.gives)) === 0) return null;
  const unit = unitAfter(text, tokens.lower, tokens.end[index] ?? 0);
  if (unit?.unit.is !== 'time') return null;
  const quantity: Plain = { value: '1', unit: unit.unit, start: tokens.start[index] ?? 0, end: unit.end };
  return isClockWord(tokens, quantity) ? null : quantity;
};

/** What follows a time in the genitive that is one to act in: `viikon aikana`, `vuorokauden kuluessa`. */
const SINGLE_AFTER = /^\s(?:aika(?:a|na)|ajan|kuluessa|kuluttua|sisällä|sisään|jooksul)(?!\p{L})/u;
/** What stands before it: `w ciągu tygodnia`, `в течение недели`, as folding reads their letters. */
const SINGLE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:w ciągu|do|během|${foldText('в течение|В течение|протягом|Протягом').text.toLowerCase()}) $`,
  'u',
);
/** `do` stands before days of the month too. */
const DO_WEEK = /^týdne$/;

/** Danish and Norwegian numbers that are other words in other languages: only in front of a time of theirs. */
const SHORT_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['to', '2'],
  ['tre', '3'],
  ['fire', '4'],
  ['ti', '10'],
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

/** A half, in the words for it that stand in front of what is halved. */
const HALF =
  /^(?:half|demi|puoli|puolikas|halv|halva|halvt|halve|halbe[nrs]?|pool|poole|pół|půl|mezzo|meio|medio|yarım)$/;
/** A quarter, in the same way: `a quarter of a bitcoin`. */
const QUARTER = /^(?:quarter|neljännes|neljäsosa|kvarts?|fjärdedels?|viertel|veerand)$/;
const OF_A = /\s(?:of\s)?(?:an?|one)(?=\s)/y;

/** Words of a number that a half is added to: `two and a half thousand`, `kaksi ja puoli tuhatta`. */
const PLUS =
  /(?<![\p{L}\d.,])(\p{L}{2,20}|\d{1,3})\s(?:and|och|og|ja|und|en|y|e|et|i|a)\s(?:(?:an?|en|ett|ein|eine|una?|uma?)\s)?$/u;
const MAX_PLUS = 40;

/** What a half is added to: not a sum with its sign in front, which is one by itself: `$100 and a half bitcoin`. */
const wholeBefore = (
  text: string,
  { lower, start }: Tokens,
  index: number,
): { value: number; start: number } | null => {
  const at = start[index] ?? 0;
  const said = PLUS.exec(lower.slice(Math.max(0, at - MAX_PLUS), at));
  const number = said?.[1] ?? '';
  const value = /^\d/.test(number) ? Number(number) : number === '' ? null : readNumberWords(number);
  if (said === null || value === null || value === 0) return null;
  const from = at - said[0].length;
  return unitBefore(text, lower, from) === null ? { value, start: from } : null;
};

/** `half a bitcoin`, `puoli tuntia`, `a quarter of a bitcoin`. */
export const readHalf = (text: string, tokens: Tokens, index: number): Plain | null => {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? start;
  const name = tokens.lower.slice(start, end);
  const part = HALF.test(name) ? '0.5' : QUARTER.test(name) ? '0.25' : null;
  if (part === null) return null;
  OF_A.lastIndex = end;
  const from = end + (OF_A.exec(tokens.lower)?.[0].length ?? 0);
  // `200 and half a bitcoin` are two sums.
  const whole = part === '0.5' && from === end ? wholeBefore(text, tokens, index) : null;
  if (whole !== null) return readQuantity(text, tokens.lower, `${whole.value}.5`, whole.start, from);
  return readQuantity(text, tokens.lower, part, start, from);
};

/** `Sinulla on viikko`, `masz tydzień`, `у вас неделя`: a time in the form that stands by itself, behind a word that gives it. */
const WHOLE = new RegExp(
  `^(?:viikko|vuorokausi|nädal|ööpäev|tydzień|týden|hafta|${foldText('неделя|тиждень').text.toLowerCase()})$`,
);
const GIVEN_WORDS = 2;

const isGivenWhole = (tokens: Tokens, index: number): boolean =>
  WHOLE.test(tokens.lower.slice(tokens.start[index], tokens.end[index])) &&
  (cuesBefore(tokens, { first: index, next: index + 1 }, GIVEN_WORDS) & CUE.gives) !== 0;

/** `viikon kuluessa`: one of a time without a number, in Finnish; or one whose number is a short word. */
export const readSingle = (tokens: Tokens, index: number): Plain | null => {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? start;
  const short = readShort(tokens, index);
  if (short) return short;
  if (((tokens.cues[index - 1] ?? 0) & CUE.number) !== 0) return null;
  const { lower } = tokens;
  const name = lower.slice(start, end);
  const led = SINGLE_BEFORE.exec(lower.slice(Math.max(0, start - 14), start))?.[0];
  const isSingle =
    SINGLE_AFTER.test(lower.slice(end, end + 12)) || (led && (DO_WEEK.test(name) || !led.endsWith('do ')));
  const unit = isSingle || isGivenWhole(tokens, index) ? unitOf(name) : undefined;
  return unit?.is === 'time' ? { value: '1', unit, start, end } : null;
};
