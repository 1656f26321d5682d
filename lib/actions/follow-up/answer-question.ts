import { sealOriginals } from '#actions/process/seal-originals.ts';
import { isOpen, noteAnswer } from '#io/table/follow-up/talk.ts';
import type { AddEvidence } from './add-evidence.ts';

/** Seals the answer to an investigator's question, once: a second one, or one to no question, is false. */
export const answerQuestion = async (
  { table, originals, settings, clock }: Omit<AddEvidence, 'inbox'>,
  report: string,
  askedAt: string,
  answer: string,
): Promise<boolean> => {
  if (!(await isOpen(table, report, askedAt))) return false;
  const part = { part: 'answer', bytes: Buffer.from(answer), receivedAt: clock().toISOString() };
  const [sealed] = await sealOriginals(originals, report, [part], settings.sealTo);
  return sealed !== undefined && (await noteAnswer(table, report, askedAt, sealed));
};
