import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { GraphPlacesRow } from './rows.ts';

/** How long places are kept, in milliseconds: a graph that nobody looked at for so long is computed anew. */
const KEPT_MS = 30 * 86_400_000;

/** Where the points of a graph stand, x and y of each in turn, by the hash of what it is of; null where nobody has drawn it. */
export const readGraphPlaces = async (table: Table, hash: string): Promise<number[] | null> =>
  (await getRow(table, key.graphPlaces(hash), GraphPlacesRow, false))?.places ?? null;

/** Keeps where the points of a graph stand. Another process that computes it writes the same. */
export const keepGraphPlaces = async (
  { client, name }: Table,
  hash: string,
  places: number[],
  now: Date,
): Promise<void> => {
  const expires = Math.floor((now.getTime() + KEPT_MS) / 1_000);
  const Item = GraphPlacesRow.item(key.graphPlaces(hash), { places, expires });
  await client.send(new PutCommand({ TableName: name, Item }));
};
