import type { Todo } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { DUE_SHARDS, INDEX, type Key, key } from '#io/table/store/keys.ts';
import { queryPage, updateRow } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** How long pending work is left to its queue message or stream record before the sweep enqueues it again. */
export const SWEEP_AFTER_MS = 5 * 60_000;

/** Rows with pending work whose time has come, oldest first in each of the index's partitions, at most `limit` of each. */
export const dueRows = async (table: Table, now: Date, limit: number): Promise<Key[]> => {
  const { name, pk, sk } = INDEX.due;
  const shards = await Promise.all(
    Array.from({ length: DUE_SHARDS }, (_, shard) =>
      queryPage(
        table,
        {
          IndexName: name,
          KeyConditionExpression: '#pk = :pk AND #sk <= :now',
          ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
          ExpressionAttributeValues: { ':pk': `DUE#${shard}`, ':now': now.toISOString() },
          Limit: limit,
        },
        KEYS,
      ),
    ),
  );
  return shards.flatMap(({ rows }) => rows);
};

const Pending = /* @__PURE__ */ whenUsed(() => ReportRow.part('todo'));

/**
 * Puts a report with pending work off until `dueAt`, which also brings it to the table's stream again.
 *
 * Gives what is pending; nothing where the work was done meanwhile.
 */
export const putOffReport = async (table: Table, id: string, dueAt: string): Promise<ReadonlySet<Todo>> => {
  const update = {
    Key: key.report(id),
    // `todo = todo` makes UPDATED_NEW return `todo` without any other attribute.
    UpdateExpression: 'ADD timesEnqueued :one SET dueAt = :dueAt, todo = todo',
    ConditionExpression: 'attribute_exists(todo)',
    ExpressionAttributeValues: { ':one': 1, ':dueAt': dueAt },
    ReturnValues: 'UPDATED_NEW' as const,
  };
  return (await updateRow(table, update, Pending))?.todo ?? new Set();
};
