import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Load } from '#domain/intake/proof-of-work.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long a measurement holds, in milliseconds: where none follows it, nobody is made to work harder for nothing. */
const HOLDS = 5 * 60_000;

/** Notes how busy the hotline is at this moment. */
export const noteLoad = async (table: Table, load: Load, now: Date): Promise<void> => {
  const Item = { ...key.load(), load, at: now.toISOString() };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};

/** How busy the hotline was when it was last measured. */
export const readLoad = async (table: Table, now: Date): Promise<Load> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key.load() }));
  return Item !== undefined && now.getTime() - Date.parse(Item.at) < HOLDS ? (Item.load as Load) : 0;
};
