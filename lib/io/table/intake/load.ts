import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Load } from '#domain/intake/proof-of-work.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { LoadRow } from './rows.ts';

/** How long a measurement holds, in milliseconds: where none follows it, nobody is made to work harder for nothing. */
const HOLDS = 5 * 60_000;

/** Notes how busy the hotline is at this moment. */
export const noteLoad = async (table: Table, load: Load, now: Date): Promise<void> => {
  const Item = LoadRow.item(key.load(), { load, at: now.toISOString() });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

/** How busy the hotline was when it was last measured. */
export const readLoad = async (table: Table, now: Date): Promise<Load> => {
  const measured = await getRow(table, key.load(), LoadRow, false);
  return measured !== null && now.getTime() - Date.parse(measured.at) < HOLDS ? measured.load : 0;
};
