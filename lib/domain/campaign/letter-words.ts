import { foldText } from '#domain/extract/text/folded-text.ts';
import { isNameWord, type NamePlace, placesOf } from './names/name-places.ts';
import { namesBeside } from './names/named-beside.ts';
import { WORD } from './same-word.ts';

/**
 * A word of a letter as its campaign's text takes it: `same` is what makes it the same word in another letter, `shown`
 * how it would be printed. A gap is a place whose word must never be kept, not even as a hash.
 */
export type LetterWord = { gap: true } | { gap: false; same: string; shown: string };

/** Most words of one letter: bounds the alignment, which costs their product, against a pasted book. */
const MAX_WORDS = 600;
/** Characters read for them. */
const MAX_CHARACTERS = 40_000;
/** A longer word is a code, an address or a link. */
const MAX_WORD_LENGTH = 30;

/**
 * Reads a letter, without its forwarder's words, as the sequence of its words; several gaps in a row are one.
 *
 * Gaps for ever are identity codes, numbers and whatever else holds a digit, mail addresses and links, overlong words,
 * and words in a name's place.
 */
export const letterWords = (text: string): LetterWord[] => {
  const plain = text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  const places = placesOf(isMostlyLatin(plain) ? foldText(plain).text : plain).slice(0, MAX_WORDS);
  return places
    .map((place, index) => letterWord(place, places, index))
    .filter((word, index, words) => !(word.gap && words[index - 1]?.gap));
};

const letterWord = (place: NamePlace, places: readonly NamePlace[], index: number): LetterWord => {
  // First what costs least: a name is looked up in lists, with each of its endings.
  const isGap =
    isSecret(place.word) || isSpelt(places, index) || isNameWord(places, index) || namesBeside(places, index);
  if (isGap) return { gap: true };
  return {
    gap: false,
    same: place.word.toLowerCase(),
    shown: `${place.word}${place.mark}${place.endsParagraph ? '\n' : ''}`,
  };
};

/** A word of letters of two scripts is nobody's but who wants to hide it: look-alikes are folded before. */
const isMixed = (word: string): boolean => /\p{Script=Latin}/u.test(word) && /[\u0370-\u03ff\u0400-\u04ff]/u.test(word);

/** Letters, and hyphens and apostrophes between them, make a word; all else may name somebody. */
const isSecret = (word: string): boolean =>
  word.length > MAX_WORD_LENGTH || WORD.exec(word)?.[0] !== word || isMixed(word);

const isLetter = (place: NamePlace | undefined): boolean => place !== undefined && [...place.word].length === 1;

/** Whether a letter stands beside others in a word that is written with spaces, which may name somebody (`k o r h o n e n`). */
const isSpelt = (places: readonly NamePlace[], index: number): boolean =>
  isLetter(places[index]) &&
  [index - 2, index - 1, index].some((first) => [0, 1, 2].every((n) => isLetter(places[first + n])));

/** Look-alikes are folded in texts that are Latin at heart, and left alone in a letter that is really Russian or Greek. */
const isMostlyLatin = (text: string): boolean => {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * latin >= letters;
};
