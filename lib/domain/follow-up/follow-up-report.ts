import type { Report } from '#domain/report/report.ts';

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
}

/** What its sender is shown of a report, and what withdrawing it needs. */
export type FollowUpReport = Pick<
  Report,
  | 'id'
  | 'reference'
  | 'channel'
  | 'receivedAt'
  | 'language'
  | 'state'
  | 'findings'
  | 'walletsBeyond'
  | 'originals'
  | 'campaign'
  | 'consent'
  | 'senderHash'
  | 'expires'
> & {
  /** Inbox objects that are not cleared yet. */
  inbox?: Set<string>;
  newWallets: string[];
  withdrawal?: Withdrawal;
  /** When withdrawals of it were last taken back, at most as many as may be in a day: UTC, ISO 8601. */
  keptAt?: readonly string[];
  /** The case that an investigator has taken it into. */
  case?: string;
};
