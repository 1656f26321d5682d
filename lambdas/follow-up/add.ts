import { type AddedPart, addEvidence } from '#actions/follow-up/add-evidence.ts';
import { readFile, readUploaded } from '#actions/intake/keep-draft.ts';
import type { DraftFile } from '#domain/intake/form-answers.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { judgeFiles, judgeUploaded, uploadedIn } from '#lambdas/http/judge-files.ts';
import type { FormContent } from '#lambdas/http/read-form.ts';
import { FIELD } from '#web/form.ts';
import type { AddingForm } from '#web/pages/follow-up/sections.tsx';
import type { Site } from '#web/site.ts';
import { type Done, type FollowUpContext, type FoundReport, idOf } from './context.ts';

/** The files that the page's script has stored by itself under the page's token, and what is said of those that are not there. */
const storedIn = async (site: Site, { intake, pageKey }: FollowUpContext, content: FormContent) => {
  const token = content.fields.get(FIELD.token) ?? '';
  const isOpen = draftState(pageKey, token, intake.clock()) === 'open';
  const read = (file: Pick<DraftFile, 'part' | 'name'>) =>
    isOpen ? readUploaded(intake.inbox, token, file, site.settings.files) : null;
  return { token, ...judgeUploaded(site, await Promise.all(uploadedIn(content).map(read))) };
};

/** Adds a text and files to a report, those that came with the form and those that the page's script stored. */
export const add = async (
  site: Site,
  context: FollowUpContext,
  found: FoundReport,
  content: FormContent,
): Promise<Done> => {
  const { mine, errors: say } = site.words;
  const text = (content.fields.get(FIELD.text) ?? '').trim();
  const { token, files: stored, errors: lost } = await storedIn(site, context, content);
  const { files, errors } = judgeFiles(site, content, stored);
  const [error] = [...lost, ...errors];
  // What is too much by itself has to be chosen again.
  const fits = judgeFiles(site, { ...content, files: [], moreFiles: false }, stored).errors.length === 0;
  const refuse = (field: string, said: string): Done => ({
    errors: { [field]: said },
    written: text,
    stored: fits ? stored : [],
    token,
  });
  if (error) return refuse(FIELD.files, error.text);
  const evidence: AddedPart[] = text === '' ? [] : [{ name: null, bytes: Buffer.from(text) }];
  // One after another: each is up to 25 MB.
  for (const file of stored) {
    const bytes = await readFile(context.intake.inbox, token, file);
    if (bytes === null) return refuse(FIELD.files, say.chooseAgain);
    evidence.push({ name: file.name, bytes });
  }
  evidence.push(...files);
  if (evidence.length === 0) return refuse(FIELD.text, mine.nothingToAdd);
  const { table, inbox, clock } = context.intake;
  const { originals, settings } = context;
  const added = await addEvidence({ table, originals, inbox, settings, clock }, idOf(found), evidence);
  return added ? { notice: mine.added } : refuse(FIELD.text, mine.tooMuch);
};

/** What the page adds with: what was written and stored before, under the token that keeps it, or else nothing under a new one. */
export const addingAfter = (context: FollowUpContext, { written = '', stored = [], token = '' }: Done): AddingForm =>
  stored.length === 0
    ? { token: context.newToken(), text: written, stored: [] }
    : { token, text: written, stored: stored.map(({ part, name }) => ({ part, name })) };
