import { createHash, randomUUID } from 'node:crypto';
import { type AheadDelivery, type FeedDelivery, type Packing, packAhead } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { waitAfter } from '#domain/feed/retry.ts';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { type Posted, postWebhook } from '#io/feed/webhook.ts';
import { log, reasonOf } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { readSecret } from '#io/secrets.ts';
import { readHead, readLog, readLogHead } from '#io/table/feed/feed.ts';
import { noteLeftFailed, noteLeftLogs } from '#io/table/feed/left-logs.ts';
import {
  advance,
  enterLog,
  noteAhead,
  noteAheadFailed,
  noteFailure,
  noteSent,
  postpone,
  readEndpoint,
  release,
  stopEndpoint,
  takeEndpoint,
  takeForAhead,
} from '#io/table/feed/partner.ts';
import { noteTakenBack, noteTelling } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';
import { nextDelivery } from './next-delivery.ts';
import { nextLeft } from './next-left.ts';
import { recordDisclosure } from './record-disclosure.ts';

export interface DeliverFeed extends Pick<World, 'table' | 'secrets' | 'clock'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  settings: Pick<FunctionSettings, 'retention'>;
  /** Names of the endpoints that may be on this machine. */
  loopback: readonly string[];
  /** Where retractions are acknowledged, as events say it. */
  acknowledge?: string;
}

/** How long one look goes on with a backlog, and how long an endpoint is taken for at most, in milliseconds. */
const LOOK = 15_000;
const LEASE = 60_000;
/** Events read at once, and at most pages of them, for what goes ahead of a delivery that fails. */
const AHEAD_PAGE = 200;
const MAX_AHEAD_PAGES = 50;
/** The longest wait before what goes ahead is tried again: a retraction is not left until a day's wait is over. */
const LONGEST_AHEAD_WAIT_MS = 15 * 60_000;
/** After so many attempts to take back a log that was left, it is tried once a day: a receiver may refuse just that. */
const LEFT_PATIENCE = 100;
const LONGEST_LEFT_WAIT_MS = 24 * 60 * 60_000;
/** The receiver says that it wants no more (Standard Webhooks). */
const GONE = 410;

const problemOf = (posted: Posted & { ok: false }): string =>
  posted.status === null ? posted.problem : `status ${posted.status}`;

