import { inRanges } from '#domain/letter-ranges.ts';
import type { AboutText } from './about-text.ts';

/** Most characters of the sentence behind an address's own. */
const FOLLOW_UP = 160;
/** How many sentences in front of an address by itself may be headings: `Bitcoin:`, `(copy and paste it)`. */
const HEADINGS = 3;
/** Most words of a heading. */
export const HEADING_WORDS = 6;

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0;
const NEWLINE = 0x0a;
/** A full stop behind one of these ends no sentence. */
const ABBREVIATED = inRanges(
  /(?:^|[^\p{L}])(?:approx|ca|esim|n|noin|t\.ex|z\.b|e\.g|i\.e|dvs|bzw|min|max|no|nr|u\.s|st|kr|tkr|mkr)$/u,
);

/** Whether a sentence ends in front of `at`: a stop and white space, or an empty line. */
const endsAt = (lower: string, at: number): boolean => {
  const mark = lower.charCodeAt(at - 1);
  if (mark === NEWLINE) return /^[ \t>]*\n/.test(lower.slice(at, at + 20));
  if (!isStop(mark) || !isSpace(lower.charCodeAt(at))) return false;
  return mark !== 0x2e || !ABBREVIATED.test(lower.slice(Math.max(0, at - 12), at - 1));
};

/** Where the sentence begins that a place stands in. */
export const sentenceStart = (lower: string, at: number, floor: number): number => {
  let from = at;
  while (from > floor && !endsAt(lower, from)) from -= 1;
  return from;
};

/** Where a clause ends behind an address: at its sentence's end, or at the end of its line where another begins. */
export const clauseEnd = (text: string, lower: string, at: number, ceiling: number): number => {
  for (let to = at + 1; to < ceiling; to += 1) {
    if (endsAt(lower, to)) return to;
    // A line that goes on begins small, or in brackets.
    if (lower.charAt(to) === '\n' && !/^\n[ \t>]*[\p{Ll}(]/u.test(text.slice(to, to + 12))) return to;
  }
  return ceiling;
};

/** How many words and numbers a text has. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The sentences in front of an address's own that ask for what goes to it: the nearest, and headings between. */
export const leadIn = (about: AboutText, from: number, floor: number): { from: number; words: string } => {
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

/** The two sentences in front of an address's own, where that one asks by itself: `Support our work! We write. Send to`. */
export const sentencesAbove = (lower: string, from: number, floor: number): string => {
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
export const sentenceAfter = (lower: string, to: number, next: number): string => {
  const ceiling = Math.min(next, to + FOLLOW_UP, lower.length);
  let at = to;
  while (at < ceiling && /[\s.!?;,)]/.test(lower.charAt(at))) at += 1;
  let end = at;
  while (end < ceiling && !endsAt(lower, end + 1) && lower.charAt(end) !== '\n') end += 1;
  return end >= next ? '' : lower.slice(at, end);
};
