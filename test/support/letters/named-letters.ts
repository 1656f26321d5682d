import type { Language } from '#domain/intake/submission.ts';
import { type Letter, letter } from './letters.ts';

const SYLLABLES = ['Ka', 'Se', 'Mi', 'To', 'Lu', 'Ny', 'Pe', 'Ro', 'Vi', 'Ha', 'Jo', 'Li', 'Su', 'Te', 'Aa', 'Ky'];
const COUNT = SYLLABLES.length;

/** A name that no person has, another for each number up to 65,536. */
const madeName = (number: number): string => {
  const syllable = (place: number): string => SYLLABLES[Math.floor(number / COUNT ** place) % COUNT] ?? '';
  const word = (first: number): string => `${syllable(first)}${syllable(first + 1).toLowerCase()}`;
  return `${word(0)}nne ${word(2)}malli`;
};

/**
 * The letter of a number as each of Vastaamo's victims had one: of the same template, with a name, a code and a wallet that no
 * other letter has, so that no two texts are equal.
 */
export const namedLetter = (language: Language, number: number, wallet?: string): Letter => {
  const made = letter(language, number, wallet);
  const name = madeName(number);
  const text = made.text
    .replaceAll(made.name, name)
    .replaceAll(/\[(keksitty tunnus|påhittad beteckning|made-up code)\]/g, `010170-${String(number).padStart(4, '0')}`);
  return { ...made, name, text };
};
