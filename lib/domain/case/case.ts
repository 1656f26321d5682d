/** What a case can hold. */
export const HELD_KINDS = ['wallet', 'cluster', 'campaign', 'report'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];

/** Something that a case holds: an address, or a cluster's, campaign's or report's id. */
export interface Held {
  kind: HeldKind;
  id: string;
}

/** What a team of investigators works on. */
export interface Case {
  id: string;
  title: string;
  openedBy: string;
  /** UTC, ISO 8601. */
  openedAt: string;
  /** Rises with each entry. */
  version: number;
}

/** What was done with a case, and why; entries are kept with it. */
export interface CaseEntry {
  verb: 'open' | 'put-in' | 'take-out';
  by: string;
  at: string;
  reason: string;
  /** What was put in or taken out. */
  held?: Held;
}
