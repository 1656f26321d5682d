import * as z from 'zod';
import { AUDIENCES } from './audience.ts';
import { FeedEvent } from './event.ts';

/** Most bytes of a delivery's body: Standard Webhooks says under 20 kB. */
export const MAX_BODY = 19_500;

/** A delivery to an endpoint, version 1, as `docs/schemas/feed-delivery.v1.json` publishes it. */
export const FeedDelivery = z.object({
  version: z.literal(1),
  type: z.literal('feed.events'),
  timestamp: z.iso.datetime().describe('When the last of the events was written, UTC.'),
  audience: z.enum(AUDIENCES),
  after: z.int().nonnegative().describe('The seq that the delivery before this one ended with: what one has, one had.'),
  upto: z.int().nonnegative().describe('The seq that this one ends with, events left out as outdated included.'),
  events: z.array(FeedEvent).describe('By rising seq; of several about one wallet between after and upto the last.'),
});
export type FeedDelivery = z.infer<typeof FeedDelivery>;

/** More than a delivery without events takes, its longest numbers and names included. */
const FRAME = 300;

/**
 * Whether a receiver of these events about one wallet, the first and the last of a delivery, needs none of them: told
 * and retracted again between, the wallet is better never named.
 */
const isTakenBack = (first: FeedEvent | undefined, last: FeedEvent): boolean =>
  first?.type === 'wallet.seen' && last.type === 'wallet.retracted';

/** Bytes that an event takes in the list, its comma included. */
const bytes = (event: FeedEvent): number => Buffer.byteLength(JSON.stringify(event), 'utf8') + 1;

/**
 * Packs as many events as one body holds, beginning after `after`; null where there are none.
 *
 * `events` are those of the log from there on, as far as they were read. Those that a later one of the same delivery
 * outdates are left out, their seq covered; so are those of a wallet that it both tells of and retracts.
 */
export const packDelivery = (
  audience: FeedDelivery['audience'],
  after: number,
  events: readonly FeedEvent[],
): FeedDelivery | null => {
  const first = new Map<string, FeedEvent>();
  const latest = new Map<string, FeedEvent>();
  let size = FRAME;
  let last: FeedEvent | undefined;
  for (const event of events) {
    const { address } = event.wallet;
    const outdated = latest.get(address);
    const grown = size + bytes(event) - (outdated === undefined ? 0 : bytes(outdated));
    if (last !== undefined && grown > MAX_BODY) break;
    if (!first.has(address)) first.set(address, event);
    // Taken out first, so that the map's order stays that of seq.
    latest.delete(address);
    latest.set(address, event);
    size = grown;
    last = event;
  }
  if (last === undefined) return null;
  return {
    version: 1,
    type: 'feed.events',
    timestamp: last.time,
    audience,
    after,
    upto: last.seq,
    events: [...latest].flatMap(([address, event]) => (isTakenBack(first.get(address), event) ? [] : [event])),
  };
};
