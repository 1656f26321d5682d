import { addToConsensus } from '#actions/campaign/add-to-consensus.ts';
import { campaignOfTied, proposeCampaign } from '#actions/campaign/find-campaign.ts';
import { speaksForLinks, vouchedFor } from '#actions/cluster/link-report.ts';
import { isAddition } from '#domain/follow-up/addition.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { receiptHashOf } from '#domain/identity.ts';
import { isSetupNotice } from '#domain/message/own-mail.ts';
import type { Flag } from '#domain/report/flags.ts';
import type { Report, Todo } from '#domain/report/report.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { pageTimeOf } from '#domain/watch-hours.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { type HeartbeatKey, measureHeartbeat, readHeartbeat } from '#io/objects/heartbeat.ts';
import { type InboxObject, readInboxObject } from '#io/objects/inbox.ts';
import { objectCreated } from '#io/objects/object-created.ts';
import { enqueue, type Queue, sendEvents } from '#io/queue.ts';
import { beginReading, takeBackReading } from '#io/table/process/attempts.ts';
import { type KnownLetter, readKnown } from '#io/table/process/known.ts';
import { bringPageForward, owePage } from '#io/table/queue/urgent-page.ts';
import { type Deliveries, deliveriesOf, noteDelivery, readReport } from '#io/table/report/report.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import { nameBeyond } from '#io/table/wallet/named-address.ts';
import { isTransient } from '#io/transient-error.ts';
import type { World } from '#io/world.ts';
import { enterReport, enterWithText } from './enter-report.ts';
import { hasUnread, type Made, makeReport } from './make-report.ts';
import { idOf, isMail, otherId } from './name-report.ts';
import { raiseSender, saysTheSame } from './raise-sender.ts';
import { readAddition } from './read-addition.ts';
import { readMailReport } from './read-mail-report.ts';
import type { ReadReport } from './read-report.ts';
import { readSubmission } from './read-submission.ts';
import { sealContacts } from './seal-contacts.ts';
import { sealFlags } from './seal-flags.ts';
import { type ReceivedPart, sealOriginals } from './seal-originals.ts';
import { unreadReport } from './unread-report.ts';

/** What becomes of the pictures and Outlook items of a report: they are read here, or their object is handed to `process-files`. */
export type AttachmentHandling = { reader: () => FileReader } | { queue: Queue };

/** What processing reports needs of the world. */
export interface Processing
  extends Pick<
    World,
    | 'table'
    | 'inbox'
    | 'originals'
    | 'acknowledgements'
    | 'clusters'
    | 'briefs'
    | 'hashKey'
    | 'matchKey'
    | 'settings'
    | 'clock'
  > {
  files: AttachmentHandling;
  heartbeatKey?: HeartbeatKey;
}

/** After this many readings that never ended, an object is stored without being read: it kills whatever reads it. */
const MAX_READINGS = 5;

/** A first reading, which is not counted. */
const UNCOUNTED = { attempt: null, lost: 0 };

/** The report names as many deliveries as it can; this one waits in the inbox until some are deleted. */
class TooManyDeliveries extends HotlineError {}

/** What reads files here; null where their objects are handed over. */
const readerOf = ({ files }: Processing): FileReader | null => ('reader' in files ? files.reader() : null);

/** Reads an object, or null where it holds files and there is no reader of them. */
const readObject = (
  { inbox, settings }: Processing,
  object: InboxObject,
  id: string,
  reader: FileReader | null,
): Promise<ReadReport | null> =>
  isMail(object.key)
    ? readMailReport(object, settings.mail, reader, settings.files)
    : readSubmission(inbox, object, id, reader, settings.files);

/** Hands an object to the function that reads its files: nothing has been written of it, and this was no reading of it. */
const handOver = async ({ inbox, files }: Processing, objectKey: string): Promise<void> => {
  if ('queue' in files) await sendEvents(files.queue, [objectCreated(inbox.name, objectKey)]);
};

/** Leaves one more inbox object of a report that is in the ledger to `acknowledge`, which deletes it. */
const leaveToAcknowledge = async (world: Processing, id: string, objectKey: string): Promise<void> => {
  const dueAt = new Date(world.clock().getTime() + SWEEP_AFTER_MS).toISOString();
  if (!(await noteDelivery(world.table, id, objectKey, dueAt))) throw new TooManyDeliveries(`report ${id}`);
};

/** When somebody is to be paged about a report: by when it came in, which its sender was promised; null where nobody is. */
const pageWantedAt = (
  { settings: { watch }, clock }: Processing,
  flags: readonly Flag[],
  receivedAt: string,
): string | null => {
  if (watch === null || !flags.includes('danger')) return null;
  return pageTimeOf(watch, new Date(receivedAt), clock())?.toISOString() ?? null;
};

/** Has somebody paged by then, now where that is now: what is lost of it, and what waits for hours to begin, the sweep enqueues. */
const ringPage = async (world: Processing, wantedAt: string): Promise<void> => {
  await bringPageForward(world.table, wantedAt);
  if (wantedAt <= world.clock().toISOString()) await enqueue(world, taskOf('page-watch', 'urgent'));
};

