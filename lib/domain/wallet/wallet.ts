import type { AddressKind } from '#domain/findings.ts';

/** A wallet, as the report that named it first left it; it changes only when that one is withdrawn. */
export interface Wallet {
  address: string;
  kind: AddressKind;
  /** When the report that named it first was received: UTC, ISO 8601. */
  firstSeen: string;
  firstReport: string;
  campaign: string | null;
  /** When somebody proved with its key that it is theirs: UTC, ISO 8601. */
  contestedAt?: string;
}
