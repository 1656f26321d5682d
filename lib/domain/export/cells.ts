/** What a column holds: of a time two columns are written, in UTC and in the operator's time. */
export interface Column {
  name: string;
  type: 'text' | 'number' | 'time';
}

/** A value of a row; null where it is not known, which is an empty cell and never 0. */
export type Cell = string | number | null;

/**
 * What a spreadsheet takes for the beginning of a formula, in full width too (OWASP, CSV Injection), and what it passes over to
 * find one.
 */
const FORMULA = /^[\s\uFEFF\p{Default_Ignorable_Code_Point}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;
/** The same behind what parts cells elsewhere: where the comma is a decimal sign, spreadsheets part them by semicolons. */
const FORMULA_INSIDE = /([;\t\r\n])(?=[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** A text as a cell that no spreadsheet runs: an apostrophe stands before what could be a formula. */
export const safeText = (text: string): string => {
  const inside = text.replace(FORMULA_INSIDE, "$1'");
  return FORMULA.test(text) ? `'${inside}` : inside;
};

/** A moment in a time zone, with its offset from UTC: `2026-11-24T10:00:01+02:00`. */
export const localTime = (at: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset' },
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const offset = of('timeZoneName').replace('GMT', '') || '+00:00';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}${offset}`;
};

/** The names of the columns, as the first line has them. */
export const headOf = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ name, type }) => (type === 'time' ? [`${name}_utc`, `${name}_local`] : [name]));

/** A row as it is written, cell by cell. */
export const cellsOf = (columns: readonly Column[], row: readonly Cell[], timeZone: string): string[] =>
  columns.flatMap(({ type }, n) => {
    const value = row[n] ?? null;
    if (type === 'time') return value === null ? ['', ''] : [String(value), localTime(String(value), timeZone)];
    if (value === null) return [''];
    return [type === 'number' ? String(value) : safeText(String(value))];
  });
