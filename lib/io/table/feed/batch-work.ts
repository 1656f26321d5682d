import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { BatchRow, type BatchWork } from './rows.ts';

/** How long it is remembered that a day's batch was told, in days. */
const BATCH_RETENTION_DAYS = 30;

/** How far a day's batch is: at its beginning, where it never began. */
export const readBatchWork = async (table: Table, day: string): Promise<BatchWork> =>
  (await getRow(table, key.batch(day), BatchRow)) ?? {};

/** Whether all of a day's batch was told. */
export const isBatchTold = async (table: Table, day: string): Promise<boolean> =>
  (await readBatchWork(table, day)).done === true;

/** Notes how far a day's batch is. */
export const noteBatchWork = async ({ client, name }: Table, day: string, work: BatchWork): Promise<void> => {
  const expires = Math.floor(Date.parse(day) / 1_000) + BATCH_RETENTION_DAYS * 86_400;
  await client.send(new PutCommand({ TableName: name, Item: BatchRow.item(key.batch(day), { ...work, expires }) }));
};
