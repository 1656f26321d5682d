import { recordAct } from '#actions/audit/record-act.ts';
import { enqueueNamedEndpoints } from '#actions/feed/enqueue-named-endpoints.ts';
import { destroyReports } from '#actions/withdraw/destroy-report.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { type FunctionSettings, runningOf } from '#domain/settings.ts';
import { log, reasonOf } from '#io/log.ts';
import type { Queue } from '#io/queue.ts';
import { lastSweep, noteSweep } from '#io/table/sweep/sweep.ts';
import type { World } from '#io/world.ts';
import { deleteExpired } from './delete-expired.ts';
import { enqueueDueRows, type SweepQueues } from './enqueue-due-rows.ts';
import { enqueueInbox } from './enqueue-inbox.ts';
import { measureLoad } from './measure-load.ts';

/** What the sweep needs of the world. */
export interface Sweeping extends Omit<SweepQueues, 'destroy'>, Pick<World, 'table' | 'inbox' | 'originals' | 'clock'> {
  inboxQueue: Queue;
  /** The one of submissions that wait behind others. */
  lowPriorityQueue: Queue;
  /** The partners' endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
  /** What commands are told that the hotline runs by. */
  settings: Pick<FunctionSettings, 'gate' | 'retention' | 'languages' | 'payments'>;
}

/**
 * Enqueues everything that waits in storage and that nobody may be looking at, and deletes what has expired.
 *
 * One part's failure stops no other; the sweep then counts as not done, and the next one enqueues again.
 */
export const sweep = async ({
  table,
  inbox,
  originals,
  inboxQueue,
  lowPriorityQueue,
  endpoints,
  settings,
  clock,
  ...queues
}: Sweeping): Promise<void> => {
  const at = clock();
  const world = { table, originals, settings, clock };
  const destroy = (ids: readonly string[]) =>
    destroyReports(world, ids, (report, error) =>
      log.error('report not destroyed', { report, reason: reasonOf(error) }),
    );
  const recordExpired = (keys: readonly string[]) => {
    const act = { what: 'drafts.expire', about: 'what was never submitted', outcome: String(keys.length) };
    return recordAct(world, { who: 'sweep', ...act, digest: digestOfIds(keys) });
  };
  const parts = await Promise.allSettled([
    enqueueDueRows(table, { ...queues, destroy }, at),
    lastSweep(table).then((since) =>
      enqueueInbox(inbox, { inbox: inboxQueue, lowPriority: lowPriorityQueue }, since, at),
    ),
    deleteExpired(inbox, at, recordExpired),
    measureLoad(table, inbox, at),
    enqueueNamedEndpoints(table, queues.webhooks, endpoints),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
  await noteSweep(table, at, runningOf(settings));
};