/** Seals what was received, then enters the report that names it. */
const store = async (
  world: Processing,
  { draft: made, signature, letter, contacts, flags, beyond }: Made,
  parts: readonly ReceivedPart[],
  known: KnownLetter,
): Promise<boolean> => {
  const { table, originals, hashKey, matchKey, settings, clusters } = world;
  const kept = await sealContacts(contacts, settings.sealContactsTo, matchKey);
  const urgent = await sealFlags(flags, settings.sealContactsTo);
  const draft = { ...made, ...urgent, findings: { ...made.findings, contacts: kept } };
  const { id, receivedAt, textHash, findings } = draft;
  const asked = textHash === null ? null : { report: id, receivedAt, textHash, signature };
  const found = asked && (await proposeCampaign(world, asked, known.textIsNew));
  const addresses = findings.wallets.map(({ address }) => address);
  const links = await speaksForLinks(table, draft, matchKey);
  const report: Report = {
    ...draft,
    ...(links ? { todo: new Set<Todo>([...(draft.todo ?? []), 'links']) } : {}),
    campaign: found?.campaign ?? null,
    newWallets: addresses.filter((address) => !known.wallets.has(address)),
    originals: await sealOriginals(originals, id, parts, settings.sealTo),
  };
  await nameBeyond(table, { report: id, time: receivedAt }, beyond, draft.expires);
  // Briefs count by this time, minutes after it: it is when the row is about to be there, not when its reading began.
  const asOfNow = (): Report => ({ ...report, processedAt: world.clock().toISOString() });
  const receipt = receiptHashOf(hashKey, id);
  const wantedAt = pageWantedAt(world, flags, receivedAt);
  const beside = wantedAt === null ? [] : [owePage(wantedAt)];
  // Before, for a worker that dies after it; and after (`ringPage`), for what is owed later and was entered meanwhile.
  if (wantedAt !== null) await bringPageForward(table, wantedAt);
  const outcome = await enterWithText(table, asOfNow(), receipt, found?.tie, beside);
  if (outcome === 'tied' && asked !== null) report.campaign = await campaignOfTied(table, asked);
  const entered =
    outcome === 'entered' || (outcome === 'tied' && (await enterReport(table, asOfNow(), receipt, beside)));
  // Before all else.
  if (entered && wantedAt !== null) await ringPage(world, wantedAt);
  if (links) await enqueue({ clusters }, taskOf('link-report', id));
  // Letters that barely match the campaign do not contribute to its consensus text.
  if (entered && found?.settled === true) await addToConsensus(table, hashKey, report, letter);
  return entered;
};

/** Reads what was added to a report, or hands it to the function that reads files, or gives it up: the original is sealed already. */
const processAddition = async (world: Processing, object: InboxObject, lost: number): Promise<boolean> => {
  const { table, acknowledgements, settings, clock } = world;
  if (lost >= MAX_READINGS) {
    measure('PoisonedObjects');
    return true;
  }
  const isRead = await readAddition({ table, acknowledgements, settings, reader: readerOf(world), clock }, object);
  if (!isRead) await handOver(world, object.key);
  return isRead;
};

/** Reads an object, or only seals it where it ended every reading of it; null where it holds files and there is no reader of them. */
const readOrGiveUp = (world: Processing, object: InboxObject, id: string, lost: number, reader: FileReader | null) =>
  lost >= MAX_READINGS ? unreadReport(world.inbox, object, id) : readObject(world, object, id, reader);

/** Leaves an object unread to the function that reads its files. */
const leaveUnread = async (world: Processing, object: InboxObject, id: string): Promise<false> => {
  await handOver(world, object.key);
  log.info('report handed over', { report: id });
  return false;
};

/** Enters a report as it was read, unless it is known. */
const enterRead = async (
  world: Processing,
  object: InboxObject,
  id: string,
  lost: number,
  read: ReadReport,
): Promise<boolean> => {
  const { table, acknowledgements, settings, clock } = world;
  const made = makeReport({ id, inboxKey: object.key, workedOn: clock() }, read, settings, world);
  const { draft } = made;
  const addresses = draft.findings.wallets.map(({ address }) => address);
  const known = await readKnown(table, id, draft.textHash, addresses);
  if (known.report !== null) return leaveIfNamed(world, object, id, lost, known.report);
  const entered = await store(world, made, read.parts, known);
  // Another worker entered it meanwhile, perhaps from a copy that no server vouched for.
  if (!entered) return processObject(world, object, lost, true);
  if (draft.state === 'unreadable') measure('UnreadableReports');
  if (hasUnread(read)) measure('UnreadParts');
  if (lost >= MAX_READINGS) measure('PoisonedObjects');
  log.info('report entered', { report: id, state: draft.state, unreadable: draft.unreadable });
  await enqueue({ acknowledgements }, taskOf('acknowledge', id));
  return true;
};

