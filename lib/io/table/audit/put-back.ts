import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Opening } from '#domain/audit/audit.ts';
import { applied } from '#io/table/store/conditional.ts';
import type { Key } from '#io/table/store/keys.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Item } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { AS_IT_LIES } from './rows.ts';

/** What became of a row that is put back: it was gone, it is there as it was, or another one is in its place. */
export type PutBack = 'returned' | 'there' | 'another';

/** Puts a row of the audit log back where there is none; never over another one. */
export const putBackRow = async (table: Table, at: Key, Item: Item & { hash: string }): Promise<PutBack> => {
  const put = new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  if (await applied(table.client.send(put))) return 'returned';
  return (await getRow(table, at, AS_IT_LIES, true))?.hash === Item.hash ? 'there' : 'another';
};

/** Has the master chain end where its last opening is; it is never set back. */
export const moveMasterHead = async ({ client, name }: Table, last: Opening): Promise<void> => {
  await applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.auditMaster(),
        UpdateExpression: 'SET seq = :seq, #hash = :hash, #until = :until',
        ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
        ExpressionAttributeNames: { '#hash': 'hash', '#until': 'until' },
        ExpressionAttributeValues: { ':seq': last.seq, ':hash': last.hash, ':until': last.expires },
      }),
    ),
  );
};
