import { LANGUAGES } from '#domain/languages.ts';

/** The commonest words of each language that is told by them, in lower case. */
export const STOP_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGES.filter(({ common }) => common !== '').map(({ code, common }) => [code, common.split(' ')]),
);
