import { STOP_WORDS } from './stop-words.ts';
import type { Tokens } from './tokens.ts';
import { wordId } from './vocabulary.ts';

/** Most words looked at: a language shows on the first page or not at all. */
const MAX_SAMPLE = 160;
/** Fewest common words that settle a language. */
const MIN_WORDS = 3;

const LANGUAGES = Object.keys(STOP_WORDS);

interface Weight {
  languages: number[];
  weight: number;
}

/** Each common word, by its number in the vocabulary, with the languages that it is of; one that several share tells less. */
const weights: (Weight | undefined)[] = [];
for (const [index, list] of Object.values(STOP_WORDS).entries()) {
  for (const word of new Set(list.split(' '))) {
    const entry = weights[wordId(word)] ?? { languages: [], weight: 0 };
    entry.languages.push(index);
    entry.weight = 1 / entry.languages.length;
    weights[wordId(word)] = entry;
  }
}

/** Characters looked at for their script. */
const SCRIPT_SAMPLE = 400;

/** Russian by its script: its words read as Latin letters once a text is folded. Few letters among Latin ones are disguise. */
export const languageOfScript = (text: string): string | null => {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  const cyrillic = sample.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  if (cyrillic === 0) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return cyrillic > letters * 0.6 ? 'ru' : null;
};

/** The language of a text (ISO 639-1) by its commonest words, or null where there are too few to tell. */
export const languageOf = (tokens: Tokens): string | null => {
  const scores = new Float64Array(LANGUAGES.length);
  const words = new Uint16Array(LANGUAGES.length);
  for (let index = 0; index < Math.min(tokens.count, MAX_SAMPLE); index += 1) {
    const entry = weights[tokens.words[index] ?? 0];
    if (entry === undefined) continue;
    for (const language of entry.languages) {
      scores[language] = (scores[language] ?? 0) + entry.weight;
      words[language] = (words[language] ?? 0) + 1;
    }
  }
  let best = -1;
  for (let language = 0; language < scores.length; language += 1) {
    if ((words[language] ?? 0) >= MIN_WORDS && (scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  }
  return LANGUAGES[best] ?? null;
};
