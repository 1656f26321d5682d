import { type KeyChange, keyChanges } from '#domain/operation/seal-keys.ts';
import { fingerprintOf } from '#io/seal/seal.ts';
import { knownBefore } from '#io/table/operation/seal-keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** The keys that letters are sealed to since the brief before, and those that they are no more: told once, by this brief. */
export const describeKeys = async (table: Table, brief: string, sealTo: readonly string[]): Promise<KeyChange[]> => {
  const now = sealTo.map(fingerprintOf);
  const { known, keys } = await knownBefore(table, brief, now);
  return keyChanges(known, now, keys);
};
