import type { FeedEvent } from '#domain/feed/event.ts';
import { ofWallets } from '#domain/feed/group/log-event.ts';
import { readLog } from '#io/table/feed/feed.ts';

/** Reads the events about wallets of a log from after `after` to `upto`, `limit` at most. */
export const readEvents = async (...args: Parameters<typeof readLog>): Promise<FeedEvent[]> =>
  ofWallets((await readLog(...args)).map(({ event }) => event));
