import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { type Cell, type Column, cellsOf, headOf } from '#domain/export/cells.ts';

/** What is written down: rows of a table, and whether they are all. */
export interface TableToWrite {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Why they are not all; null where they are. */
  cut: string | null;
}

/** A file as it leaves, and its SHA-256, hex, by which the audit log knows it. */
export interface CsvFile {
  text: string;
  sha256: string;
}

const BOM = '\uFEFF';
const END = '\r\n';

/**
 * Writes a table as CSV (RFC 4180: commas, CRLF, quotes doubled), in UTF-8 with a mark at its beginning, by which spreadsheets know
 * that. Its last line says whether it is complete, how many rows it has and the SHA-256 of all before it.
 */
export const writeCsv = ({ columns, rows, cut }: TableToWrite, timeZone: string): CsvFile => {
  const lines = [headOf(columns), ...rows.map((row) => cellsOf(columns, row, timeZone))];
  const above = BOM + stringify(lines, { record_delimiter: 'windows', quoted_match: /[;\t']/ });
  const hash = createHash('sha256').update(above).digest('hex');
  const state = cut === null ? 'complete' : `incomplete: ${cut}`;
  const text = `${above}# ${state}, ${rows.length} rows, sha256 of the above ${hash}${END}`;
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
};