/**
 * Takes in a further delivery of a mail whose first one no server vouched for: the report is this sender's then, and answered.
 * Where it says something else (only From, Message-ID and body name a report) it is entered as another. False where it was
 * handed over.
 */
const takeVerdict = async (world: Processing, object: InboxObject, known: Report, lost: number): Promise<boolean> => {
  const { settings, clock } = world;
  const read = await readOrGiveUp(world, object, known.id, lost, readerOf(world));
  if (read === null) return leaveUnread(world, object, known.id);
  const { draft } = makeReport({ id: known.id, inboxKey: object.key, workedOn: clock() }, read, settings, world);
  if (!vouchedFor(draft)) return leaveKnown(world, object, known.id);
  if (!saysTheSame(known, draft)) {
    const id = otherId(object, world);
    return (await deliveriesOf(world.table, id)) === null
      ? enterRead(world, object, id, lost, read)
      : leaveKnown(world, object, id);
  }
  if (await raiseSender(world, known, draft, read.parts)) log.info('sender verified', { report: known.id });
  return leaveKnown(world, object, known.id);
};

/** Leaves a further delivery of a report to `acknowledge`. */
const leaveKnown = async (world: Processing, object: InboxObject, id: string): Promise<true> => {
  await leaveToAcknowledge(world, id, object.key);
  log.info('report known', { report: id });
  await enqueue(world, taskOf('acknowledge', id));
  return true;
};

/** Leaves an object of a known report: named already, to be named, or first read again for the sender that it may give. */
const leaveIfNamed = async (
  world: Processing,
  object: InboxObject,
  id: string,
  lost: number,
  delivered: Deliveries,
): Promise<boolean> => {
  // Its row is due for the function that clears it: one that waits for its sender's turn must not be woken by each message about it.
  if (delivered.inbox.has(object.key)) return true;
  const known = isMail(object.key) && !delivered.hasSender ? await readReport(world.table, id) : null;
  return known === null ? leaveKnown(world, object, id) : takeVerdict(world, object, known, lost);
};

/** Whether it was read here; else it was handed over, and nothing was written. */
const processObject = async (
  world: Processing,
  object: InboxObject,
  lost: number,
  isKnown = false,
): Promise<boolean> => {
  const { table } = world;
  const id = idOf(object, world);
  // What ended a reading is asked for before it is read again.
  const first = isKnown || lost > 0 ? await deliveriesOf(table, id) : null;
  if (first !== null) return leaveIfNamed(world, object, id, lost, first);
  const read = await readOrGiveUp(world, object, id, lost, null);
  if (read !== null) return enterRead(world, object, id, lost, read);
  // Its files are read once: whatever they hold, it is the same report.
  const delivered = await deliveriesOf(table, id);
  if (delivered !== null) return leaveIfNamed(world, object, id, lost, delivered);
  const reader = readerOf(world);
  if (reader === null) return leaveUnread(world, object, id);
  const whole = await readObject(world, object, id, reader);
  return whole === null ? false : enterRead(world, object, id, lost, whole);
};

/** Ends what the hotline sent to itself: it is measured, deleted, and never a report. False where an object is none of that. */
const endHeartbeat = async (world: Processing, object: InboxObject): Promise<boolean> => {
  const sentAt = await readHeartbeat(world.heartbeatKey, object);
  if (sentAt === null) return false;
  measureHeartbeat(object.key, sentAt, world.clock());
  await enqueue(world, taskOf('delete-own-mail', object.key));
  return true;
};

const processAs = (world: Processing, object: InboxObject, lost: number): Promise<boolean> =>
  isAddition(object.key) ? processAddition(world, object, lost) : processObject(world, object, lost);

/** How a message came that an object was created. */
export interface ObjectNotice {
  /**
   * Whether it is its first, from S3 itself: a reading is not counted then. One that ends in its reader's death has the message come
   * again, and that one is.
   */
  isFirst: boolean;
}

/**
 * Enters the report that an inbox object holds into the ledger, once, and rings for its acknowledgement.
 *
 * It may be called again at any time, by another worker too, and may die after any step: what it has done by then is
 * found or repeated. If the object no longer exists it was already processed. If it has attachments it is passed to process-files.
 */
export const processReport = async (
  world: Processing,
  objectKey: string,
  { isFirst }: ObjectNotice = { isFirst: false },
): Promise<void> => {
  const { table, inbox, clock } = world;
  if (isSetupNotice(objectKey)) return enqueue(world, taskOf('delete-own-mail', objectKey));
  const { attempt, lost } = isFirst ? UNCOUNTED : await beginReading(table, objectKey, clock());
  const takeBack = async (): Promise<void> => {
    if (attempt !== null) await takeBackReading(table, objectKey, attempt, clock());
  };
  try {
    const object = await readInboxObject(inbox, objectKey);
    const isDone = object === null || (await endHeartbeat(world, object)) || (await processAs(world, object, lost));
    if (!isDone) await takeBack();
  } catch (error) {
    if (isTransient(error)) await takeBack();
    throw error;
  }
};
