import type { Answers } from '#domain/intake/form-answers.ts';
import type { Circumstances, Language } from '#domain/intake/submission.ts';
import { acceptReport, type GivenReceipt, type Incoming, type IncomingFile, type Intake } from './accept-report.ts';
import { noteSent, readAnswers, readFile } from './keep-draft.ts';

/** What became of a draft that was to be sent. */
export type Submitted = { ok: true; receipt: GivenReceipt; partners: boolean } | { ok: false; reason: 'empty' };

const TYPES: readonly [ending: RegExp, type: string][] = [
  [/\.eml$/i, 'message/rfc822'],
  [/\.txt$/i, 'text/plain'],
];

/** What a file is read as, by its name alone; what we cannot read is bytes, whatever its sender calls it. */
export const typeOf = (name: string): string =>
  TYPES.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream';

const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const correctedOf = ({ found }: Answers): Circumstances['corrected'] => {
  const filled = Object.entries(found ?? {}).filter(([, text]) => given(text));
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

const circumstancesOf = (answers: Answers): Circumstances => ({
  whom: answers.about?.whom,
  came: answers.about?.came,
  fromMemory: answers.message?.gone ? true : undefined,
  paid: answers.happened?.paid,
  carriedOut: answers.happened?.carried,
  danger: answers.about?.danger === 'unsaid' ? undefined : answers.about?.danger,
  safe: given(answers.reach?.safe) ? answers.reach.safe : undefined,
  mayLeaveMessage: answers.reach?.leave,
  corrected: correctedOf(answers),
});

const textOf = ({ message, memory }: Answers): string =>
  [message?.text, message?.gone ? memory?.text : undefined].filter(given).join('\n\n');

const filesOf = async (intake: Intake, token: string, { message }: Answers): Promise<IncomingFile[]> => {
  const files: IncomingFile[] = [];
  for (const file of message?.files ?? []) {
    const bytes = await readFile(intake.inbox, token, file);
    if (bytes !== null) files.push({ name: file.name, type: typeOf(file.name), bytes });
  }
  return files;
};

/** What sends a draft: its page's token, the language, and the work that was done for it, if any was. */
export interface DraftSending {
  token: string;
  language: Language;
  work: string | null;
}

/**
 * Submits what a form has gathered. The token and all answers name the report: sent again, it is the same report with
 * the same receipt.
 */
export const submitDraft = async (intake: Intake, { token, language, work }: DraftSending): Promise<Submitted> => {
  const answers = await readAnswers(intake.inbox, token);
  const text = textOf(answers);
  const files = await filesOf(intake, token, answers);
  if (text === '' && files.length === 0) return { ok: false, reason: 'empty' };
  const partners = answers.message?.partners === true;
  const incoming: Incoming = {
    channel: 'form',
    identity: [token, JSON.stringify(answers)],
    language,
    text,
    files,
    // No answer is a no, as the form says.
    partners,
    contact: answers.reach?.contact ?? '',
    circumstances: circumstancesOf(answers),
    work,
  };
  const receipt = await acceptReport(intake, incoming);
  await noteSent(intake.inbox, token, { reference: receipt.reference, at: intake.clock().toISOString() });
  return { ok: true, receipt, partners };
};
