import type { Bucket } from '#io/objects/bucket.ts';
import { deleteUnder } from '#io/objects/list.ts';
import { readRows } from '#io/table/store/batch.ts';
import type { Key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Deletes all that is sealed of a report or a contest; it may run again. */
export const deleteOriginals = (originals: Bucket, name: string): Promise<void> =>
  deleteUnder(originals, `originals/${name}/`);

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
