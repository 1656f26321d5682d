import type { FeedEvent } from './event.ts';

/** How a wallet stands in a log. */
export type Standing = 'told' | 'under-review' | 'withdrawn';

/** What a log last said of a wallet. */
export interface Said {
  standing: Standing;
  /** The band of reports that it said. */
  atLeast: number;
}

/** What is to hold in a log from now on: told with a band of reports, or not any more, or as it was. */
export type Wanted = { standing: 'told'; atLeast: number } | { standing: 'under-review' | 'withdrawn' | 'as-it-was' };

/** The event that brings a log from what it said to what is wanted; null where it has said as much. */
export const eventBetween = (said: Said | undefined, wanted: Wanted): FeedEvent['type'] | null => {
  if (wanted.standing === 'told') {
    if (said?.standing !== 'told') return 'wallet.seen';
    return said.atLeast < wanted.atLeast ? 'wallet.updated' : null;
  }
  // Who was never told of a wallet is not told that it is held, contested or no extorter's.
  if (said === undefined || wanted.standing === 'as-it-was' || said.standing === wanted.standing) return null;
  if (wanted.standing === 'under-review') return said.standing === 'told' ? 'wallet.under-review' : null;
  return 'wallet.withdrawn';
};

/** How a wallet stands after an event. */
export const standingAfter = (type: FeedEvent['type']): Standing => {
  switch (type) {
    case 'wallet.seen':
    case 'wallet.updated':
      return 'told';
    case 'wallet.under-review':
      return 'under-review';
    case 'wallet.withdrawn':
      return 'withdrawn';
  }
};
