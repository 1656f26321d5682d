import { toldIn, withoutThreat } from '#domain/extract/text/for-others.ts';
import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';
import { isToldOfElsewhere } from '#domain/extract/text/told-elsewhere.ts';
import { isAnothersPayment } from './another-pays.ts';
import type { AddressHit } from './hit.ts';
import { type AskedSum, type DemandedPlace, isUnclear } from './one-demand.ts';
import {
  ANOTHER_ASKS,
  ARRIVES,
  BACKWARDS,
  CALLED_GIFT,
  COMES_FROM,
  CONDITION,
  DISOWNED,
  EXAMPLE,
  FOR_PAYMENT,
  GIFTS,
  LOST,
  NOT_PAYING,
  NOT_TO,
  OF_ANOTHER,
  OTHERS_MONEY,
  PAYS_ELSEWHERE,
  SIGN_OFF,
  THEIRS,
  WALLET_ELSEWHERE,
  YOURS,
  YOURS_BEHIND,
} from './place-words.ts';
import { isInReadersData, isPlainLabel } from './plain-label.ts';

/**
 * How words put an address into a demand's place, the strongest first: paying words govern it; it is called the wallet or
 * the address; it stands by itself in a letter that asks for money.
 */
type Grip = 'governed' | 'labelled' | 'alone' | 'none';

/** A text that addresses stand in, and what is known of it as a whole. */
export interface AboutText {
  text: string;
  tokens: Tokens;
  /** Whether it can be a demand: a notice of an account is none. */
  demanding: boolean;
  /** Whether the one who reports tells of a letter: then the extorter's wallet is `theirs`. */
  paraphrased: boolean;
  /** The amounts that are asked for. */
  amounts: readonly AskedSum[];
  /** Whether what stands at a place is no word of the letter's writer: an earlier message that it quotes, the reporter's. */
  isOthersWord: (at: number) => boolean;
  /** Whether its language is one whose paying words are known. */
  known: boolean;
}

/** Most characters of a sentence that are looked at in front of an address, and behind it. */
const BEFORE = 320;
const BEHIND = 200;
/** Most characters between a sentence that asks and the address under it. */
const LEAD_IN = 320;
/** ... and of sentences above one that asks by itself. */
const ABOVE = 160;
/** Most characters of the sentence behind an address's own. */
const FOLLOW_UP = 160;
/** How many sentences in front of an address by itself may be headings: `Bitcoin:`, `(copy and paste it)`. */
const HEADINGS = 3;
/** Most words of a heading. */
const HEADING_WORDS = 6;
/** How many words in front of an address may name it. */
const LABEL_WORDS = 8;
/** ... and its coin, which amounts are in too. */
const COIN_WORDS = 3;
const COIN = /^(?:bitcoins?|btc|xbt|crypto|satoshis?)$/;
/** How far an amount may stand from an address by itself, in characters. */
const NEAR = 300;
/** Most characters of what follows a signature's first line; a letter that goes on for longer is none. */
const SIGNATURE = 500;

/** The words that an address stands in. */
interface Surroundings {
  /** Where its own sentence begins. */
  from: number;
  /** Where that ends. */
  to: number;
  /** Its own sentence in lower case, in front of it and behind it. */
  before: string;
  behind: string;
}

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0;
const NEWLINE = 0x0a;
/** A full stop behind one of these ends no sentence. */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:approx|ca|esim|n|noin|t\.ex|z\.b|e\.g|i\.e|dvs|bzw|min|max|no|nr|u\.s|st|kr|tkr|mkr)$/u;

/** Whether a sentence ends in front of `at`: a stop and white space, or an empty line. */
const endsAt = (lower: string, at: number): boolean => {
  const mark = lower.charCodeAt(at - 1);
  if (mark === NEWLINE) return /^[ \t>]*\n/.test(lower.slice(at, at + 20));
  if (!isStop(mark) || !isSpace(lower.charCodeAt(at))) return false;
  return mark !== 0x2e || !ABBREVIATED.test(lower.slice(Math.max(0, at - 12), at - 1));
};

