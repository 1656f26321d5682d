import type { Language } from '#domain/intake/submission.ts';
import { en } from '#web/words/en/pages.ts';
import { fi } from '#web/words/fi/pages.ts';
import { sv } from '#web/words/sv/pages.ts';
import type { Words } from './words.ts';

const WORDS: Record<Language, Words> = { fi, sv, en };

/** The texts of a language. */
export const wordsOf = (language: Language): Words => WORDS[language];
