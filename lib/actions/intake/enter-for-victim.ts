import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import {
  acceptReport,
  type GivenReceipt,
  type Incoming,
  type IncomingFile,
  type Intake,
  idOf,
} from './accept-report.ts';

/** Where what was told is entered. */
export interface EnteringForVictim extends Intake {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What someone told on the phone or handed in on paper, as staff write it down. */
export interface ReportToEnter {
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
 * It goes the way of every form, and says, sealed, who wrote it down. The audit entry is written first: what cannot be
 * recorded is not done.
 */
export const enterForVictim = async (
  { settings, ...intake }: EnteringForVictim,
  { entry, staff, circumstances, ...told }: ReportToEnter,
): Promise<GivenReceipt> => {
  const incoming: Incoming = {
    ...told,
    channel: 'form',
    identity: ['entered for a victim', staff, entry],
    circumstances: { ...circumstances, enteredBy: staff },
  };
  const { table, hashKey, clock } = intake;
  const now = clock();
  const deed = { who: staff, what: 'report.enter', about: idOf(hashKey, incoming), at: now.toISOString() };
  await writeAudit(table, deed, auditExpiry(now.toISOString(), settings.retention));
  return acceptReport(intake, incoming);
};
