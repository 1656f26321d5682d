import type { Heading } from './brief.ts';

/** A wallet that passed the gate and is about to leave. */
export interface LeavingWallet {
  address: string;
  campaign: string | null;
  /** Different reports that name it. */
  reports: number;
  /** UTC, ISO 8601. */
  leavesAt: string;
  /** How many contests of it on the public page nobody has answered. */
  contests: number;
}

/** Asks investigators whether to hold what leaves by itself. */
export interface DepartureBrief extends Omit<Heading, 'wallets'> {
  kind: 'departure';
  leaving: readonly LeavingWallet[];
}
