import type { Language } from '#domain/intake/submission.ts';

/** What a mail's subject begins with where its sender lets partners use what is found, as the start page says. */
export const PARTNERS_YES: Record<Language, string> = {
  fi: 'kumppaneille kyllä',
  sv: 'partner ja',
  en: 'partners yes',
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Whether a decoded subject begins with a yes to partners. At its very beginning only: behind `Fwd:` stands what the
 * extorter wrote.
 */
export const saysYesToPartners = (subject: string | null): boolean => {
  const text = folded(subject ?? '');
  return Object.values(PARTNERS_YES).some((yes) => text.startsWith(yes) && !/^\p{L}/u.test(text.slice(yes.length)));
};
