import type { AskedVerbs } from './asked-verbs.ts';
import type { SaidWords } from './said-words.ts';

/** `author`: words of contacting the writer govern it; `other`: it is said to be another's; `unsaid`: neither. */
export type Whose = 'author' | 'other' | 'unsaid';

/** What all judgements of one text share. */
export interface Known {
  words: SaidWords;
  verbs: AskedVerbs;
  /** Whether the text anywhere asks the reader to get in touch with its writer. */
  asksToWrite: () => boolean;
  /** Whether the one who reports gives the letter in their own words, as its beginning says: `he said: send me`. */
  isTold: () => boolean;
  /** Whether the text demands money to an address: then whoever is to be answered there is its writer. */
  demands: boolean;
}
