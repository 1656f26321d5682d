import { toldIn, withoutThreat } from '#domain/extract/text/for-others.ts';
import {
  ANOTHER_ASKS,
  BACKWARDS,
  CALLED_GIFT,
  COMES_FROM,
  CONDITION,
  DISMISSED,
  DISOWNED,
  EXAMPLE,
  FOR_PAYMENT,
  GIFTS,
  LOST,
  NOT_PAYING,
  NOT_TO,
  OF_ANOTHER,
  OR_YOURS,
  OTHERS_MONEY,
  REFUSED_BEHIND,
  THEIRS,
  YOURS,
  YOURS_BEHIND,
} from './place-words.ts';
import type { AddressSurroundings } from './surroundings.ts';

/** Whether a paying word is taken back, and not only what a threat begins with: `if you do not send`. */
const isNegated = (words: string): boolean => {
  const match = NOT_PAYING.exec(words);
  return match !== null && !CONDITION.test(words.slice(0, match.index));
};

/** Whether money sent there is said to be lost; `if it does not arrive` and `or your files are lost` are threats. */
const isLost = (words: string): boolean => {
  const match = LOST.exec(words);
  if (match === null) return false;
  const lead = words.slice(0, match.index);
  return !CONDITION.test(lead) && !OR_YOURS.test(lead);
};

/** Whether words speak of a gift, and not of a price that is called one. */
export const speaksOfGift = (words: string): boolean =>
  GIFTS.test(words) && GIFTS.test(words.replace(CALLED_GIFT, ' '));

/** Whether words say of what they speak that it is no demand of the writer's: what is told at the end is, whatever others did. */
const speaksOfOther = (before: string, behind: string): boolean =>
  speaksOfGift(`${before} . ${behind}`) || OTHERS_MONEY.test(`${toldIn(before)} . ${withoutThreat(behind)}`);

/** Most characters in front of an address in which it is named: what is looked for stands at their end. */
const NAMED_IN = 120;

const isYours = (named: string, behind: string): boolean => {
  const found = YOURS.exec(named)?.[0];
  if (found !== undefined && !FOR_PAYMENT.test(found)) return true;
  return YOURS_BEHIND.test(behind);
};

const isAnothers = (own: string, paraphrased: boolean): boolean => {
  const found = OF_ANOTHER.exec(own)?.[0];
  return found !== undefined && !(paraphrased && THEIRS.test(found));
};

/** Whether the writer says that an address is not theirs: in its own sentence, the one above it or the one behind it. */
export const isDisowned = ({ before, behind }: AddressSurroundings, lead: string, after: string): boolean =>
  DISOWNED.test(`${lead} ${before} ${behind}`) ||
  DISMISSED.test(before.slice(-NAMED_IN)) ||
  NOT_TO.test(before.slice(-NAMED_IN)) ||
  (after !== '' && DISOWNED.test(after) && (BACKWARDS.test(after) || /^\W*(?:not|ei|inte|nicht)/u.test(after)));

/** How the sentence of an address is told. */
interface Told {
  paraphrased: boolean;
  /** Whether it says what must be paid or else: by whom and for what is said of no gift then, and of no money that moved. */
  isDue: boolean;
}

/** Whether words say that an address is no place of a demand: not to be paid to, another's, the reader's, a gift's, an example. */
export const isBarred = (
  { before, behind }: AddressSurroundings,
  lead: string,
  after: string,
  { paraphrased, isDue }: Told,
): boolean => {
  const own = `${before} . ${behind}`;
  const told = toldIn(before);
  if (!isDue && (isNegated(own) || (lead !== '' && isNegated(lead)))) return true;
  if (after !== '' && BACKWARDS.test(after) && isNegated(after)) return true;
  if (!isDue && speaksOfOther(lead === '' ? before : `${lead} ${before}`, behind)) return true;
  if (!isDue && isLost(`${told} . ${withoutThreat(behind)}`)) return true;
  if (REFUSED_BEHIND.test(behind)) return true;
  const named = before.slice(-NAMED_IN);
  if (COMES_FROM.test(named) || (!paraphrased && ANOTHER_ASKS.test(before))) return true;
  return isYours(named, behind) || isAnothers(own, paraphrased) || EXAMPLE.test(named);
};
