/**
 * Of what kind a field is: `sealed` to the investigators' keys, a `keyed` hash, what the `extorter` wrote, a name or words of
 * `staff`, or `technical`.
 */
export type DataClass = 'sealed' | 'keyed' | 'extorter' | 'staff' | 'technical';

/** Some fields of a row, what they are kept for, of what class they are, and for how long. */
export interface HeldFields {
  /** Names of attributes, a space between two; `<...>` in one stands for anything. */
  fields: string;
  why: string;
  data: readonly DataClass[];
  /** Said where it is not as the row is kept. */
  kept?: string;
}

/** What is plainly so of a kind of row: all that roles, filters of the stream and documents say of it is made from this. */
export interface RowFacts {
  /** What its partition keys begin with, and grants name: `WORK#brief`. Several where it stands in partitions of several kinds. */
  prefix: string | readonly string[];
  /** Its keys, in which `<...>` stands for anything but `#`. */
  pk: string | readonly string[];
  sk: string | readonly string[];
  /** Secrets that a part of its key, or a field that it is compared by, is hashed with. */
  hashedWith: readonly ('hashKey' | 'matchKey')[];
  /** Whether its rows have a time at which DynamoDB deletes them (`expires`). */
  expires: boolean;
  /** Until when it is kept, in words. */
  kept: string;
  /** The access patterns that it is there for: what is asked, and how many rows a read brings. */
  read: readonly (readonly [asked: string, page: string])[];
  holds: readonly HeldFields[];
}

/** The kinds of rows of a part of the ledger, by name. */
export type RowKinds = Readonly<Record<string, RowFacts>>;
