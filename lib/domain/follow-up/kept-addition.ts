import type { Original } from '#domain/original.ts';

/** Something that was added to a report later, sealed like its originals. */
export interface KeptAddition extends Original {
  /** What it was called; null for a text. */
  name: string | null;
}