const sentenceStart = (lower: string, at: number, floor: number): number => {
  let from = at;
  while (from > floor && !endsAt(lower, from)) from -= 1;
  return from;
};

/** Where a clause ends behind an address: at its sentence's end, or at the end of its line where another begins. */
const clauseEnd = (text: string, lower: string, at: number, ceiling: number): number => {
  for (let to = at + 1; to < ceiling; to += 1) {
    if (endsAt(lower, to)) return to;
    // A line that goes on begins small, or in brackets.
    if (lower.charAt(to) === '\n' && !/^\n[ \t>]*[\p{Ll}(]/u.test(text.slice(to, to + 12))) return to;
  }
  return ceiling;
};

/** Where what stands between two addresses on one line is parted: at a clause's mark, behind brackets. */
const parting = (between: string): number => {
  const bracket = /^\s*\([^)\n]*\)/.exec(between)?.[0].length ?? 0;
  const mark = between.slice(bracket).search(/[,;.!?–—(]\s|\s(?:and|but|ja|mutta|och|men|und|aber)\s/);
  return mark === -1 ? between.length : bracket + mark;
};

/** The own sentence of each address; what stands between two belongs to the one on its line, or in its clause. */
const surroundingsOf = (text: string, lower: string, hits: readonly AddressHit[]): Surroundings[] => {
  const shares = hits.slice(1).map(({ start }, index) => {
    const from = hits[index]?.end ?? 0;
    const between = lower.slice(from, start);
    const line = between.indexOf('\n');
    const part = line === -1 ? parting(between) : line;
    // Words that nothing parts are said of both.
    return { behind: from + part, before: part === between.length ? from : from + part };
  });
  const all: Surroundings[] = [];
  hits.forEach(({ start, end }, index) => {
    const floor = Math.max(shares[index - 1]?.before ?? 0, start - BEFORE);
    const ceiling = Math.min(shares[index]?.behind ?? lower.length, end + BEHIND);
    const to = clauseEnd(text, lower, end, ceiling);
    const from = sentenceStart(lower, start, floor);
    const last = all[index - 1];
    // `Transfer it from ONE to ANOTHER`: what asks stands in front of both.
    const reaches = last !== undefined && from === hits[index - 1]?.end && COMES_FROM.test(last.before);
    const before = (reaches ? last.before.replace(COMES_FROM, '') : '') + lower.slice(from, start);
    all.push({ from: reaches ? last.from : from, to, before, behind: lower.slice(end, to) });
  });
  return all;
};

/** Right behind an address: a line that begins a sentence of its own. */
const NEXT_LINE = /^[ \t]*\n[ \t>]*[^\p{Ll}(\s]/u;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const cuesIn = (tokens: Tokens, from: number, to: number): number =>
  cuesBetween(tokens, tokenAt(tokens, from), tokenAt(tokens, to));

const asks = ({ tokens }: AboutText, from: number, to: number): boolean =>
  (cuesIn(tokens, from, to) & CUE.ask) !== 0 ||
  PAYS_ELSEWHERE.test(tokens.lower.slice(from, to)) ||
  ARRIVES.test(tokens.lower.slice(from, to));

/** What may stand between an amount and the address that it is to go to. */
const TOWARDS =
  /^[\s)]*(?:(?:in|i|als)\s\p{L}+\s)?(?:to|till|an|auf|naar|à|a|na|til|osoitteeseen|lompakkoon|@|=>|->|→)?[\s:]*$/u;

/** Whether an amount that is asked for stands right in front of an address: `280 EUR to`. */
const isPriced = ({ tokens, amounts }: AboutText, from: number, start: number): boolean =>
  amounts.some(
    (amount) => amount.start >= from && amount.end <= start && TOWARDS.test(tokens.lower.slice(amount.end, start)),
  );

/** Whether the words in front of `to` call what follows a wallet; a coin's name does where it stands right in front. */
const names = ({ tokens }: AboutText, from: number, to: number): boolean => {
  const last = tokenAt(tokens, to);
  const first = Math.max(tokenAt(tokens, from), last - LABEL_WORDS);
  for (let index = last - 1; index >= first; index -= 1) {
    if (((tokens.cues[index] ?? 0) & CUE.wallet) === 0) continue;
    const isCoin = COIN.test(tokens.lower.slice(tokens.start[index], tokens.end[index]));
    if (!isCoin || last - index <= COIN_WORDS) return true;
  }
  return WALLET_ELSEWHERE.test(tokens.lower.slice(Math.max(from, tokens.start[first] ?? to), to));
};

/** Whether a sentence in front of an address asks for money: `I will send the video to your friends` does not. */
const asksForMoney = (about: AboutText, from: number, to: number): boolean =>
  asks(about, from, to) &&
  ((cuesIn(about.tokens, from, to) & (CUE.price | CUE.wallet)) !== 0 ||
    about.amounts.some(({ start, end }) => start >= from && end <= to) ||
    /:\s*$/.test(about.tokens.lower.slice(from, to)) ||
    WALLET_ELSEWHERE.test(about.tokens.lower.slice(from, to)));

/** Whether an address stands by itself, or under a heading only: `BTC:`, `Bitcoin address (copy it)`. */
const isBare = (about: AboutText, { from, before }: Surroundings, start: number): boolean => {
  const words = wordsIn(before);
  return words === 0 || (words <= HEADING_WORDS && (/[:=>]\s*$/.test(before) || names(about, from, start)));
};

/** Whether a paying word is taken back, and not only what a threat begins with: `if you do not send`. */
const isNegated = (words: string): boolean => {
  const match = NOT_PAYING.exec(words);
  return match !== null && !CONDITION.test(words.slice(0, match.index));
};

/** Whether money sent there is said to be lost; `if it does not arrive`, what follows is a threat. */
const isLost = (words: string): boolean => {
  const match = LOST.exec(words);
  return match !== null && !CONDITION.test(words.slice(0, match.index));
};

const speaksOfGift = (words: string): boolean => GIFTS.test(words) && GIFTS.test(words.replace(CALLED_GIFT, ' '));

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
const isDisowned = ({ before, behind }: Surroundings, lead: string, after: string): boolean =>
  DISOWNED.test(`${lead} ${before} ${behind}`) ||
  NOT_TO.test(before.slice(-NAMED_IN)) ||
  (after !== '' && DISOWNED.test(after) && (BACKWARDS.test(after) || /^\W*(?:not|ei|inte|nicht)/u.test(after)));

const isBarred = ({ before, behind }: Surroundings, lead: string, after: string, paraphrased: boolean): boolean => {
  const own = `${before} . ${behind}`;
  const told = toldIn(before);
  if (isNegated(own) || (lead !== '' && isNegated(lead))) return true;
  if (after !== '' && BACKWARDS.test(after) && isNegated(after)) return true;
  if (speaksOfOther(lead === '' ? before : `${lead} ${before}`, behind)) return true;
  if (isLost(`${told} . ${behind}`)) return true;
  const named = before.slice(-NAMED_IN);
  if (COMES_FROM.test(named) || (!paraphrased && ANOTHER_ASKS.test(before))) return true;
  return isYours(named, behind) || isAnothers(own, paraphrased) || EXAMPLE.test(named);
};

/** The sentences in front of an address's own that ask for what goes to it: the nearest, and headings between. */
const leadIn = (about: AboutText, from: number, floor: number): { from: number; words: string } => {
  const { lower } = about.tokens;
  let start = from;
  for (let step = 0; step < HEADINGS; step += 1) {
    let at = start;
    while (at > floor && /\s/.test(lower.charAt(at - 1))) at -= 1;
    if (at <= floor) break;
    // The sentence that ends here, its last mark included.
    start = sentenceStart(lower, at - 1, floor);
    if (wordsIn(lower.slice(start, at)) > HEADING_WORDS) break;
  }
  return { from: start, words: lower.slice(start, from) };
};

/** Where a signature begins, from which on a wallet is its writer's only where it is asked for; Infinity where none does. */
const signatureStart = (lower: string): number => {
  // From the line on behind which no more stands than a signature.
  const from = lower.lastIndexOf('\n', Math.max(0, lower.length - SIGNATURE) - 1) + 1;
  for (let at = from; ; ) {
    SIGN_OFF.lastIndex = at;
    const line = SIGN_OFF.exec(lower)?.[0];
    if (line !== undefined && lower.length - at - line.length <= SIGNATURE) return at;
    at = lower.indexOf('\n', at) + 1;
    if (at === 0) return Number.POSITIVE_INFINITY;
  }
};

const isDashes = (lower: string, signature: number): boolean => /^[ \t]*-- ?(?:\n|$)/.test(lower.slice(signature));

/** The two sentences in front of an address's own, where that one asks by itself: `Support our work! We write. Send to`. */
const sentencesAbove = (lower: string, from: number, floor: number): string => {
  let start = from;
  for (let sentence = 0; sentence < 2; sentence += 1) {
    let at = start;
    while (at > floor && /\s/.test(lower.charAt(at - 1))) at -= 1;
    if (at <= floor) break;
    start = sentenceStart(lower, at - 1, floor);
  }
  return lower.slice(start, from);
};

/** The sentence behind an address's own; none where that is the next address's. */
const sentenceAfter = (lower: string, to: number, next: number): string => {
  const ceiling = Math.min(next, to + FOLLOW_UP, lower.length);
  let at = to;
  while (at < ceiling && /[\s.!?;,)]/.test(lower.charAt(at))) at += 1;
  let end = at;
  while (end < ceiling && !endsAt(lower, end + 1) && lower.charAt(end) !== '\n') end += 1;
  return end >= next ? '' : lower.slice(at, end);
};

