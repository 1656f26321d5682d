/** Signs and digits that stand in for a letter of a currency's name: `€UR`, `U$D`, `BITC0IN`, `EUR0`. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['€', 'e'],
  ['$', 's'],
  ['¢', 'c'],
  ['£', 'l'],
  ['0', 'o'],
  ['1', 'i'],
  ['!', 'i'],
  ['@', 'a'],
  ['3', 'e'],
  ['5', 's'],
]);

/** A run that may be a disguised name: it begins with a letter or a sign that stands for one, and ends at no letter. */
const RUN = /[A-Za-z€$¢£][A-Za-z€$¢£01!@35]{2,23}(?![\p{L}\p{N}_])/uy;
const LONGEST = 24;
const LETTER = /[A-Za-z]/g;
const LEAST_LETTERS = 2;
/** Single letters of a code with a space or a mark between: `B T C`, `E.U.R.`, `u-s-d`. */
const SPACED = /([A-Za-z])([ .·*_-])([A-Za-z])\2([A-Za-z])(?![A-Za-z\d]|\2[A-Za-z](?![A-Za-z]))/y;

const standsFor = (run: string): string =>
  [...run].map((character) => STANDS_FOR.get(character) ?? character.toLowerCase()).join('');

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isMark = (code: number): boolean => ' .·*_-'.includes(String.fromCharCode(code));
const isStandIn = (code: number): boolean => '€$¢£01!@35'.includes(String.fromCharCode(code));

/** Whether a name at `from` can be disguised: most words behind numbers are letters and nothing else, and are told at once. */
const mayBe = (text: string, from: number): boolean => {
  let at = from;
  while (at - from < LONGEST && isLetter(text.charCodeAt(at))) at += 1;
  const code = text.charCodeAt(at);
  return isStandIn(code) || (at === from + 1 && isMark(code));
};

/** The name of a currency that begins at `from` in signs, digits or single letters, in plain letters; null where none may. */
export const plainName = (text: string, from: number): { plain: string; end: number } | null => {
  if (!mayBe(text, from)) return null;
  SPACED.lastIndex = from;
  const spaced = SPACED.exec(text);
  if (spaced) {
    const [whole, first, , second, third] = spaced;
    return { plain: `${first}${second}${third}`.toLowerCase(), end: from + whole.length };
  }
  RUN.lastIndex = from;
  const run = RUN.exec(text)?.[0];
  if (run === undefined || (run.match(LETTER) ?? []).length < LEAST_LETTERS) return null;
  const plain = standsFor(run);
  return plain === run.toLowerCase() ? null : { plain, end: from + run.length };
};
