import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, tokenAt } from '#domain/extract/text/tokens.ts';
import { SAYS } from './contact-words.ts';
import { GAP, type SaidWords } from './said-words.ts';

/** How far in front of a word a quotation that it stands in may begin, in characters. */
const MAX_QUOTATION = 300;
/** Most words in front of a quotation or a colon that say whose words follow. */
const SPEECH_WORDS = 10;

/** A mark with which a quotation begins, and one with which it ends. */
const OPENS = /(?<=^|[\s:(,])["“”„«»'‘](?=[\p{L}\p{N}@+])/gu;
const CLOSES = /(?<=[\p{L}\p{N}.!?,…])["“”»«'’](?![\p{L}\p{N}])/gu;
/** The extorter speaks, and somebody tells of it. */
const TELLS = /^(?:he|she|they|hän|ne|han|hon|er|sie)$/;
const TELLING = /^(?:said|says|wrote|writes|sano|kirjoit|skrev|säger|schrieb|sagt)/;

/** Where the last match of a pattern begins; -1 without one. */
const lastOf = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
};

/** Where the quotation begins that a place stands in; -1 where it stands in none. */
const quotationAt = (text: string, at: number): number => {
  const from = Math.max(0, at - MAX_QUOTATION, text.lastIndexOf('\n\n', at));
  const before = text.slice(from, at);
  // A mark right in front of it opens a quotation too.
  const opened = lastOf(`${before}${text.charAt(at)}`, OPENS);
  if (opened === -1 || lastOf(before, CLOSES) > opened) return -1;
  return from + opened;
};

/** Whether a word stands in words that a letter quotes: its reader's, an organisation's; by quotation marks, or behind a colon. */
export const isQuotedSpeech = (words: SaidWords, at: number): boolean => {
  const { tokens, text } = words;
  const place = tokens.start[at] ?? 0;
  const opened = quotationAt(text, place);
  if (opened !== -1) {
    const first = tokenAt(tokens, opened);
    // The letter itself in quotation marks threatens; and `he said` is said of the extorter.
    const isLetter = (cuesBetween(tokens, first, at) & (CUE.threat | CUE.orElse)) !== 0;
    const teller = [first - 1, first - 2, first - 3].some((back) => TELLS.test(words.word(back)));
    return !isLetter && !teller;
  }
  return isBehindSpeech(words, at);
};

/** Whether a contact stands behind other words in such a quotation, and what asks for it in front of that. */
export const isAmongQuoted = (words: SaidWords, first: number, at: number): boolean => {
  const { tokens, text } = words;
  const opened = quotationAt(text, tokens.start[first] ?? 0);
  const from = tokenAt(tokens, opened);
  return opened !== -1 && from > at && first - from >= 2 && isQuotedSpeech(words, first);
};

/** `Your advert says: call me`: a colon between words of speech and what is asked. */
const isBehindSpeech = (words: SaidWords, at: number): boolean => {
  let colon = false;
  for (let back = at - 1, seen = 0; back >= 0 && seen < SPEECH_WORDS * 2 && words.isSameSentence(back, at); back -= 1) {
    seen += 1;
    if (words.inside.has(back) || (words.gap(back) & GAP.line) !== 0) return false;
    const { lower, start, end } = words.tokens;
    colon ||= lower.slice(end[back], start[back + 1]).includes(':');
    if (colon && (words.says(back) & SAYS.speech) !== 0)
      return !(TELLING.test(words.word(back)) && TELLS.test(words.word(back - 1)));
  }
  return false;
};
