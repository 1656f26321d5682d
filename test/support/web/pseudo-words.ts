import type { Words } from '#web/words/words.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابثدهفجحيژكلمنوپقرستعڤوخيز';

/** What is no word: addresses, marks of links, and all that holds a digit. */
const isKept = (piece: string): boolean => /[@\d<>/]|\w\.\w/.test(piece);

const pseudo = (text: string): string =>
  text
    .split(/(<a>.*?<\/a>|\s+)/)
    .map((piece) =>
      isKept(piece)
        ? piece
        : piece.replace(/[a-z]/gi, (letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter),
    )
    .join('');

const NOT_SHOWN: ReadonlySet<string> = new Set(['href', 'language', 'dir']);

const through = <Value>(value: Value, name = ''): Value => {
  if (typeof value === 'string') return (NOT_SHOWN.has(name) ? value : pseudo(value)) as Value;
  if (typeof value === 'function') return ((...given: unknown[]) => through(value(...given))) as Value;
  if (Array.isArray(value)) return value.map((each) => through(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, through(inner, key)])) as Value;
};

/** Words in Arabic letters that nobody can read, from right to left: they show what a page does with such a language. */
export const pseudoWords = (words: Words): Words => ({ ...through(words), dir: 'rtl' });
