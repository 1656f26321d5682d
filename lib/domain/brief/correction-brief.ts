import type { RetractionReason } from '#domain/feed/event.ts';
import type { Heading } from './brief.ts';

/** Something that briefs, or requests, told of, and that holds no more. */
export interface CorrectedThing {
  /** As the register names it. */
  subject: string;
  /** Why; absent of what is no wallet. */
  reason?: RetractionReason | undefined;
  /** When it was taken back, and when a brief, or else a request, last told of it: UTC, ISO 8601. */
  at: string;
  toldAt: string;
  /** The brief that did. */
  brief: string | null;
  /** How many others were told of it, by a file, a package or the interface, and have not acknowledged that it is taken back. */
  others: number;
  /** Whom a request that tells of it was sent to: nothing but a person tells them. */
  requests: readonly string[];
}

/** Corrects what briefs told of. */
export interface CorrectionBrief extends Omit<Heading, 'wallets'> {
  kind: 'correction';
  takenBack: readonly CorrectedThing[];
}
