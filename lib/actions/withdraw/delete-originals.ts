import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { deleteUnder } from '#io/objects/list.ts';
import type { Key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';

/** A report or a contest whose row has expired: what is sealed of it has had its time. */
export interface Expired {
  of: 'reports' | 'contests';
  /** What follows `originals/`: a report's id, or `contest-` and a contest's. */
  name: string;
  /** The row that went; where it is there again, nothing has had its time. */
  row: Key;
}

/** Deletes all that is sealed of a report or a contest; it may run again. */
export const deleteOriginals = (originals: Bucket, name: string): Promise<void> =>
  deleteUnder(originals, `originals/${name}/`);

/**
 * Records what is about to be deleted since its rows have expired, in one entry of all reports and one of all contests: their
 * number, and a digest over their names. Rows that are there again are not counted. What failed to be deleted is recorded again
 * as it is tried again.
 */
export const recordExpired = async (world: Recording, expired: readonly Expired[]): Promise<void> => {
  const rows = new Map(expired.map(({ row }) => [`${row.pk} ${row.sk}`, row]));
  const again = await readRows(world.table, [...rows.values()], KEYS, { consistent: true });
  for (const { pk, sk } of again) rows.delete(`${pk} ${sk}`);
  const gone = expired.filter(({ row }) => rows.has(`${row.pk} ${row.sk}`));
  for (const [of, each] of Map.groupBy(gone, (one) => one.of)) {
    const names = new Set(each.map(({ name }) => name));
    const act = { what: `${of}.expire`, about: `${of} that had their time`, outcome: String(names.size) };
    await recordAct(world, { who: 'changes', ...act, digest: digestOfIds(names) });
  }
};

/**
 * Deletes what is sealed of a report or a contest whose row has expired. Where the row is there again nothing is: the
 * same mail was delivered anew, and what is sealed may be its.
 */
export const deleteExpiredOriginals = async (
  { table, originals }: { table: Table; originals: Bucket },
  { name, row }: Pick<Expired, 'name' | 'row'>,
): Promise<void> => {
  // By a batch of one: `changes` may read contests no other way.
  const again = await readRows(table, [row], KEYS, { consistent: true });
  if (again.length === 0) await deleteOriginals(originals, name);
};
