import { addToConsensus } from '#actions/campaign/add-to-consensus.ts';
import { findCampaign } from '#actions/campaign/find-campaign.ts';
import { speaksForLinks } from '#actions/cluster/link-report.ts';
import { isAddition } from '#domain/follow-up/addition.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { receiptHashOf, reportId } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Clock } from '#io/clock.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { type InboxObject, readInboxObject } from '#io/objects/inbox.ts';
import { objectCreated } from '#io/objects/object-created.ts';
import { type Queue, ring, ringInOrder, sendAll } from '#io/queue.ts';
import { beginReading, takeBackReading } from '#io/table/process/attempts.ts';
import { deliveriesOf, noteDelivery, type Report, type Todo } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { isTransient } from '#io/transient-error.ts';
import { enterReport } from './enter-report.ts';
import { type Made, makeReport } from './make-report.ts';
import { readAddition } from './read-addition.ts';
import { readMailReport } from './read-mail-report.ts';
import type { ReadReport } from './read-report.ts';
import { readSubmission } from './read-submission.ts';
import { type ReceivedPart, sealOriginals } from './seal-originals.ts';
import { unreadReport } from './unread-report.ts';

/** What becomes of the pictures and Outlook items of a report: they are read here, or their object is handed to who does. */
export type AttachmentHandling = { reader: () => FileReader } | { queue: Queue };

/** What processing reports needs of the world. */
export interface Processing {
  table: Table;
  inbox: Bucket;
  originals: Bucket;
  acknowledgements: Queue;
  /** In order: what is to be merged, joined or cut. */
  clusters: Queue;
  files: AttachmentHandling;
  hashKey: Uint8Array;
  settings: FunctionSettings;
  now: Clock;
}

/** After this many readings that never ended, an object is stored without being read: it kills whatever reads it. */
const MAX_READINGS = 5;

/** The report names as many deliveries as it can; this one waits in the inbox until some are deleted. */
class TooManyDeliveries extends HotlineError {}

const isMail = (objectKey: string): boolean => objectKey.startsWith('mail/');

const idOf = (object: InboxObject, hashKey: Uint8Array): string => {
  if (!isMail(object.key)) return object.key.slice(object.key.indexOf('/') + 1);
  const { from, messageId, body } = mailIdentity(object.bytes);
  return reportId(hashKey, 'mail', from, messageId, body);
};

/** Reads an object, or null where it holds files that are read elsewhere. */
const readObject = (processing: Processing, object: InboxObject, id: string): Promise<ReadReport | null> => {
  const { inbox, settings, files } = processing;
  const reader = 'reader' in files ? files.reader() : null;
  return isMail(object.key) ? readMailReport(object, settings.mail, reader) : readSubmission(inbox, object, id, reader);
};

/** Hands an object to the function that reads its files: nothing has been written of it, and this was no reading of it. */
const handOver = async ({ inbox, files }: Processing, objectKey: string): Promise<void> => {
  if ('queue' in files) await sendAll(files.queue, [objectCreated(inbox.name, objectKey)]);
};

/** Leaves one more inbox object of a report that is in the ledger to `acknowledge`, which deletes it. */
const leaveToAcknowledge = async (processing: Processing, id: string, objectKey: string): Promise<void> => {
  const dueAt = new Date(processing.now().getTime() + SWEEP_AFTER_MS).toISOString();
  if (!(await noteDelivery(processing.table, id, objectKey, dueAt))) throw new TooManyDeliveries(`report ${id}`);
};

/** Seals what was received, then enters the report that names it. */
const store = async (
  processing: Processing,
  { draft, signature, letter }: Made,
  parts: readonly ReceivedPart[],
): Promise<boolean> => {
  const { table, originals, hashKey, settings, clusters } = processing;
  const { id, receivedAt, textHash, findings } = draft;
  const found =
    textHash === null ? null : await findCampaign(processing, { report: id, receivedAt, textHash, signature });
  const addresses = findings.wallets.map(({ address }) => address);
  const known = await knownWallets(table, addresses);
  const links = await speaksForLinks(table, draft, hashKey);
  const report: Report = {
    ...draft,
    ...(links ? { todo: new Set<Todo>([...(draft.todo ?? []), 'links']) } : {}),
    campaign: found?.campaign ?? null,
    newWallets: addresses.filter((address) => !known.has(address)),
    originals: await sealOriginals(originals, id, parts, settings.sealTo),
  };
  const entered = await enterReport(table, report, receiptHashOf(hashKey, id));
  if (links) await ringInOrder(clusters, `report/${id}`);
  // Letters that barely match the campaign do not contribute to its consensus text.
  if (entered && found?.settled === true) await addToConsensus(table, hashKey, report, letter);
  return entered;
};

/** Reads what was added to a report, or gives it to who reads its files, or up: the original is sealed already. */
const processAddition = async (processing: Processing, object: InboxObject, lost: number): Promise<boolean> => {
  const { table, acknowledgements, files, now } = processing;
  if (lost >= MAX_READINGS) {
    measure('PoisonedObjects');
    return true;
  }
  const reader = 'reader' in files ? files.reader() : null;
  const isRead = await readAddition({ table, acknowledgements, reader, now }, object);
  if (!isRead) await handOver(processing, object.key);
  return isRead;
};

/** Whether it was read here; else it was handed over, and nothing was written. */
const processObject = async (processing: Processing, object: InboxObject, lost: number): Promise<boolean> => {
  const { table, acknowledgements, hashKey, settings, now } = processing;
  const id = idOf(object, hashKey);
  const arrival = { id, inboxKey: object.key, now: now() };
  const deliveries = await deliveriesOf(table, id);
  if (deliveries === null) {
    const poisoned = lost >= MAX_READINGS;
    const read = poisoned ? await unreadReport(processing.inbox, object, id) : await readObject(processing, object, id);
    if (read === null) {
      await handOver(processing, object.key);
      log.info('report handed over', { report: id });
      return false;
    }
    const made = makeReport(arrival, read, settings, hashKey);
    const { draft } = made;
    const entered = await store(processing, made, read.parts);
    if (!entered) await leaveToAcknowledge(processing, id, object.key);
    if (draft.state === 'unreadable') measure('UnreadableReports');
    if (poisoned) measure('PoisonedObjects');
    log.info(entered ? 'report entered' : 'report known', {
      report: id,
      state: draft.state,
      unreadable: draft.unreadable,
    });
  } else if (!deliveries.has(object.key)) {
    await leaveToAcknowledge(processing, id, object.key);
    log.info('report known', { report: id });
  }
  await ring(acknowledgements, id);
  return true;
};

/**
 * Enters the report that an inbox object holds into the ledger, once, and rings for its acknowledgement.
 *
 * It may be called again at any time, by another worker too, and may die after any step: what it has done by then is
 * found or repeated. If the object no longer exists it was already processed. If it has attachments it is passed to process-files.
 */
export const processReport = async (processing: Processing, objectKey: string): Promise<void> => {
  const { table, inbox, now } = processing;
  const { attempt, lost } = await beginReading(table, objectKey, now());
  try {
    const object = await readInboxObject(inbox, objectKey);
    const process = isAddition(objectKey) ? processAddition : processObject;
    const isRead = object === null || (await process(processing, object, lost));
    if (!isRead) await takeBackReading(table, objectKey, attempt, now());
  } catch (error) {
    if (isTransient(error)) await takeBackReading(table, objectKey, attempt, now());
    throw error;
  }
};
