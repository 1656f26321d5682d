import type { Heading } from './brief.ts';

/** What somebody contests on the public page, and that waits for a decision. */
export interface ContestedWallet {
  /** An address, or a contact as `<kind>:<keyed hash>`. */
  address: string;
  /** When the first of these contests came: UTC, ISO 8601. */
  since: string;
  /** By when its owner is to be answered, as the public page says: UTC, ISO 8601. */
  answerBy: string;
  /** Whether that is over. */
  isOverdue: boolean;
  /** How many there are. */
  contests: number;
  /** Whether its owner signed with its key: then it is paused until somebody decides, if any report names it. */
  signed: boolean;
  /** Reports that name it; null where none does. */
  reports: number | null;
}

/** Tells of addresses that are contested and wait for a person. */
export interface ContestBrief extends Omit<Heading, 'wallets'> {
  kind: 'contest';
  /** Those that reports name first; of these, those that wait longest. */
  waiting: readonly ContestedWallet[];
  /** How many wait beside them. */
  others: number;
  /** How many of all have waited for longer than the public page says. */
  overdue: number;
  /** Whether more wait than were read. */
  more: boolean;
}
