import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SweepRow } from './rows.ts';

/** When the last sweep that came to its end began; the start of 1970 where none did. */
export const lastSweep = async (table: Table): Promise<Date> => {
  const last = await getRow(table, key.sweep(), SweepRow, false);
  return new Date(last?.at ?? 0);
};

/** Notes that a sweep that began at `at` came to its end. */
export const noteSweep = async (table: Table, at: Date): Promise<void> => {
  const Item = SweepRow.item(key.sweep(), { at: at.toISOString() });
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
};
