import { noteLook } from '#actions/audit/note-look.ts';
import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { AuditEntry, Deed } from '#domain/audit/audit.ts';

/** Where a look-up stands in the audit log. */
export type AuditPlace = Pick<AuditEntry, 'day' | 'chain' | 'seq'>;

/** Who asks, as their token says, and why, as they say. */
export type Asker = Pick<Deed, 'who' | 'name' | 'roles' | 'via' | 'reason' | 'case'>;

/**
 * Writes one entry of what somebody is about to be shown, and gives its place: what cannot be recorded is not answered.
 *
 * `foundBy` is what people call the thing, where the entry has another name of it.
 */
export const recordLook = async (
  world: Recording,
  asker: Asker,
  look: Pick<Deed, 'what' | 'about' | 'outcome' | 'digest'>,
  foundBy?: string,
): Promise<AuditPlace> => {
  const entry = await recordAct(world, { via: 'api', ...asker, ...look });
  await noteLook(world, entry, foundBy);
  const { day, chain, seq } = entry;
  return { day, chain, seq };
};
