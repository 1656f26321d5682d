import type { FollowedTrail } from '#domain/payment/followed.ts';
import { outpointName } from '#domain/payment/followed.ts';
import type { Outpoint } from '#domain/payment/transaction.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';
import { type KeptTrail, OutpointRow, TrailRow, TransactionLines } from './rows.ts';

/** Most services that a line names. */
const MAX_SERVICES = 4;

const asLine = ({ address, trail: { payment, reached } }: FollowedTrail) => {
  const services = [...new Set(reached.map(({ service }) => service))].slice(0, MAX_SERVICES);
  const { txid, vout } = payment;
  return TransactionLines.entry(txid, `trail#${vout}`, { what: 'trail', address, vout, services });
};

/** Writes a trail; refused where it was changed since it was read, or, for a new one, where it exists. */
export const putTrail = (followed: FollowedTrail, before: KeptTrail | null): Step => ({
  what: 'trail',
  put: {
    Item: {
      ...TrailRow.item(key.trail(followed.id), { ...followed, version: (before?.version ?? 0) + 1 }),
      ...asLine(followed),
    },
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
  },
});

/** Deletes a trail together with its payment. */
export const deleteTrail = (id: string): Removal => ({ what: 'trail', delete: { Key: key.trail(id) } });

/** Has an output watched: its spend goes on with the trail. */
export const watchOutpoint = (outpoint: Outpoint, trail: string): Step => ({
  what: 'outpoint',
  put: { Item: OutpointRow.item(key.outpoint(outpointName(outpoint)), { outpoint: outpointName(outpoint), trail }) },
});

/** The trails that go on at outputs, by the output's name. */
export const readWatched = async (table: Table, outpoints: readonly Outpoint[]): Promise<Map<string, string>> => {
  const names = [...new Set(outpoints.map(outpointName))];
  const rows = await readRows(table, names.map(key.outpoint), OutpointRow);
  return new Map(rows.map(({ outpoint, trail }) => [outpoint, trail]));
};

/** Reads trails by their ids, as they are now. */
export const readTrails = (table: Table, ids: Iterable<string>): Promise<KeptTrail[]> =>
  readRows(table, [...new Set(ids)].map(key.trail), TrailRow, { consistent: true });
