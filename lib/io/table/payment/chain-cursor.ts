import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type ChainKnowledge, knowledgeOf } from '#domain/payment/chain-knowledge.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type ChainCursor, ChainCursorRow } from './rows.ts';

/** Reads how far the chain was followed, as it is now; null where it never was. */
export const readCursor = (table: Table): Promise<ChainCursor | null> =>
  getRow(table, key.chainCursor(), ChainCursorRow.part('height', 'hash', 'before', 'begun', 'time', 'version'));

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

/** Reads to which block money is known, and whether the chain is followed at this moment. */
export const readChainKnowledge = async (
  { table, settings }: { table: Table; settings: Partial<Pick<FunctionSettings, 'payments'>> },
  now: Date,
): Promise<ChainKnowledge> => {
  const progress = ChainCursorRow.part('height', 'time', 'checkedAt', 'failedAt');
  const isFollowed = (settings.payments ?? null) !== null;
  return knowledgeOf(await getRow(table, key.chainCursor(), progress), isFollowed, now);
};

/** Notes that a run failed, until one does not; one that never began has nothing to note it at. */
export const noteFailed = ({ client, name }: Table, now: Date): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.chainCursor(),
        UpdateExpression: 'SET failedAt = if_not_exists(failedAt, :now)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now.toISOString() },
      }),
    ),
  );

/** Notes that a run came to the chain's last block, and found all of it followed. */
export const noteFollowed = ({ client, name }: Table, { version }: ChainCursor, now: Date): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.chainCursor(),
        UpdateExpression: 'SET checkedAt = :now REMOVE failedAt',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version, ':now': now.toISOString() },
      }),
    ),
  );
