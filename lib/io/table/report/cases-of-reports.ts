import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { ReportRow } from './rows.ts';

const Held = /* @__PURE__ */ whenUsed(() => ReportRow.part('id', 'cases'));

/** The cases that hold each of some reports; those that none holds are left out. */
export const readCasesOfReports = async (table: Table, ids: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = ids.length === 0 ? [] : await readRows(table, [...new Set(ids)].map(key.report), Held);
  return new Map(rows.flatMap(({ id, cases }) => (cases === undefined ? [] : [[id, [...cases]] as const])));
};
