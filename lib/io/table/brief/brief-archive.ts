import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SentBrief } from '#domain/brief/sent-brief.ts';
import { key } from '#io/table/store/keys.ts';
import { hasRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { SentBriefRow } from './rows.ts';

/** Keeps a brief that was sent. */
export const keepBrief = async ({ client, name }: Table, brief: SentBrief): Promise<void> => {
  await client.send(new PutCommand({ TableName: name, Item: SentBriefRow.item(key.sentBrief(brief.id), brief) }));
};

/** Whether a brief was sent, as it is now. */
export const wasSent = (table: Table, id: string): Promise<boolean> => hasRow(table, key.sentBrief(id));
