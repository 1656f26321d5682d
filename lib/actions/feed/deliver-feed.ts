import { randomUUID } from 'node:crypto';
import type { Packing } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import type { Posted } from '#io/feed/webhook.ts';
import { readHead } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import { advance, enterLog, noteSent, postpone, readEndpoint, release, takeEndpoint } from '#io/table/feed/partner.ts';
import { noteTakenBack } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';
import { answerTest } from './deliver/answer-test.ts';
import { deliverAhead } from './deliver/deliver-ahead.ts';
import { deliverLeft, isLeftDue } from './deliver/deliver-left.ts';
import { after, type DeliverFeed, earliest, LEASE, LOOK, messageId } from './deliver/deliver-world.ts';
import { postDelivery } from './deliver/post-delivery.ts';
import { isSetAside, isVerified, pingDue, pingWhenSilent, probeEndpoint } from './deliver/probe-endpoint.ts';
import { takeFailure } from './deliver/take-failure.ts';
import { type NextDelivery, nextDelivery } from './next-delivery.ts';
import { nextLeft } from './next-left.ts';
import { gateAgain } from './sending/gate-again.ts';
import { noteToldNow } from './sending/note-told.ts';

export type { DeliverFeed } from './deliver/deliver-world.ts';

type Outcome = 'more' | 'idle' | 'stop';

/** Whether its endpoint goes one event at a time: the delivery that it failed at is not past. */
const isSingle = ({ singly = 0, delivered }: Endpoint): boolean => delivered < singly;

/** What may be left out of what an endpoint is sent: nothing where it may know of wallets otherwise. */
const packingOf = (endpoint: Endpoint): Packing => {
  const { known, heard, sent, hearsElsewhere, more } = endpoint;
  return {
    more,
    known: hearsElsewhere === true ? Number.POSITIVE_INFINITY : (known ?? Math.max(heard, sent)),
    ...(isSingle(endpoint) ? { most: 1 } : {}),
  };
};

const postNext = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  { upto, delivery, isCut = false }: NextDelivery & { isCut?: boolean },
  { known }: Packing,
): Promise<Posted> => {
  if (delivery === null || (delivery.events.length === 0 && isSingle(endpoint))) return { ok: true };
  const { partner, id, replays } = endpoint;
  await noteToldNow(world.table, endpoint, delivery, world.clock().toISOString());
  // What was cut at the gate says another thing each time: it is another message.
  const cut = isCut ? delivery.events.map((event) => event.id) : [];
  const message = messageId(partner, id, replays, delivery.after, upto, known, ...cut);
  const posted = await postDelivery(world, endpoint, message, delivery);
  if (posted.ok) await noteTakenBack(world.table, endpoint, delivery, world.clock().toISOString());
  return posted;
};

/** How long what waits for a review is left before it is looked at again, in milliseconds. */
const REVIEW_MS = 5_000;

/** What of the next delivery may leave now; null where its first event has to wait. */
const passed = async (
  table: Table,
  endpoint: Endpoint,
  next: NextDelivery,
): Promise<(NextDelivery & { isCut?: boolean }) | null> => {
  if (next.delivery === null) return next;
  const { delivery, isCut } = await gateAgain(table, endpoint, next.delivery);
  return delivery && { upto: delivery.upto, delivery, isCut };
};

