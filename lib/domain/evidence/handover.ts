/**
 * What the desk hands to the page that opens originals, behind the `#` of its address: no server is sent it. Sealed originals are
 * fetched from the bucket by addresses that the desk signed.
 */
export interface Handover {
  version: 1;
  /** The tag files of the bag (BagIt, RFC 8493) by name: the same as `npm run evidence -- take` writes. */
  tags: Readonly<Record<string, string>>;
  /** SHA-256 of the tag manifest, hex, as the audit log holds it. */
  hash: string;
  /** Where the taking stands in the audit log, by what the bag calls a subject. */
  entries: Readonly<Record<string, string>>;
  /** Where each sealed object of the bag can be fetched, by its name there. */
  at: Readonly<Record<string, string>>;
  /** Whether pictures stay closed until somebody says otherwise: a report of or for somebody under 18, or it cannot be told. */
  minor: boolean;
  /** Until when it can be fetched: UTC, ISO 8601. */
  until: string;
}
