import type { FeedDelivery } from '#domain/feed/delivery.ts';
import { isPullToken, readBearer } from '#domain/feed/pull-token.ts';
import type { Clock } from '#io/clock.ts';
import { log } from '#io/log.ts';
import { readLogHead } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import type { Table } from '#io/table/store/table.ts';
import { nextDelivery } from './next-delivery.ts';

/** What a puller knows of is not known here: a retraction is never left out. */
const LEAVE_NOTHING_OUT = { known: Number.POSITIVE_INFINITY };

export type Pulled = { ok: true; delivery: FeedDelivery | null } | { ok: false; reason: 'no-token' | 'disabled' };

/**
 * Gives a partner what follows in its log after a seq: the same that a webhook would bring; null where there is nothing
 * more.
 *
 * Written is only of which wallets they were told: how far it is the puller remembers. An endpoint whose webhook is suspended may pull, for that is
 * how it catches up; one that was disabled may not.
 */
export const pullFeed = async (
  { table, clock }: { table: Table; clock: Clock },
  authorization: string | undefined,
  after: number,
): Promise<Pulled> => {
  const bearer = readBearer(authorization);
  const endpoint = bearer && (await readEndpoint(table, bearer.ref));
  if (bearer === null || endpoint === null || !isPullToken(bearer.token, endpoint.pullTokenHash)) {
    return { ok: false, reason: 'no-token' };
  }
  const { partner, id, audience, standing } = endpoint;
  if (standing === 'disabled') return { ok: false, reason: 'disabled' };
  const head = await readLogHead(table, audience);
  const next = head && (await nextDelivery(table, { ...head, audience }, after, LEAVE_NOTHING_OUT));
  // What is pulled is told, though it is not known to have arrived; what takes it back counts once a webhook is answered.
  if (next?.delivery) await noteTelling(table, endpoint, next.delivery, clock().toISOString());
  log.info('feed pulled', { partner, endpoint: id, after, upto: next?.delivery?.upto ?? after });
  return { ok: true, delivery: next?.delivery ?? null };
};
