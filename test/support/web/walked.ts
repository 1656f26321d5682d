import { LANGUAGES, type Language } from '#domain/intake/submission.ts';

/**
 * The languages that a walk is taken in: one in `npm test`, another for each walk, so that all are walked; each of them in
 * `npm run test:long`. What a page says in each is looked at where it costs no browser.
 */
export const walkedIn = (language: Language): readonly Language[] =>
  process.env.HOTLINE_TEST_RUNS === 'long' ? LANGUAGES : [language];
