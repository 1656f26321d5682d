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
  /** What their token calls them, where they opened it on a page. */
  openedByName?: string | undefined;
  /** UTC, ISO 8601. */
  openedAt: string;
  /** Rises with each entry. */
  version: number;
}

/** What was done with a case, and why; entries are kept with it. */
export interface CaseEntry {
  verb: 'open' | 'put-in' | 'take-out' | 'note';
  by: string;
  /** What their token calls them, where they did it on a page. */
  name?: string | undefined;
  at: string;
  /** Why; of a note what it says. */
  reason: string;
  /** What was put in or taken out. */
  held?: Held;
}
