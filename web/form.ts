import { MAX_UPLOADS } from '#domain/intake/submission.ts';
import { hasNoEnding, READ_ENDINGS } from '#domain/message/read/file-endings.ts';
import type { FormError } from '#web/form-error.ts';
import type { Site } from '#web/site.ts';

/** Names of the form's fields, which are also their ids on the page. */
export const FIELD = {
  text: 'text',
  files: 'files',
  partners: 'partners',
  contact: 'contact',
  token: 'token',
  /** Filled by programs only. */
  trap: 'website',
  whom: 'whom',
  came: 'came',
  danger: 'danger',
  /** The button that shows the page in another language, with what is typed. */
  to: 'to',
  /** The button that sends the report as it is. */
  send: 'send',
  /** The button that says that the message is gone. */
  gone: 'gone',
  /** Files that the page's script has stored, as JSON: `[{part, name}]`. */
  uploaded: 'uploaded',
  /** The part that a file is to be stored as. */
  part: 'part',
  /** Begins the name of a box that takes a file out again. */
  drop: 'drop-',
  paid: 'paid',
  carried: 'carried',
  safe: 'safe',
  leave: 'leave',
  wallet: 'wallet',
  /** What the owner of an address signed with its key. */
  signature: 'signature',
  /** Begins the name of what a correction began with. */
  was: 'was-',
  amount: 'amount',
  deadline: 'deadline',
  /** Where the page leads when it was opened from the check. */
  from: 'from',
  code: 'code',
  /** Names a receipt's page. */
  view: 'view',
  address: 'address',
  /** Which question is answered. */
  asked: 'asked',
  answer: 'answer',
  /** The work that the page's browser did. */
  work: 'work',
  /** Stands in the last page only. */
  confirmation: 'confirmation',
} as const;

/**
 * The files that a form offers to choose: those that are read, and pictures by type, for telephones that know no endings.
 * HEIC is not among them, so that a telephone hands over a JPEG instead; `image/*` would take it.
 */
export const OFFERED_FILES = [...READ_ENDINGS, 'image/jpeg', 'image/png', 'image/webp', 'image/gif'].join();

/** Endings of files that are sealed and not read: what telephones give all the same. */
const SEALED_ENDINGS = ['.heic', '.heif'] as const;

/** Whether a form takes a file of this name; what has no ending is judged by what it holds, later. */
export const isTaken = (name: string): boolean =>
  hasNoEnding(name) || [...READ_ENDINGS, ...SEALED_ENDINGS].some((ending) => name.toLowerCase().endsWith(ending));

/** What stands in the form: nothing at first, what was written when it comes back. */
export interface FormState {
  token: string;
  text: string;
  partners: 'yes' | 'no' | undefined;
  contact: string;
  /** The work that the page asks its browser for. */
  work: string | undefined;
}

/** Why a form is not taken. */
export type FormRefusal =
  | {
      reason:
        | 'empty'
        | 'text-too-long'
        | 'too-large'
        | 'too-many-files'
        | 'contact-too-long'
        | 'stale'
        | 'soon'
        | 'broken'
        | 'trap'
        | 'unavailable';
    }
  | { reason: 'wrong-type' | 'empty-file'; name: string };

/** What a refusal says to the reader, and beside which field. */
export const errorOf = ({ words, settings }: Site, refusal: FormRefusal): FormError => {
  const { errors } = words;
  const { reportAddress } = settings.mail;
  switch (refusal.reason) {
    case 'empty':
      return { field: FIELD.text, text: errors.empty };
    case 'text-too-long':
      return { field: FIELD.text, text: errors.textTooLong };
    case 'too-large':
      return { field: FIELD.files, text: errors.tooLarge(reportAddress) };
    case 'too-many-files':
      return { field: FIELD.files, text: errors.tooManyFiles(MAX_UPLOADS) };
    case 'wrong-type':
      return { field: FIELD.files, text: errors.wrongType(refusal.name) };
    case 'empty-file':
      return { field: FIELD.files, text: errors.emptyFile(refusal.name) };
    case 'contact-too-long':
      return { field: FIELD.contact, text: errors.contactTooLong };
    case 'stale':
      return { text: errors.stale };
    case 'soon':
      return { text: errors.soon };
    case 'broken':
      return { text: errors.broken };
    case 'trap':
      return { text: errors.trap };
    case 'unavailable':
      return { text: errors.unavailable(reportAddress) };
  }
};
