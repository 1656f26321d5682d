import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** How far the chain was followed. */
export interface ChainCursor {
  /** The last block that was followed to its end. */
  height: number;
  hash: string;
  /** Hashes of the blocks before it, the nearest first: as far back as the chain can be reorganised. */
  before: readonly string[];
  /** The next block, where its first pages are done. */
  begun: { hash: string; start: number } | null;
  /** Grows with every write. */
  version: number;
}

/** Reads how far the chain was followed, as it is now; null where it never was. */
export const readCursor = async ({ client, name }: Table): Promise<ChainCursor | null> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key.chainCursor(), ConsistentRead: true }));
  return (Item as ChainCursor | undefined) ?? null;
};

/** Writes how far the chain was followed since `before`; null where another run did. */
export const moveCursor = async (
  { client, name }: Table,
  before: ChainCursor | null,
  next: Omit<ChainCursor, 'version'>,
): Promise<ChainCursor | null> => {
  const cursor = { ...next, version: (before?.version ?? 0) + 1 };
  const put = new PutCommand({
    TableName: name,
    Item: { ...key.chainCursor(), ...cursor },
    ...(before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }),
  });
  return (await applied(client.send(put))) ? cursor : null;
};
