import { desk as en } from '#web/words/en/desk.ts';

/** All texts of the desk in a language: each page's in a file of its own. */
export type DeskWords = typeof en;

/** The languages that the desk speaks; what it shows of victims' letters stands in theirs. */
const WORDS = { en } as const satisfies Record<string, DeskWords>;

/** The texts of a language. */
export const deskWordsOf = (language: keyof typeof WORDS): DeskWords => WORDS[language];
