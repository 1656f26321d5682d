import { randomUUID } from 'node:crypto';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { MAX_ATTEMPTS } from '#domain/feed/retry.ts';
import { challengeOf, SILENCE_MS } from '#domain/feed/webhook/control.ts';
import type { Posted } from '#io/feed/webhook.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { noteAlive, readEndpoint, reopen, setAside, takeForProbe } from '#io/table/feed/partner.ts';
import { after, type DeliverFeed, GONE, LEASE } from './deliver-world.ts';
import { postChallenge, postPing, problemOf } from './post-delivery.ts';
import { disable, suspendOrDisable, takeFailure } from './take-failure.ts';

/** Statuses that say nothing of what was sent: too much at once, or not now. */
const NOT_OF_THE_EVENT: ReadonlySet<number> = new Set([401, 403, GONE, 429, 503]);

/** Challenges an endpoint that has not answered yet; false where it does not, or the lease was lost. */
export const isVerified = async (world: DeliverFeed, endpoint: Endpoint, lease: string): Promise<boolean> => {
  if (endpoint.challenge === undefined) return true;
  const posted = await postChallenge(world, endpoint, challengeOf(endpoint.challenge));
  if (posted.ok) return noteAlive(world.table, endpoint, lease, world.clock().toISOString());
  await takeFailure(world, endpoint, lease, {}, posted);
  return false;
};

/** When an endpoint with nothing to hear is pinged. */
export const pingDue = ({ heardAt }: Endpoint, now: Date): string =>
  after(heardAt === undefined ? now : new Date(heardAt), SILENCE_MS);

/** Pings an endpoint that was sent nothing for an hour, or whose last attempt failed; false where it failed or the lease was lost. */
export const pingWhenSilent = async (world: DeliverFeed, endpoint: Endpoint, lease: string): Promise<boolean> => {
  const now = world.clock();
  if (endpoint.failed === 0 && pingDue(endpoint, now) > now.toISOString()) return true;
  const posted = await postPing(world, endpoint);
  await world.notifyOfKeys?.(endpoint);
  if (posted.ok) return noteAlive(world.table, endpoint, lease, world.clock().toISOString());
  await takeFailure(world, endpoint, lease, {}, posted);
  return false;
};

/**
 * Pings a suspended endpoint once in six hours; one that takes it is active again, and hears one event at a time until past the
 * delivery that it failed at. Says whether it is.
 */
export const probeEndpoint = async (world: DeliverFeed, ref: EndpointRef): Promise<boolean> => {
  const { table, clock } = world;
  const now = clock();
  const lease = randomUUID();
  if (!(await takeForProbe(table, ref, lease, now.toISOString(), after(now, LEASE)))) return false;
  const endpoint = await readEndpoint(table, ref);
  if (endpoint?.lease !== lease) return false;
  const { challenge, singly, delivered } = endpoint;
  const posted =
    challenge === undefined
      ? await postPing(world, endpoint)
      : await postChallenge(world, endpoint, challengeOf(challenge));
  if (!posted.ok) {
    if (posted.status === GONE) await disable(world, endpoint, problemOf(posted));
    else await suspendOrDisable(world, endpoint, problemOf(posted));
    return false;
  }
  const last = MAX_ATTEMPTS - 1;
  const reopened = { singly: singly ?? delivered, failed: last, now: clock().toISOString() };
  if (!(await reopen(table, ref, lease, reopened))) return false;
  await world.notify?.(endpoint, 'enabled', endpoint.failingSince ?? reopened.now);
  return true;
};

/**
 * Whether the one event that an endpoint refused is passed over: it takes a ping, so that it is the event. One alone, until it has
 * taken another one in: who refuses all of them is not to lose all of them.
 */
export const isSetAside = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  to: number,
  posted: Posted & { ok: false },
): Promise<boolean> => {
  const { delivered, singly = 0, aside = [], heardAt = '', retryAt = '' } = endpoint;
  if (delivered >= singly || posted.status === null || NOT_OF_THE_EVENT.has(posted.status)) return false;
  const before = aside.at(-1);
  if (before !== undefined && before.at > heardAt && before.at >= retryAt) return false;
  if (!(await postPing(world, endpoint)).ok) return false;
  const at = world.clock().toISOString();
  log.error('event set aside', {
    partner: endpoint.partner,
    endpoint: endpoint.id,
    seq: to,
    problem: problemOf(posted),
  });
  measure('EndpointsStopped');
  const all = [...aside, { seq: to, at, problem: problemOf(posted) }];
  return setAside(world.table, endpoint, lease, { delivered, to, aside: all });
};
