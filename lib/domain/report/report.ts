import type { KeptFindings } from '#domain/findings.ts';
import type { ReportFacts } from '#domain/gate/sighting.ts';
import type { Language } from '#domain/intake/submission.ts';
import type { UnreadKind } from '#domain/message/read/unread-kind.ts';
import type { Original } from '#domain/original.ts';
import type { Returned } from '#domain/tasks/returned-mail.ts';
import type { Rank } from './flags.ts';
import type { Withdrawal } from './withdrawal.ts';

export type Channel = 'mail' | 'form' | 'api';

/** What is still to be done about a report, each by one function. */
export type Todo = 'ack' | 'changes' | 'links';

/** How far the answer to the sender is: gathered with others until `dueAt`, being sent under a lease, or settled. */
export type AckState = 'none' | 'waiting' | 'sending' | 'sent' | 'withheld';

/** Why nobody is answered. */
export type WithheldReason =
  | 'receipt-on-page'
  | 'sender-not-verified'
  | 'automatic'
  | 'passed-on'
  | 'own-domain'
  | 'reply'
  | 'quiet-address'
  | 'answered-before'
  | 'unreadable'
  | 'refused';

/** One report, without personal data of the one who sent it. */
export interface Report extends ReportFacts {
  id: string;
  reference: string;
  /** UTC, ISO 8601. */
  receivedAt: string;
  processedAt: string;
  /** The language in which its sender is answered. */
  language: Language;
  state: 'processed' | 'unreadable';
  /** Why it, or a part of it, could not be read. */
  unreadable?: string;
  /** Which kinds of files in it nothing opened: its sender is told. */
  unread?: readonly UnreadKind[];
  /** Null where it holds no text. */
  campaign: string | null;
  /** At most ten wallets and five contacts; nothing that belongs to the victim. */
  findings: KeptFindings;
  /** How many wallets the message names beyond those. */
  walletsBeyond: number;
  /** What it added to tallies, and by which rules; absent on rows that were counted by the rules of before. */
  added?: string;
  /** The wallets that no report had named before. */
  newWallets: string[];
  originals: Original[];
  /** Fingerprints of the age keys that the originals are sealed to. */
  sealedTo: string[];
  ack: AckState;
  withheld?: WithheldReason;
  /** How the answer to its sender came back, where it did. */
  returned?: Returned;
  /** Whether a mail holds no letter, nothing that it forwards and no demand: until its sender is told what is missing. */
  letterless?: boolean;
  /** Keys of the inbox objects that brought it and are not deleted yet. */
  inbox: Set<string>;
  /** Absent when nothing is left to do. */
  todo?: Set<Todo>;
  /** When the sweep looks at it; present with `todo`. UTC, ISO 8601. */
  dueAt?: string;
  /** When its sender was answered (UTC, ISO 8601), and by which id SES knows that mail. */
  answeredAt?: string;
  answeredAs?: string;
  /** Present while its sender wants it back: it is not told of, and destroyed when the time for that has come. */
  withdrawal?: Withdrawal;
  /** When withdrawals of it were last taken back, at most as many as may be in a day: UTC, ISO 8601. */
  keptAt?: readonly string[];
  /**
   * When its sender last let partners use it, at most as many as may be in a day (UTC, ISO 8601); there, if empty, from the first
   * time on that they said anything of it: what a copy of the mail says does not count any more.
   */
  permittedAt?: readonly string[];
  /** Whether partners may use it, where its sender has said so since: beside what the report says, which stays. */
  permitted?: boolean;
  /** When an investigator last asked its sender something: UTC, ISO 8601. */
  askedAt?: string;
  /** The cases that investigators have taken it into; absent where none holds it. */
  cases?: ReadonlySet<string>;
  /**
   * Keyed hash of its sender's address as it was spelled: a notice goes to no other spelling, which may be another's mailbox. Absent
   * where it was the one that stands for all.
   */
  sentAs?: string;
  /** How urgent its circumstances are, and which, sealed to the desk's key: until the queue has both. */
  urgency?: Rank;
  flags?: Uint8Array;
  /** When it expires, in seconds since 1970; a row that a case holds has lost it. */
  expires?: number;
}
