import type { Case } from '#domain/case/case.ts';
import { membershipsOf, readCase, readCases } from '#io/table/case/case.ts';
import type { Table } from '#io/table/store/table.ts';

/** Asked for where a thing is in no case: an id that none has. */
export const NO_CASE = '00000000-0000-0000-0000-000000000000';

/**
 * Of these cases those that somebody may be told of: a covert one is not there but for its members.
 *
 * As much is read where there is none as where there is a covert one: how long an answer takes tells nobody of it.
 */
export const seenCases = async (table: Table, who: string, ids: readonly string[]): Promise<Case[]> => {
  const asked = ids.length === 0 ? [NO_CASE] : [...new Set(ids)];
  const [found, own] = await Promise.all([readCases(table, asked), membershipsOf(table, who, asked)]);
  return found.filter((each) => !each.covert || own.has(each.id));
};

/** Whether somebody works on one of these cases; as much is read where there is none. */
export const worksOnOneOf = async (table: Table, who: string, ids: readonly string[]): Promise<boolean> =>
  (await membershipsOf(table, who, ids.length === 0 ? [NO_CASE] : ids)).size > 0;

/** A case as somebody may see it; null where there is none, and where it is covert and they do not work on it: both after as many reads. */
export const seeCase = async (table: Table, who: string, id: string): Promise<Case | null> => {
  const [found, own] = await Promise.all([readCase(table, id), membershipsOf(table, who, [id])]);
  return found === null || (found.covert && !own.has(id)) ? null : found;
};
