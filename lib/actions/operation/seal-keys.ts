import type { AnnouncedKey, KeyAct } from '#domain/operation/seal-keys.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { putAnnounced, readSealKeys } from '#io/table/operation/seal-keys.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Acts on the keys that were announced, of what is there at this moment.
 *
 * @throws ConflictLasts where others came between each time.
 */
export const actOnKeys = (table: Table, act: (keys: readonly AnnouncedKey[]) => KeyAct): Promise<KeyAct> =>
  retryConflict('keys that were announced', async () => {
    const { version, keys } = await readSealKeys(table);
    const acted = act(keys);
    return !acted.ok || (await putAnnounced(table, version, acted.keys)) ? acted : CONFLICT;
  });
