import { HotlineError } from '#domain/hotline-error.ts';
import { log } from '#io/log.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import { deleteUnder } from '#io/objects/list.ts';
import {
  type Acknowledgement,
  finishAcknowledgement,
  readAcknowledgement,
} from '#io/table/acknowledge/acknowledgement.ts';
import { type Answering, answerSender, areSealed } from './answer-sender.ts';

/** A sealed object is not there as the ledger names it: what was received must stay in the inbox. */
export class OriginalNotSealed extends HotlineError {}

/** How often further deliveries that come in meanwhile are taken along, before the sweep is left to ring again. */
const ROUNDS = 5;

/** Deletes what brought a report, uploads first: while the submission is there, nothing takes them for forgotten ones. */
const clearInbox = async (inbox: Bucket, report: Acknowledgement): Promise<void> => {
  for (const key of report.inbox) {
    if (!key.startsWith('mail/')) await deleteUnder(inbox, `upload/${report.id}/`);
    await deleteObject(inbox, key);
  }
};

/**
 * Acknowledges a report: once the checksum of every sealed original has been read back, answers its sender where that is
 * called for, and then deletes what brought it from the inbox.
 *
 * It may be called again at any time; a report whose sender has to wait is looked at again when it is due.
 */
export const acknowledge = async (acknowledging: Answering, id: string): Promise<void> => {
  const { table, inbox, originals } = acknowledging;
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = await readAcknowledgement(table, id);
    if (report?.todo?.has('ack') !== true) return;
    // First: "received" must not be said of what only the inbox holds.
    if (!(await areSealed(originals, report))) throw new OriginalNotSealed(`report ${report.id}`);
    if (!(await answerSender(acknowledging, report))) return;
    await clearInbox(inbox, report);
    if (await finishAcknowledgement(table, report)) {
      log.info('report acknowledged', { report: id });
      return;
    }
  }
};
