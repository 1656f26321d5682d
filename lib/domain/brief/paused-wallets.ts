/** After so many days a pause that waits for a decision stands in each daily brief: it has no other end. */
export const PAUSE_REMINDER_DAYS = 3;
/** Most of them that a brief lists; the others are counted. */
export const MAX_LISTED_PAUSES = 20;

/** A wallet that partners were told of, and that is paused until somebody decides. */
export interface PausedWallet {
  address: string;
  /** When it was paused: UTC, ISO 8601. */
  since: string;
  /** What paused it: its owner's signature, a contest that an investigator took up, or reports that fell away. */
  because: 'signed' | 'contested' | 'doubt';
}

/** The pauses that wait for a decision, those that wait longest first, and how many more there are. */
export interface WaitingPauses {
  listed: readonly PausedWallet[];
  more: number;
}
