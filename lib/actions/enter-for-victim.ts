import type { Language } from '#domain/submission.ts';
import { acceptReport, type Incoming, type IncomingFile, type Intake, type Receipt } from './accept-report.ts';

/** What someone told on the phone or handed in on paper, as staff write it down. */
export interface Told {
  /** Names this entry, so that saving it again is the same report: made when its form is opened. */
  entry: string;
  /** Who writes it down. */
  staff: string;
  language: Language;
  text: string;
  files: readonly IncomingFile[];
  /** What the caller answered when asked whether partners may use it. */
  partners: boolean;
  contact: string;
  circumstances: Omit<NonNullable<Incoming['circumstances']>, 'enteredBy'>;
}

/**
 * Enters a report for a victim who called or wrote on paper, and gives the receipt to read out to them.
 *
 * It goes the way of every form, and says, sealed, who wrote it down: the desk notes the deed in its audit.
 */
export const enterForVictim = (intake: Intake, { entry, staff, circumstances, ...told }: Told): Promise<Receipt> =>
  acceptReport(intake, {
    ...told,
    channel: 'form',
    identity: ['entered for a victim', staff, entry],
    circumstances: { ...circumstances, enteredBy: staff },
  });
