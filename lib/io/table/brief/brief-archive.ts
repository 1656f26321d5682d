import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SentBrief } from '#domain/brief/sent-brief.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Keeps a brief that was sent. */
export const keepBrief = async ({ client, name }: Table, brief: SentBrief): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: { ...key.sentBrief(brief.id), ...brief } }));
};

/** Whether a brief was sent, as it is now. */
export const wasSent = async ({ client, name }: Table, id: string): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key.sentBrief(id), ConsistentRead: true, ProjectionExpression: 'id' }),
  );
  return Item !== undefined;
};
