import type { SafetyLanguage } from '#domain/intake/safety-language.ts';
import { safetyAr } from '#web/words/ar/safety.ts';
import { safetyEt } from '#web/words/et/safety.ts';
import { safetyPlain } from '#web/words/plain/safety.ts';
import { safetyRu } from '#web/words/ru/safety.ts';
import { safetySo } from '#web/words/so/safety.ts';
import { safetyUk } from '#web/words/uk/safety.ts';
import type { SafetyWords } from './safety-words.ts';

const WORDS: Readonly<Record<SafetyLanguage, SafetyWords>> = {
  ru: safetyRu,
  uk: safetyUk,
  et: safetyEt,
  ar: safetyAr,
  so: safetySo,
  plain: safetyPlain,
};

/** The texts of the one page of a language. */
export const safetyWordsOf = (language: SafetyLanguage): SafetyWords => WORDS[language];
