import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { type Cell, type Column, cellsOf, headOf } from '#domain/export/cells.ts';
import type { ExportFormat } from '#domain/export/export.ts';

/** How a table is written down piece by piece: its head, rows from the n-th on, and the last line. */
export interface TableWriter {
  type: string;
  ending: string;
  head: string;
  rows: (rows: readonly (readonly Cell[])[], before: number) => string;
  /** The end of what the hash is of. */
  foot: string;
  /** The line that says whether the file has all rows, how many, and the SHA-256 of all above it. */
  last: (said: { cut: string | null; rows: number; sha256: string }) => string;
}

const BOM = '\uFEFF';
const END = '\r\n';

const csvLines = (lines: readonly string[][]): string =>
  lines.length === 0 ? '' : stringify([...lines], { record_delimiter: 'windows', quoted_match: /[;\t']/ });

/**
 * CSV (RFC 4180: commas, CRLF, quotes doubled), in UTF-8, with a mark at its beginning where it is wanted, by which spreadsheets know
 * that. No cell of it is a formula.
 */
const csvWriter = (columns: readonly Column[], { timeZone, bom }: { timeZone: string; bom: boolean }): TableWriter => ({
  type: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  head: `${bom ? BOM : ''}${csvLines([headOf(columns)])}`,
  rows: (rows) => csvLines(rows.map((row) => cellsOf(columns, row, timeZone))),
  foot: '',
  last: ({ cut, rows, sha256 }) =>
    `# ${cut === null ? 'complete' : `incomplete: ${cut}`}, ${rows} rows, sha256 of the above ${sha256}${END}`,
});

/** JSON, a row a line, each an object whose fields are the columns: times in UTC, what is not known null. */
const jsonWriter = (columns: readonly Column[]): TableWriter => {
  const itemOf = (row: readonly Cell[]) => Object.fromEntries(columns.map(({ name }, n) => [name, row[n] ?? null]));
  return {
    type: 'application/json',
    ending: 'json',
    head: '{"items":[',
    rows: (rows, before) =>
      rows.map((row, n) => `${before + n === 0 ? '' : ','}\n${JSON.stringify(itemOf(row))}`).join(''),
    foot: '\n],\n',
    last: ({ cut, rows, sha256 }) =>
      `${JSON.stringify({ complete: cut === null, cut, rows, sha256OfTheAbove: sha256 }).slice(1)}\n`,
  };
};

/** How a table of these columns is written in a format. */
export const tableWriter = (
  format: ExportFormat,
  columns: readonly Column[],
  how: { timeZone: string; bom: boolean },
): TableWriter => (format === 'csv' ? csvWriter(columns, how) : jsonWriter(columns));

/** A file as it leaves, and its SHA-256, hex, by which the audit log knows it. */
export interface TableFile {
  bytes: Uint8Array;
  sha256: string;
}

/** Puts the pieces of a file together, and writes its last line. */
export const closeFile = (
  { head, foot, last }: TableWriter,
  pieces: readonly Uint8Array[],
  { cut, rows }: { cut: string | null; rows: number },
): TableFile => {
  const above = Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(foot)]);
  const sha256 = createHash('sha256').update(above).digest('hex');
  const bytes = Buffer.concat([above, Buffer.from(last({ cut, rows, sha256 }))]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** A table that is written at once, as CSV; `cut` says why it has not all rows. */
export const csvFile = (
  { columns, rows, cut }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[]; cut: string | null },
  how: { timeZone: string; bom: boolean },
): TableFile & { text: string } => {
  const writer = tableWriter('csv', columns, how);
  const file = closeFile(writer, [Buffer.from(writer.rows(rows, 0))], { cut, rows: rows.length });
  return { ...file, text: Buffer.from(file.bytes).toString('utf8') };
};
