import type { Heading } from './brief.ts';

/** An address that somebody contests on the public page, and that waits for a decision. */
export interface ContestedWallet {
  address: string;
  /** When the first of these contests came: UTC, ISO 8601. */
  since: string;
  /** By when its owner is to be answered, as the public page says: UTC, ISO 8601. */
  answerBy: string;
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
  /** Whether more wait than were read. */
  more: boolean;
}
