import type { Original } from '#domain/original.ts';

/** Someone's word that an address does not belong here, until a lead decides. */
export interface ContestRow {
  id: string;
  address: string;
  /** What they say and how to reach them, sealed. */
  statement: Original;
  /** When it expires, in seconds since 1970. */
  expires: number;
}

/** An address that waits for a person to look at what is said against it. */
export interface OpenContest {
  address: string;
  /** All addresses of its key that are contested, three at most; absent in rows of before. */
  addresses?: ReadonlySet<string>;
  /** When the first of these contests came: UTC, ISO 8601. */
  since: string;
  contests: number;
  /** When somebody proved with the address's key that it is theirs. */
  signedAt?: string;
}
