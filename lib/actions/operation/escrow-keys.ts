import {
  ESCROWED,
  type Escrow,
  type EscrowedKey,
  type EscrowedKeys,
  readEscrowedKeys,
} from '#domain/operation/escrow.ts';
import { keepEscrow, keptEscrow } from '#io/objects/escrow.ts';
import { fingerprintOf, seal } from '#io/seal/seal.ts';
import { unseal } from '#io/seal/unseal.ts';
import { findSecret, putSecret, readSecret, type Secrets } from '#io/secrets.ts';
import type { World } from '#io/world.ts';

/** The hotline whose keys are kept or put back: its name, and what its secrets are called. */
export interface KeyHolder {
  secrets: Secrets;
  hotline: string;
  names: Record<EscrowedKey, string>;
}

/** What keeping keys needs of the world. */
export interface EscrowKeys extends KeyHolder, Pick<World, 'originals' | 'clock'> {
  /** The age recipients of the recovery keys, and of no other. */
  recovery: readonly string[];
}

/** Why the present keys could not be put back from an escrow. */
export type EscrowFault = 'none' | 'other-hotline' | 'other-keys' | 'other-recovery-keys';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const presentKeys = async ({ secrets, names }: KeyHolder): Promise<Record<EscrowedKey, string>> => ({
  hashKey: textOf(await readSecret(secrets, names.hashKey)),
  matchKey: textOf(await readSecret(secrets, names.matchKey)),
});

const fingerprintsOf = ({ hashKey, matchKey }: Record<EscrowedKey, string>): Record<EscrowedKey, string> => ({
  hashKey: fingerprintOf(hashKey),
  matchKey: fingerprintOf(matchKey),
});

/** Seals the present keys to the recovery keys, and keeps that beside the originals, in place of an older one. */
export const escrowKeys = async (world: EscrowKeys): Promise<Escrow> => {
  const { hotline, recovery } = world;
  const keys = await presentKeys(world);
  const sealedAt = world.clock().toISOString();
  const content: EscrowedKeys = { version: 1, hotline, sealedAt, keys };
  const sealed = await seal(Buffer.from(JSON.stringify(content), 'utf8'), recovery);
  const escrow: Escrow = {
    version: 1,
    hotline,
    sealedAt,
    fingerprints: fingerprintsOf(keys),
    sealedTo: recovery.map(fingerprintOf),
    sealed: Buffer.from(sealed).toString('base64'),
  };
  await keepEscrow(world.originals, escrow);
  return escrow;
};

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join();

/** Whether the escrow that is kept says that it holds the present keys, for the present recovery keys. */
export const verifyEscrow = async (
  world: Omit<EscrowKeys, 'clock'>,
): Promise<{ escrow: Escrow | null; faults: EscrowFault[] }> => {
  const escrow = await keptEscrow(world.originals);
  if (escrow === null) return { escrow, faults: ['none'] };
  const present = fingerprintsOf(await presentKeys(world));
  const faults: EscrowFault[] = [];
  if (escrow.hotline !== world.hotline) faults.push('other-hotline');
  if (ESCROWED.some((key) => escrow.fingerprints[key] !== present[key])) faults.push('other-keys');
  if (!same(escrow.sealedTo, world.recovery.map(fingerprintOf))) faults.push('other-recovery-keys');
  return { escrow, faults };
};

/** What an escrow holds, or why it is not known: `not-as-said` where it is not what its own fingerprints say. */
export type OpenedEscrow =
  | { ok: true; opened: EscrowedKeys }
  | { ok: false; reason: 'not-for-this-key' | 'not-as-said' };

/** Opens an escrow with a recovery key: needs no network. */
export const openEscrow = async (escrow: Escrow, identities: readonly string[]): Promise<OpenedEscrow> => {
  const bytes = await unseal(Buffer.from(escrow.sealed, 'base64'), identities);
  if (bytes === null) return { ok: false, reason: 'not-for-this-key' };
  const opened = readEscrowedKeys(Buffer.from(bytes).toString('utf8'));
  if (opened === null || opened.hotline !== escrow.hotline) return { ok: false, reason: 'not-as-said' };
  const found = fingerprintsOf(opened.keys);
  const isAsSaid = ESCROWED.every((key) => found[key] === escrow.fingerprints[key]);
  return isAsSaid ? { ok: true, opened } : { ok: false, reason: 'not-as-said' };
};

/** What was done about each key: it was as it is, or another's place was taken. */
export type Restored =
  | { ok: true; keys: Record<EscrowedKey, 'same' | 'put-back'> }
  | { ok: false; reason: 'other-hotline' | 'has-other-keys' };

/**
 * Puts keys back into the secrets that functions read. Where the hotline has others, only if they are to be replaced: what they
 * made is not found again. Done again after it broke off, it does what is left.
 */
export const restoreKeys = async (
  holder: KeyHolder,
  { hotline, keys }: EscrowedKeys,
  replace: boolean,
): Promise<Restored> => {
  if (hotline !== holder.hotline) return { ok: false, reason: 'other-hotline' };
  const states: Record<EscrowedKey, 'same' | 'put-back'> = { hashKey: 'same', matchKey: 'same' };
  for (const key of ESCROWED) {
    const present = await findSecret(holder.secrets, holder.names[key]);
    if (present !== null && textOf(present) === keys[key]) continue;
    if (present !== null && !replace) return { ok: false, reason: 'has-other-keys' };
    states[key] = 'put-back';
  }
  for (const key of ESCROWED.filter((one) => states[one] === 'put-back')) {
    await putSecret(holder.secrets, holder.names[key], keys[key]);
  }
  return { ok: true, keys: states };
};
