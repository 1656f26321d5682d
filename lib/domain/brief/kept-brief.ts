/** The wallets that a brief tells of, of those that wait under the id of a campaign. */
export interface ToldWallets {
  campaign: string;
  wallets: string[];
}

/** What the register of who was told calls those who get briefs. */
export const BRIEF_READERS = 'investigators';

/** A brief as it was sent, or as it is to be, however often that is tried. */
export interface KeptBrief {
  id: string;
  /** UTC, ISO 8601; absent before it was sent. */
  sentAt?: string;
  subject: string;
  text: string;
  html?: string;
  /** The SHA-256 of its PDF, which stands in a row of its own; absent where it has none. */
  pdf?: string;
  /** Who gets it, each in a mail of their own; of a brief of before absent. */
  to?: readonly string[];
  /** Those of them that it was handed over for. */
  handedOver?: ReadonlySet<string>;
  /** The campaign that it is about, where it is about one. */
  thread?: string;
  /** Whether it should be read before others. */
  urgent?: boolean;
  /** What a day on which nothing happened had to say. */
  quiet?: string;
  /** That it says what the one before said, and was sent to nobody. */
  withheld?: boolean;
  /** Where the audit log says that it was sent. */
  entry?: { day: string; chain: string; seq: number };
  /** Of a brief about new wallets: those that it tells of, by the work under which each waited for it. */
  tells?: ToldWallets[];
  /** What it tells of, as the register of who was told names it; of a brief of before absent. */
  subjects?: readonly string[];
  /** When it expires, in seconds since 1970. */
  expires: number;
}

/**
 * What the audit log's digest of a brief is the SHA-256 of: a line for each thing that was sent, with its own SHA-256 in hex, and one
 * for each who it was sent to. Whoever has the brief makes the same, and compares.
 */
export const manifestOf = (sums: { text: string; html: string; pdf: string | null }, to: readonly string[]): string =>
  [
    `${sums.text} text`,
    `${sums.html} html`,
    ...(sums.pdf === null ? [] : [`${sums.pdf} pdf`]),
    ...[...to].sort().map((address) => `to ${address}`),
    '',
  ].join('\n');
