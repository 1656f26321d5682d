import { receiptCodeOf } from '#domain/identity.ts';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { answerMark } from '#domain/message/provenance/answer-mark.ts';
import { readEnvelope } from '#domain/message/provenance/envelope.ts';
import { isSentAs, quotableId, repliedTo } from '#domain/message/provenance/reply.ts';
import { kindsOf } from '#domain/message/read/unread-kind.ts';
import { isRefusedMail, sendMail } from '#io/mail.ts';
import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readInboxObject } from '#io/objects/inbox.ts';
import { isSealed } from '#io/objects/originals.ts';
import {
  type Acknowledgement,
  letWait,
  readAcknowledgement,
  settleSent,
  settleWithheld,
} from '#io/table/acknowledge/acknowledgement.ts';
import { joinWaiting, leaveWaiting, type Turn, takeTurn } from '#io/table/gate/sender.ts';
import { NOT_BUSY, recallLoad } from '#io/table/intake/load.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';
import { acknowledgementMail } from '#web/mail/acknowledgement.ts';

/** What answering senders needs of the world. */
export type Answering = Pick<World, 'table' | 'inbox' | 'originals' | 'mail' | 'hashKey' | 'settings' | 'clock'>;

/** Whether every original of a report lies sealed as the ledger names it, by its checksum. */
export const areSealed = async (originals: Bucket, report: Pick<Acknowledgement, 'originals'>): Promise<boolean> => {
  for (const { key, sealedSha256 } of report.originals) {
    if (!(await isSealed(originals, key, sealedSha256))) return false;
  }
  return true;
};

/** A sender is answered once in this time, in milliseconds: forged or looping mail must not make us a flood. */
const TURN_MS = 60 * 60_000;
/** The longest time between two answers, in milliseconds: it doubles, against programs that answer ours without saying so. */
const MAX_TURN_MS = 24 * 60 * 60_000;

/** So many answers in a row come an hour apart: a person who forwards letters all morning is told soon. */
const HOURLY_ANSWERS = 3;

/** How long a sender waits for the next answer after so many in a row, in milliseconds. */
const turnAfter = (answers: number): number =>
  Math.min(MAX_TURN_MS, TURN_MS * 2 ** Math.max(0, answers - HOURLY_ANSWERS));
/** Most reports that one answer acknowledges; further ones wait for the sender's next turn. */
const MAX_GATHERED = 20;

/** Whom to answer, as the mail in the inbox says; its address stands nowhere else. */
interface Sender {
  address: string;
  /** As it may be quoted. */
  messageId: string | null;
  /** The mails that theirs answers. */
  answers: readonly string[];
}

/** The sender of the first mail that names one; `gone` where none of the objects is there any more. */
const readSender = async (inbox: Bucket, keys: Iterable<string>): Promise<Sender | 'gone' | null> => {
  let isGone = true;
  for (const key of keys) {
    const object = await readInboxObject(inbox, key);
    if (object === null) continue;
    isGone = false;
    const { fields } = readHeaders(Buffer.from(object.bytes));
    const { from, messageId } = readEnvelope(fields);
    if (from === null) continue;
    return { address: from, messageId: quotableId(messageId), answers: repliedTo(fields) };
  }
  return isGone ? 'gone' : null;
};

/** What stands among a sender's reports that wait: those to be answered now, and those that are over, which were not taken out. */
interface Gathered {
  reports: Acknowledgement[];
  /** Ids: what was answered by a worker that died before it took them out, and reports that are gone. */
  over: string[];
}

/**
 * Other reports that wait for an answer to the same address, each sealed as the ledger names it: the one that is answered waits no
 * more, it is being sent.
 *
 * Spellings of one mailbox share a turn; but where a provider takes `aino+1@...` for another mailbox than `aino@...`, its holder
 * must not be mailed the other's codes.
 */
const gather = async (
  { table, inbox, originals }: Answering,
  waiting: readonly string[],
  address: string,
): Promise<Gathered> => {
  const gathered: Gathered = { reports: [], over: [] };
  for (const id of waiting.slice(0, MAX_GATHERED)) {
    const report = await readAcknowledgement(table, id);
    if (report === null || report.ack === 'sent' || report.ack === 'withheld') gathered.over.push(id);
    if (report?.ack !== 'waiting') continue;
    const sender = await readSender(inbox, report.inbox);
    if (sender !== null && sender !== 'gone' && sender.address === address && (await areSealed(originals, report)))
      gathered.reports.push(report);
  }
  return gathered;
};

