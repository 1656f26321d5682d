import type { Language } from '#domain/intake/submission.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { AlertWords } from './words.ts';

const WORDS: Record<Language, AlertWords> = { en, fi, sv };

/** What alerts say in a language; in English where nobody said which. */
export const alertWordsOf = (language: Language = 'en'): AlertWords => WORDS[language];
