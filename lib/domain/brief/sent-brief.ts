/** A brief as it was sent. */
export interface SentBrief {
  id: string;
  /** UTC, ISO 8601. */
  sentAt: string;
  subject: string;
  text: string;
  /** When it expires, in seconds since 1970. */
  expires: number;
}
