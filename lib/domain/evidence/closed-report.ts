/** What a lead said of originals: that they may be sexual abuse of children, and that the unit which takes that has them. */
export interface ClosedReport {
  /** The report's id, and its public reference. */
  report: string;
  reference: string;
  /** UTC, ISO 8601. */
  closedAt: string;
  by: string;
  name?: string | undefined;
  reason: string;
  /** When a lead noted that the unit has them, who, and by which reference of the unit's; absent before. */
  handed?: { at: string; by: string; name?: string | undefined; receipt: string } | undefined;
  /** When what was sealed here was removed; its hashes stay in the report's row. */
  removedAt?: string | undefined;
}
