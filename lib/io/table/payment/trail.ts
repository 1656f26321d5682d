import type { Followed } from '#domain/payment/followed.ts';
import { outpointName } from '#domain/payment/followed.ts';
import type { Hop } from '#domain/payment/trail.ts';
import type { Outpoint } from '#domain/payment/transaction.ts';
import { readRows } from '#io/table/store/batch.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Removal, Step } from '#io/table/store/transaction.ts';

/** A trail as it is stored. */
export interface TrailRow extends Followed {
  version: number;
}

const withAmounts = <Stored extends Hop>(hops: readonly Stored[]): Stored[] =>
  hops.map((hop) => ({ ...hop, value: BigInt(Number(hop.value)) }));

/** A trail of its row: amounts come back as numbers, which hold satoshi exactly. */
const trailOf = ({ id, address, trail, moves, version }: TrailRow): TrailRow => ({
  id,
  address,
  version,
  trail: {
    payment: trail.payment,
    open: withAmounts(trail.open),
    ended: withAmounts(trail.ended),
    reached: withAmounts(trail.reached),
  },
  moves: moves.map((move) => ({ ...move, spent: withAmounts(move.spent) })),
});

/** Writes a trail; refused where it was changed since it was read, or, for a new one, where it exists. */
export const putTrail = (followed: Followed, before: TrailRow | null): Step => ({
  what: 'trail',
  put: {
    Item: { ...key.trail(followed.id), ...followed, version: (before?.version ?? 0) + 1 },
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
  put: { Item: { ...key.outpoint(outpointName(outpoint)), outpoint: outpointName(outpoint), trail } },
});

/** The trails that go on at outputs, by the output's name. */
export const readWatched = async (table: Table, outpoints: readonly Outpoint[]): Promise<Map<string, string>> => {
  const names = [...new Set(outpoints.map(outpointName))];
  const rows = await readRows<{ outpoint: string; trail: string }>(table, names.map(key.outpoint));
  return new Map(rows.map(({ outpoint, trail }) => [outpoint, trail]));
};

/** Reads trails by their ids, as they are now. */
export const readTrails = async (table: Table, ids: Iterable<string>): Promise<TrailRow[]> => {
  const rows = await readRows<TrailRow>(table, [...new Set(ids)].map(key.trail), { consistent: true });
  return rows.map(trailOf);
};