/** Sends the answer and gives the id that SES knows it by. */
const send = async (
  { table, mail, settings, hashKey, clock }: Answering,
  to: Sender,
  reports: readonly Acknowledgement[],
): Promise<string> => {
  const receipts = reports.map(({ id, reference }) => ({ reference, code: receiptCodeOf(hashKey, id) }));
  const language = reports[0]?.language ?? settings.defaultLanguage;
  const unread = kindsOf(reports.flatMap((report) => report.unread ?? []));
  const letterless = reports.every((report) => report.letterless === true);
  // A line of comfort: no answer waits for it.
  const { minutes: minutesToWait } = await recallLoad(table, clock()).catch(() => NOT_BUSY);
  const told = { unread, letterless, minutesToWait };
  const { sender, ...content } = acknowledgementMail(language, receipts, settings, told);
  return sendMail(mail, {
    ...content,
    from: `${sender} <${settings.mail.from}>`,
    to: [to.address],
    // The first stands for all that this mail answers.
    ...(reports[0] === undefined ? {} : { report: reports[0].id }),
    date: clock(),
    ...(to.messageId === null ? {} : { inReplyTo: to.messageId }),
    references: [...(to.messageId === null ? [] : [to.messageId]), answerMark(settings.mail.from)],
    // RFC 3834, and what Exchange understands of it: nobody's program should answer this.
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  });
};

/** Settles that nobody is answered: SES refuses the address, or there is none; or the mail answers one of ours. */
const giveUp = async (table: Table, id: string, reason: 'refused' | 'reply' = 'refused'): Promise<'withheld'> => {
  measure('AcknowledgementsWithheld');
  await settleWithheld(table, id, reason);
  return 'withheld';
};

/** What became of an answer: it waits for its turn, was withheld, or is sent and still to be settled, by SES's id where it is known. */
export type Answer = 'waits' | 'withheld' | { sentAs: string | null };

type Given = Extract<Turn, { ok: true }>;

const sendToAll = async (
  world: Answering,
  report: Acknowledgement,
  senderHash: string,
  { sent, waiting }: Given,
): Promise<Answer> => {
  const { table, inbox, clock } = world;
  const sender = await readSender(inbox, report.inbox);
  // Nothing else deletes what brought a report, and that only once it was answered: its worker died before it had said so.
  if (sender === 'gone') return { sentAs: null };
  if (sender === null) return giveUp(table, report.id);
  if (sender.answers.some((id) => isSentAs(id, sent))) return giveUp(table, report.id, 'reply');
  const gathered = await gather(world, waiting, sender.address);
  const reports = [report, ...gathered.reports];
  let sentAs: string;
  try {
    sentAs = await send(world, sender, reports);
  } catch (error) {
    if (isRefusedMail(error)) return giveUp(table, report.id);
    throw error;
  }
  measure('AcknowledgementsSent');
  for (const { id } of gathered.reports) await settleSent(table, id, { at: clock(), as: null });
  // What is over goes too: twenty that stay would hide all that wait behind them, for good.
  const over = [...reports.map(({ id }) => id), ...gathered.over].filter((id) => waiting.includes(id));
  await leaveWaiting(table, senderHash, over);
  return { sentAs };
};

/**
 * Answers the sender of a report whose lease was taken, or lets it wait for the sender's turn.
 *
 * Sends at least once: a worker that dies between sending and noting it is followed by one that sends again.
 */
export const answerSender = async (world: Answering, report: Acknowledgement): Promise<Answer> => {
  const { table, clock } = world;
  const { id, senderHash } = report;
  if (senderHash === null) return giveUp(table, id);
  const turn = await takeTurn(table, senderHash, id, clock(), turnAfter);
  if (turn.ok) return sendToAll(world, report, senderHash, turn);
  await joinWaiting(table, senderHash, id);
  await letWait(table, report, turn.freeAt);
  measure('AcknowledgementsGathered');
  return 'waits';
};
