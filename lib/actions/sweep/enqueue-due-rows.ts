import { giveBackUnhandled } from '#actions/queue/give-back-unhandled.ts';
import { type TaskKind, taskOf, unhandled } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { enqueue, type QueuesFor } from '#io/queue.ts';
import { putOffDeparture } from '#io/table/feed/departures.ts';
import { putOffReview } from '#io/table/gate/decisions.ts';
import type { Key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { dueRows, putOffReport } from '#io/table/sweep/due.ts';
import { type Due, dueOf } from './due-rows.ts';

/** Where pending work is enqueued again. */
export interface SweepQueues extends QueuesFor<TaskKind> {
  /** Destroys reports whose withdrawal is due; one that cannot be now is due again in a minute. */
  destroy: (reports: readonly string[]) => Promise<void>;
}

/** Most rows enqueued of each of the index's partitions in one sweep; the rest is a minute later. */
const MAX_ROWS_PER_SWEEP = 250;
/** How long a report that was enqueued is left alone, in milliseconds. */
const PUT_OFF_MS = 5 * 60_000;

const enqueueReport = async (table: Table, queues: SweepQueues, id: string, until: string): Promise<void> => {
  // Updating the row re-emits it on the stream, which triggers `changes`.
  const todo = await putOffReport(table, id, until);
  if (todo.has('ack')) await enqueue(queues, taskOf('acknowledge', id));
  if (todo.has('links')) await enqueue(queues, taskOf('link-report', id));
};

const handle = async (
  table: Table,
  queues: SweepQueues,
  due: Exclude<Due, { do: 'destroy' }>,
  now: Date,
): Promise<void> => {
  const until = new Date(now.getTime() + PUT_OFF_MS).toISOString();
  switch (due.do) {
    case 'enqueue':
      return enqueue(queues, due.task);
    case 'report':
      return enqueueReport(table, queues, due.report, until);
    case 'review':
      await putOffReview(table, due.wallet, until);
      return;
    case 'leave':
      await putOffDeparture(table, due.wallet, until);
      return;
    case 'give-back':
      return giveBackUnhandled(table, due.queued, now);
    default:
      return unhandled(due);
  }
};

/** Does what a row is due for, but for a withdrawal: its report is given, to be destroyed with all others. */
const enqueueRow = async (table: Table, queues: SweepQueues, row: Key, now: Date): Promise<string | null> => {
  const due = dueOf(row);
  if (due === null) log.error('row is due, and nothing is done about its kind', { kind: row.pk.split('#', 1)[0] });
  else if (due.do === 'destroy') return due.report;
  else await handle(table, queues, due, now);
  return null;
};

/** Enqueues all work whose time has come: what a lost message, or a worker that died, left behind. */
export const enqueueDueRows = async (table: Table, queues: SweepQueues, now: Date): Promise<void> => {
  const rows = await dueRows(table, now, MAX_ROWS_PER_SWEEP);
  const withdrawn: string[] = [];
  for (const row of rows) {
    const report = await enqueueRow(table, queues, row, now);
    if (report !== null) withdrawn.push(report);
  }
  // Last: it takes the longest, and keeps nothing else waiting.
  if (withdrawn.length > 0) await queues.destroy(withdrawn);
  if (rows.length > 0) measure('WorkEnqueuedAgain', rows.length);
};
