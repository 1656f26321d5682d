import { recordAct } from '#actions/audit/record-act.ts';
import { removeHanded } from '#actions/evidence/remove-handed.ts';
import { enqueueNamedEndpoints } from '#actions/feed/enqueue-named-endpoints.ts';
import { destroyReports } from '#actions/withdraw/destroy-report.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import { type FunctionSettings, runningOf } from '#domain/settings.ts';
import { logLeft } from '#io/access-refused.ts';
import { log } from '#io/log.ts';
import type { Queue } from '#io/queue.ts';
import { lastInboxSweep, noteSweep, releaseSweep, takeSweep } from '#io/table/sweep/sweep.ts';
import type { World } from '#io/world.ts';
import { deleteExpired } from './delete-expired.ts';
import { enqueueDueRows, type SweepQueues } from './enqueue-due-rows.ts';
import { enqueueInbox } from './enqueue-inbox.ts';
import { lookAfterPage } from './look-after-page.ts';
import { measureLoad } from './measure-load.ts';

/** How long a sweep goes on, in milliseconds: it ends itself before its function's time does, and what is left is a minute later. */
const SWEEP_MS = 40_000;
/** How long another is kept out, in milliseconds: longer than the function may run, shorter than it is until the next. */
const LEASE_MS = 55_000;

/** What the sweep needs of the world. */
export interface Sweeping
  extends Omit<SweepQueues, 'destroy' | 'remove'>,
    Pick<World, 'table' | 'inbox' | 'originals' | 'clock'> {
  inboxQueue: Queue;
  /** The one of submissions that wait behind others. */
  lowPriorityQueue: Queue;
  /** The one of objects whose files are read. */
  filesQueue: Queue;
  /** The partners' endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
  /** What commands are told that the hotline runs by. */
  settings: Pick<FunctionSettings, 'gate' | 'retention' | 'languages' | 'payments' | 'watch'> &
    Partial<Pick<FunctionSettings, 'abuseUnit'>>;
}

/** The parts of a sweep that began at `at`; one's failure stops no other. */
const sweepOnce = async (
  {
    table,
    inbox,
    originals,
    inboxQueue,
    lowPriorityQueue,
    filesQueue,
    endpoints,
    settings,
    clock,
    ...queues
  }: Sweeping,
  at: Date,
): Promise<void> => {
  const isOver = (): boolean => clock().getTime() - at.getTime() >= SWEEP_MS;
  const world = { table, originals, settings, clock };
  const destroy = (ids: readonly string[]) =>
    destroyReports(world, ids, (report, error) => logLeft('report not destroyed', error, { report }));
  const remove = (report: string) =>
    removeHanded(world, report).catch((error: unknown) => logLeft('originals not removed', error, { report }));
  const recordExpired = async (keys: readonly string[]): Promise<void> => {
    const act = { what: 'drafts.expire', about: 'what was never submitted', outcome: String(keys.length) };
    await recordAct(world, { who: 'sweep', ...act, digest: digestOfIds(keys) });
  };
  const parts = await Promise.allSettled([
    enqueueDueRows(table, { ...queues, destroy, remove }, at, isOver),
    lastInboxSweep(table).then((since) =>
      enqueueInbox(
        { table, inbox, queues: { inbox: inboxQueue, lowPriority: lowPriorityQueue, files: filesQueue } },
        since,
        at,
        isOver,
      ),
    ),
    deleteExpired(inbox, at, recordExpired, isOver),
    measureLoad({ table, inbox, queues: [inboxQueue, filesQueue] }, at),
    lookAfterPage(table, settings.watch, at),
    enqueueNamedEndpoints(table, queues.webhooks, endpoints),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
  await noteSweep(table, at, runningOf(settings));
};

/**
 * Enqueues everything that waits in storage and that nobody may be looking at, and deletes what has expired.
 *
 * It runs alone, and ends itself. One part's failure stops no other; the sweep then counts as not done.
 */
export const sweep = async (world: Sweeping): Promise<void> => {
  const at = world.clock();
  const until = new Date(at.getTime() + LEASE_MS);
  if (!(await takeSweep(world.table, at, until))) {
    log.info('another sweep is under way');
    return;
  }
  try {
    await sweepOnce(world, at);
  } catch (error) {
    await releaseSweep(world.table, until);
    throw error;
  }
};
