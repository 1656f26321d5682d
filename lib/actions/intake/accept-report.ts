import { receiptCodeOf, receiptHashOf, referenceOf, reportId, sha256 } from '#domain/identity.ts';
import { type Circumstances, type Language, Submission } from '#domain/intake/submission.ts';
import { type Lane, putSubmission, putUpload } from '#io/objects/submissions.ts';
import { noteReceipt } from '#io/table/follow-up/receipt.ts';
import { noteAccepted, spendWork, wasAccepted } from '#io/table/intake/token.ts';
import type { World } from '#io/world.ts';

/** A file as it was sent, under a name that is safe to show. */
export interface IncomingFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What a form or a program hands in, within the limits of `Submission`. */
export interface Incoming {
  channel: 'form' | 'api';
  /** What makes it the same submission when it comes again; only its keyed hash is kept. */
  identity: readonly (string | Uint8Array)[];
  language: Language;
  text: string;
  files: readonly IncomingFile[];
  partners: boolean;
  contact: string;
  circumstances?: Circumstances;
  /** The work that its sender's browser did for it; without any it is queued behind others. */
  work?: string | null;
}

/** Where a report is accepted. */
export type Intake = Pick<World, 'inbox' | 'table' | 'hashKey' | 'clock'>;

/** What its sender is given. */
export interface GivenReceipt {
  id: string;
  reference: string;
  receiptCode: string;
  /** Whether it had been accepted before. */
  again: boolean;
}

/** The id of the report that something handed in is. */
export const idOf = (hashKey: Uint8Array, { channel, identity }: Pick<Incoming, 'channel' | 'identity'>): string =>
  reportId(hashKey, channel, ...identity);

/** What the sender of a report is given, whenever they are. */
export const receiptOf = (hashKey: Uint8Array, id: string): Omit<GivenReceipt, 'again'> => ({
  id,
  reference: referenceOf(hashKey, id),
  receiptCode: receiptCodeOf(hashKey, id),
});

/** Whether a report has been accepted before. */
export const isAccepted = (
  { hashKey, table }: Pick<Intake, 'hashKey' | 'table'>,
  incoming: Pick<Incoming, 'channel' | 'identity'>,
): Promise<boolean> => wasAccepted(table, idOf(hashKey, incoming));

const submissionOf = (id: string, incoming: Incoming, now: Date): Submission =>
  Submission.parse({
    version: 1,
    channel: incoming.channel,
    id,
    receivedAt: now.toISOString(),
    language: incoming.language,
    ...(incoming.text === '' ? {} : { text: incoming.text }),
    uploads: incoming.files.map(({ name, type, bytes }, n) => ({
      key: `upload/${id}/${n}`,
      name,
      type,
      size: bytes.length,
      sha256: sha256(bytes),
    })),
    consent: { partners: incoming.partners },
    ...(incoming.contact === '' ? {} : { contact: incoming.contact }),
    ...(incoming.circumstances === undefined ? {} : { circumstances: incoming.circumstances }),
  });

/** Before others: what a browser worked for, and what staff write down. */
const laneOf = async (
  { table, clock }: Intake,
  { work = null, circumstances }: Incoming,
  id: string,
): Promise<Lane> => {
  if (circumstances?.enteredBy !== undefined) return 'report';
  return work !== null && (await spendWork(table, work, id, clock())) ? 'report' : 'low-priority';
};

/**
 * Stores what was submitted before anything reads it, and says the receipt. Sent again it is the same report with the
 * same receipt; where it died half-way, the next try completes it.
 */
export const acceptReport = async (intake: Intake, incoming: Incoming): Promise<GivenReceipt> => {
  const { inbox, table, hashKey, clock } = intake;
  const now = clock();
  const id = idOf(hashKey, incoming);
  const receipt = receiptOf(hashKey, id);
  if (await wasAccepted(table, id)) return { ...receipt, again: true };

  const submission = submissionOf(id, incoming, now);
  // The files first: the submission is what makes them a report.
  await Promise.all(incoming.files.map(({ bytes }, n) => putUpload(inbox, `upload/${id}/${n}`, bytes)));
  const first = await putSubmission(inbox, submission, await laneOf(intake, incoming, id));
  // From now on the code is known, before the report is in the ledger.
  await noteReceipt(table, receiptHashOf(hashKey, id), id, now);
  await noteAccepted(table, id, now);
  return { ...receipt, again: !first };
};
