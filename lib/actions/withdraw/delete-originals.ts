import type { Bucket } from '#io/objects/bucket.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import { listObjects } from '#io/objects/list.ts';
import { readRows } from '#io/table/store/batch.ts';
import type { Key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most sealed objects of one report: its parts, each tried a few times, and what was added. */
const MAX_OBJECTS_LISTED = 1_000;

/** Deletes all that is sealed of a report or a contest; it may run again. */
export const deleteOriginals = async (originals: Bucket, name: string): Promise<void> => {
  for (const { key } of await listObjects(originals, `originals/${name}/`, MAX_OBJECTS_LISTED))
    await deleteObject(originals, key);
};

/**
 * Deletes what is sealed of a report or a contest whose row has expired. Where the row is there again nothing is: the
 * same mail was delivered anew, and what is sealed may be its.
 */
export const deleteExpiredOriginals = async (
  { table, originals }: { table: Table; originals: Bucket },
  { name, row }: { name: string; row: Key },
): Promise<void> => {
  const again = await readRows(table, [row], { consistent: true, projection: 'pk' });
  if (again.length === 0) await deleteOriginals(originals, name);
};
