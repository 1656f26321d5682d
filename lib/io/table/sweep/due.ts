import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Todo } from '#domain/report/report.ts';
import { putOffUntil } from '#domain/tasks/due-time.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { applied } from '#io/table/store/conditional.ts';
import { DUE_SHARDS, INDEX } from '#io/table/store/keys.ts';
import { queryPage, readRows, updateRow } from '#io/table/store/read.ts';
import { DUE_KEYS, type DueKey } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** How long pending work is left to its queue message or stream record before the sweep enqueues it again. */
export const SWEEP_AFTER_MS = 5 * 60_000;

/** After every time. */
const EVER = '9999';

/** Reads a partition of the index of pending rows page by page, oldest first, up to a time, at most `limit` rows or so. */
const pendingIn = async (table: Table, shard: number, last: string, limit: number): Promise<DueKey[]> => {
  const { name, pk, sk } = INDEX.due;
  const rows: DueKey[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(
      table,
      {
        IndexName: name,
        KeyConditionExpression: '#pk = :pk AND #sk <= :last',
        ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
        ExpressionAttributeValues: { ':pk': `DUE#${shard}`, ':last': last },
        Limit: limit - rows.length,
        ExclusiveStartKey: from,
      },
      DUE_KEYS,
    );
    rows.push(...page.rows);
    from = page.next;
  } while (from !== undefined && rows.length < limit);
  return rows;
};

const pendingRows = async (table: Table, last: string, limit: number): Promise<DueKey[]> => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => pendingIn(table, shard, last, limit));
  return (await Promise.all(shards)).flat();
};

/** Rows with pending work whose time has come, oldest first in each of the index's partitions, at most `limit` of each. */
export const dueRows = (table: Table, now: Date, limit: number): Promise<DueKey[]> =>
  pendingRows(table, now.toISOString(), limit);

const Delivered = /* @__PURE__ */ whenUsed(() => ReportRow.part('inbox'));

/** The inbox objects that reports with pending work name, of `limit` reports in each of the index's partitions at most. */
export const objectsOfReports = async (table: Table, limit: number): Promise<Set<string>> => {
  const pending = await pendingRows(table, EVER, limit);
  const keys = pending.flatMap(({ pk, sk }) => (sk === 'REPORT' ? [{ pk, sk }] : []));
  return new Set((await readRows(table, keys, Delivered)).flatMap(({ inbox }) => [...inbox]));
};

/** How a row is put off; the condition keeps apart two sweeps, and a sweep and the worker of the row. */
const puttingOff = ({ pk, sk, dueAt }: DueKey, now: Date, more: string) => ({
  Key: { pk, sk },
  UpdateExpression: `SET dueAt = :next${more}`,
  ConditionExpression: 'dueAt = :seen',
  ExpressionAttributeValues: { ':seen': dueAt, ':next': putOffUntil(dueAt, now) },
});

/** Puts a row off that is due; null where it is due no more, or another time, else until when. */
export const putOffRow = async ({ client, name }: Table, row: DueKey, now: Date): Promise<string | null> => {
  const update = puttingOff(row, now, '');
  const isPutOff = await applied(client.send(new UpdateCommand({ TableName: name, ...update })));
  return isPutOff ? update.ExpressionAttributeValues[':next'] : null;
};

/** The same for a row that is watched by the table's stream: the count tells its records from what others write. */
export const putOffWatched = async ({ client, name }: Table, row: DueKey, now: Date): Promise<boolean> => {
  const update = puttingOff(row, now, ' ADD timesEnqueued :one');
  const ExpressionAttributeValues = { ...update.ExpressionAttributeValues, ':one': 1 };
  return applied(client.send(new UpdateCommand({ TableName: name, ...update, ExpressionAttributeValues })));
};

const Pending = /* @__PURE__ */ whenUsed(() => ReportRow.part('todo'));

/**
 * Puts a report with pending work off, which also brings it to the table's stream again.
 *
 * Gives what is pending, and until when it is put off; null where the work was done meanwhile.
 */
export const putOffReport = async (
  table: Table,
  row: DueKey,
  now: Date,
): Promise<{ todo: ReadonlySet<Todo>; until: string } | null> => {
  // `todo = todo` makes UPDATED_NEW return `todo` without any other attribute.
  const { ConditionExpression, ...update } = puttingOff(row, now, ', todo = todo ADD timesEnqueued :one');
  const put = {
    ...update,
    ConditionExpression: `${ConditionExpression} AND attribute_exists(todo)`,
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':one': 1 },
    ReturnValues: 'UPDATED_NEW' as const,
  };
  const updated = await updateRow(table, put, Pending);
  return updated && { todo: updated.todo ?? new Set(), until: update.ExpressionAttributeValues[':next'] };
};
