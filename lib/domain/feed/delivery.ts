import * as z from 'zod';
import { AUDIENCES } from './audience.ts';
import type { Related } from './contacts/related.ts';
import { TAKES_BACK } from './event.ts';
import { LogEvent, subjectOf } from './group/log-event.ts';

/** Most bytes of a delivery's body: Standard Webhooks says under 20 kB. */
export const MAX_BODY = 19_500;

/** A delivery to an endpoint, version 1, as `docs/schemas/feed-delivery.v1.json` publishes it. */
export const FeedDelivery = z.object({
  version: z.literal(1),
  type: z.literal('feed.events'),
  timestamp: z.iso.datetime().describe('The hour in which the last of the events was written, UTC.'),
  audience: z.enum(AUDIENCES),
  log: z
    .string()
    .regex(/^log_[0-9a-z]{16}$/)
    .describe(
      'Names the log. Another name than before is another log: what was received of the one before says nothing of its seqs.',
    ),
  after: z.int().nonnegative().describe('The seq that the delivery before this one ended with: what one has, one had.'),
  upto: z
    .int()
    .nonnegative()
    .describe(
      'The seq that this one ends with, events left out as outdated included. The same as after where pauses and ' +
        'retractions are sent ahead of a delivery that fails: they come again in their turn.',
    ),
  more: z.boolean().describe('Whether more of the log follows at once.'),
  left: z
    .literal(true)
    .optional()
    .describe(
      'The endpoint no longer receives this log: the events take back what it heard from it, whatever their seq. Its ' +
        'place in the log is forgotten: after and upto are 0, where the log would begin for it again.',
    ),
  events: z
    .array(LogEvent)
    .describe('By rising seq; of several about one wallet, campaign or cluster between after and upto the last.'),
});
export type FeedDelivery = z.infer<typeof FeedDelivery>;

/** More than a delivery without events takes, its longest numbers and names included. */
const FRAME = 300;

/** An event as its log keeps it. */
export interface LoggedEvent {
  event: LogEvent;
  /** The seq at which the log first told of its wallet. */
  firstSeq: number;
  /** When it was added, in whole milliseconds, later than all before it: UTC, ISO 8601. Absent of events of before that was kept. */
  addedAt?: string | undefined;
  /** When the first event of its wallet's generation was added. */
  createdAt?: string | undefined;
  /** The UUIDs of its wallet's STIX objects and MISP attribute. */
  stixId?: string | undefined;
  mispUuid?: string | undefined;
  /** The contacts and hosts that its wallet was told with on an investigator's word. */
  related?: readonly Related[] | undefined;
  /** The campaign and month of its wallet's first listing, `<campaign>|<yyyy-mm>`: by it MISP's events are cut, for ever. */
  home?: string | undefined;
  /** Of one about a campaign: the UUIDs of its listed wallets' indicators, and of those that pointed to it and do no more. */
  indicates?: readonly string[] | undefined;
  ended?: readonly string[] | undefined;
}

/** The log that is delivered, and how far it reaches. */
export interface LogEnd {
  audience: FeedDelivery['audience'];
  log: string;
  /** The seq of its last event. */
  seq: number;
}

/** What a delivery may leave out. */
export interface Packing {
  /**
   * The highest seq that the receiver may know of. A wallet that the log first told of after it is not named by its
   * retraction; one that it told of before always is. Infinity leaves nothing out.
   */
  known: number;
  /** Bytes that a body holds, where more than a webhook's. */
  bytes?: number;
  /** Most events that it holds, where fewer than fit. */
  most?: number;
  /** Whether more follows, where a delivery is packed again that said so. */
  more?: boolean | undefined;
}

/**
 * Whether the receiver can never have heard of an event's wallet: told of and retracted again before anything was sent,
 * the wallet is better never named.
 */
const isTakenBack = ({ event, firstSeq }: LoggedEvent, { known }: Packing): boolean =>
  event.type === 'wallet.retracted' && firstSeq > known;

/** The last event of each subject, by rising seq. */
const latestOf = (events: readonly LoggedEvent[]): LoggedEvent[] => {
  const latest = new Map<string, LoggedEvent>();
  for (const logged of events) {
    const subject = subjectOf(logged.event);
    // Deleted first, so that the map's order stays that of seq.
    latest.delete(subject);
    latest.set(subject, logged);
  }
  return [...latest.values()];
};

/** Bytes that an event takes in the list, its comma included. */
const bytes = (event: LogEvent): number => Buffer.byteLength(JSON.stringify(event), 'utf8') + 1;

/** How many of the events one body holds, those that a later one outdates taking no room; one at least. */
const fitting = (events: readonly LoggedEvent[], most = MAX_BODY): number => {
  const sizes = new Map<string, number>();
  let size = FRAME;
  for (const [index, { event }] of events.entries()) {
    const subject = subjectOf(event);
    const grown = size + bytes(event) - (sizes.get(subject) ?? 0);
    if (index > 0 && grown > most) return index;
    sizes.set(subject, bytes(event));
    size = grown;
  }
  return events.length;
};

/**
 * Packs as many events as one body holds, beginning after `after`; null where there are none.
 *
 * `events` are those of the log from there on, as far as they were read. Those that a later one of the same delivery
 * outdates are left out, their seq covered.
 */
export const packDelivery = (
  { audience, log, seq: end }: LogEnd,
  after: number,
  events: readonly LoggedEvent[],
  packing: Packing,
): FeedDelivery | null => {
  const held = events.slice(0, Math.min(fitting(events, packing.bytes), packing.most ?? events.length));
  const last = held.at(-1)?.event;
  if (last === undefined) return null;
  return {
    version: 1,
    type: 'feed.events',
    timestamp: last.time,
    audience,
    log,
    after,
    upto: last.seq,
    more: packing.more ?? last.seq < end,
    events: latestOf(held).flatMap((logged) => (isTakenBack(logged, packing) ? [] : [logged.event])),
  };
};

/** What goes ahead of a delivery that fails, and the seq up to which nothing more does. */
export interface AheadDelivery {
  covered: number;
  delivery: FeedDelivery | null;
}

/**
 * Packs the pauses and retractions that wait behind a delivery that fails, to be sent ahead of it by themselves: of
 * wallets that the receiver may know of.
 *
 * It moves no receiver's place in the log: `after` and `upto` are both `heard`, the highest seq that it ever acknowledged.
 * The same events come again in their turn.
 */
export const packAhead = (
  { audience, log }: LogEnd,
  heard: number,
  events: readonly LoggedEvent[],
  packing: Packing,
): AheadDelivery => {
  const waiting = latestOf(events).filter(
    ({ event, firstSeq }) => TAKES_BACK.has(event.type) && firstSeq <= packing.known,
  );
  const held = waiting.slice(0, fitting(waiting));
  const all = events.at(-1)?.event.seq ?? 0;
  const last = held.at(-1)?.event;
  if (last === undefined) return { covered: all, delivery: null };
  return {
    covered: held.length < waiting.length ? last.seq : all,
    delivery: {
      version: 1,
      type: 'feed.events',
      timestamp: last.time,
      audience,
      log,
      after: heard,
      upto: heard,
      // Not that more is to be asked for: what comes before is still to come.
      more: false,
      events: held.map(({ event }) => event),
    },
  };
};
