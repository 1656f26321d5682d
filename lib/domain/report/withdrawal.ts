/** A withdrawal that can still be taken back. */
export interface Withdrawal {
  /** UTC, ISO 8601. */
  askedAt: string;
  /** When the report is destroyed. */
  destroyAt: string;
  /** Whether it is hidden already; what a mail's code asked for is hidden only when it is destroyed. */
  hidden: boolean;
  /** Whether what is sealed may be gone already: it can be taken back no more, and no case takes it in. */
  destroying?: boolean;
  /** When somebody last began to take it back: until that is done, or its lease is over, it is neither hidden nor destroyed. UTC, ISO 8601. */
  keeping?: string;
}
