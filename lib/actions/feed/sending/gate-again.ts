import type { FeedDelivery } from '#domain/feed/delivery.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { type FeedEvent, TAKES_BACK } from '#domain/feed/event.ts';
import { publishedOf } from '#io/table/feed/feed.ts';
import { readTold } from '#io/table/feed/told.ts';
import { keptBack } from '#io/table/gate/kept-back.ts';
import type { Table } from '#io/table/store/table.ts';

/** What of a delivery may leave at this moment. */
export interface Passed {
  /** Null where its first event has to wait. */
  delivery: FeedDelivery | null;
  /** Whether it has less than it had. */
  isCut: boolean;
}

const addressesOf = (events: readonly FeedEvent[], takingBack: boolean): string[] => [
  ...new Set(events.flatMap(({ type, wallet }) => (TAKES_BACK.has(type) === takingBack ? [wallet.address] : []))),
];

/**
 * What takes back a wallet that an endpoint was never told of, though its log told of it: held before it left, it is not named by its
 * pause either. One who may have heard of it otherwise is told all.
 */
const neverTold = async (
  table: Table,
  endpoint: Endpoint,
  events: readonly FeedEvent[],
): Promise<(event: FeedEvent) => boolean> => {
  const addresses = endpoint.hearsElsewhere === true ? [] : addressesOf(events, true);
  if (addresses.length === 0) return () => false;
  const told = await readTold(table, endpoint, addresses);
  return ({ type, wallet }) => TAKES_BACK.has(type) && !told.has(wallet.address);
};

/** What takes wallets back of which an endpoint was told. */
export const takenBackFrom = async (
  table: Table,
  endpoint: Endpoint,
  events: readonly FeedEvent[],
): Promise<FeedEvent[]> => {
  const isUntold = await neverTold(table, endpoint, events);
  return events.filter((event) => !isUntold(event));
};

/**
 * The gate at sending: a delivery as it may leave now. What was queued before somebody held, rejected or contested its wallet does
 * not leave with it.
 *
 * A listing that the log itself takes back further on is left out, its seq covered. Where the log has not heard of the word yet the
 * delivery ends before the listing: what comes of the review stands in the log then, and nothing is lost if it comes to nothing.
 */
export const gateAgain = async (table: Table, endpoint: Endpoint, delivery: FeedDelivery): Promise<Passed> => {
  const { audience, upto, after, events } = delivery;
  const isUntold = await neverTold(table, endpoint, events);
  const addresses = addressesOf(events, false);
  // First what was decided: a review that ends in between has the log say so by then.
  const waits = audience === 'exercise' ? new Set() : await keptBack(table, addresses);
  const last = await publishedOf(table, audience, addresses);
  const isOver = ({ type, wallet }: FeedEvent): boolean => {
    const said = last.get(wallet.address);
    return !TAKES_BACK.has(type) && said !== undefined && said.state !== 'published' && said.seq > upto;
  };
  const first = events.find(
    (event) => !TAKES_BACK.has(event.type) && waits.has(event.wallet.address) && !isOver(event),
  );
  const end = first === undefined ? upto : first.seq - 1;
  if (end <= after) return { delivery: null, isCut: true };
  const kept = events.filter((event) => event.seq <= end && !isOver(event) && !isUntold(event));
  if (kept.length === events.length) return { delivery, isCut: false };
  const timestamp = kept.at(-1)?.time ?? delivery.timestamp;
  return {
    delivery: { ...delivery, timestamp, upto: end, more: delivery.more || end < upto, events: kept },
    isCut: true,
  };
};

/** Those of the wallets of which nothing may be listed at this moment, before the log says so itself. */
export const notToBeListed = (table: Table, events: readonly FeedEvent[]): Promise<Set<string>> =>
  keptBack(
    table,
    addressesOf(
      events.filter(({ exercise }) => !exercise),
      false,
    ),
  );
