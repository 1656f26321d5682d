/** What the gate is told of one report that names the wallet. */
export interface GateSighting {
  report: string;
  /** When the report was received: UTC, ISO 8601. */
  time: string;
  channel: 'mail' | 'form' | 'api';
  /** Whether the sender lets partners use what is found in it. */
  consent: boolean;
  /** Keyed hash of the sender's address; null where there is none. */
  senderHash: string | null;
  /** The receiving server's verdict that the sender is who the mail says (RFC 7489). */
  dmarc: 'pass' | 'fail' | 'none';
  /** Keyed hash of the message's normalised text; null where it holds no text. */
  textHash: string | null;
  /** Whether the address stands in a demand's place. */
  inDemand: boolean;
  /** Whether it holds an original mail whose own headers are plausible. */
  headersFit: boolean;
}
