import type { Asker } from '#actions/desk/record-look.ts';
import { rolesIn } from '#domain/desk/roles.ts';
import type { ListToExport } from '#domain/export/export.ts';

/** Whether somebody may have a table: the log is auditors' and, their own entries, everybody's; all else is who works with findings'. */
export const mayHave = ({ roles = [] }: Asker, { of }: Pick<ListToExport, 'of'>): boolean => {
  const known = rolesIn(roles);
  // A program has no role, and no entries of its own that it would look after.
  if (known.length === 0) return of !== 'audit';
  return of === 'audit' || known.some((role) => role === 'analyst' || role === 'lead');
};
