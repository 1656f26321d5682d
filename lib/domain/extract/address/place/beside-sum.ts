import { pattern } from '#domain/extract/text/pattern.ts';
import type { AboutText } from './about-text.ts';
import type { AskedSum } from './one-demand.ts';
import { sentencesAbove, wordsIn } from './sentences.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** What follows otherwise, or what it is said under: `unless`, `or else`, `jos ei`, `om inte`, `wenn keine`. */
const OTHERWISE = pattern(
  "(?<!\\p{L})(?:or\\selse|or\\s(?:i|we|your|ur|the|my)|otherwise|if\\snot|unless|or\\syou|don['’]?t,?\\sand|ellei\\p{L}*|ellet\\p{L}*|muuten|muutoin|jos\\s(?:ei|et|ette)|tai|annars|eller|om\\s(?:inte|det\\sinte|(?:du|ni)\\sinte)|sonst|oder|andernfalls|falls\\snicht|wenn[^.;!?]{0,120}\\s(?:nicht|keine?\\p{L}*))(?!\\p{L})",
);

/** Most characters of sentences above an address's own that its sum is looked for in. */
const ABOVE = 160;

/** Characters of the sentence behind in which it says that it is the alternative. */
const HEAD = 24;

/** What must be there, or else, where an address's sentence begins with it: `unless ADDRESS holds`, `wenn auf ADDRESS keine`. */
const UNLESS = pattern('^[^\\p{L}]*(?:unless|ellei\\p{L}*)\\s(?:\\p{L}+\\s){0,3}$');
const IF = pattern('^[^\\p{L}]*(?:if|jos|om|wenn|falls)\\s(?:[\\p{L}\\d.,]+\\s){0,6}$');
const NOT = pattern("(?<!\\p{L})(?:not|no|doesn['’]t|ei|inte|nicht|keine?)(?!\\p{L})");
/** Most characters behind an address in which its condition ends. */
const CONDITION = 80;

/** Whether a sentence begins with what must be at its address, or else. */
export const isUnlessThere = ({ before, behind }: AddressSurroundings): boolean =>
  UNLESS.test(before) || (IF.test(before) && NOT.test(`${before} ${behind.slice(0, CONDITION).replace(/,.*$/su, '')}`));

/** Of the sentences around an address: where the first begins, where its own ends, the one behind it, and whether its letter names no other. */
interface Around {
  floor: number;
  to: number;
  after: string;
  isOnly: boolean;
}

/**
 * Whether an address stands beside the sum that its letter asks for, whatever word leads from the one to the other: `feed ADDRESS
 * with 1000 USD`, `unless ADDRESS holds it`. A letter's only one stands so in its own sentence, or by itself beside the sum's;
 * of several one does where its own sentence also says what happens otherwise.
 */
export const isBesideSum = (
  about: AboutText,
  own: AddressSurroundings,
  { floor, to, after, isOnly }: Around,
): boolean => {
  const { lower } = about.tokens;
  const sums = about.amounts.filter(({ rises, adds }) => !rises && !adds);
  const sumsIn = (from: number, to: number): AskedSum[] => sums.filter(({ start, end }) => start >= from && end <= to);
  // What is asked for elsewhere goes elsewhere: to a picture's code, by a payment service.
  const isTheSum = (beside: readonly AskedSum[]): boolean =>
    beside.length > 0 &&
    sums.every((one) => beside.some(({ amount, currency }) => currency === one.currency && amount === one.amount));
  const inside = sumsIn(own.from, to);
  if (inside.length > 0) {
    if (!isTheSum(inside)) return false;
    return isOnly || OTHERWISE.test(`${own.before} ${own.behind}`) || OTHERWISE.test(after.slice(0, HEAD));
  }
  if (!isOnly) return false;
  if (wordsIn(own.before) + wordsIn(own.behind) > 0) return isUnlessThere(own);
  const above = sentencesAbove(lower, own.from, Math.max(floor, own.from - ABOVE));
  return isTheSum(sumsIn(own.from - above.length, to + after.length + 2));
};
