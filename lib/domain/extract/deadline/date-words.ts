import { foldText } from '#domain/extract/text/folded-text.ts';
import type { DateWords } from '#domain/languages/language.ts';
import { LANGUAGES } from '#domain/languages.ts';

/** A word as texts have it, whose letters are folded: of other scripts with and without a capital. */
const folded = (word: string): string[] => {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [...new Set([word, ...[word, capital].map((form) => foldText(form).text.toLowerCase())])];
};

const formsOf = (list: string): string[] => list.split('|').filter((form) => form !== '');

/** Of alternatives the longest first, so that `sept` is not read as `sep`. */
const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

const all = (field: (words: DateWords) => string): string =>
  longestFirst(LANGUAGES.flatMap(({ dates }) => formsOf(field(dates)).flatMap(folded))).replaceAll(' ', '\\s');

/** Each form of a list of days or months by its place in it. */
const byName = (field: (words: DateWords) => readonly string[]): [string, number][] =>
  LANGUAGES.flatMap(({ dates }) =>
    field(dates).flatMap((forms, place) =>
      formsOf(forms).flatMap((form) => folded(form.replace('=', '')).map((each): [string, number] => [each, place])),
    ),
  );

const MONTH_NAMES = byName(({ months }) => months);
const wholeMonths = new Map(MONTH_NAMES.filter(([name]) => !name.endsWith('*')));
/** Months that take endings, by their first three letters. */
const openMonths = new Map<string, [stem: string, month: number][]>();
for (const [name, month] of MONTH_NAMES) {
  if (!name.endsWith('*')) continue;
  const stem = name.slice(0, -1);
  openMonths.set(stem.slice(0, 3), [...(openMonths.get(stem.slice(0, 3)) ?? []), [stem, month]]);
}

/** Most letters of an ending. */
const MAX_ENDING = 3;

/** The month (1 to 12) that a word in lower case names. */
export const monthOf = (name: string): number | undefined => {
  const whole = wholeMonths.get(name);
  if (whole !== undefined) return whole + 1;
  const open = openMonths
    .get(name.slice(0, 3))
    ?.find(([stem]) => name.startsWith(stem) && name.length <= stem.length + MAX_ENDING);
  return open && open[1] + 1;
};

/** A month's name, as a part of a regular expression. */
export const MONTH = `(?:${longestFirst(MONTH_NAMES.map(([name]) => name)).replaceAll('*', `\\p{L}{0,${MAX_ENDING}}`)})(?!\\p{L})`;

/** Days of the week by their names, Monday first. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(byName(({ weekdays }) => weekdays));
/** Those whose ending says by when. */
export const WEEKDAY_BY = `(?:${longestFirst(LANGUAGES.flatMap(({ dates }) => dates.weekdays.flatMap(formsOf)).flatMap((form) => (form.endsWith('=') ? [form.slice(0, -1)] : [])))})`;
export const WEEKDAY = `(?:${longestFirst([...WEEKDAYS.keys()])})`;

/** What says in front of a day or behind it that it is the last, what may stand between, and what in front of an hour. */
const DEADLINE =
  '(?:deadline|frist\\p{L}{0,3}|tidsfrist\\p{L}{0,3}|määräaika|takaraja|échéance|date\\slimite|fecha\\slímite|plazo|scadenza|prazo|termin|termín|tähtaeg)(?:\\s(?:is|on|ist|är|er|est|es|è|é|to|je|fixée))?(?:\\s?:)?';
export const BY = `(?:${all(({ by }) => by)}|${DEADLINE})`;
export const BY_BEHIND = `(?:${all(({ byBehind }) => byBehind)})`;
export const NEXT = `(?:${all(({ next }) => next)})`;
export const AT = `(?:${all(({ at }) => at)})`;
