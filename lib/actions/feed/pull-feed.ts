import type { Recording } from '#actions/audit/record-act.ts';
import { type FeedDelivery, packDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isOfWallet, type LogEvent } from '#domain/feed/group/log-event.ts';
import { log } from '#io/log.ts';
import { readLog } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { AdmitKey } from './admit-key.ts';
import { recordPulled } from './record-disclosure.ts';
import { gateAgain } from './sending/gate-again.ts';

/** Most events of one answer, and most bytes of it: a gateway passes on a few megabytes, and a reader asks again. */
export const MAX_PULLED = 1_000;
const MAX_PULLED_BYTES = 1_000_000;

export type PullFeed = AdmitKey & Recording;

/** What of a log is asked for. */
export interface PullAsked {
  /** The seq behind which it begins, and the log that this is a seq of, where the puller says so. */
  after: number;
  log?: string | undefined;
  limit: number;
  /** Events of these types and of this campaign alone, where that is said. */
  types?: readonly string[] | undefined;
  campaign?: string | undefined;
  /** How the delivery is written; as JSON, where nothing is said. */
  shape?: (delivery: FeedDelivery) => string;
}

/** What follows in a log, and as it is sent: the audit log has the digest of that; nothing at its end; or that the seq is of another log, or of a part that has expired. */
export type Pulled =
  | { found: 'events'; delivery: FeedDelivery; body: string }
  | { found: 'end'; log: string | null; upto: number }
  | { found: 'another-log'; log: string | null }
  | { found: 'expired'; oldest: number };

/** Nothing is known of what a puller knows: a retraction is never left out. */
const LEAVE_NOTHING_OUT = { known: Number.POSITIVE_INFINITY, bytes: MAX_PULLED_BYTES };

const campaignOf = (event: LogEvent): string | null | undefined =>
  isOfWallet(event) ? event.campaign : event.campaign?.id;

const isAsked = (event: LogEvent, asked: PullAsked): boolean =>
  (asked.types === undefined || asked.types.includes(event.type)) &&
  (asked.campaign === undefined || asked.campaign === campaignOf(event));

/**
 * Gives a partner what follows in its log after a seq: the same that a webhook would bring, more of it at once.
 *
 * Written is only of which wallets they were told: how far it is the puller remembers. Recorded before it is given: what cannot be
 * recorded is not.
 */
export const pullFeed = async (
  world: PullFeed,
  endpoint: Endpoint,
  { shape = JSON.stringify, ...asked }: PullAsked,
): Promise<Pulled> => {
  const { table } = world;
  const { partner, id, audience } = endpoint;
  const { after, limit } = asked;
  const head = await readLogHead(table, audience);
  const name = head?.log ?? null;
  const end = head?.seq ?? 0;
  if ((asked.log !== undefined && name !== null && asked.log !== name) || after > end) {
    return { found: 'another-log', log: name };
  }
  if (head === null || after === end) return { found: 'end', log: name, upto: end };
  const events = await readLog(table, audience, after, end, limit);
  const oldest = events[0]?.event.seq ?? end + 1;
  // What a log passed over when it began anew never was.
  const isPassedOver = head.skipped !== undefined && head.skipped.from <= after && oldest === head.skipped.to + 1;
  if (oldest > after + 1 && !isPassedOver) return { found: 'expired', oldest };
  const packed = packDelivery({ ...head, audience }, after, events.slice(0, limit), LEAVE_NOTHING_OUT);
  if (packed === null) return { found: 'end', log: name, upto: end };
  const { delivery: passed } = await gateAgain(table, { ...endpoint, hearsElsewhere: true }, packed);
  // What follows waits for a review that is due: they ask again.
  if (passed === null) return { found: 'end', log: name, upto: after };
  const delivery = { ...passed, events: passed.events.filter((event) => isAsked(event, asked)) };
  const body = shape(delivery);
  await recordPulled(world, endpoint, delivery, body);
  log.info('feed pulled', { partner, endpoint: id, after, upto: delivery.upto });
  return { found: 'events', delivery, body };
};
