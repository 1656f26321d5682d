import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { queryRows } from './read.ts';
import { KEYS } from './rows.ts';
import type { Table } from './table.ts';

/** Deletes the rows of a partition whose sort keys begin in one of some ways, one by one. */
export const deleteRowsUnder = async (table: Table, pk: string, prefixes: readonly string[]): Promise<void> => {
  for (const prefix of prefixes) {
    const rows = await queryRows(table, { pk, prefix }, KEYS, { ConsistentRead: true });
    for (const { sk } of rows) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    }
  }
};
