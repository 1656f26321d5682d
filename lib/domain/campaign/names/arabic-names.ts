import { ARABIC_NAMES } from './further-names.ts';

const ARABIC = /^[\u0620-\u064a\u066e-\u06d3]+$/u;
/** `and`, `for`, `with`, `like`, `so`, which are written as one with the word behind them. */
const JOINED = /^[وفبلك](?=.{3})/u;

/** Letters as the list has them: without the marks of alef, Persian and Urdu forms as Arabic's, no stretching. */
const listedAs = (word: string): string =>
  word
    .replace(/ـ/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك');

let listed: ReadonlySet<string> | undefined;
const names = (): ReadonlySet<string> => (listed ??= new Set([...ARABIC_NAMES].map(listedAs)));

/** Whether a word in Arabic letters is somebody's name by a list, with what is written as one with it, or not. */
export const isArabicName = (word: string): boolean => {
  if (!ARABIC.test(word)) return false;
  const plain = listedAs(word);
  return [plain, plain.replace(JOINED, '')].some((each) => names().has(each) || names().has(each.replace(/^ال/, '')));
};
