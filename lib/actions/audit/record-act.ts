import type { AuditEntry, Deed } from '#domain/audit/audit.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import type { World } from '#io/world.ts';

/** What recording an act takes. */
export interface Recording extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/**
 * Writes what is about to be done to the audit log, and gives its entry: what cannot be recorded is not done. Whoever dies between
 * the two does it again and records it again; where the hotline does it by itself both entries have the same digest.
 */
export const recordAct = async ({ table, settings, clock }: Recording, act: Omit<Deed, 'at'>): Promise<AuditEntry> => {
  const at = clock().toISOString();
  return writeAudit(table, { ...act, at }, auditExpiry(at, settings.retention));
};
