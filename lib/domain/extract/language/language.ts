import { STOP_WORDS } from '#domain/extract/text/stop-words.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import { wordId } from '#domain/extract/text/vocabulary.ts';
import { hintsOf } from './short-text.ts';

/** Most words looked at: a language shows on the first page or not at all. */
const MAX_SAMPLE = 160;
/** Fewest common words that settle a language. */
const MIN_WORDS = 3;

const LANGUAGES = [...STOP_WORDS.keys()];

interface Weight {
  languages: number[];
  weight: number;
}

/** Each common word, by its number in the vocabulary, with the languages that it is of; one that several share tells less. */
const weights: (Weight | undefined)[] = [];
for (const [index, words] of [...STOP_WORDS.values()].entries()) {
  for (const word of new Set(words)) {
    const entry = weights[wordId(word)] ?? { languages: [], weight: 0 };
    entry.languages.push(index);
    entry.weight = 1 / entry.languages.length;
    weights[wordId(word)] = entry;
  }
}

/** Characters looked at for their script. */
const SCRIPT_SAMPLE = 400;

/** Scripts that tell a language: those that one language has to itself first. */
const SCRIPTS: readonly (readonly [letters: RegExp, language: string, least: number])[] = [
  [/[\u3040-\u30ff]/g, 'ja', 0.1],
  [/[\uac00-\ud7af\u1100-\u11ff]/g, 'ko', 0.3],
  [/[\u4e00-\u9fff]/g, 'zh', 0.3],
  [/[\u0600-\u06ff]/g, 'ar', 0.6],
  [/[\u0370-\u03ff]/g, 'el', 0.6],
  [/[\u0400-\u04ff]/g, 'ru', 0.6],
];
/** Letters of Ukrainian that Russian has not. */
const UKRAINIAN = /[іїєґ]/i;
/** Addresses, links and names of coins are in Latin letters in every language. */
const LATIN_NAMES = /[a-z0-9@:/._-]{6,}|\b(?:btc|bitcoin|usd|eur|usdt|xmr|telegram)\b/gi;

/** The language by its script, of texts that read as Latin letters once they are folded, or have no spaces; few such letters are disguise. */
export const languageOfScript = (text: string): string | null => {
  const sample = text.slice(0, SCRIPT_SAMPLE);
  if (!/[\u0370-\u04ff\u0600-\u06ff\u1100-\u11ff\u3040-\ud7af]/.test(sample)) return null;
  const letters = sample.replace(LATIN_NAMES, '').match(/\p{L}/gu)?.length ?? 0;
  const told = SCRIPTS.find(([script, , least]) => (sample.match(script)?.length ?? 0) > letters * least)?.[1];
  return told === 'ru' && UKRAINIAN.test(sample) ? 'uk' : (told ?? null);
};

/** Most words of a text whose other words are looked at too. */
const SHORT = 80;
/** So many common words of one language settle a short text by themselves. */
const MANY_WORDS = 10;
/** Fewest points that settle the language of a short text, and how much more than the next one's they are. */
const MIN_POINTS = 1.5;
const MARGIN = 1.25;

/** Whether a token stands right beside another, as letters and digits do in an address, a code or a link. */
const isPiece = ({ start, end }: Tokens, index: number): boolean =>
  start[index] === end[index - 1] || end[index] === start[index + 1];

/** The number of words of a text, up to one more than a short one has. */
const wordCount = (tokens: Tokens): number => {
  let words = 0;
  for (let index = 0; index < tokens.count && words <= SHORT; index += 1) {
    if (!isPiece(tokens, index)) words += 1;
  }
  return words;
};

/** Points of a language for the words of a text, and how many of them are among its commonest. */
interface Tally {
  scores: Float64Array;
  words: Uint16Array;
}

const tallyCommon = (tokens: Tokens): Tally => {
  const scores = new Float64Array(LANGUAGES.length);
  const words = new Uint16Array(LANGUAGES.length);
  for (let index = 0; index < Math.min(tokens.count, MAX_SAMPLE); index += 1) {
    const entry = weights[tokens.words[index] ?? 0];
    // A letter of an address or a code is no word: `a` and `v` between digits are not Czech.
    if (entry === undefined || isPiece(tokens, index)) continue;
    for (const language of entry.languages) {
      scores[language] = (scores[language] ?? 0) + entry.weight;
      words[language] = (words[language] ?? 0) + 1;
    }
  }
  return { scores, words };
};

/** What stands right in front of or behind a piece of an address, a link or a code. */
const JOINED_BEFORE = /[\d@/._]$/;
const JOINED_AFTER = /^(?:[\d@/_]|\.\w)/;

const isWord = ({ lower, start, end }: Tokens, index: number): boolean => {
  const from = start[index] ?? 0;
  const to = end[index] ?? 0;
  return to - from > 1 && !JOINED_BEFORE.test(lower.charAt(from - 1)) && !JOINED_AFTER.test(lower.slice(to, to + 2));
};

const addHints = (tokens: Tokens, scores: Float64Array): void => {
  for (let index = 0; index < tokens.count; index += 1) {
    // One of the commonest words has its points already.
    if (weights[tokens.words[index] ?? 0] !== undefined || !isWord(tokens, index)) continue;
    for (const [language, points] of hintsOf(tokens.lower.slice(tokens.start[index], tokens.end[index]))) {
      const at = LANGUAGES.indexOf(language);
      scores[at] = (scores[at] ?? 0) + points;
    }
  }
};

const bestOf = (scores: Float64Array, allowed: (language: number) => boolean): number => {
  let best = -1;
  for (let language = 0; language < scores.length; language += 1) {
    if (allowed(language) && (scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  }
  return best;
};

/** Norwegian and Danish share most words of a short text: neither is evidence against the other. */
const RELATED: Readonly<Record<string, string>> = { no: 'da', da: 'no' };

/** The language of a text (ISO 639-1) by its commonest words, of a short one by others too; null where they are too few to tell. */
export const languageOf = (tokens: Tokens): string | null => {
  const { scores, words } = tallyCommon(tokens);
  const common = bestOf(scores, (language) => (words[language] ?? 0) >= MIN_WORDS);
  if (wordCount(tokens) > SHORT || (words[common] ?? 0) >= MANY_WORDS) return LANGUAGES[common] ?? null;
  addHints(tokens, scores);
  const best = bestOf(scores, () => true);
  const name = LANGUAGES[best] ?? '';
  const second = scores[bestOf(scores, (other) => other !== best && LANGUAGES[other] !== RELATED[name])] ?? 0;
  const points = scores[best] ?? 0;
  return best === common || (points >= MIN_POINTS && points >= second * MARGIN) ? (LANGUAGES[best] ?? null) : null;
};
