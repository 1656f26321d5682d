import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ClosedReport } from '#domain/evidence/closed-report.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { ClosedReportRow } from './rows.ts';

/** Whether the originals of a report are closed, as it is now; null where they are not. */
export const readClosed = (table: Table, report: string): Promise<ClosedReport | null> =>
  getRow(table, key.closedReport(report), ClosedReportRow);

/** Closes the originals of a report; false where they are closed. */
export const putClosed = ({ client, name }: Table, closed: ClosedReport): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: ClosedReportRow.item(key.closedReport(closed.report), closed),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

/** Notes that the unit has what is sealed, and has what is here removed by the next sweep; false where that is noted. */
export const putHanded = (
  { client, name }: Table,
  closed: ClosedReport,
  handed: NonNullable<ClosedReport['handed']>,
): Promise<boolean> =>
  applied(
    client.send(
      new PutCommand({
        TableName: name,
        Item: {
          ...ClosedReportRow.item(key.closedReport(closed.report), { ...closed, handed }),
          dueShard: dueShard(closed.report),
          dueAt: handed.at,
        },
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(handed)',
      }),
    ),
  );

/** Notes that what was sealed is removed. */
export const noteRemoved = async ({ client, name }: Table, report: string, removedAt: string): Promise<void> => {
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.closedReport(report),
      UpdateExpression: 'SET removedAt = :at REMOVE dueShard, dueAt',
      ConditionExpression: 'attribute_exists(handed)',
      ExpressionAttributeValues: { ':at': removedAt },
    }),
  );
};

/** Forgets it with its report. */
export const deleteClosed = async ({ client, name }: Table, report: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.closedReport(report) }));
};
