/** Messages made from one template. */
export interface Campaign {
  id: string;
  /** Keyed hash of the founder's normalised text. */
  textHash: string;
  /** When the report that founded it was received: UTC, ISO 8601. */
  foundedAt: string;
  foundedBy: string;
  /** The founder's signature, encoded; absent where its text is too short to be compared. */
  founder?: Uint8Array;
  /** More letters that stand for it, encoded. */
  others?: Uint8Array[];
  /** The campaign that it turned out to be the same as: this one's id is an alias from then on. */
  mergedInto?: string;
  /** Ids that are aliases of this one. */
  aliases?: Set<string>;
  /** Grows with every write. */
  version?: number;
}
