import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** Whether the same bytes were added to a report before. */
export const wasAdded = async (table: Table, report: string, content: string): Promise<boolean> => {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: key.more(report, content),
      ConsistentRead: true,
      ProjectionExpression: 'pk',
    }),
  );
  return Item !== undefined;
};

/** Names something that was added to a report, once by its content; false where it is named already. */
export const noteAddition = (table: Table, report: string, addition: KeptAddition, expires: number): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key.more(report, addition.sha256), addition, expires },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
