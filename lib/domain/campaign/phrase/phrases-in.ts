import { letterWords } from '../letter-words.ts';
import { runsOf } from './phrases.ts';

/** Most phrases of what was typed that are looked for. */
const MAX_LOOKED_FOR = 40;

/** The phrases of a part of a letter that somebody typed or pasted, at most 40. Apart from a campaign's own, for how a letter is read takes far more code. */
export const phrasesIn = (text: string): string[] =>
  runsOf(
    letterWords(text).map((word) => (word.gap ? null : word.same)),
    MAX_LOOKED_FOR,
  );
