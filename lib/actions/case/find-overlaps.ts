import type { Case, Held } from '#domain/case/case.ts';
import { inChunks } from '#io/in-chunks.ts';
import { casesOf, readCases } from '#io/table/case/case.ts';
import { readCasesOfReports } from '#io/table/report/cases-of-reports.ts';
import type { Table } from '#io/table/store/table.ts';

/** That another case holds what this one does. */
export interface Overlap {
  held: Held;
  other: Pick<Case, 'id' | 'title' | 'lead' | 'leadName' | 'openedBy' | 'openedByName'>;
}

/** Most things of a case that are looked up, its first; each but a report costs a query. */
const MAX_LOOKED_UP = 200;
const AT_ONCE = 10;

/**
 * What other cases hold too, for those who lead this one, so that two teams do not stand in each other's way.
 *
 * Of another covert case nobody is told: where one of two is covert only its own lead learns it, and where both are neither does.
 */
export const findOverlaps = async (
  table: Table,
  { id: own }: Pick<Case, 'id'>,
  holds: readonly Held[],
): Promise<Overlap[]> => {
  const held = holds.slice(0, MAX_LOOKED_UP).map(({ kind, id }) => ({ kind, id }));
  const ofReports = await readCasesOfReports(
    table,
    held.flatMap(({ kind, id }) => (kind === 'report' ? [id] : [])),
  );
  const holders = await inChunks(held, AT_ONCE, async (each) => ({
    held: each,
    cases: each.kind === 'report' ? (ofReports.get(each.id) ?? []) : await casesOf(table, each.kind, each.id),
  }));
  const ids = new Set(holders.flatMap(({ cases }) => cases).filter((id) => id !== own));
  const open = new Map((await readCases(table, [...ids])).flatMap((each) => (each.covert ? [] : [[each.id, each]])));
  return holders.flatMap(({ held: what, cases }) =>
    cases.flatMap((id) => {
      const other = open.get(id);
      if (other === undefined) return [];
      const { title, lead, leadName, openedBy, openedByName } = other;
      return [{ held: what, other: { id, title, lead, leadName, openedBy, openedByName } }];
    }),
  );
};
