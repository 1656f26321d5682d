import { safeFileName } from '#domain/intake/file-name.ts';
import { MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS, MAX_SUBMISSION_BYTES } from '#domain/intake/submission.ts';
import type { FormContent, FormFile } from '#lambdas/http/read-form.ts';
import { FIELD, type FormRefusal, type FormState, isTaken } from '#web/form.ts';

/** A form as it was written, and what keeps us from taking it. */
export interface JudgedForm {
  form: FormState;
  files: readonly FormFile[];
  refusals: readonly FormRefusal[];
}

const stateOf = ({ fields }: FormContent): FormState => {
  const partners = fields.get(FIELD.partners);
  return {
    token: fields.get(FIELD.token) ?? '',
    text: fields.get(FIELD.text) ?? '',
    partners: partners === 'yes' || partners === 'no' ? partners : undefined,
    contact: (fields.get(FIELD.contact) ?? '').trim(),
    work: undefined,
  };
};

const refuseFile = ({ name, bytes }: FormFile): FormRefusal[] => {
  if (!isTaken(name)) return [{ reason: 'wrong-type', name }];
  return bytes.length === 0 ? [{ reason: 'empty-file', name }] : [];
};

const refuseFiles = (files: readonly FormFile[], text: string, moreFiles: boolean): FormRefusal[] => {
  if (moreFiles) return [{ reason: 'too-many-files' }];
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, Buffer.byteLength(text));
  if (files.length > 0 && size > MAX_SUBMISSION_BYTES) return [{ reason: 'too-large' }];
  // One file at a time: the reader corrects one choice, not a list.
  return files.flatMap(refuseFile).slice(0, 1);
};

/** Says of a form's content what is written in it, and what has to be corrected before it can be taken. */
export const judgeForm = (content: FormContent): JudgedForm => {
  const form = stateOf(content);
  const files = content.files.map(({ name, bytes }) => ({ name: safeFileName(name), bytes }));
  const refusals: FormRefusal[] = [];
  if (content.broken) refusals.push({ reason: 'broken' });
  if (content.fields.get(FIELD.trap)) refusals.push({ reason: 'trap' });
  if (form.text.trim() === '' && files.length === 0 && !content.broken) refusals.push({ reason: 'empty' });
  if (form.text.length > MAX_PASTED_CHARACTERS) refusals.push({ reason: 'text-too-long' });
  refusals.push(...refuseFiles(files, form.text, content.moreFiles));
  if (form.contact.length > MAX_CONTACT_CHARACTERS) refusals.push({ reason: 'contact-too-long' });
  return { form, files, refusals };
};
