import { readName } from '../campaign/names/person-names.ts';

/** How much of a text is searched for names, in characters: a reason that the log keeps is shorter. */
const MAX_SEARCHED_CHARACTERS = 10_000;

/**
 * Words, and what is none: what stands in quotes is the name of a thing, by the word of whoever typed it (a bank, an exchange, a
 * case); a mail address is left out of the log as a whole.
 */
const QUOTED_OR_WORD =
  /["“”„][^"“”„\n]{0,100}["“”]|[^\s<>[\]"'(),;:]{1,64}@[^\s<>[\]"'(),;:]{1,190}|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

interface Found {
  word: string;
  at: number;
  reading: 'name' | 'possible' | 'none';
}

/** Whether nothing but a space stands between two words. */
const isBeside = (text: string, one: Found | undefined, other: Found | undefined): boolean =>
  one !== undefined && other !== undefined && /^\s+$/u.test(text.slice(one.at + one.word.length, other.at));

/** A text without people's names, by the lists that gaps in campaigns' texts are made by, and the names that stood in it. */
export const withoutNames = (typed: string): { text: string; names: string[] } => {
  const text = typed.slice(0, MAX_SEARCHED_CHARACTERS);
  const found = [...text.matchAll(QUOTED_OR_WORD)].map(
    ({ 0: word, index: at }): Found => ({ word, at, reading: /^["“”„]|@/u.test(word) ? 'none' : readName(word) }),
  );
  const isName = found.map(({ reading }) => reading === 'name');
  // `Toivo` is hope too: it is a name beside another.
  for (const [n, { reading }] of found.entries()) {
    if (reading !== 'possible') continue;
    const before = isName[n - 1] === true && isBeside(text, found[n - 1], found[n]);
    const behind = isName[n + 1] === true && isBeside(text, found[n], found[n + 1]);
    isName[n] = before || behind;
  }
  const names = found.filter((_, n) => isName[n]);
  let rest = '';
  let end = 0;
  for (const { word, at } of names) {
    rest += `${text.slice(end, at)}[name]`;
    end = at + word.length;
  }
  rest += text.slice(end);
  return { text: rest.replace(/\[name\](?:\s+\[name\])+/gu, '[name]'), names: names.map(({ word }) => word) };
};
