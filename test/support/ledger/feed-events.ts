import type { FeedEvent } from '#domain/feed/event.ts';
import { readLog } from '#io/table/feed/feed.ts';

/** Reads the events of a log from after `after` to `upto`, `limit` at most. */
export const readEvents = async (...args: Parameters<typeof readLog>): Promise<FeedEvent[]> =>
  (await readLog(...args)).map(({ event }) => event);
