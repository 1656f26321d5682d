import * as z from 'zod';
import { safeFileName } from '#domain/intake/file-name.ts';
import type { DraftFile } from '#domain/intake/form-answers.ts';
import { MAX_UPLOADS } from '#domain/intake/submission.ts';
import { errorOf, FIELD, isTaken } from '#web/form.ts';
import type { FormError } from '#web/form-error.ts';
import type { Site } from '#web/site.ts';
import type { FormContent, FormFile } from './read-form.ts';

/** Most bytes of all files of a draft: they are read and sealed one after another, in one invocation. */
const MAX_DRAFT_BYTES = 40 * 1024 * 1024;

/** What the page's script says it has stored; a list of thousands is no page's of ours. */
const Uploaded = z.array(z.object({ part: z.string(), name: z.string() })).max(100);

/** The files that the page's script says it has stored, under safe names, one more than are taken; none where it is no list. */
export const uploadedIn = ({ fields }: FormContent): Pick<DraftFile, 'part' | 'name'>[] => {
  try {
    const files = Uploaded.parse(JSON.parse(fields.get(FIELD.uploaded) || '[]'));
    return files.slice(0, MAX_UPLOADS + 1).map(({ part, name }) => ({ part, name: safeFileName(name) }));
  } catch {
    return [];
  }
};

/** The files that were stored by themselves: null where storage has none; which of them may be kept, and what is said. */
export const judgeUploaded = (
  site: Site,
  uploaded: readonly (DraftFile | null)[],
): { files: DraftFile[]; errors: FormError[] } => {
  const found = uploaded.filter((file) => file !== null);
  const files = found.filter(({ name, size }) => isTaken(name) && size > 0);
  const errors = found.flatMap((file) =>
    files.includes(file) ? [] : [{ field: FIELD.files, text: site.words.errors.wrongType(file.name) }],
  );
  const lost = found.length < uploaded.length ? [{ field: FIELD.files, text: site.words.errors.chooseAgain }] : [];
  return { files, errors: [...errors, ...lost] };
};

/** The files of a message page: which of those that came may be kept, and what is said of the others. */
export const judgeFiles = (
  site: Site,
  { files, moreFiles }: FormContent,
  kept: readonly DraftFile[],
): { files: FormFile[]; errors: FormError[] } => {
  const named = files.map(({ name, bytes }) => ({ name: safeFileName(name), bytes }));
  const errors: FormError[] = [];
  const taken: FormFile[] = [];
  const tooMuch = { field: FIELD.files, text: site.words.ask.errors.total(site.settings.mail.reportAddress) };
  let total = kept.reduce((sum, { size }) => sum + size, 0);
  // Browsers store files by themselves, each within its own limit.
  if (total > MAX_DRAFT_BYTES) errors.push(tooMuch);
  for (const file of named) {
    total += file.bytes.length;
    if (!isTaken(file.name)) errors.push({ field: FIELD.files, text: site.words.errors.wrongType(file.name) });
    else if (file.bytes.length === 0) errors.push(errorOf(site, { reason: 'empty-file', name: file.name }));
    else if (total > MAX_DRAFT_BYTES) errors.push(tooMuch);
    else taken.push(file);
  }
  if (moreFiles || kept.length + taken.length > MAX_UPLOADS) {
    errors.push(errorOf(site, { reason: 'too-many-files' }));
  }
  // One at a time: the reader corrects one choice, not a list.
  return { files: taken.slice(0, MAX_UPLOADS - kept.length), errors: errors.slice(0, 1) };
};
