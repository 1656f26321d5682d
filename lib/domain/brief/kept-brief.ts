/** The wallets that a brief tells of, of those that wait under the id of a campaign. */
export interface ToldWallets {
  campaign: string;
  wallets: string[];
}

/** A brief as it was sent, or as it is to be, however often that is tried. */
export interface KeptBrief {
  id: string;
  /** UTC, ISO 8601; absent before it was sent. */
  sentAt?: string;
  subject: string;
  text: string;
  /** Only until it was sent. */
  html?: string;
  /** Of a brief about new wallets: those that it tells of, by the work under which each waited for it. */
  tells?: ToldWallets[];
  /** When it expires, in seconds since 1970. */
  expires: number;
}
