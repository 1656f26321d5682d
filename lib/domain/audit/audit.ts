/** By which way a deed was done: a page, the interface for programs, a command, or a function by itself. */
export type Via = 'page' | 'api' | 'cli' | 'function';

/** Who did what, when and why. */
export interface Deed {
  /** The token's subject; of what a function does by itself, the function. */
  who: string;
  /** What the token calls them, and the roles that it gives. */
  name?: string;
  roles?: readonly string[];
  /** Where absent, as the process is: a function or a command. */
  via?: Via;
  /** What was done: `wallet.look-up`. */
  what: string;
  /** To what: an address, an id. Words that were searched for stand here as their kind and keyed hash only. */
  about: string;
  /** Why, as they said. */
  reason?: string;
  /** The case that it was done for. */
  case?: string;
  /** `ok`, `refused`, or how many. */
  outcome?: string;
  /** SHA-256, hex, of what left by it: of a bag's tag manifest, of a brief, of a list of ids. */
  digest?: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** An entry of the audit log: a deed, its place in the chain of the process that wrote it, and the hash that ties it there. */
export interface AuditEntry extends Omit<Deed, 'via'> {
  via: Via;
  day: string;
  chain: string;
  /** 1, 2, 3 ... without a gap. */
  seq: number;
  /** Hash of the entry before; of a chain's first entry the hash of its opening. */
  previous: string;
  /** SHA-256, hex, over all other fields. */
  hash: string;
  /** Seconds since 1970. */
  expires: number;
}

/** A place in a chain that was reached: its last entry's. */
export interface ChainEnd {
  chain: string;
  seq: number;
  hash: string;
}

/** An entry of the master chain: that a process opened a chain of its own, for a day. */
export interface Opening {
  /** 1, 2, 3 ... without a gap, over all days. */
  seq: number;
  chain: string;
  day: string;
  /** UTC, ISO 8601. */
  at: string;
  /** The function, or that it was a command. */
  by: string;
  /** Where the chain that the same process wrote before had ended. */
  former?: ChainEnd;
  /** Hash of the opening before, and when that expires: a log may begin after what has had its time, and after nothing else. */
  previous: string;
  previousExpires: number;
  hash: string;
  /** Seconds since 1970. */
  expires: number;
}

/** The master chain's last opening. */
export interface MasterHead {
  seq: number;
  hash: string;
  /** When that opening expires. */
  until: number;
}

/** The newest copy of an entry: the entry's place, when it was written and when copied; both UTC, ISO 8601. */
export interface LastAnchor {
  at: string;
  chain: string;
  seq: number;
  anchoredAt: string;
}

/** An entry of the former log, which had one chain a day, and days that nothing joined (chain version 1). */
export interface FormerEntry extends Pick<Deed, 'who' | 'what' | 'about' | 'at'> {
  sha256?: string;
  day: string;
  seq: number;
  previous: string;
  hash: string;
}
