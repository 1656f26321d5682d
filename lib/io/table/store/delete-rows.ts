import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import { queryRows } from './query.ts';
import type { Table } from './table.ts';

/** Deletes the rows of a partition whose sort keys begin in one of some ways, one by one. */
export const deleteRowsUnder = async (table: Table, pk: string, prefixes: readonly string[]): Promise<void> => {
  for (const prefix of prefixes) {
    const rows = await queryRows<Key>(table, { pk, prefix }, { ConsistentRead: true, ProjectionExpression: 'pk, sk' });
    for (const { sk } of rows) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
    }
  }
};
