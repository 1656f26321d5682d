import type { Language } from '#domain/intake/submission.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

const WORDS: Record<Language, Words> = { fi, sv, en };

/** The texts of a language. */
export const wordsOf = (language: Language): Words => WORDS[language];
