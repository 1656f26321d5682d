/** A brief as it was sent, or as it is to be, however often that is tried. */
export interface KeptBrief {
  id: string;
  /** UTC, ISO 8601; absent before it was sent. */
  sentAt?: string;
  subject: string;
  text: string;
  /** Only until it was sent. */
  html?: string;
  /** When it expires, in seconds since 1970. */
  expires: number;
}
