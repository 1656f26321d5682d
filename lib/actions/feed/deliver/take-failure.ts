import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isFailingForADay } from '#domain/feed/partners/partner.ts';
import { isGivenUp, PROBE_MS, waitAfter } from '#domain/feed/retry.ts';
import { readRetryAfter } from '#domain/feed/webhook/retry-after.ts';
import type { Posted } from '#io/feed/webhook.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { noteFailure, stopEndpoint, suspend } from '#io/table/feed/partner.ts';
import { after, type DeliverFeed, earliest, GONE } from './deliver-world.ts';
import { problemOf } from './post-delivery.ts';

/** What was tried: events up to a seq, or a ping or challenge. */
export type Tried = Pick<Endpoint, 'upto' | 'known' | 'more'>;

/** Ends deliveries until somebody resumes them, and has an alarm tell that they are needed. */
export const disable = async (world: DeliverFeed, endpoint: Endpoint, problem: string): Promise<void> => {
  const since = endpoint.failingSince ?? world.clock().toISOString();
  await stopEndpoint(world.table, endpoint, 'disabled', problem);
  measure('EndpointsStopped');
  await world.notify?.({ ...endpoint, problem }, 'disabled', since);
};

/** Has an endpoint wait for the next ping, or for a person once it failed for too long. */
export const suspendOrDisable = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  problem: string,
  upto = endpoint.upto,
): Promise<void> => {
  const now = world.clock();
  const { failingSince = now.toISOString(), delivered, singly } = endpoint;
  if (isGivenUp(failingSince, now)) return disable(world, endpoint, problem);
  const dueAt = after(now, PROBE_MS);
  const one = Math.max(singly ?? 0, upto ?? delivered);
  await suspend(world.table, endpoint, { problem, failingSince, singly: one, dueAt });
  if (endpoint.standing === 'active') measure('EndpointsStopped');
  await world.notify?.({ ...endpoint, problem }, 'suspended', failingSince);
};

/** Notes a failed attempt, and when the next one is due; suspends an endpoint after the last, disables one that is gone. */
export const takeFailure = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  tried: Tried,
  posted: Posted & { ok: false },
): Promise<void> => {
  const { table, clock } = world;
  const now = clock();
  const problem = problemOf(posted);
  const failed = endpoint.failed + 1;
  log.warn('webhook failed', { partner: endpoint.partner, endpoint: endpoint.id, failed, problem });
  if (posted.status === GONE) return disable(world, endpoint, problem);
  const wait = waitAfter(failed, Math.random());
  const { delivered, aheadAt, leftAt, failingSince = now.toISOString() } = endpoint;
  if (wait === null || isGivenUp(failingSince, now))
    return suspendOrDisable(world, { ...endpoint, failingSince }, problem, tried.upto);
  const asked = posted.status === null ? null : readRetryAfter(posted.status, posted.retryAfter, now);
  const retryAt = after(now, asked ?? wait);
  const dueAt = earliest(retryAt, aheadAt, leftAt);
  await noteFailure(table, endpoint, lease, { ...tried, delivered, failed, problem, failingSince, retryAt, dueAt });
  await world.notify?.({ ...endpoint, problem }, 'failing', now.toISOString().slice(0, 10));
  if (isFailingForADay(failingSince, now)) await world.notify?.({ ...endpoint, problem }, 'failing-24h', failingSince);
};
