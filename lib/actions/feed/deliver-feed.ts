import { createHash, randomUUID } from 'node:crypto';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { FeedDelivery } from '#domain/feed/delivery.ts';
import { waitAfter } from '#domain/feed/retry.ts';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';
import type { Clock } from '#io/clock.ts';
import { type Posted, postWebhook } from '#io/feed/webhook.ts';
import { log, reasonOf } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { readSecret } from '#io/secrets.ts';
import { readHead } from '#io/table/feed/feed.ts';
import {
  advance,
  type Endpoint,
  type EndpointRef,
  noteFailure,
  postpone,
  readEndpoint,
  release,
  stopEndpoint,
  takeEndpoint,
} from '#io/table/feed/partner.ts';
import type { Table } from '#io/table/store/table.ts';
import { nextDelivery } from './next-delivery.ts';

export interface DeliverFeed {
  table: Table;
  secrets: SecretsManagerClient;
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  /** Names of the endpoints that may be on this machine. */
  loopback: readonly string[];
  clock: Clock;
}

/** How long one look goes on with a backlog, and how long an endpoint is taken for at most, in milliseconds. */
const LOOK = 15_000;
const LEASE = 60_000;
/** The receiver says that it wants no more (Standard Webhooks). */
const GONE = 410;

const problemOf = (posted: Posted & { ok: false }): string =>
  posted.status === null ? posted.problem : `status ${posted.status}`;

/** The same for each attempt at the same delivery, another once the log was rewound. */
const messageId = ({ partner, id, replays }: Endpoint, { after, upto }: FeedDelivery): string => {
  const name = JSON.stringify([partner, id, replays, after, upto]);
  return `msg_${createHash('sha256').update(name).digest('base64url').slice(0, 24)}`;
};

type SecretProblem = 'secret-not-readable' | 'secret-not-usable';

const secretOf = async (
  { secrets, secretPrefix }: DeliverFeed,
  id: string,
): Promise<{ secret: string } | { problem: SecretProblem }> => {
  try {
    const stored = await readSecret(secrets, `${secretPrefix}${id}`);
    const secret = readSigningSecret(Buffer.from(stored).toString('utf8'));
    return secret === null ? { problem: 'secret-not-usable' } : { secret };
  } catch (error) {
    log.error('webhook secret not readable', { endpoint: id, reason: reasonOf(error) });
    return { problem: 'secret-not-readable' };
  }
};

const post = async (deps: DeliverFeed, endpoint: Endpoint, delivery: FeedDelivery): Promise<Posted> => {
  const found = await secretOf(deps, endpoint.id);
  if ('problem' in found) return { ok: false, status: null, problem: found.problem };
  const message = { id: messageId(endpoint, delivery), time: deps.clock(), body: JSON.stringify(delivery) };
  const allowLoopback = deps.loopback.includes(endpoint.partnerName);
  return postWebhook({ url: endpoint.url, secret: found.secret, allowLoopback }, message);
};

/** Ends deliveries until somebody resumes them, and has an alarm tell that they are needed. */
const stop = async (table: Table, endpoint: Endpoint, standing: 'suspended' | 'disabled', problem: string) => {
  await stopEndpoint(table, endpoint, standing, problem);
  measure('EndpointsStopped');
};

const fail = async (
  { table, clock }: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  upto: number,
  posted: Posted & { ok: false },
): Promise<void> => {
  const problem = problemOf(posted);
  const failed = endpoint.failed + 1;
  log.warn('webhook failed', { partner: endpoint.partner, endpoint: endpoint.id, failed, problem });
  if (posted.status === GONE) {
    await stop(table, endpoint, 'disabled', problem);
    return;
  }
  const wait = waitAfter(failed, Math.random());
  if (wait === null) {
    await stop(table, endpoint, 'suspended', problem);
    return;
  }
  const dueAt = new Date(clock().getTime() + wait).toISOString();
  await noteFailure(table, endpoint, lease, { from: endpoint.delivered, upto, failed, problem, dueAt });
};

/** Makes one delivery; says whether there may be more to do at once. */
const deliverOnce = async (deps: DeliverFeed, ref: EndpointRef, lease: string): Promise<'more' | 'idle' | 'stop'> => {
  const endpoint = await readEndpoint(deps.table, ref);
  if (endpoint === null || endpoint.lease !== lease || endpoint.standing !== 'active') return 'stop';
  const next = await nextDelivery(deps.table, endpoint.audience, endpoint.delivered, endpoint.upto);
  if (next === null) return 'idle';
  const posted: Posted = next.delivery === null ? { ok: true } : await post(deps, endpoint, next.delivery);
  if (posted.ok) {
    const kept = await advance(deps.table, ref, lease, endpoint.delivered, next.upto);
    return kept ? 'more' : 'stop';
  }
  await fail(deps, endpoint, lease, next.upto, posted);
  return 'stop';
};

/** Whether the log has grown past the endpoint since it was looked at. */
const hasGrown = async (table: Table, ref: EndpointRef): Promise<boolean> => {
  const endpoint = await readEndpoint(table, ref);
  return endpoint !== null && (await readHead(table, endpoint.audience)) > endpoint.delivered;
};

/**
 * Delivers what an endpoint has not received yet, in the log's order, until nothing is left or an attempt fails.
 *
 * A lease keeps two deliveries from overtaking each other. A doorbell that finds the endpoint taken may leave it: the
 * holder looks at the log once more after giving it back.
 */
export const deliverFeed = async (deps: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const { table, clock } = deps;
  const end = clock().getTime() + LOOK;
  do {
    const now = clock();
    const lease = randomUUID();
    const until = new Date(now.getTime() + LEASE).toISOString();
    if (!(await takeEndpoint(table, ref, lease, now.toISOString(), until))) return;
    let outcome = await deliverOnce(deps, ref, lease);
    while (outcome === 'more' && clock().getTime() < end) outcome = await deliverOnce(deps, ref, lease);
    if (outcome === 'stop') return;
    if (outcome === 'more') {
      await postpone(table, ref, lease, clock().toISOString());
      return;
    }
    await release(table, ref, lease);
  } while (await hasGrown(table, ref));
};
