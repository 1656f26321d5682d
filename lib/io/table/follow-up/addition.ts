import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import { applied } from '#io/table/store/conditional.ts';
import { key } from '#io/table/store/keys.ts';
import { hasRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { AdditionRow } from './rows.ts';

/** Whether the same bytes were added to a report before. */
export const wasAdded = (table: Table, report: string, content: string): Promise<boolean> =>
  hasRow(table, key.more(report, content));

/** Names something that was added to a report, once by its content; false where it is named already. */
export const noteAddition = (table: Table, report: string, addition: KeptAddition, expires: number): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: AdditionRow.item(key.more(report, addition.sha256), { addition, expires }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
