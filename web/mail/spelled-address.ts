import type { Language } from '#domain/intake/submission.ts';
import { mailWordsOf } from './words-of.ts';

/**
 * The address of a page as one reads it out, `report (dot) hotline (dot) example`: mail programs make links of addresses, and
 * our mails hold none, so that a forged one can be told apart.
 */
export const spelledAddress = (url: string, language: Language): string => {
  const { host, pathname } = new URL(url);
  return [host.replaceAll('.', ` (${mailWordsOf(language).dot}) `), ...pathname.split('/').filter(Boolean)].join(' / ');
};
