import { randomUUID } from 'node:crypto';
import { type AheadDelivery, type Packing, packAhead } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { waitAfter } from '#domain/feed/retry.ts';
import type { Posted } from '#io/feed/webhook.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import { noteAhead, noteAheadFailed, postpone, readEndpoint, takeForAhead } from '#io/table/feed/partner.ts';
import { noteTakenBack } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';
import { nextLeft } from '../next-left.ts';
import { takenBackFrom } from '../sending/gate-again.ts';
import { deliverLeft, isLeftDue } from './deliver-left.ts';
import { after, type DeliverFeed, earliest, GONE, LEASE, LOOK, messageId } from './deliver-world.ts';
import { postDelivery, problemOf } from './post-delivery.ts';
import { disable } from './take-failure.ts';

/** Events read at once, and at most pages of them, for what goes ahead of a delivery that fails. */
const PAGE = 200;
const MAX_PAGES = 50;
/** The longest wait before what goes ahead is tried again: a retraction is not left until a day's wait is over. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** What may be left out of what goes ahead: the delivery that fails names wallets too, and its receiver may have taken it in. */
const packingOf = ({ heard, sent, hearsElsewhere }: Endpoint): Packing => ({
  known: hearsElsewhere === true ? Number.POSITIVE_INFINITY : Math.max(heard, sent),
});

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
  let behind = from;
  for (let page = 0; page < MAX_PAGES && behind < head.seq; page += 1) {
    const events = await readLog(table, audience, behind, head.seq, PAGE);
    if (events.length === 0) return { covered: head.seq, delivery: null };
    const packed = packAhead({ ...head, audience }, heard, events, packingOf(endpoint));
    const told = packed.delivery && (await takenBackFrom(table, endpoint, packed.delivery.events));
    if (packed.delivery !== null && told !== null && told.length > 0)
      return { ...packed, delivery: { ...packed.delivery, events: told } };
    behind = packed.covered;
  }
  return behind > from ? { covered: behind, delivery: null } : null;
};

const fail = async (
  world: DeliverFeed,
  endpoint: Endpoint,
  lease: string,
  posted: Posted & { ok: false },
): Promise<void> => {
  if (posted.status === GONE) return disable(world, endpoint, problemOf(posted));
  const failed = (endpoint.aheadFailed ?? 0) + 1;
  const wait = Math.min(LONGEST_WAIT_MS, waitAfter(failed, Math.random()) ?? LONGEST_WAIT_MS);
  const aheadAt = after(world.clock(), wait);
  const dueAt = earliest(aheadAt, endpoint.retryAt, endpoint.leftAt);
  await noteAheadFailed(world.table, endpoint, lease, { failed, aheadAt, dueAt });
};

/**
 * Sends pauses and retractions ahead of a delivery that fails, by themselves: one that its receiver cannot take in must not
 * keep them from it, nor the wait for the next attempt.
 */
export const deliverAhead = async (world: DeliverFeed, ref: EndpointRef): Promise<void> => {
  const { table, clock } = world;
  const now = clock();
  const before = await readEndpoint(table, ref);
  if (before === null || before.standing !== 'active' || before.failed === 0) return;
  // Nothing is told to one that has not answered yet.
  if (before.challenge !== undefined) return;
  const isAheadDue = before.aheadAt === undefined || before.aheadAt <= now.toISOString();
  const hasAhead = isAheadDue && (await nextAhead(table, before)) !== null;
  const hasLeft = isLeftDue(before, now.toISOString()) && (await nextLeft(table, before)) !== null;
  if (!hasAhead && !hasLeft) return;
  const lease = randomUUID();
  if (!(await takeForAhead(table, ref, lease, now.toISOString(), after(now, LEASE)))) return;
  if (!(await deliverLeft(world, ref, lease, now.getTime() + LOOK))) return;
  const endpoint = await readEndpoint(table, ref);
  if (endpoint?.lease !== lease) return;
  const { retryAt = now.toISOString(), aheadAt, leftAt } = endpoint;
  if (!isAheadDue) return void (await postpone(table, ref, lease, earliest(retryAt, aheadAt, leftAt)));
  const next = await nextAhead(table, endpoint);
  const { partner, id, replays, heard } = endpoint;
  const posted: Posted = next?.delivery
    ? await postDelivery(world, endpoint, messageId(partner, id, replays, 'ahead', heard, next.covered), next.delivery)
    : { ok: true };
  if (!posted.ok) return fail(world, endpoint, lease, posted);
  if (next?.delivery) await noteTakenBack(table, ref, next.delivery, clock().toISOString());
  const covered = next?.covered ?? endpoint.ahead ?? 0;
  await noteAhead(table, ref, lease, { covered, dueAt: earliest(retryAt, leftAt) });
};
