import type { Bucket } from '#io/objects/bucket.ts';
import { deleteUnder } from '#io/objects/list.ts';
import type { Key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
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
  // By a batch of one: `changes` may read contests no other way.
  const again = await readRows(table, [row], KEYS, { consistent: true });
  if (again.length === 0) await deleteOriginals(originals, name);
};
