import { seeCase } from '#actions/case/see-cases.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { rolesIn } from '#domain/desk/roles.ts';
import { membershipsOf } from '#io/table/case/case.ts';
import type { Table } from '#io/table/store/table.ts';

/** Whether somebody may have a case's package: an analyst who works on it, a lead who may be told of it; nobody of a case that is not there. */
export const mayHavePackage = async (
  table: Table,
  { who, roles: held = [] }: Pick<Deed, 'who' | 'roles'>,
  id: string,
): Promise<boolean> => {
  const roles = rolesIn(held);
  if (!roles.some((role) => role === 'analyst' || role === 'lead')) return false;
  if ((await seeCase(table, who, id)) === null) return false;
  return roles.includes('lead') || (await membershipsOf(table, who, [id])).size > 0;
};
