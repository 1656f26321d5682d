import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import { waitAfter } from '#domain/feed/retry.ts';
import type { Posted } from '#io/feed/webhook.ts';
import { log } from '#io/log.ts';
import { noteLeftFailed, noteLeftLogs } from '#io/table/feed/left-logs.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { noteTakenBack, readTold } from '#io/table/feed/told.ts';
import { listUnheard } from '#io/table/feed/unheard.ts';
import type { Table } from '#io/table/store/table.ts';
import { nextLeft } from '../next-left.ts';
import { after, type DeliverFeed, GONE, messageId } from './deliver-world.ts';
import { postDelivery, problemOf } from './post-delivery.ts';
import { disable } from './take-failure.ts';

/** The longest wait before a log that was left is taken back again, in milliseconds. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** After so many attempts to take back a log that was left, it is tried once a day: a receiver may refuse just that. */
const PATIENCE = 100;
const LONGEST_PATIENT_WAIT_MS = 24 * 60 * 60_000;

/** Whether logs that an endpoint left may be taken back now: the last attempt did not fail a moment ago. */
export const isLeftDue = ({ leftLogs, leftAt }: Endpoint, now: string): boolean =>
  leftLogs !== undefined && (leftAt === undefined || leftAt <= now);

/** Notes that an endpoint has not heard what takes back a log that it left. */
const noteUnheard = async (table: Table, of: EndpointRef, { events }: FeedDelivery, at: string): Promise<void> => {
  const told = await readTold(
    table,
    of,
    ofWallets(events).map(({ wallet }) => wallet.address),
  );
  for (const { wallet, reason } of ofWallets(events)) {
    const row = told.get(wallet.address);
    if (row !== undefined && row.retractedAt === undefined)
      await listUnheard(table, row, { as: 'retracted', reason, at });
  }
};

/** Takes back what the logs that an endpoint left told it, page by page; false where its hold was lost or it was stopped. */
export const deliverLeft = async (
  world: DeliverFeed,
  ref: EndpointRef,
  lease: string,
  end: number,
): Promise<boolean> => {
  const { table, clock } = world;
  while (clock().getTime() < end) {
    const endpoint = await readEndpoint(table, ref);
    if (endpoint === null || endpoint.lease !== lease || endpoint.standing !== 'active') return false;
    if (!isLeftDue(endpoint, clock().toISOString())) return true;
    const next = await nextLeft(table, endpoint, world.acknowledge);
    if (next === null) return true;
    const { left, of, delivery } = next;
    const id = delivery && messageId(ref.partner, ref.id, endpoint.replays, 'left', JSON.stringify(delivery));
    const posted: Posted = id ? await postDelivery(world, endpoint, id, delivery) : { ok: true };
    if (posted.ok) {
      if (delivery !== null) await noteTakenBack(table, of, delivery, clock().toISOString());
      if (!(await noteLeftLogs(table, ref, lease, left))) return false;
      continue;
    }
    if (delivery !== null) await noteUnheard(table, of, delivery, clock().toISOString());
    if (posted.status === GONE) {
      await disable(world, endpoint, problemOf(posted));
      return false;
    }
    const failed = (endpoint.leftFailed ?? 0) + 1;
    const longest = failed > PATIENCE ? LONGEST_PATIENT_WAIT_MS : LONGEST_WAIT_MS;
    const wait = Math.min(longest, waitAfter(failed, Math.random()) ?? longest);
    log.warn('log that was left not taken back', { partner: ref.partner, endpoint: ref.id, failed });
    await noteLeftFailed(table, ref, lease, { failed, leftAt: after(clock(), wait) });
  }
  return true;
};
