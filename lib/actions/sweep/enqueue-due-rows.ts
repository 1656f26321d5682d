import { giveBackUnhandled } from '#actions/queue/give-back-unhandled.ts';
import { QUEUE_OF, type TaskKind, type TaskQueue, taskOf, unhandled } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { depthOf, enqueueAgain, type PutOffTask, QUEUE_BATCH, type QueuesFor } from '#io/queue.ts';
import type { DueKey } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { dueRows, putOffReport, putOffRow, putOffWatched } from '#io/table/sweep/due.ts';
import { type Due, dueOf, rankOf } from './due-rows.ts';

/** Where pending work is enqueued again. */
export interface SweepQueues extends QueuesFor<TaskKind> {
  /** Destroys reports whose withdrawal is due. */
  destroy: (reports: readonly string[]) => Promise<void>;
  /** Removes what is sealed of a report that a unit of its own has; absent where nothing lies at hand. */
  remove?: (report: string) => Promise<void>;
}

/** Most rows of each of the index's partitions whose keys one sweep reads: what is important may stand behind much that is not. */
const MAX_ROWS_READ = 10_000;
/** A queue that holds so many messages has work enough: nothing is added to it, and its rows stay due. */
const MAX_DEPTH = 1_000;
/** Most reports that one sweep destroys: each takes many calls, and what comes behind them is to be enqueued too. */
const MAX_DESTROYED = 100;

interface DueRow {
  row: DueKey;
  due: Due;
}

/** The queue that a row's work goes to; of a report that of its acknowledgement, null where no queue is rung. */
const queueOf = (due: Due): TaskQueue | null => {
  if (due.do === 'enqueue') return QUEUE_OF[due.task.kind];
  return due.do === 'report' ? 'acknowledgements' : null;
};

/** Puts a row off, and gives what is to be enqueued for it: put off first, so that a sweep that dies enqueues no row twice. */
const putOff = async (table: Table, { row, due }: DueRow, now: Date): Promise<PutOffTask[]> => {
  switch (due.do) {
    case 'enqueue': {
      const until = await putOffRow(table, row, now);
      return until === null ? [] : [{ task: due.task, until }];
    }
    case 'report': {
      // Updating the row re-emits it on the stream, which triggers `changes`.
      const put = await putOffReport(table, row, now);
      if (put === null) return [];
      const { todo, until } = put;
      return [
        ...(todo.has('ack') ? [{ task: taskOf('acknowledge', due.report), until }] : []),
        ...(todo.has('links') ? [{ task: taskOf('link-report', due.report), until }] : []),
      ];
    }
    case 'review':
    case 'leave':
      await putOffWatched(table, row, now);
      return [];
    case 'give-back':
      await giveBackUnhandled(table, due.queued, now);
      return [];
    case 'destroy':
    case 'remove':
      await putOffRow(table, row, now);
      return [];
    default:
      return unhandled(due);
  }
};

/** Puts a batch of rows off; one that fails is `failed`, stays due, and keeps no other waiting. */
const putOffAll = async (
  table: Table,
  batch: readonly DueRow[],
  now: Date,
  failed: (error: unknown) => void,
): Promise<PutOffTask[]> => {
  const tasks = await Promise.allSettled(batch.map((one) => putOff(table, one, now)));
  for (const task of tasks) if (task.status === 'rejected') failed(task.reason);
  return tasks.flatMap((task) => (task.status === 'fulfilled' ? task.value : []));
};

/** How many messages may still be added to each queue. */
const roomIn = async (queues: QueuesFor<TaskKind>, names: Iterable<TaskQueue>): Promise<Map<TaskQueue, number>> =>
  new Map(
    await Promise.all(
      [...new Set(names)].map(async (name) => [name, Math.max(0, MAX_DEPTH - (await depthOf(queues[name])))] as const),
    ),
  );

const whatIsDue = (rows: readonly DueKey[]): DueRow[] => {
  const known = rows.flatMap((row) => {
    const due = dueOf(row);
    if (due === null) log.error('row is due, and nothing is done about its kind', { kind: row.pk.split('#', 1)[0] });
    return due === null ? [] : [{ row, due }];
  });
  return known.sort((a, b) => rankOf(a.due) - rankOf(b.due) || (a.row.dueAt < b.row.dueAt ? -1 : 1));
};

/** The rows for which there is room in their queues, in their order. */
const fitting = async (queues: QueuesFor<TaskKind>, rows: readonly DueRow[]): Promise<DueRow[]> => {
  const room = await roomIn(
    queues,
    rows.flatMap(({ due }) => queueOf(due) ?? []),
  );
  let destroyed = 0;
  return rows.filter(({ due }) => {
    const queue = queueOf(due);
    if (due.do === 'destroy') destroyed += 1;
    if (queue === null) return due.do !== 'destroy' || destroyed <= MAX_DESTROYED;
    const left = room.get(queue) ?? 0;
    room.set(queue, left - 1);
    return left > 0;
  });
};

/**
 * Enqueues all work whose time has come: what a lost message, or a worker that died, left behind. The most important first, the
 * oldest of it, in batches of ten, until all is done or `isOver`.
 */
export const enqueueDueRows = async (
  table: Table,
  queues: SweepQueues,
  now: Date,
  isOver: () => boolean = () => false,
): Promise<void> => {
  const rows = await fitting(queues, whatIsDue(await dueRows(table, now, MAX_ROWS_READ)));
  const failures: unknown[] = [];
  let count = 0;
  for (let start = 0; start < rows.length && !isOver(); start += QUEUE_BATCH) {
    const batch = rows.slice(start, start + QUEUE_BATCH);
    await enqueueAgain(queues, await putOffAll(table, batch, now, (error) => failures.push(error)));
    const withdrawn = batch.flatMap(({ due }) => (due.do === 'destroy' ? [due.report] : []));
    if (withdrawn.length > 0) await queues.destroy(withdrawn);
    for (const { due } of batch) if (due.do === 'remove') await queues.remove?.(due.report);
    count += batch.length;
  }
  if (count > 0) measure('WorkEnqueuedAgain', count);
  if (failures.length > 0) throw failures[0];
};
