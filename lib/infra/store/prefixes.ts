/** What the inbox bucket holds, by the first part of an object's key. */
export const INBOX = {
  /** Raw mails, as SES stores them. */
  mail: 'mail/',
  /** Submissions of the form and of programs: the object that is the report. */
  report: 'report/',
  /** The same, where their sender's browser did no work for them: read behind the others. */
  'low-priority': 'low-priority/',
  /** Copies of what is added to reports, until they have been read. */
  more: 'more/',
  /** Files of a submission. */
  upload: 'upload/',
  /** Forms that are not submitted yet. */
  draft: 'draft/',
} as const;

/** Where sealed originals lie. */
export const ORIGINALS = 'originals/';

/** Where withdrawals are kept. */
export const WITHDRAWN = 'withdrawn/';

/** Where files that investigators asked for lie, for a week. */
export const EXPORTS = 'exports/';

/** Where copies of the audit log's entries lie, in a bucket of their own. */
export const ANCHORS = 'audit/';
