import { sealOriginals } from '#actions/process/seal-originals.ts';
import { queueAgain } from '#actions/queue/queue-again.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { isOpen, noteAnswer } from '#io/table/follow-up/talk.ts';
import type { AddEvidence } from './add-evidence.ts';

/** What taking an answer needs of the world. */
export interface AnswerQuestion extends Omit<AddEvidence, 'inbox' | 'settings'> {
  settings: Pick<FunctionSettings, 'sealTo' | 'sealContactsTo'>;
}

/**
 * Seals the answer to an investigator's question, once, and has somebody look at it: a second one, or one to no question, is false.
 */
export const answerQuestion = async (
  { table, originals, settings, clock }: AnswerQuestion,
  report: string,
  askedAt: string,
  answer: string,
): Promise<boolean> => {
  if (!(await isOpen(table, report, askedAt))) return false;
  const part = { part: 'answer', bytes: Buffer.from(answer), receivedAt: clock().toISOString() };
  const [sealed] = await sealOriginals(originals, report, [part], settings.sealTo);
  if (sealed === undefined || !(await noteAnswer(table, report, askedAt, sealed))) return false;
  const answered = await readFollowUpReport(table, report);
  if (answered !== null) await queueAgain({ table, settings, clock }, answered, 'answered');
  return true;
};
