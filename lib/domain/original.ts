/** The bytes as they were received, and the sealed object that holds them. */
export interface Original {
  /** What it is of the report: `mail`, `submission`, or the number of an upload. */
  part: string;
  /** Key in the originals bucket. */
  key: string;
  /** SHA-256 of the bytes as received, hex, and their number. */
  sha256: string;
  size: number;
  /** UTC, ISO 8601. */
  receivedAt: string;
  /** SHA-256 of the sealed object, hex: sealing differs on every try. */
  sealedSha256: string;
}
