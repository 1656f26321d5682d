import { recordAct } from '#actions/audit/record-act.ts';
import type { Asker } from '#actions/desk/record-look.ts';
import type { Cell } from '#domain/export/cells.ts';
import { aboutList } from '#domain/export/export.ts';
import { mayHave } from './may-have.ts';
import { type ShownList, tableOf } from './table-of.ts';
import type { ExportTable, ReadTables } from './tables/table.ts';
import { csvFile } from './write-table.ts';

/** What became of it: a file, or that there is no such table for whoever asks. */
export type ListExported = { ok: true; text: string; name: string } | { ok: false };

/** Most rows of a file that is made while its reader waits, and most pages that are read for it. */
const MAX_ROWS = 5_000;
const MAX_PAGES = 200;
/** What the last line of a file says that has not all rows. */
const MORE = 'there are more rows than these: ask for the whole table among your files';

interface Read {
  rows: Cell[][];
  cut: string | null;
}

/** Reads a table as far as it goes, or as a page can wait for; null where there is none. */
const readAll = async (table: ExportTable): Promise<Read | null> => {
  const rows: Cell[][] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES && rows.length < MAX_ROWS; pages += 1) {
    const page = await table.read(cursor);
    if (!page.ok) return null;
    rows.push(...page.rows);
    if (page.cut !== undefined) return { rows: rows.slice(0, MAX_ROWS), cut: page.cut };
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return { rows: rows.slice(0, MAX_ROWS), cut: cursor === undefined && rows.length <= MAX_ROWS ? null : MORE };
};

/**
 * Writes a table of the desk as CSV while its reader waits: of more than 5,000 rows the first, and its last line says so and where all
 * of it is had. The audit log has the file's SHA-256 before it leaves: who holds the file shows by it that it was this one.
 */
export const exportList = async (world: ReadTables, asker: Asker, list: ShownList): Promise<ListExported> => {
  if (!mayHave(asker, list)) return { ok: false };
  const table = tableOf(world, asker, list);
  const read = await readAll(table);
  if (read === null) return { ok: false };
  const { timeZone, exports } = world.settings;
  const { text, sha256 } = csvFile({ columns: table.columns, ...read }, { timeZone, bom: exports.byteOrderMark });
  const { sort: _sort, ...named } = list;
  const act = { what: 'export.csv', about: aboutList(named), outcome: String(read.rows.length), digest: sha256 };
  await recordAct(world, { ...asker, ...act });
  return { ok: true, text, name: list.of };
};
