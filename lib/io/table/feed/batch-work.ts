import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long it is remembered that a day's batch was told, in days. */
const BATCH_RETENTION_DAYS = 30;

/** How far a day's batch is. */
export interface BatchWork {
  /** The last wallet in the batch's order that was looked at, and its campaign; absent at the beginning. */
  next?: { campaign: string; address: string };
  /** Whether some of those before it wait for the chain, so that the batch is gone through once more. */
  again?: boolean;
  /** Whether all of it was told. */
  done?: boolean;
}

/** How far a day's batch is: at its beginning, where it never began. */
export const readBatchWork = async ({ client, name }: Table, day: string): Promise<BatchWork> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.batch(day), ConsistentRead: true }));
  return (Item as BatchWork | undefined) ?? {};
};

/** Whether all of a day's batch was told. */
export const isBatchTold = async (table: Table, day: string): Promise<boolean> =>
  (await readBatchWork(table, day)).done === true;

/** Notes how far a day's batch is. */
export const noteBatchWork = async ({ client, name }: Table, day: string, work: BatchWork): Promise<void> => {
  const expires = Math.floor(Date.parse(day) / 1_000) + BATCH_RETENTION_DAYS * 86_400;
  await client.send(new PutCommand({ TableName: name, Item: { ...key.batch(day), ...work, expires } }));
};
