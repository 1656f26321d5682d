import { HotlineError } from '#domain/hotline-error.ts';
import { log } from '#io/log.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import { deleteUnder } from '#io/objects/list.ts';
import {
  type Acknowledgement,
  finishAcknowledgement,
  leaseAnswer,
  readAcknowledgement,
  releaseAnswer,
  settleSent,
} from '#io/table/acknowledge/acknowledgement.ts';
import { type Answer, type Answering, answerSender, areSealed } from './answer-sender.ts';

/** A sealed object is not there as the ledger names it: what was received must stay in the inbox. */
export class OriginalNotSealed extends HotlineError {}

/** How long one worker has to send an answer before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** How often further deliveries that come in meanwhile are taken along, before the sweep is left to ring again. */
const ROUNDS = 5;

/** Deletes what brought a report, uploads first: while the submission is there, nothing takes them for forgotten ones. */
const clearInbox = async (inbox: Bucket, report: Acknowledgement): Promise<void> => {
  for (const key of report.inbox) {
    if (!key.startsWith('mail/')) await deleteUnder(inbox, `upload/${report.id}/`);
    await deleteObject(inbox, key);
  }
};

/** The lease on a report whose sender is to be answered, or the row of one that is settled and still to be cleared. */
const take = async ({ table, clock }: Answering, id: string): Promise<Acknowledgement | null> => {
  const at = clock();
  const leased = await leaseAnswer(table, id, at, new Date(at.getTime() + LEASE_MS));
  if (leased !== null) return leased;
  const report = await readAcknowledgement(table, id);
  const isSettled = report?.ack === 'sent' || report?.ack === 'withheld';
  return isSettled && report.todo?.has('ack') === true ? report : null;
};

/** Settles a report whose inbox objects are deleted; false where another delivery was named meanwhile. */
const finish = async (
  { table, clock }: Answering,
  report: Acknowledgement,
  answer: Answer | null,
): Promise<boolean> => {
  const sent = answer !== null && typeof answer === 'object' ? { at: clock(), as: answer.sentAs } : null;
  if (await finishAcknowledgement(table, report, sent)) return true;
  // The further delivery is not answered: it only goes.
  if (sent !== null) await settleSent(table, report.id, sent);
  return false;
};

/**
 * Acknowledges a report: once the checksum of every sealed original has been read back, answers its sender where that is
 * called for, and then deletes what brought it from the inbox.
 *
 * It may be called again at any time; a report whose sender has to wait is looked at again when it is due.
 */
export const acknowledge = async (acknowledging: Answering, id: string): Promise<void> => {
  const { inbox, originals } = acknowledging;
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = await take(acknowledging, id);
    if (report === null) return;
    // First: "received" must not be said of what only the inbox holds.
    if (!(await areSealed(originals, report))) {
      if (report.ack === 'sending') await releaseAnswer(acknowledging.table, id);
      throw new OriginalNotSealed(`report ${report.id}`);
    }
    const answer = report.ack === 'sending' ? await answerSender(acknowledging, report) : null;
    if (answer === 'waits') return;
    await clearInbox(inbox, report);
    if (await finish(acknowledging, report, answer)) {
      log.info('report acknowledged', { report: id });
      return;
    }
  }
};