/** Makes one delivery; says whether there may be more to do at once. */
const deliverOnce = async (world: DeliverFeed, ref: EndpointRef, lease: string): Promise<Outcome> => {
  const { table } = world;
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null || endpoint.lease !== lease || endpoint.standing !== 'active') return 'stop';
  const idle = async (): Promise<Outcome> => ((await pingWhenSilent(world, endpoint, lease)) ? 'idle' : 'stop');
  const head = await readLogHead(table, endpoint.audience);
  if (head === null) return idle();
  // Another log, as in a restored table: what was acknowledged of the one before says nothing of its seqs.
  if (endpoint.log !== head.log) return (await enterLog(table, ref, lease, endpoint, head.log)) ? 'more' : 'stop';
  const packing = packingOf(endpoint);
  const queued = await nextDelivery(
    table,
    { ...head, audience: endpoint.audience },
    endpoint.delivered,
    packing,
    endpoint.upto,
  );
  if (queued === null) return idle();
  const next = await passed(table, endpoint, queued);
  // The review that is due rings once the log has heard of what was decided; should it be lost, the sweep does.
  if (next === null) {
    await postpone(table, ref, lease, after(world.clock(), REVIEW_MS));
    return 'stop';
  }
  const sent = { ...endpoint, sent: Math.max(endpoint.sent, next.upto) };
  // Before it is: a receiver may take it in though no acknowledgement ever comes back.
  if (sent.sent > endpoint.sent && !(await noteSent(table, ref, lease, sent))) return 'stop';
  const posted = await postNext(world, endpoint, next, packing);
  if (posted.ok) {
    const now = world.clock().toISOString();
    return (await advance(table, ref, lease, endpoint, next.upto, now)) ? 'more' : 'stop';
  }
  if (await isSetAside(world, endpoint, lease, next.upto, posted)) return 'more';
  const { known } = packing;
  const tried = { upto: next.upto, more: next.delivery?.more ?? false, ...(Number.isFinite(known) ? { known } : {}) };
  await takeFailure(world, endpoint, lease, tried, posted);
  return 'stop';
};

/** Whether its log has grown past the endpoint since it was looked at, or one that it left has more to take back. */
const hasGrown = async ({ table, clock }: DeliverFeed, ref: EndpointRef): Promise<boolean> => {
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null) return false;
  if ((await readHead(table, endpoint.audience)) > endpoint.delivered) return true;
  return isLeftDue(endpoint, clock().toISOString()) && (await nextLeft(table, endpoint)) !== null;
};

/** Gives back an endpoint that has heard all, until it is pinged or has more to take back of a log that it left. */
const rest = async ({ table, clock }: DeliverFeed, ref: EndpointRef, lease: string): Promise<void> => {
  const endpoint = await readEndpoint(table, ref);
  if (endpoint === null) return;
  const now = clock();
  const dueAt = earliest(pingDue(endpoint, now), endpoint.leftAt);
  await release(table, ref, lease, { heardAt: now.toISOString(), dueAt });
};

/**
 * Delivers what an endpoint has not received yet, in the log's order, until nothing is left or an attempt fails; first of all the
 * challenge by which it shows that it wants the feed.
 *
 * A lease keeps two deliveries from overtaking each other. A doorbell that finds the endpoint taken may leave it: the
 * holder looks at the log once more after giving it back. While a delivery fails, pauses and retractions go ahead of it.
 */
export const deliverFeed = async (world: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const { table, clock } = world;
  const end = clock().getTime() + LOOK;
  await answerTest(world, ref);
  await probeEndpoint(world, ref);
  do {
    const now = clock();
    const lease = randomUUID();
    const isTaken = await takeEndpoint(table, ref, lease, now.toISOString(), after(now, LEASE));
    const endpoint = isTaken ? await readEndpoint(table, ref) : null;
    if (endpoint === null) return deliverAhead(world, ref);
    if (!(await isVerified(world, endpoint, lease))) return;
    await world.giveExerciseKey?.(endpoint);
    if (!(await deliverLeft(world, ref, lease, end))) return;
    let outcome = await deliverOnce(world, ref, lease);
    while (outcome === 'more' && clock().getTime() < end) outcome = await deliverOnce(world, ref, lease);
    if (outcome === 'stop') return deliverAhead(world, ref);
    if (outcome === 'more') {
      await postpone(table, ref, lease, clock().toISOString());
      return;
    }
    await rest(world, ref, lease);
  } while (await hasGrown(world, ref));
};
