import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** A brief as it was sent. */
export interface SentBrief {
  id: string;
  /** UTC, ISO 8601. */
  sentAt: string;
  subject: string;
  text: string;
  /** When it expires, in seconds since 1970. */
  expires: number;
}

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
