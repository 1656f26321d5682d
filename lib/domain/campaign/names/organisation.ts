import { readName } from './person-names.ts';

/** Longest name of an organisation, in characters, and most words: more is a sentence about somebody, and six may be a receipt code. */
const MAX_CHARACTERS = 60;
const MAX_WORDS = 5;
/** Longest word: a receipt code that is written as one has 24. */
const MAX_WORD_CHARACTERS = 23;

/** Letters, and what joins them in names: no digit, of which codes are made, no quotes, no @, and no more hyphens than a name has. */
const NAME = /^[\p{L}\p{M}]+(?:[-'’.&][\p{L}\p{M}]+){0,3}$/u;
/** What ends the name of a host. */
const HOST = /\.\p{L}{2,}$/u;

const isPart = (word: string): boolean =>
  word === '&' || (word.length <= MAX_WORD_CHARACTERS && NAME.test(word) && !HOST.test(word));

/**
 * A name as a lead types it, if it may be an organisation's; null where it holds a digit, a host, a mail address or a word that a list
 * of people's names has: those stay gaps, whoever asks.
 */
export const readOrganisation = (typed: string): string | null => {
  const words = typed.normalize('NFC').trim().split(/\s+/);
  const name = words.join(' ');
  if (name.length > MAX_CHARACTERS || words.length > MAX_WORDS) return null;
  if (!words.every(isPart) || words.every((word) => word === '&')) return null;
  return words.some((word) => readName(word) === 'name') ? null : name;
};