/**
 * Whether the words on an address's line leave it the writer's where nothing says to pay: a plain label, or an amount that is
 * asked for. In a language whose labels are not listed all do.
 */
const saysNoMore = (about: AboutText, { from }: Surroundings, start: number): boolean => {
  const { lower } = about.tokens;
  if (isInReadersData(lower.slice(Math.max(0, start - LEAD_IN), start))) return false;
  const line = lower.slice(Math.max(from, lower.lastIndexOf('\n', start - 1) + 1), start);
  return (
    !about.known || isPlainLabel(line) || about.amounts.some((amount) => amount.start >= from && amount.end <= start)
  );
};

interface Judged {
  grip: Grip;
  disowned: boolean;
  quoted: boolean;
  /** Whether the paying that its sentence speaks of is another's, or for another. */
  isAnothers?: true;
  /** Where the words begin that ask for what goes there. */
  from: number;
}

const judge = (
  about: AboutText,
  hits: readonly AddressHit[],
  index: number,
  own: Surroundings,
  signature: number,
): Judged => {
  const { tokens, text } = about;
  const { lower } = tokens;
  const { start, end } = hits[index] ?? { start: 0, end: 0 };
  const floor = Math.max(0, own.from - LEAD_IN, hits[index - 1]?.end ?? 0);
  const after = sentenceAfter(lower, own.to, hits[index + 1]?.start ?? Number.POSITIVE_INFINITY);
  const line = lower.slice(lower.lastIndexOf('\n', start - 1) + 1, start);
  const quoted = /^[ \t]*>/.test(line) || about.isOthersWord(start);

  const plain = saysNoMore(about, own, start);
  // What the next line asks is asked of a label above it, and not of a sentence.
  const isAskedBehind = (plain || !NEXT_LINE.test(text.slice(end, end + 12))) && asks(about, end, own.to);
  const governed = asks(about, own.from, start) || isPriced(about, own.from, start) || isAskedBehind;
  const bare = plain && isBare(about, own, start);
  const lead = !governed && bare ? leadIn(about, own.from, floor) : { from: own.from, words: '' };
  const above = governed ? sentencesAbove(lower, own.from, Math.max(floor, own.from - ABOVE)) : lead.words;
  const disowned = isDisowned(own, lead.words, after);
  const none = { grip: 'none', disowned, quoted, from: lead.from } as const;
  // What is no label and is not asked for has no place, whatever else is said of it.
  if (disowned || (!governed && !plain)) return none;
  if (isBarred(own, lead.words, after, about.paraphrased) || speaksOfGift(above)) return none;
  if (isAnothersPayment({ ...own, written: text.slice(own.from, start) }, about.paraphrased))
    return { ...none, isAnothers: true };
  if (!governed && !about.paraphrased && isToldOfElsewhere(text, start, end)) return none;
  if (start > signature && (isDashes(lower, signature) || !governed)) return none;
  if (governed || (plain && asksForMoney(about, lead.from, own.from))) return { ...none, grip: 'governed' };
  if (!plain) return none;
  if (names(about, own.from, start) || names(about, end, own.to)) return { ...none, grip: 'labelled' };
  if (bare && names(about, lead.from, own.from)) return { ...none, grip: 'labelled' };
  const asked = asks(about, own.to, own.to + after.length + 2) && BACKWARDS.test(after);
  if (asked) return { ...none, grip: 'labelled' };
  const near = about.amounts.some((amount) => amount.end > start - NEAR && amount.start < end + NEAR);
  const isAlone = (bare && wordsIn(own.behind) <= HEADING_WORDS) || !about.known;
  const isAsked = near || (tokens.all & CUE.ask) !== 0 || PAYS_ELSEWHERE.test(text.slice(0, 2_000).toLowerCase());
  return isAlone && isAsked ? { ...none, grip: 'alone' } : none;
};

