import { type FeedDelivery, type LogEnd, type Packing, packDelivery } from '#domain/feed/delivery.ts';
import { readLog } from '#io/table/feed/feed.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most events read for one delivery: a backlog's outdated ones take no room in it. */
const READ_AHEAD = 200;

/** What follows in a log after a seq, and up to where; no delivery where all events on the way have expired. */
export interface NextDelivery {
  upto: number;
  delivery: FeedDelivery | null;
}

/**
 * What comes next in a log after `after`, up to `end` at most (its end, where none is given); null where nothing does.
 *
 * Where events expired before they were received, `after` of the delivery is not the one that was asked for: the receiver
 * sees what it missed.
 */
export const nextDelivery = async (
  table: Table,
  log: LogEnd,
  after: number,
  packing: Packing,
  end?: number,
): Promise<NextDelivery | null> => {
  const upto = end ?? log.seq;
  if (upto <= after) return null;
  const events = await readLog(table, log.audience, after, upto, READ_AHEAD);
  const first = events[0]?.event;
  const delivery = first === undefined ? null : packDelivery(log, first.seq - 1, events, packing);
  return { upto: delivery?.upto ?? upto, delivery };
};
