import * as z from 'zod';

/** The languages that victims are served in. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Most characters of pasted text that a submission may hold; a mailbox pasted whole is refused before it is read. */
export const MAX_PASTED_CHARACTERS = 200_000;
/** Most files of one submission. */
export const MAX_UPLOADS = 10;
/** Most bytes of a submission's text and files together: base64 makes 5.6 MB of them, and a function is invoked with 6. */
export const MAX_SUBMISSION_BYTES = 4 * 1024 * 1024;
/** Most characters of how to reach the sender. */
export const MAX_CONTACT_CHARACTERS = 500;

const Upload = z.strictObject({
  /** Key in the inbox bucket, under `upload/`. */
  key: z.string(),
  name: z.string().max(255),
  type: z.string().max(255),
  size: z.int().nonnegative(),
  sha256: z.string().length(64),
});

const Told = z.string().max(MAX_CONTACT_CHARACTERS);

/** What the form asks beside the message; sealed with the original, never in the ledger. */
const Circumstances = z.strictObject({
  /**
   * Names and values are read by others, the desk's flags among them (lib/domain/report/flags.ts): they stay as they are.
   */
  whom: z.string().max(20).optional(),
  came: z.string().max(20).optional(),
  /** Whether the text is told from memory: the message itself is gone. */
  fromMemory: z.boolean().optional(),
  paid: z.enum(['yes', 'no']).optional(),
  carriedOut: z.enum(['yes', 'no']).optional(),
  /** Whether somebody is in danger now; asked only where the settings name who watches. */
  danger: z.enum(['yes', 'no']).optional(),
  /** When and how it is safe to reach the sender, and whether a message may be left. */
  safe: Told.optional(),
  mayLeaveMessage: z.enum(['yes', 'no']).optional(),
  /** Who of the staff wrote it down, where it was told by phone or handed in on paper. */
  enteredBy: Told.optional(),
  /** What the sender put in place of what was found. */
  corrected: z.strictObject({ wallet: Told, amount: Told, deadline: Told }).partial().optional(),
});
export type Circumstances = z.infer<typeof Circumstances>;

/** What a form or a program submits, as stored under `report/<id>` or `low-priority/<id>` in the inbox bucket: the object that is the report. */
export const Submission = z.strictObject({
  version: z.literal(1),
  channel: z.enum(['form', 'api']),
  id: z.string(),
  /** UTC, ISO 8601: when the bytes were received. */
  receivedAt: z.iso.datetime(),
  language: z.enum(LANGUAGES),
  text: z.string().max(MAX_PASTED_CHARACTERS).optional(),
  uploads: z.array(Upload).max(MAX_UPLOADS),
  /** Whether partners may use what is found in it. */
  consent: z.strictObject({ partners: z.boolean() }),
  /** How to reach the sender, if they said; sealed with the original, never in the ledger. */
  contact: z.string().max(MAX_CONTACT_CHARACTERS).optional(),
  circumstances: Circumstances.optional(),
});
export type Submission = z.infer<typeof Submission>;