/** The same for each attempt at the same delivery, another once the log was rewound. */
const messageId = (...names: (string | number | null)[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 24)}`;

/** What may be left out of what an endpoint is sent: nothing where it may know of wallets otherwise. */
const packingOf = ({ known, heard, sent, hearsElsewhere, more }: Endpoint): Packing => ({
  more,
  known: hearsElsewhere === true ? Number.POSITIVE_INFINITY : (known ?? Math.max(heard, sent)),
});

/** What may be left out of what goes ahead: the delivery that fails names wallets too, and its receiver may have taken it in. */
const packingAheadOf = ({ heard, sent, hearsElsewhere }: Endpoint): Packing => ({
  known: hearsElsewhere === true ? Number.POSITIVE_INFINITY : Math.max(heard, sent),
});

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

const post = async (world: DeliverFeed, endpoint: Endpoint, id: string, delivery: FeedDelivery): Promise<Posted> => {
  const found = await secretOf(world, endpoint.id);
  if ('problem' in found) return { ok: false, status: null, problem: found.problem };
  const body = JSON.stringify(delivery);
  // What cannot be recorded is not sent.
  await recordDisclosure(world, 'deliver', endpoint, delivery, body);
  const message = { id, time: world.clock(), body };
  const allowLoopback = world.loopback.includes(endpoint.partnerName);
  return postWebhook({ url: endpoint.url, secret: found.secret, allowLoopback }, message);
};

/** Ends deliveries until somebody resumes them, and has an alarm tell that they are needed. */
const stop = async (table: Table, endpoint: Endpoint, standing: 'suspended' | 'disabled', problem: string) => {
  await stopEndpoint(table, endpoint, standing, problem);
  measure('EndpointsStopped');
};

/** The earliest of some moments. */
const earliest = (one: string, ...others: (string | undefined)[]): string =>
  others.reduce<string>((first, other) => (other !== undefined && other < first ? other : first), one);

/** Whether logs that an endpoint left may be taken back now: the last attempt did not fail a moment ago. */
const isLeftDue = ({ leftLogs, leftAt }: Endpoint, now: string): boolean =>
  leftLogs !== undefined && (leftAt === undefined || leftAt <= now);

const fail = async (
  { table, clock }: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  { upto, known, more }: { upto: number; known: number; more: boolean },
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
  const retryAt = new Date(clock().getTime() + wait).toISOString();
  const { delivered, aheadAt, leftAt } = endpoint;
  const again = Number.isFinite(known) ? { known } : {};
  const failure = {
    delivered,
    upto,
    more,
    failed,
    problem,
    retryAt,
    dueAt: earliest(retryAt, aheadAt, leftAt),
    ...again,
  };
  await noteFailure(table, endpoint, lease, failure);
};

/** Takes back what the logs that an endpoint left told it, page by page; false where its hold was lost or it was stopped. */
const deliverLeft = async (world: DeliverFeed, ref: EndpointRef, lease: string, end: number): Promise<boolean> => {
  const { table, clock } = world;
  while (clock().getTime() < end) {
    const endpoint = await readEndpoint(table, ref);
    if (endpoint === null || endpoint.lease !== lease || endpoint.standing !== 'active') return false;
    if (!isLeftDue(endpoint, clock().toISOString())) return true;
    const next = await nextLeft(table, endpoint, world.acknowledge);
    if (next === null) return true;
    const { left, of, delivery } = next;
    const id = delivery && messageId(ref.partner, ref.id, endpoint.replays, 'left', JSON.stringify(delivery));
    const posted: Posted = id ? await post(world, endpoint, id, delivery) : { ok: true };
    if (posted.ok) {
      if (delivery !== null) await noteTakenBack(table, of, delivery, clock().toISOString());
      if (!(await noteLeftLogs(table, ref, lease, left))) return false;
      continue;
    }
    if (posted.status === GONE) {
      await stop(table, endpoint, 'disabled', problemOf(posted));
      return false;
    }
    const failed = (endpoint.leftFailed ?? 0) + 1;
    const longest = failed > LEFT_PATIENCE ? LONGEST_LEFT_WAIT_MS : LONGEST_AHEAD_WAIT_MS;
    const wait = Math.min(longest, waitAfter(failed, Math.random()) ?? longest);
    log.warn('log that was left not taken back', { partner: ref.partner, endpoint: ref.id, failed });
    await noteLeftFailed(table, ref, lease, { failed, leftAt: new Date(clock().getTime() + wait).toISOString() });
  }
  return true;
};

/** Makes one delivery; says whether there may be more to do at once. */
const deliverOnce = async (world: DeliverFeed, ref: EndpointRef, lease: string): Promise<'more' | 'idle' | 'stop'> => {
  const { table } = world;
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null || endpoint.lease !== lease || endpoint.standing !== 'active') return 'stop';
  const head = await readLogHead(table, endpoint.audience);
  if (head === null) return 'idle';
  // Another log, as in a restored table: what was acknowledged of the one before says nothing of its seqs.
  if (endpoint.log !== head.log) return (await enterLog(table, ref, lease, endpoint, head.log)) ? 'more' : 'stop';
  const packing = packingOf(endpoint);
  const log = { ...head, audience: endpoint.audience };
  const next = await nextDelivery(table, log, endpoint.delivered, packing, endpoint.upto);
  if (next === null) return 'idle';
  const sent = { ...endpoint, sent: Math.max(endpoint.sent, next.upto) };
  // Before it is: a receiver may take it in though no acknowledgement ever comes back.
  if (sent.sent > endpoint.sent && !(await noteSent(table, ref, lease, sent))) return 'stop';
  const { partner, id, replays } = endpoint;
  if (next.delivery !== null) await noteTelling(table, ref, next.delivery, world.clock().toISOString());
  const posted: Posted =
    next.delivery === null
      ? { ok: true }
      : await post(
          world,
          endpoint,
          messageId(partner, id, replays, next.delivery.after, next.upto, packing.known),
          next.delivery,
        );
  if (posted.ok && next.delivery !== null) {
    await noteTakenBack(table, ref, next.delivery, world.clock().toISOString());
  }
  if (posted.ok) return (await advance(table, ref, lease, endpoint, next.upto)) ? 'more' : 'stop';
  const more = next.delivery?.more ?? false;
  await fail(world, endpoint, lease, { upto: next.upto, known: packing.known, more }, posted);
  return 'stop';
};

/**
 * The pauses and retractions that wait behind a delivery that fails, from after those that were looked at before; null
 * where nothing has come since.
 */
const nextAhead = async (table: Table, endpoint: Endpoint): Promise<AheadDelivery | null> => {
  const { audience, heard, delivered, ahead = 0 } = endpoint;
  const from = Math.max(delivered, ahead);
  const head = await readLogHead(table, audience);
  // Of another log than its own it heard nothing yet.
  if (head === null || head.log !== endpoint.log) return null;
  let after = from;
  for (let page = 0; page < MAX_AHEAD_PAGES && after < head.seq; page += 1) {
    const events = await readLog(table, audience, after, head.seq, AHEAD_PAGE);
    if (events.length === 0) return { covered: head.seq, delivery: null };
    const packed = packAhead({ ...head, audience }, heard, events, packingAheadOf(endpoint));
    if (packed.delivery !== null) return packed;
    after = packed.covered;
  }
  return after > from ? { covered: after, delivery: null } : null;
};

const failAhead = async (
  { table, clock }: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  posted: Posted & { ok: false },
): Promise<void> => {
  if (posted.status === GONE) {
    await stop(table, endpoint, 'disabled', problemOf(posted));
    return;
  }
  const failed = (endpoint.aheadFailed ?? 0) + 1;
  const wait = Math.min(LONGEST_AHEAD_WAIT_MS, waitAfter(failed, Math.random()) ?? LONGEST_AHEAD_WAIT_MS);
  const aheadAt = new Date(clock().getTime() + wait).toISOString();
  const dueAt = earliest(aheadAt, endpoint.retryAt, endpoint.leftAt);
  await noteAheadFailed(table, endpoint, lease, { failed, aheadAt, dueAt });
};

/**
 * Sends pauses and retractions ahead of a delivery that fails, by themselves: one that its receiver cannot take in must not
 * keep them from it, nor the wait for the next attempt.
 */
const deliverAhead = async (world: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const { table, clock } = world;
  const now = clock();
  const before = await readEndpoint(table, ref);
  if (before === null || before.standing !== 'active' || before.failed === 0) return;
  const isAheadDue = before.aheadAt === undefined || before.aheadAt <= now.toISOString();
  const hasAhead = isAheadDue && (await nextAhead(table, before)) !== null;
  const hasLeft = isLeftDue(before, now.toISOString()) && (await nextLeft(table, before)) !== null;
  if (!hasAhead && !hasLeft) return;
  const lease = randomUUID();
  const until = new Date(now.getTime() + LEASE).toISOString();
  if (!(await takeForAhead(table, ref, lease, now.toISOString(), until))) return;
  if (!(await deliverLeft(world, ref, lease, now.getTime() + LOOK))) return;
  const endpoint = await readEndpoint(table, ref);
  if (endpoint?.lease !== lease) return;
  const { retryAt = now.toISOString(), aheadAt, leftAt } = endpoint;
  if (!isAheadDue) return void (await postpone(table, ref, lease, earliest(retryAt, aheadAt, leftAt)));
  const next = await nextAhead(table, endpoint);
  const { partner, id, replays } = endpoint;
  const posted: Posted = next?.delivery
    ? await post(world, endpoint, messageId(partner, id, replays, 'ahead', endpoint.heard, next.covered), next.delivery)
    : { ok: true };
  if (!posted.ok) return failAhead(world, endpoint, lease, posted);
  if (next?.delivery) await noteTakenBack(table, ref, next.delivery, clock().toISOString());
  const covered = next?.covered ?? endpoint.ahead ?? 0;
  await noteAhead(table, ref, lease, { covered, dueAt: earliest(retryAt, leftAt) });
};

/** Whether its log has grown past the endpoint since it was looked at, or one that it left has more to take back. */
const hasGrown = async ({ table, clock }: DeliverFeed, ref: EndpointRef): Promise<boolean> => {
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null) return false;
  if ((await readHead(table, endpoint.audience)) > endpoint.delivered) return true;
  return isLeftDue(endpoint, clock().toISOString()) && (await nextLeft(table, endpoint)) !== null;
};

/**
 * Delivers what an endpoint has not received yet, in the log's order, until nothing is left or an attempt fails.
 *
 * A lease keeps two deliveries from overtaking each other. A doorbell that finds the endpoint taken may leave it: the
 * holder looks at the log once more after giving it back. While a delivery fails, pauses and retractions go ahead of it.
 */
export const deliverFeed = async (world: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const { table, clock } = world;
  const end = clock().getTime() + LOOK;
  do {
    const now = clock();
    const lease = randomUUID();
    const until = new Date(now.getTime() + LEASE).toISOString();
    if (!(await takeEndpoint(table, ref, lease, now.toISOString(), until))) return deliverAhead(world, ref);
    if (!(await deliverLeft(world, ref, lease, end))) return;
    let outcome = await deliverOnce(world, ref, lease);
    while (outcome === 'more' && clock().getTime() < end) outcome = await deliverOnce(world, ref, lease);
    if (outcome === 'stop') return deliverAhead(world, ref);
    if (outcome === 'more') {
      await postpone(table, ref, lease, clock().toISOString());
      return;
    }
    const waits = (await readEndpoint(table, ref))?.leftAt;
    await (waits === undefined ? release(table, ref, lease) : postpone(table, ref, lease, waits));
  } while (await hasGrown(world, ref));
};