/** Which addresses of a text stand in a demand's place, and whether it is unclear which of them counts. */
export interface DemandPlaces {
  places: boolean[];
  unclear: boolean;
  /** The amounts that are demanded: what another pays, or is paid, is none of them. */
  asked: (amount: AskedSum) => boolean;
}

const NO_PLACE: DemandPlaces = { places: [], unclear: false, asked: () => true };

/**
 * Says of each address of a text whether it stands in a demand's place: paying words govern it, and none that speak of a
 * gift, a refund, money that moved, the reader's own wallet or another's. Where one is paid to, what is only called a wallet
 * is none; what quotes another message counts where nothing else does.
 */
export const demandPlaces = (hits: readonly AddressHit[], about: AboutText): DemandPlaces => {
  if (hits.length === 0 || !about.demanding) return NO_PLACE;
  const surroundings = surroundingsOf(about.text, about.tokens.lower, hits);
  const signature = signatureStart(about.tokens.lower);
  const judged = surroundings.map((own, index) => judge(about, hits, index, own, signature));
  const disowned = new Set(hits.filter((_, index) => judged[index]?.disowned).map(({ address }) => address));
  const isOnly = new Set(hits.map(({ address }) => address)).size === 1;
  const placesOf = (grip: Grip, quoted: boolean): boolean[] =>
    judged.map((one, index) => one.grip === grip && one.quoted === quoted && !disowned.has(hits[index]?.address ?? ''));
  for (const quoted of [false, true]) {
    for (const grip of ['governed', 'labelled', ...(isOnly ? (['alone'] as const) : [])] as const) {
      const places = placesOf(grip, quoted);
      if (!places.includes(true)) continue;
      const offered = hits.map(({ address, start, end }, index): DemandedPlace => {
        const { from = start, grip: own = 'none' } = judged[index] ?? {};
        return { address, start, end, from, to: surroundings[index]?.to ?? end, isOffered: own !== 'none' };
      });
      const demanded = offered.filter((_, index) => places[index]);
      const others = offered.filter((place, index) => !places[index] && !disowned.has(place.address));
      const asked = (amount: AskedSum): boolean =>
        !surroundings.some(
          ({ from }, index) =>
            judged[index]?.isAnothers === true && amount.start >= from && amount.end <= (hits[index]?.start ?? 0),
        );
      const unclear = isUnclear(about.tokens.lower, { demanded, others }, about.amounts.filter(asked));
      return { places, unclear, asked };
    }
  }
  return NO_PLACE;
};
