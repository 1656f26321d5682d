import * as z from 'zod';
import {
  type Answer,
  CAME,
  type DraftFile,
  MAX_SHORT_CHARACTERS,
  type Question,
  WHOM,
  YES_NO,
} from '#domain/answers.ts';
import { safeFileName } from '#domain/file-name.ts';
import { MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS, MAX_UPLOADS } from '#domain/submission.ts';
import type { FormError } from '#web/components/error-summary.tsx';
import { errorOf, FIELD, STEP_FILE_ENDINGS } from '#web/form.ts';
import type { Site } from '#web/site.ts';
import type { FormContent, FormFile } from './read-form.ts';

/** Most bytes of all files of a draft: they are read and sealed one after another, in one invocation. */
const MAX_DRAFT_BYTES = 40 * 1024 * 1024;

/** An answer as far as it can be kept, and what has to be corrected. */
export interface JudgedAnswer<Q extends Question> {
  answer: Answer<Q>;
  errors: FormError[];
}

const Uploaded = z.array(z.object({ part: z.string(), name: z.string() })).max(MAX_UPLOADS);

const isKnown = (name: string): boolean => STEP_FILE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** The files that the page's script says it has stored, under safe names; none where that is no such list. */
export const uploadedIn = ({ fields }: FormContent): Pick<DraftFile, 'part' | 'name'>[] => {
  try {
    const files = Uploaded.parse(JSON.parse(fields.get(FIELD.uploaded) || '[]'));
    return files.map(({ part, name }) => ({ part, name: safeFileName(name) }));
  } catch {
    return [];
  }
};

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined): Value | undefined =>
  values.find((value) => value === given);

const short = (content: FormContent, field: string): string => (content.fields.get(field) ?? '').trim();

const tooLong = (site: Site, content: FormContent, fields: readonly string[], most: number): FormError[] =>
  fields.flatMap((field) =>
    short(content, field).length > most ? [{ field, text: site.words.ask.errors.tooLong }] : [],
  );

/** The answers that are kept as they are: choices, and short texts cut where they are refused. */
export const judgeShortAnswer = {
  whom: (_site: Site, { fields }: FormContent): JudgedAnswer<'whom'> => ({
    answer: { whom: oneOf(WHOM, fields.get(FIELD.whom)) },
    errors: [],
  }),
  came: (_site: Site, { fields }: FormContent): JudgedAnswer<'came'> => ({
    answer: { came: oneOf(CAME, fields.get(FIELD.came)) },
    errors: [],
  }),
  paid: (_site: Site, { fields }: FormContent): JudgedAnswer<'paid'> => ({
    answer: { paid: oneOf(YES_NO, fields.get(FIELD.paid)) },
    errors: [],
  }),
  carried: (_site: Site, { fields }: FormContent): JudgedAnswer<'carried'> => ({
    answer: { carried: oneOf(YES_NO, fields.get(FIELD.carried)) },
    errors: [],
  }),
  partners: (_site: Site, { fields }: FormContent): JudgedAnswer<'partners'> => ({
    answer: { partners: oneOf(YES_NO, fields.get(FIELD.partners)) },
    errors: [],
  }),
  contact: (site: Site, content: FormContent): JudgedAnswer<'contact'> => ({
    answer: {
      contact: short(content, FIELD.contact),
      safe: short(content, FIELD.safe),
      leave: oneOf(YES_NO, content.fields.get(FIELD.leave)),
    },
    errors: tooLong(site, content, [FIELD.contact, FIELD.safe], MAX_CONTACT_CHARACTERS),
  }),
  found: (site: Site, content: FormContent): JudgedAnswer<'found'> => ({
    answer: {
      wallet: short(content, FIELD.wallet),
      amount: short(content, FIELD.amount),
      deadline: short(content, FIELD.deadline),
    },
    errors: tooLong(site, content, [FIELD.wallet, FIELD.amount, FIELD.deadline], MAX_SHORT_CHARACTERS),
  }),
  memory: (site: Site, { fields }: FormContent): JudgedAnswer<'memory'> => {
    const text = fields.get(FIELD.text) ?? '';
    return { answer: { text }, errors: textErrors(site, text, text.trim() === '' && site.words.ask.errors.memory) };
  },
} as const;

const textErrors = (site: Site, text: string, empty: string | false): FormError[] => {
  if (empty) return [{ field: FIELD.text, text: empty }];
  return text.length > MAX_PASTED_CHARACTERS ? [errorOf(site, { reason: 'text-too-long' })] : [];
};

/** The files that were stored by themselves: null where storage has none; which of them may be kept, and what is said. */
export const judgeUploaded = (
  site: Site,
  uploaded: readonly (DraftFile | null)[],
): { files: DraftFile[]; errors: FormError[] } => {
  const found = uploaded.filter((file) => file !== null);
  const files = found.filter(({ name, size }) => isKnown(name) && size > 0);
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
    if (!isKnown(file.name)) errors.push({ field: FIELD.files, text: site.words.errors.wrongType(file.name) });
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

/** The text of a message page, which may be empty where there are files, or where the message is gone. */
export const judgeText = (site: Site, text: string, mayBeEmpty: boolean): FormError[] =>
  textErrors(site, text, text.trim() === '' && !mayBeEmpty && site.words.ask.errors.empty);
