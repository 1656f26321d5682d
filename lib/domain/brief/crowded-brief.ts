import type { Heading } from './brief.ts';

/** A letter that demands money to more wallets than are kept of one, or different sums to several. */
export interface CrowdedLetter {
  /** The reference of its report. */
  report: string;
  campaign: string | null;
  /** How many wallets it names. */
  wallets: number;
}

/** Tells of letters of which no wallet leaves by itself, since a person must say which one counts. */
export interface CrowdedBrief extends Omit<Heading, 'wallets'> {
  kind: 'crowded';
  letters: readonly CrowdedLetter[];
  /** How many there are beyond those. */
  more: number;
}
