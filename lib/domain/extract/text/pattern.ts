import { asRanges } from '#domain/letter-ranges.ts';
import { foldText } from './folded-text.ts';

/** A Russian word as a reader folds it, small or with a capital, in lower case: `Не` reads `he`, and `не` does not. */
const asFolded = (word: string): string => {
  const fold = (letters: string): string => foldText(letters).text.toLowerCase();
  const small = fold(word);
  const capital = fold(word.charAt(0).toUpperCase()) + fold(word.slice(1));
  return small === capital ? small : `(?:${small}|${capital})`;
};

/** What most patterns begin with: no letter in front. */
const AT_WORD = '(?<!\\p{L})';

/** Whether a pattern has alternatives outside of its groups and classes. */
const hasAlternatives = (source: string): boolean => {
  let [depth, inClass] = [0, false];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
};

const atWord = (source: string): boolean => source.startsWith(AT_WORD) && !hasAlternatives(source);

/** Joins patterns in their order; of neighbours that begin with a word what stands in front is asked once, not once for each. */
const joined = (sources: readonly string[]): string => {
  const runs: string[][] = [];
  for (const source of sources) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && atWord(source) && atWord(last[0])) last.push(source);
    else runs.push([source]);
  }
  return runs
    .map(([first = '', ...more]) =>
      more.length === 0 ? first : `${AT_WORD}(?:${[first, ...more].map((one) => one.slice(AT_WORD.length)).join('|')})`,
    )
    .join('|');
};

/** One pattern of several, for texts in lower case whose letters are folded as a reader folds them. */
export const pattern = (...sources: readonly string[]): RegExp =>
  new RegExp(asRanges(joined(sources).replace(/[а-яёіїєґ]+/g, asFolded)));
