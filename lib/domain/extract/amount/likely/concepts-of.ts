import { CONCEPTS } from '#domain/concepts.ts';
import { foldText } from '#domain/extract/text/folded-text.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Concept } from '#domain/languages/concepts/concepts.ts';

/** What a word or a beginning of words speaks of in a language. */
interface Entry {
  language: number;
  concept: Concept;
}

interface Lexicon {
  words: ReadonlyMap<string, readonly Entry[]>;
  stems: ReadonlyMap<string, readonly Entry[]>;
  /** Letters of the shortest and the longest stem. */
  shortest: number;
  longest: number;
}

const MARKS = /\p{M}/gu;
const ACCENTED = /[^\0-\x7f]/;

/** A word without its accents, which people leave out who write in a hurry. */
const unaccented = (word: string): string =>
  ACCENTED.test(word) ? word.normalize('NFD').replace(MARKS, '').replaceAll('ß', 'ss') : word;

/** As texts have it, whose letters are folded: of other scripts with and without a capital, which may fold otherwise. */
const formsOf = (word: string): Set<string> => {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return new Set([word, ...[word, capital].map((form) => foldText(form).text.toLowerCase())].map(unaccented));
};

const compile = (): Lexicon => {
  const words = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  CONCEPTS.forEach((concepts, language) => {
    for (const [concept, list] of Object.entries(concepts) as [Concept, string][]) {
      for (const word of list.split(' ').filter((each) => each !== '')) {
        const isStem = word.endsWith('*');
        const table = isStem ? stems : words;
        for (const form of formsOf(isStem ? word.slice(0, -1) : word)) {
          const entries = table.get(form) ?? [];
          table.set(form, entries);
          entries.push({ language, concept });
        }
      }
    }
  });
  const lengths = [...stems.keys()].map(({ length }) => length);
  return { words, stems, shortest: Math.min(...lengths), longest: Math.max(...lengths) };
};

let lexicon: Lexicon | undefined;

/** What a word may speak of in any language, and how many of its letters say so. */
const entriesOf = (word: string, { words, stems, shortest, longest }: Lexicon): { entry: Entry; letters: number }[] => {
  const found = (words.get(word) ?? []).map((entry) => ({ entry, letters: word.length }));
  for (let letters = shortest; letters <= Math.min(word.length, longest); letters += 1)
    for (const entry of stems.get(word.slice(0, letters)) ?? []) found.push({ entry, letters });
  return found;
};

/** What each word of a text speaks of, in the one language that knows most of its letters. */
export const conceptsOf = ({ lower, count, start, end }: Tokens): readonly (readonly Concept[])[] => {
  lexicon ??= compile();
  const known = new Float64Array(CONCEPTS.length);
  const all: { entry: Entry; letters: number }[][] = [];
  for (let index = 0; index < count; index += 1) {
    const entries = entriesOf(unaccented(lower.slice(start[index], end[index])), lexicon);
    all.push(entries);
    const best = new Map<number, number>();
    for (const { entry, letters } of entries)
      best.set(entry.language, Math.max(best.get(entry.language) ?? 0, letters));
    for (const [language, letters] of best) known[language] = (known[language] ?? 0) + letters;
  }
  const language = known.indexOf(Math.max(...known));
  return all.map((entries) => [
    ...new Set(entries.flatMap(({ entry }) => (entry.language === language ? [entry.concept] : []))),
  ]);
};
