import { LANGUAGES, type Language } from '#domain/intake/submission.ts';

/** Most ranges read of an Accept-Language header; browsers send under ten, an attacker thousands. */
const MAX_RANGES = 20;

/** The first language of an Accept-Language header (RFC 9110, 12.5.4) that victims are served in, by weight; null if none. */
export const preferredLanguage = (header: string): Language | null => {
  const ranges = header
    .split(',', MAX_RANGES)
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: LANGUAGES.find((known) => known === tag.split('-')[0]), weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranges.find(({ language }) => language)?.language ?? null;
};
