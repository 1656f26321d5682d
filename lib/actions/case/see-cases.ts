import type { Case } from '#domain/case/case.ts';
import { membershipsOf, readCase, readCases } from '#io/table/case/case.ts';
import type { Table } from '#io/table/store/table.ts';

/** Of these cases those that somebody may be told of: a covert one is not there but for its members. */
export const seenCases = async (table: Table, who: string, ids: readonly string[]): Promise<Case[]> => {
  const found = ids.length === 0 ? [] : await readCases(table, [...new Set(ids)]);
  const covert = found.flatMap((each) => (each.covert ? [each.id] : []));
  const own = await membershipsOf(table, who, covert);
  return found.filter((each) => !each.covert || own.has(each.id));
};

/** A case as somebody may see it; null where there is none, and where it is covert and they do not work on it. */
export const seeCase = async (table: Table, who: string, id: string): Promise<Case | null> => {
  const found = await readCase(table, id);
  if (found === null || !found.covert) return found;
  return (await membershipsOf(table, who, [id])).has(id) ? found : null;
};
