import { readsAs } from '#domain/extract/text/look-alikes.ts';

/** Letters that stand for another beside it, and are not taken apart by Unicode. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  // One shape in many a typeface.
  ['i', 'l'],
  ['ɪ', 'l'],
  ['1', 'l'],
  ['0', 'o'],
]);

/** Most characters of a name that are looked at. */
const MAX_NAME_CHARACTERS = 200;

const plain = (text: string): string =>
  [...text.normalize('NFKD')]
    .map((character) => readsAs(character, character.codePointAt(0) ?? 0))
    .join('')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();

/** The words of a name: what a person would read as the same letters is the same. */
const wordsOf = (name: string): string[] =>
  (plain(name).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    [...word].map((letter) => LETTERS.get(letter) ?? letter).join(''),
  );

/** Η looks like H, and η like n: a name is read as it is written, in small letters, and in capitals. */
const readingsOf = (name: string): string[][] => {
  const read = name.slice(0, MAX_NAME_CHARACTERS);
  return [read, read.toLowerCase(), read.toUpperCase()].map(wordsOf);
};

/**
 * Whether two names that people gave for themselves may be one person's: letters that look alike, case, accents, points and the order
 * of words tell no two apart, and a name without a letter tells nothing.
 *
 * @example maySpellOne('Minister, Example', 'Еxample  MINISTER') // true
 */
export const maySpellOne = (one: string, other: string): boolean => {
  const others = readingsOf(other);
  return readingsOf(one).some((a, reading) => {
    const b = others[reading] ?? [];
    if (a.length === 0 || b.length === 0) return true;
    return a.toSorted().join(' ') === b.toSorted().join(' ') || a.join('') === b.join('');
  });
};
