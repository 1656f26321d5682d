import type { AddressHit } from '#domain/extract/address/hit.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { isToldOfElsewhere } from '#domain/extract/text/told-elsewhere.ts';
import type { AboutText } from './about-text.ts';
import { isAnothersPayment } from './another-pays.ts';
import { asks, asksForMoney, isBare, names } from './asking.ts';
import { isBarred, isDisowned, speaksOfGift } from './bars.ts';
import { isBesideSum, isUnlessThere } from './beside-sum.ts';
import { isBidden } from './bidden.ts';
import { isItGoing } from './it-goes.ts';
import { isOrElse } from './or-else.ts';
import { isPasted } from './pasted.ts';
import { BACKWARDS, PAYS_ELSEWHERE } from './place-words.ts';
import { isInReadersData, isPlainLabel } from './plain-label.ts';
import { isAwaited, isPriced, isPricedBehind } from './priced.ts';
import { HEADING_WORDS, leadIn, sentenceAfter, sentencesAbove, wordsIn } from './sentences.ts';
import { isDashes } from './signature.ts';
import type { AddressSurroundings } from './surroundings.ts';
import { isToldWhich } from './told-which.ts';

/**
 * How words put an address into a demand's place, the strongest first: paying words govern it; it is called the wallet or
 * the address; it stands by itself in a letter that asks for money; it stands beside the sum, whatever the words between say.
 */
export type Grip = 'governed' | 'labelled' | 'alone' | 'beside' | 'none';

/** Most characters between a sentence that asks and the address under it. */
const LEAD_IN = 320;
/** ... and of sentences above one that asks by itself. */
const ABOVE = 160;
/** How far an amount may stand from an address by itself, in characters. */
const NEAR = 300;
/** Most addresses of a letter that are looked at for standing beside its sum: a list of wallets and prices is no such letter. */
const MOST_BESIDE = 10;
/** Right behind an address: a line that begins a sentence of its own. */
const NEXT_LINE = /^[ \t]*\n[ \t>]*[^\p{Ll}(\s]/u;

/**
 * Whether the words on an address's line leave it the writer's where nothing says to pay: a plain label, or an amount that is
 * asked for. In a language whose labels are not listed all do.
 */
const saysNoMore = (about: AboutText, { from }: AddressSurroundings, start: number): boolean => {
  const { lower } = about.tokens;
  if (isInReadersData(lower.slice(Math.max(0, start - LEAD_IN), start))) return false;
  const line = lower.slice(Math.max(from, lower.lastIndexOf('\n', start - 1) + 1), start);
  return (
    !about.known || isPlainLabel(line) || about.amounts.some((amount) => amount.start >= from && amount.end <= start)
  );
};

/** What is known of an address's letter: where its signature begins, and whether it names no other. */
interface Letter {
  signature: number;
  isOnly: boolean;
  /** Whether it is asked of each address what bars it, also of those that no word puts into a demand's place. */
  isSifted?: boolean;
}

/** What the words about one address say of it. */
export interface Judged {
  grip: Grip;
  disowned: boolean;
  quoted: boolean;
  /** Whether the paying that its sentence speaks of is another's, or for another. */
  isAnothers?: true;
  /** Whether something is said of it that bars it from a demand's place. */
  isAside?: true;
  /** Where the words begin that ask for what goes there. */
  from: number;
}

/** Whether a sum that is asked for stands near a place. */
export const isNearSum = ({ amounts }: AboutText, start: number, end: number): boolean =>
  amounts.some((amount) => amount.end > start - NEAR && amount.start < end + NEAR);

/** Judges one address of a text by its own sentence and those beside it. */
export const judge = (
  about: AboutText,
  hits: readonly AddressHit[],
  index: number,
  own: AddressSurroundings,
  { signature, isOnly, isSifted = false }: Letter,
): Judged => {
  const { tokens, text } = about;
  const { lower } = tokens;
  const { start, end } = hits[index] ?? { start: 0, end: 0 };
  const floor = Math.max(0, own.from - LEAD_IN, hits[index - 1]?.end ?? 0);
  const after = sentenceAfter(lower, own.to, hits[index + 1]?.start ?? Number.POSITIVE_INFINITY);
  const line = lower.slice(lower.lastIndexOf('\n', start - 1) + 1, start);
  const quoted = /^[ \t]*>/.test(line) || about.isOthersWord(start);

  const saysMore = !saysNoMore(about, own, start);
  // What the next line asks is asked of a label above it, and not of a sentence.
  const isNextLine = NEXT_LINE.test(text.slice(end, end + 12));
  const isAskedBehind = (!saysMore || !isNextLine) && asks(about, end, own.to);
  const pasted = isPasted(about, own, start, end);
  const going = isItGoing(about, own);
  const governed = going || asks(about, own.from, start) || isPriced(about, own.from, start) || isAskedBehind || pasted;
  const isWhich = !governed && isToldWhich(lower, start) && isNearSum(about, start, end);
  const plain = isWhich || !saysMore;
  const bare = plain && isBare(about, own, start);
  const lead = !governed && bare ? leadIn(about, own.from, floor) : { from: own.from, words: '' };
  const above = governed ? sentencesAbove(lower, own.from, Math.max(floor, own.from - ABOVE)) : lead.words;
  const disowned = isDisowned(own, lead.words, after);
  const none = { grip: 'none', disowned, quoted, from: lead.from } as const;
  const aside = { ...none, isAside: true } as const;
  // What is no label and is not asked for has no place but beside its letter's sum, whatever else is said of it.
  if (disowned) return aside;
  const to = isNextLine ? end : own.to;
  const isBeside =
    hits.length <= MOST_BESIDE && (isBesideSum(about, own, { floor, to, after, isOnly }) || (isOnly && isBidden(own)));
  const beside = isBeside ? ({ ...none, grip: 'beside' } as const) : none;
  if (!governed && !plain && !isBeside && !isSifted) return none;
  const isTold = pasted || isAwaited(about, own.from, start) || isOrElse(own.before, `${own.behind} ${after}`);
  const isDue = isTold || (isBeside && isUnlessThere(own));
  if (isBarred(own, lead.words, after, { paraphrased: about.paraphrased, isDue }) || speaksOfGift(above)) return aside;
  if (!isDue && !going && isAnothersPayment({ ...own, written: text.slice(own.from, start) }, about.paraphrased))
    return governed || plain || isBeside ? { ...aside, isAnothers: true } : aside;
  if (!governed && !about.paraphrased && isToldOfElsewhere(text, start, end)) return aside;
  if (start > signature && (isDashes(lower, signature) || !governed)) return aside;
  if (governed || (plain && asksForMoney(about, lead.from, own.from))) return { ...none, grip: 'governed' };
  if (!plain) return beside;
  if (names(about, own.from, start) || names(about, end, own.to) || isWhich) return { ...none, grip: 'labelled' };
  if (bare && names(about, lead.from, own.from)) return { ...none, grip: 'labelled' };
  const asked = asks(about, own.to, own.to + after.length + 2) && BACKWARDS.test(after);
  if (asked) return { ...none, grip: 'labelled' };
  const near = isNearSum(about, start, end);
  const isAlone = (bare && (wordsIn(own.behind) <= HEADING_WORDS || isPricedBehind(about, end))) || !about.known;
  const isAsked = near || (tokens.all & CUE.ask) !== 0 || PAYS_ELSEWHERE.test(text.slice(0, 2_000).toLowerCase());
  return isAlone && isAsked ? { ...none, grip: 'alone' } : beside;
};
