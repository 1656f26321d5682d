import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Person } from './desk/person/person.ts';
import { retentionOfHotline } from './running-settings.ts';

/** Writes what a command is about to do to the audit log: what cannot be recorded is not done. */
export const recordDeed = async (
  table: Table,
  { what, about, ...by }: Person & { what: string; about: string },
): Promise<void> => {
  const at = new Date().toISOString();
  await writeAudit(table, { ...by, what, about, at }, auditExpiry(at, await retentionOfHotline(table)));
};
