import { cuesBetween, type Tokens } from './tokens.ts';

/** Where something stands among the tokens: its first, and the first behind it. */
export interface TokenSpan {
  first: number;
  next: number;
}

/** The bits of up to so many words in front of a span, no further than its sentence and `sentences` before it. */
export const cuesBefore = (tokens: Tokens, { first }: TokenSpan, words: number, sentences = 0): number => {
  const own = tokens.sentence[first] ?? 0;
  let from = first;
  while (from > 0 && first - from < words && own - (tokens.sentence[from - 1] ?? 0) <= sentences) from -= 1;
  return cuesBetween(tokens, from, first);
};

/** The bits of up to so many words behind a span, no further than its sentence and `sentences` behind it. */
export const cuesAfter = (tokens: Tokens, { next }: TokenSpan, words: number, sentences = 0): number => {
  const own = tokens.sentence[next - 1] ?? 0;
  let to = next;
  while (to < tokens.count && to - next < words && (tokens.sentence[to] ?? 0) - own <= sentences) to += 1;
  return cuesBetween(tokens, next, to);
};

/** Marks that part the clauses of a sentence, where white space follows them. */
const CLAUSE_MARKS = ',;()–—';

const isClauseEnd = (tokens: Tokens, index: number): boolean => {
  const from = tokens.end[index] ?? 0;
  const to = tokens.start[index + 1] ?? from;
  for (let at = from; at < to; at += 1) {
    if (CLAUSE_MARKS.includes(tokens.lower.charAt(at)) && (to - from > 1 || tokens.lower.charAt(at) !== ','))
      return true;
  }
  return false;
};

/** The token with which the clause of a span begins, at most so many words before it. */
export const clauseStart = (tokens: Tokens, { first }: TokenSpan, words: number): number => {
  const own = tokens.sentence[first] ?? 0;
  let from = first;
  while (from > 0 && first - from < words && tokens.sentence[from - 1] === own && !isClauseEnd(tokens, from - 1))
    from -= 1;
  return from;
};

/** The token behind the clause of a span, at most so many words behind it. */
export const clauseEnd = (tokens: Tokens, { next }: TokenSpan, words: number): number => {
  const own = tokens.sentence[next - 1] ?? 0;
  let to = next;
  while (to < tokens.count && to - next < words && tokens.sentence[to] === own && !isClauseEnd(tokens, to - 1)) to += 1;
  return to;
};

/** How many words before a span the nearest one with one of the bits stands, from a token on; Infinity where none does. */
export const distanceBefore = (tokens: Tokens, { first }: TokenSpan, from: number, cues: number): number => {
  for (let index = first - 1; index >= from; index -= 1) {
    if (((tokens.cues[index] ?? 0) & cues) !== 0) return first - index;
  }
  return Number.POSITIVE_INFINITY;
};
