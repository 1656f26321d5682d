import type { AuditEntry, Deed } from '#domain/audit/audit.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import type { World } from '#io/world.ts';

/** What recording an act takes. */
export interface Recording extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What is about to be done; where it says no time, as of now. */
export type Act = Omit<Deed, 'at'> & Partial<Pick<Deed, 'at'>>;

/**
 * Writes what is about to be done to the audit log, and gives its entry: what cannot be recorded is not done. After a death between
 * the two the retry does it again and records it again; where the hotline does it by itself both entries have the same digest.
 */
export const recordAct = async ({ table, settings, clock }: Recording, act: Act): Promise<AuditEntry> => {
  const { at = clock().toISOString() } = act;
  return writeAudit(table, { ...act, at }, auditExpiry(at, settings.retention));
};
