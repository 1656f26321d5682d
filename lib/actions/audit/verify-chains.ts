import { type Verified, verifyAudit } from '#domain/audit/verify.ts';
import { readAuditDays, readAuditLog } from '#io/table/audit/audit-log.ts';
import type { World } from '#io/world.ts';

/** Most days that one request verifies: it has seconds. */
export const MAX_VERIFIED_DAYS = 31;

/**
 * Verifies the audit log from a day on, to another where one is given, as it lies in the table, and holds it to no anchor: a writer
 * of the table may have written all of it anew.
 */
export const verifyChains = async (
  { table, clock }: Pick<World, 'table' | 'clock'>,
  from: string,
  to?: string,
): Promise<Verified> => {
  const now = clock();
  const log =
    to === undefined
      ? await readAuditLog(table, from, now.toISOString().slice(0, 10))
      : await readAuditDays(table, from, to);
  return verifyAudit(log, null, now);
};
