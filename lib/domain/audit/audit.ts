/** Who did what, and when. */
export interface Deed {
  /** The token's subject. */
  who: string;
  /** What was done: `wallet.look-up`. */
  what: string;
  /** To what: an address. */
  about: string;
  /** UTC, ISO 8601. */
  at: string;
  /** SHA-256, hex, of what left by it: of a bag's tag manifest. */
  sha256?: string;
}

/** An entry of a day's audit log: a deed, its place, and the hash that ties it to the entry before. */
export interface AuditEntry extends Deed {
  day: string;
  /** 1, 2, 3 ... without a gap. */
  seq: number;
  /** Hash of the entry before; of a day's first one the hash of the day's name. */
  previous: string;
  /** SHA-256, hex, of the entry before's hash and this entry's fields. */
  hash: string;
}
