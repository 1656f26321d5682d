import { sealOriginals } from '#actions/process/seal-originals.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import { putAddition } from '#io/objects/additions.ts';
import { noteAddition, wasAdded } from '#io/table/follow-up/addition.ts';
import { MAX_ADDITIONS, readAdditions } from '#io/table/follow-up/follow-up-report.ts';
import type { World } from '#io/world.ts';

/** What adding to a report needs of the world. */
export interface AddEvidence extends Pick<World, 'table' | 'originals' | 'inbox' | 'clock'> {
  settings: Pick<FunctionSettings, 'sealTo' | 'retention'>;
}

/** A text or a file that belongs to a report; a text has no name. */
export interface AddedPart {
  name: string | null;
  bytes: Uint8Array;
}

const addOne = async (
  { table, originals, settings, clock }: Omit<AddEvidence, 'inbox'>,
  report: string,
  { name, bytes }: AddedPart,
) => {
  if (await wasAdded(table, report, sha256(bytes))) return;
  const receivedAt = clock().toISOString();
  const part = { part: 'more', bytes, receivedAt };
  // Sealed before its copy is read: whatever becomes of the reading, investigators have it.
  const [sealed] = await sealOriginals(originals, report, [part], settings.sealTo);
  if (sealed === undefined) return;
  const expires = reportExpiry(receivedAt, settings.retention);
  await noteAddition(table, report, { ...sealed, name }, expires);
};

/**
 * Adds evidence to a report, sealed for investigators, and has it searched for wallets; the same bytes are added once,
 * however often they are sent.
 *
 * Gives false, and adds nothing, where the report has as much as it may have.
 */
export const addEvidence = async (
  world: AddEvidence,
  report: string,
  evidence: readonly AddedPart[],
): Promise<boolean> => {
  const before = await readAdditions(world.table, report);
  if (before.length + evidence.length > MAX_ADDITIONS) return false;
  for (const one of evidence) await addOne(world, report, one);
  const receivedAt = world.clock().toISOString();
  // Each as an object of its own: together they may be more than is read of one.
  for (const { name, bytes } of evidence) {
    const parts = [{ name, contentBase64: Buffer.from(bytes).toString('base64') }];
    await putAddition(world.inbox, { version: 1, report, receivedAt, parts });
  }
  return true;
};
