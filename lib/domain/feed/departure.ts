/** A wallet that passed the gate and waits: first until investigators were asked, then until its time has come. */
export interface Departure {
  address: string;
  campaign: string | null;
  /** Different reports that named it when it was asked for. */
  reports: number;
  /** How long it waits once investigators were asked. */
  minutes: number;
  askedAt: string;
  /** Present once they were. UTC, ISO 8601. */
  leavesAt?: string;
}
