import { ringNamedEndpoints } from '#actions/feed/ring-named-endpoints.ts';
import { destroyReport } from '#actions/withdraw/destroy-report.ts';
import type { NamedEndpoint } from '#domain/feed/named-endpoint.ts';
import type { Clock } from '#io/clock.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import type { Queue } from '#io/queue.ts';
import type { Table } from '#io/table/store/table.ts';
import { lastSweep, noteSweep } from '#io/table/sweep/sweep.ts';
import { deleteExpired } from './delete-expired.ts';
import { measureLoad } from './measure-load.ts';
import { ringDueRows, type SweepQueues } from './ring-due-rows.ts';
import { ringInbox } from './ring-inbox.ts';

/** What the sweep needs of the world. */
export interface Sweeping extends Omit<SweepQueues, 'destroy'> {
  table: Table;
  inbox: Bucket;
  originals: Bucket;
  inboxQueue: Queue;
  /** Rung for submissions that wait behind others. */
  lowPriorityQueue: Queue;
  /** The partners' endpoints that the settings name. */
  endpoints: readonly NamedEndpoint[];
  now: Clock;
}

/**
 * Rings for everything that waits in storage and that nobody may be looking at, and deletes what has expired.
 *
 * One part's failure stops no other; the sweep then counts as not done, and the next one rings again.
 */
export const sweep = async ({
  table,
  inbox,
  originals,
  inboxQueue,
  lowPriorityQueue,
  endpoints,
  now,
  ...bells
}: Sweeping): Promise<void> => {
  const at = now();
  const parts = await Promise.allSettled([
    ringDueRows(table, { ...bells, destroy: (id) => destroyReport({ table, originals, now: at }, id) }, at),
    lastSweep(table).then((since) => ringInbox(inbox, { inbox: inboxQueue, lowPriority: lowPriorityQueue }, since, at)),
    deleteExpired(inbox, at),
    measureLoad(table, inbox, at),
    ringNamedEndpoints(table, bells.webhooks, endpoints),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
  await noteSweep(table, at);
};
