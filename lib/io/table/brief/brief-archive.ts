import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptBrief } from '#domain/brief/kept-brief.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { KeptBriefRow, SentBriefs } from './rows.ts';

/** Keeps a brief that was sent, listed in its month. */
export const keepBrief = async ({ client, name }: Table, brief: KeptBrief & { sentAt: string }): Promise<void> => {
  const { id, sentAt, subject } = brief;
  const line = SentBriefs.entry(sentAt.slice(0, 7), `${sentAt}#${id}`, { id, sentAt, subject });
  const Item = { ...KeptBriefRow.item(key.sentBrief(id), brief), ...line };
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** Reads a brief that was sent, or is to be, as it is now; null where none was composed. */
export const readBrief = (table: Table, id: string): Promise<KeptBrief | null> =>
  getRow(table, key.sentBrief(id), KeptBriefRow);

/** Keeps a brief before it is sent, and gives it; what others composed first where they did. */
export const keepComposed = async (table: Table, brief: KeptBrief): Promise<KeptBrief> => {
  const put = new PutCommand({
    TableName: table.name,
    Item: KeptBriefRow.item(key.sentBrief(brief.id), brief),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return (await applied(table.client.send(put))) ? brief : ((await readBrief(table, brief.id)) ?? brief);
};
