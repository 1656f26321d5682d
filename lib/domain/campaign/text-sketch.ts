import { foldText } from '#domain/extract/text/folded-text.ts';
import { hmacOf } from '#domain/hmac.ts';
import { minimaOf } from './minima.ts';
import { normaliseText } from './normalise.ts';

/** Minima of a sketch, of a byte each: the standard error of an estimate is at most 1 / (2 √64) = 0.063. */
const MINIMA = 64;
/** Two different minima share a byte this often. */
const CHANCE = 2 ** -8;
/** As like as two letters of one campaign: one word changed, look-alikes, another greeting. */
const NEAR = 0.4;
/** Texts are compared by their first part only: a megabyte of padding must not cost a function its time. */
const MAX_CHARACTERS = 40_000;
/** Most words of a text that is compared word by word too: of a short one, one word is a third of the shingles. */
const MAX_WORDS = 24;
const WORD_BYTES = 2;
/** Texts this short are near each other where they share this part of the longer one's words. */
const SHARED_WORDS = 0.5;

/**
 * What two texts are held near each other by, without a word of them: keyed bytes of their MinHash (Broder 1997; b-bit minima
 * after Li and König 2010), and of a short text's words. Null where there is no letter in it.
 */
export const textSketch = (text: string, key: Uint8Array): Uint8Array | null => {
  const normalised = normaliseText(foldText(text.slice(0, MAX_CHARACTERS)).text);
  if (normalised === '') return null;
  const keyed = (value: string, bytes: number): Uint8Array =>
    hmacOf(key).update(`sketch|${value}`).digest().subarray(0, bytes);
  const minima = [...minimaOf(normalised, MINIMA)].map((minimum, index) => keyed(`${index}|${minimum}`, 1)[0] ?? 0);
  const words = normalised.split(' ');
  const short = words.length > MAX_WORDS ? [] : words.flatMap((word) => [...keyed(`word|${word}`, WORD_BYTES)]);
  return Uint8Array.from([...minima, ...short]);
};

const wordsIn = (sketch: Uint8Array): number[] => {
  const words: number[] = [];
  for (let at = MINIMA; at + 1 < sketch.length; at += WORD_BYTES)
    words.push(((sketch[at] ?? 0) << 8) | (sketch[at + 1] ?? 0));
  return words;
};

/** The part of the longer of two lists that stands in the other too, each as often as there. */
const shared = (a: readonly number[], b: readonly number[]): number => {
  const left = [...b];
  const common = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return common.length / Math.max(a.length, b.length, 1);
};

/** Whether two texts are near-duplicates, by their sketches: one person's, as far as anyone can tell. */
export const areNear = (a: Uint8Array, b: Uint8Array): boolean => {
  if (shared(wordsIn(a), wordsIn(b)) >= SHARED_WORDS) return true;
  let equal = 0;
  for (let i = 0; i < MINIMA; i += 1) if (a[i] === b[i]) equal += 1;
  return (equal / MINIMA - CHANCE) / (1 - CHANCE) >= NEAR;
};
