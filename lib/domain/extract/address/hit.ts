import type { AddressKind } from '#domain/findings.ts';

/** What was undone to read an address as a person reads it. */
export type RepairStep =
  /** Characters that nobody sees, or look-alikes of other scripts, or HTML entities in plain text. */
  | 'folded'
  /** It stood backwards, and is shown forwards: control characters override its order. */
  | 'reordered'
  /** White space or a line break within it. */
  | 'joined'
  /** Marks within it: `*`, `-`, quoting. */
  | 'marks-dropped'
  /** Letters that the text says to leave out. */
  | 'letters-dropped'
  /** A word or a letter of another script right beside it. */
  | 'unglued'
  /** Words between its pieces. */
  | 'pieces-joined'
  /** Its last letter first, as the text says. */
  | 'reversed'
  /** Bech32 in upper or mixed case. */
  | 'case-folded';

/** An address found in a text, from `start` to `end` of it. */
export interface AddressHit {
  address: string;
  kind: AddressKind;
  start: number;
  end: number;
  steps: RepairStep[];
}
