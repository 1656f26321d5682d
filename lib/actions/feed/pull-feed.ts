import type { Recording } from '#actions/audit/record-act.ts';
import { isPullToken, readBearer } from '#domain/feed/pull-token.ts';
import { log } from '#io/log.ts';
import { readLogHead } from '#io/table/feed/feed.ts';
import { readEndpoint } from '#io/table/feed/partner.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import { nextDelivery } from './next-delivery.ts';
import { recordDisclosure } from './record-disclosure.ts';

/** What a puller knows of is not known here: a retraction is never left out. */
const LEAVE_NOTHING_OUT = { known: Number.POSITIVE_INFINITY };

/** What pulls is given as it is sent: its body is what the audit log has the digest of. */
export type Pulled = { ok: true; body: string | null } | { ok: false; reason: 'no-token' | 'disabled' };

/**
 * Gives a partner what follows in its log after a seq: the same that a webhook would bring; null where there is nothing
 * more.
 *
 * Written is only of which wallets they were told: how far it is the puller remembers. An endpoint whose webhook is suspended may pull, for that is
 * how it catches up; one that was disabled may not.
 * Recorded before it is given: what cannot be recorded is not.
 */
export const pullFeed = async (world: Recording, authorization: string | undefined, after: number): Promise<Pulled> => {
  const { table, clock } = world;
  const bearer = readBearer(authorization);
  const endpoint = bearer && (await readEndpoint(table, bearer.ref));
  if (bearer === null || endpoint === null || !isPullToken(bearer.token, endpoint.pullTokenHash)) {
    return { ok: false, reason: 'no-token' };
  }
  const { partner, id, audience, standing } = endpoint;
  if (standing === 'disabled') return { ok: false, reason: 'disabled' };
  const head = await readLogHead(table, audience);
  const next = head && (await nextDelivery(table, { ...head, audience }, after, LEAVE_NOTHING_OUT));
  const delivery = next?.delivery ?? null;
  log.info('feed pulled', { partner, endpoint: id, after, upto: delivery?.upto ?? after });
  if (delivery === null) return { ok: true, body: null };
  const body = JSON.stringify(delivery);
  await recordDisclosure(world, 'pull', endpoint, delivery, body);
  // What is pulled is told, though it is not known to have arrived; what takes it back counts once a webhook is answered.
  await noteTelling(table, endpoint, delivery, clock().toISOString());
  return { ok: true, body };
};
