import type { FeedEvent, RetractionReason } from './event.ts';

const MARKING_RAISED: RetractionReason = 'marking-raised';

/** The state of a wallet in a log. */
export type FeedState = 'published' | 'paused' | 'retracted';

/** What a log last said of a wallet. */
export interface Said {
  state: FeedState;
  /** The band of reports that it said. */
  atLeast: number;
  /** How sure it said that it is. */
  confidence: number;
  /** Why it retracted it, if it did. */
  reason?: RetractionReason;
}

/**
 * What is to hold in a log from now on: published with a band of reports and a confidence, or not any more, or as it was;
 * `isChanged` where it tells of other contacts than it did.
 */
export type WantedState =
  | { state: 'published'; atLeast: number; confidence: number; isChanged?: boolean }
  | { state: 'retracted'; reason: RetractionReason }
  | { state: 'paused' | 'as-it-was' };

/** The event that brings a log from what it said to what is wanted; null where it has said as much. */
export const eventBetween = (said: Said | undefined, wanted: WantedState): FeedEvent['type'] | null => {
  if (wanted.state === 'published') {
    if (said?.state !== 'published') return 'wallet.seen';
    const isMore = said.atLeast < wanted.atLeast || said.confidence < wanted.confidence;
    return isMore || wanted.isChanged === true ? 'wallet.updated' : null;
  }
  // A partner who was never told of a wallet is not told that it is held, contested or no extorter's.
  if (said === undefined || wanted.state === 'as-it-was') return null;
  // That it may not be seen any more says nothing of whether it is an extorter's: that it is not still has to be said.
  const isUnsaid = wanted.state === 'retracted' && wanted.reason !== MARKING_RAISED && said.reason === MARKING_RAISED;
  if (said.state === wanted.state) return isUnsaid ? 'wallet.retracted' : null;
  if (wanted.state === 'paused') return said.state === 'published' ? 'wallet.paused' : null;
  return 'wallet.retracted';
};

/** The state of a wallet after an event. */
export const stateAfter = (type: FeedEvent['type']): FeedState => {
  switch (type) {
    case 'wallet.seen':
    case 'wallet.updated':
    case 'wallet.paid':
      return 'published';
    case 'wallet.paused':
      return 'paused';
    case 'wallet.retracted':
      return 'retracted';
  }
};
