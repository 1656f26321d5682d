import { parse } from 'yaml';
import * as z from 'zod';
import { CAME, WHOM, YES_NO } from './form-answers.ts';
import { LANGUAGES, MAX_CONTACT_CHARACTERS, MAX_PASTED_CHARACTERS, MAX_UPLOADS } from './submission.ts';

/** A report with the longest text and each answer is under this; an alias in YAML can unfold to gigabytes. */
const MAX_CHARACTERS = 2 * MAX_PASTED_CHARACTERS;

const Told = z.string().max(MAX_CONTACT_CHARACTERS);

/** What someone told on the phone or handed in on paper, as staff write it into a file. What is left out was not said. */
const DictatedReport = z
  .strictObject({
    language: z.enum(LANGUAGES),
    text: z.string().max(MAX_PASTED_CHARACTERS).default(''),
    /** Paths of scans and photographs, from where the file lies. */
    files: z.array(z.string().min(1)).max(MAX_UPLOADS).default([]),
    partners: z.enum(YES_NO).default('no'),
    contact: Told.default(''),
    whom: z.enum(WHOM).optional(),
    came: z.enum(CAME).optional(),
    fromMemory: z.enum(YES_NO).optional(),
    paid: z.enum(YES_NO).optional(),
    carriedOut: z.enum(YES_NO).optional(),
    safe: Told.optional(),
    mayLeaveMessage: z.enum(YES_NO).optional(),
  })
  .refine(({ text, files }) => text.trim() !== '' || files.length > 0, {
    message: 'say what the message says, or name a file',
    path: ['text'],
  });
export type DictatedReport = z.infer<typeof DictatedReport>;

export type DictatedReading = { ok: true; told: DictatedReport } | { ok: false; problems: string[] };

/** Reads a report that staff wrote down, as YAML; every scalar is a text, so that `no` and a telephone number stay what they are. */
export const readDictatedReport = (yaml: string): DictatedReading => {
  if (yaml.length > MAX_CHARACTERS) return { ok: false, problems: ['it is too long'] };
  let written: unknown;
  try {
    written = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return { ok: false, problems: ['it is not YAML'] };
  }
  const read = DictatedReport.safeParse(written);
  if (read.success) return { ok: true, told: read.data };
  // Where and why, never what was written.
  return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`) };
};
