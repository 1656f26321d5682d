import type { Bucket } from '#io/objects/bucket.ts';
import type { InboxObject } from '#io/objects/inbox.ts';
import type { ReadReport } from './read-report.ts';
import { flagsOf, uploadsOf } from './read-submission.ts';

/**
 * What is said of an object that ended every reading of it: nothing that a parser would have to find out. It is sealed
 * like any other, with the uploads beside it, and its sender is not answered, for nobody knows who it is.
 */
export const unreadReport = async (inbox: Bucket, object: InboxObject, report: string): Promise<ReadReport> => {
  const isMail = object.key.startsWith('mail/');
  const whole = { part: isMail ? 'mail' : 'submission', bytes: object.bytes, receivedAt: object.storedAt };
  return {
    channel: isMail ? 'mail' : 'form',
    receivedAt: object.storedAt,
    language: null,
    consent: false,
    from: null,
    dmarc: 'none',
    withheld: isMail ? 'unreadable' : 'receipt-on-page',
    own: [],
    parts: [whole, ...(isMail ? [] : await uploadsOf(inbox, report, object.storedAt))],
    messages: [],
    truncated: false,
    unreadable: 'gave-up',
    // What its form asked is our own JSON: somebody who says that there is danger is not left for what a file does.
    ...(isMail ? {} : { flags: flagsOf(object) }),
  };
};
