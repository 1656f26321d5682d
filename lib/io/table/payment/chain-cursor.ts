import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type ChainCursor, ChainCursorRow } from './rows.ts';

/** Reads how far the chain was followed, as it is now; null where it never was. */
export const readCursor = (table: Table): Promise<ChainCursor | null> =>
  getRow(table, key.chainCursor(), ChainCursorRow);

/** Writes how far the chain was followed since `before`; null where another run did. */
export const moveCursor = async (
  { client, name }: Table,
  before: ChainCursor | null,
  next: Omit<ChainCursor, 'version'>,
): Promise<ChainCursor | null> => {
  const cursor = { ...next, version: (before?.version ?? 0) + 1 };
  const put = new PutCommand({
    TableName: name,
    Item: ChainCursorRow.item(key.chainCursor(), cursor),
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
  });
  return (await applied(client.send(put))) ? cursor : null;
};
