import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Report, Todo } from '#domain/report/report.ts';
import { applied } from '#io/table/store/conditional.ts';
import { campaignKey, dayState, dueShard, key } from '#io/table/store/keys.ts';
import { getRow, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { ReportRow } from './rows.ts';

/** Most inbox objects that a report names at once: a mail delivered in a loop must not outgrow the item (400 kB). */
const MAX_DELIVERIES = 1_000;

/** Creates a report's row; refused where the report exists. */
export const createReport = (report: Report): Step => ({
  what: 'report',
  put: {
    Item: {
      ...ReportRow.item(key.report(report.id), report),
      dayState: dayState(report.processedAt.slice(0, 10), report.state),
      ...(report.campaign === null ? {} : { campaignKey: campaignKey(report.campaign) }),
      ...(report.todo === undefined ? {} : { dueShard: dueShard(report.id) }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Reads a report as it is now; null where there is none. */
export const readReport = (table: Table, id: string): Promise<Report | null> =>
  getRow(table, key.report(id), ReportRow);

/** Reads reports by their ids, as they are now; those that are not there are left out. */
export const readReports = (table: Table, ids: readonly string[]): Promise<Report[]> =>
  readRows(table, [...new Set(ids)].map(key.report), ReportRow, { consistent: true });

/** Which inbox objects a report names, and whether a server vouches for its sender. */
export interface Deliveries {
  inbox: ReadonlySet<string>;
  hasSender: boolean;
}

/** The deliveries that a report's row names, or a part of it. */
export const deliveriesIn = ({
  inbox = new Set(),
  dmarc,
  senderHash = null,
}: {
  inbox?: ReadonlySet<string>;
  dmarc?: string;
  senderHash?: string | null;
}): Deliveries => ({ inbox, hasSender: dmarc === 'pass' && senderHash !== null });

const Delivered = /* @__PURE__ */ whenUsed(() => ReportRow.part('inbox', 'dmarc', 'senderHash'));

/** Which inbox objects a report names, and whether a server vouches for its sender, as it is now; null where there is no such report. */
export const deliveriesOf = async (table: Table, id: string): Promise<Deliveries | null> => {
  const report = await getRow(table, key.report(id), Delivered);
  return report && deliveriesIn(report);
};

/** Names one more inbox object that brought the same report, for `acknowledge` to delete; false where it is full. */
export const noteDelivery = (table: Table, id: string, inboxKey: string, dueAt: string): Promise<boolean> =>
  applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.report(id),
        UpdateExpression: 'ADD inbox :keys, todo :ack SET dueShard = :shard, dueAt = if_not_exists(dueAt, :dueAt)',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(inbox) OR size(inbox) < :most)',
        ExpressionAttributeValues: {
          ':keys': new Set([inboxKey]),
          ':ack': new Set<Todo>(['ack']),
          ':shard': dueShard(id),
          ':dueAt': dueAt,
          ':most': MAX_DELIVERIES,
        },
      }),
    ),
  );
