import type { Original } from '#domain/original.ts';

/** A question of an investigator to whoever sent a report, and the answer, once there is one. */
export interface Question {
  /** UTC, ISO 8601; names the question. */
  askedAt: string;
  /** Shown to who holds the receipt code: nothing that only investigators may know. */
  question: string;
  /** Sealed. */
  answer?: Original;
}
