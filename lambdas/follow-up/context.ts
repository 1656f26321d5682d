import type { LookedUp } from '#actions/follow-up/look-up-report.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { DraftFile } from '#domain/intake/form-answers.ts';
import type { PublicContext } from '#lambdas/http/public-context.ts';
import type { Fonts } from '#web/pdf/tagged.ts';

/** What coming back to a report needs of the world. */
export interface FollowUpContext extends PublicContext {
  /** Tells the sender of a mail that its report is being withdrawn. */
  notify: (address: string, report: FollowUpReport) => Promise<void>;
  pause: (milliseconds: number) => Promise<void>;
  /** The key by which contacts are found: asked for where somebody contests one. */
  matchKey: () => Promise<Uint8Array>;
  fonts: () => Fonts;
}

/** A report that a code leads to. */
export type FoundReport = Exclude<LookedUp, { state: 'wrong' }>;

/** What was done to a report: what the page says of it. */
export interface Done {
  notice?: string;
  errors?: Partial<Record<string, string>>;
  /** What was to be added, to be corrected: its text, and the files that the page's script stored under its token. */
  written?: string;
  stored?: readonly DraftFile[];
  token?: string;
  /** The answer to a question, to be corrected. */
  answer?: string;
}

/** The report's id. */
export const idOf = (found: FoundReport): string => (found.state === 'known' ? found.report.id : found.id);
