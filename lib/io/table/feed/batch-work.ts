import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long it is remembered that a day's batch was told, in days. */
const BATCH_RETENTION_DAYS = 30;

/** Whether all of a day's batch was told. */
export const isBatchTold = async ({ client, name }: Table, day: string): Promise<boolean> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.batch(day) }));
  return Item !== undefined;
};

/** Notes that all of a day's batch was told. */
export const noteBatchTold = async ({ client, name }: Table, day: string): Promise<void> => {
  const expires = Math.floor(Date.parse(day) / 1_000) + BATCH_RETENTION_DAYS * 86_400;
  await client.send(new PutCommand({ TableName: name, Item: { ...key.batch(day), expires } }));
};
