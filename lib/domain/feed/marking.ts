import type { FeedEvent } from './event.ts';

/** How a finding is marked: who may see it, what may be done with it, how sure it is, and on whose word. */
export type Marking = Pick<FeedEvent, 'tlp' | 'pap' | 'confidence' | 'basis' | 'handling'>;

const CROSS_CHECK = 'Cross-check only; no ground by itself to block or freeze; ask us.';

/** What is told of a wallet that is paused or retracted. */
export const NOT_TO_BE_ACTED_ON = 'Not to be acted on.';

/** A wallet that the gate let out by itself: nobody has looked at it. */
export const BY_ITSELF: Marking = {
  tlp: 'TLP:AMBER',
  pap: 'PAP:AMBER',
  confidence: 50,
  basis: 'auto',
  handling: CROSS_CHECK,
};

/** A wallet that a lead let out though too few reports name it. */
export const RELEASED_EARLY: Marking = { ...BY_ITSELF, basis: 'analyst' };

/** A wallet that the gate let out and a lead stands by: the only way to TLP:GREEN. */
export const CONFIRMED: Marking = {
  tlp: 'TLP:GREEN',
  pap: 'PAP:GREEN',
  confidence: 85,
  basis: 'analyst',
  handling: 'An investigator stands by it; what you do about it is your own decision.',
};

/** A bare address of a campaign that passed, which one report names. */
export const BARE: Marking = { ...BY_ITSELF, tlp: 'TLP:AMBER+STRICT', confidence: 20 };
