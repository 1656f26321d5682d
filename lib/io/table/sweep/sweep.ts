import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** When the last sweep that came to its end began; the start of 1970 where none did. */
export const lastSweep = async (table: Table): Promise<Date> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key.sweep() }));
  return new Date((Item?.at as string | undefined) ?? 0);
};

/** Notes that a sweep that began at `at` came to its end. */
export const noteSweep = async (table: Table, at: Date): Promise<void> => {
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key.sweep(), at: at.toISOString() } }));
};
