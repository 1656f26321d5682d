import type { Deed } from '#domain/audit/audit.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import type { World } from '#io/world.ts';
import type { Asker, AuditPlace } from './look-up-wallet.ts';

/** What recording a look takes. */
export interface RecordLook extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** Writes one entry of what somebody is about to be shown, and gives its place: what cannot be recorded is not answered. */
export const recordLook = async (
  { table, settings, clock }: RecordLook,
  asker: Asker,
  look: Pick<Deed, 'what' | 'about' | 'outcome'>,
): Promise<AuditPlace> => {
  const at = clock().toISOString();
  const entry = await writeAudit(table, { via: 'api', ...asker, ...look, at }, auditExpiry(at, settings.retention));
  const { day, chain, seq } = entry;
  return { day, chain, seq };
};
