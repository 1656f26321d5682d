import { LANGUAGES } from '#domain/languages.ts';

/** Letters and endings by the languages that they speak for, and how much. */
const FORMS = new Map<string, { form: RegExp; says: [language: string, points: number][] }>();
for (const { code, forms } of LANGUAGES) {
  for (const [form, points] of forms) {
    const entry = FORMS.get(form.source) ?? { form, says: [] };
    entry.says.push([code, points]);
    FORMS.set(form.source, entry);
  }
}
const NOT_ASCII = /[^\0-\x7f]/;
const ALL_FORMS = [...FORMS.values()];
/** Those that a word without accents can have. */
const PLAIN_FORMS = ALL_FORMS.filter(({ form }) => !/^\[[^\]]*\]$|^[^a-z]$/.test(form.source));
/** Shortest word whose form counts: shorter ones are names and codes as often. */
const SHORTEST_FORM = 5;
/** Longest: what is longer is an address or a code, but for Finnish and German. */
const LONGEST_FORM = 30;
const KEY_LENGTH = 3;

interface Hint {
  start: string;
  whole: boolean;
  languages: string[];
}

const byKey = new Map<string, Hint[]>();
for (const { code: language, telling } of LANGUAGES) {
  for (const entry of new Set(telling.split(' ').filter((word) => word !== ''))) {
    const whole = !entry.endsWith('*');
    const start = whole ? entry : entry.slice(0, -1);
    const hints = byKey.get(start.slice(0, KEY_LENGTH)) ?? [];
    const known = hints.find((hint) => hint.start === start && hint.whole === whole);
    if (known) known.languages.push(language);
    else hints.push({ start, whole, languages: [language] });
    byKey.set(start.slice(0, KEY_LENGTH), hints);
  }
}

/** The languages that list a word, or a beginning of it; the longest counts. */
const listedIn = (word: string): readonly string[] => {
  let best: Hint | undefined;
  for (const hint of byKey.get(word.slice(0, KEY_LENGTH)) ?? []) {
    if (hint.whole ? word !== hint.start : !word.startsWith(hint.start)) continue;
    if (hint.start.length > (best?.start.length ?? 0)) best = hint;
  }
  return best?.languages ?? [];
};

/** What one word of a short text says of its language, in lower case: points by ISO 639-1. */
export const hintsOf = (word: string): ReadonlyMap<string, number> => {
  const points = new Map<string, number>();
  const listed = listedIn(word);
  for (const language of listed) points.set(language, 1 / listed.length);
  if (word.length < SHORTEST_FORM || word.length > LONGEST_FORM) return points;
  for (const { form, says } of NOT_ASCII.test(word) ? ALL_FORMS : PLAIN_FORMS) {
    if (!form.test(word)) continue;
    for (const [language, weight] of says) points.set(language, (points.get(language) ?? 0) + weight);
  }
  return points;
};
