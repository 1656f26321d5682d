import type { Language } from '#domain/intake/submission.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { BriefWords } from './words.ts';

const WORDS: Record<Language, BriefWords> = { en, fi, sv };

/** What briefs say in a language; in English where nobody said which. */
export const wordsOf = (language: Language = 'en'): BriefWords => WORDS[language];
