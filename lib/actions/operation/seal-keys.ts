import type { AnnouncedKey, KeyAct } from '#domain/operation/seal-keys.ts';
import { putAnnounced, readSealKeys } from '#io/table/operation/seal-keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How often an act is tried anew where others came between. */
const TRIES = 5;

/**
 * Acts on the keys that were announced, of what is there at this moment.
 *
 * @throws Error where others came between each time.
 */
export const actOnKeys = async (table: Table, act: (keys: readonly AnnouncedKey[]) => KeyAct): Promise<KeyAct> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { version, keys } = await readSealKeys(table);
    const acted = act(keys);
    if (!acted.ok || (await putAnnounced(table, version, acted.keys))) return acted;
  }
  throw new Error('others act on the keys at the same time');
};
