import { Submission } from '#domain/intake/submission.ts';
import type { Opens } from '#domain/message/picture/opens.ts';
import { type HeldFile, heldKind, heldWithin } from '#domain/message/read/held-files.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readPaste } from '#domain/message/read/read-pasted.ts';
import type { Message } from '#domain/message.ts';
import { circumstanceFlags, type Flag } from '#domain/report/flags.ts';
import type { FileReader } from '#io/files/read-file.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { type InboxObject, readInboxObject } from '#io/objects/inbox.ts';
import { listObjects } from '#io/objects/list.ts';
import { readHeldFiles } from './read-held-files.ts';
import type { ReadReport } from './read-report.ts';
import type { ReceivedPart } from './seal-originals.ts';

/** Most uploads that are sealed with a submission that cannot be read, and so does not name them. */
const MAX_UNNAMED_UPLOADS = 20;

type Upload = Submission['uploads'][number];
interface PartReading {
  messages: Message[];
  truncated?: boolean;
  unreadable?: ReadReport['unreadable'];
}

const parseSubmission = (bytes: Uint8Array): Submission | null => {
  try {
    return Submission.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
};

const partOf = ({ key, bytes }: InboxObject, receivedAt: string): ReceivedPart => ({
  part: key.slice(key.lastIndexOf('/') + 1),
  bytes,
  receivedAt,
});

const readText = async (text: string): Promise<PartReading> => ({ messages: await readPaste(text) });

const isMail = ({ name, type }: Upload): boolean => type === 'message/rfc822' || /\.eml$/i.test(name);

/** What an upload is called, with the ending of what its browser says that it is. */
const mailName = (upload: Upload): string => (isMail(upload) ? `${upload.name}.eml` : upload.name);

/** What of an upload is read in a process of its own: itself, or what the mail holds that it is. */
const heldIn = (upload: Upload, { part, bytes }: ReceivedPart, opens: Opens): HeldFile[] => {
  const kind = heldKind(upload.name, upload.type, Buffer.from(bytes), opens);
  if (kind !== null) return [{ kind, name: part, bytes }];
  return heldWithin(mailName(upload), Buffer.from(bytes), part, opens);
};

const readHere = (upload: Upload, bytes: Uint8Array): Promise<PartReading> =>
  readPlainFile(mailName(upload), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** Reads an upload here, unless it is a file of another process's, and the files that it is or holds there. */
const readUpload = async (
  upload: Upload,
  part: ReceivedPart,
  reader: FileReader | null,
  opens: Opens,
): Promise<PartReading[]> => {
  const held = heldIn(upload, part, opens);
  const isHeld = held.some(({ name }) => name === part.part);
  const here = isHeld ? [] : [await readHere(upload, part.bytes)];
  if (reader === null || held.length === 0) return here;
  const { mails, pictures, ...files } = await readHeldFiles(reader, held, null);
  return [...here, { ...files, messages: [...mails, ...pictures] }];
};

/**
 * Reads a text, which has no name, or a file, by its name; null where it is or holds a file that is read elsewhere.
 */
export const readPart = async (
  name: string | null,
  part: ReceivedPart,
  reader: FileReader | null,
  opens: Opens,
): Promise<PartReading[] | null> => {
  if (name === null) return [await readText(Buffer.from(part.bytes).toString('utf8'))];
  const upload = { key: '', name, type: 'application/octet-stream', size: part.bytes.length, sha256: '' };
  return reader === null && heldIn(upload, part, opens).length > 0 ? null : readUpload(upload, part, reader, opens);
};

/** The flags of what a form asked beside a message, which is not read; none where it is no submission. */
export const flagsOf = ({ bytes }: InboxObject): Flag[] => {
  const submission = parseSubmission(bytes);
  return submission === null ? [] : circumstanceFlags(submission);
};

/** The uploads that lie beside a submission, whether it names them or not. */
export const uploadsOf = async (inbox: Bucket, report: string, receivedAt: string): Promise<ReceivedPart[]> => {
  const parts: ReceivedPart[] = [];
  for (const { key } of await listObjects(inbox, `upload/${report}/`, MAX_UNNAMED_UPLOADS)) {
    const object = await readInboxObject(inbox, key);
    if (object !== null) parts.push(partOf(object, receivedAt));
  }
  return parts;
};

/** What every submission has in common: nobody vouches for who sent it, and the page has shown the receipt. */
const unsigned = (object: InboxObject, receivedAt: string) =>
  ({
    receivedAt,
    from: null,
    dmarc: 'none',
    withheld: 'receipt-on-page',
    parts: [{ part: 'submission', bytes: object.bytes, receivedAt }],
  }) as const;

const unreadableSubmission = async (inbox: Bucket, object: InboxObject, report: string): Promise<ReadReport> => {
  const shared = unsigned(object, object.storedAt);
  return {
    ...shared,
    channel: 'form',
    language: null,
    consent: false,
    own: [],
    parts: [...shared.parts, ...(await uploadsOf(inbox, report, object.storedAt))],
    messages: [],
    truncated: false,
    unreadable: 'no-submission',
  };
};

/** An upload as it was received; null where it is gone. */
const receivedUpload = async (inbox: Bucket, { key }: Upload, receivedAt: string): Promise<ReceivedPart | null> => {
  const file = await readInboxObject(inbox, key);
  return file && partOf(file, receivedAt);
};

/**
 * Reads what a form or a program submitted, and its uploads; null where these are or hold files, and there is no `reader` for
 * them. Never throws on what they hold.
 */
export const readSubmission = async (
  inbox: Bucket,
  object: InboxObject,
  report: string,
  reader: FileReader | null,
  opens: Opens,
): Promise<ReadReport | null> => {
  const submission = parseSubmission(object.bytes);
  if (submission === null) return unreadableSubmission(inbox, object, report);
  const { receivedAt, channel, language, consent, text = '', contact = '' } = submission;
  const shared = unsigned(object, receivedAt);
  const parts: ReceivedPart[] = [...shared.parts];
  const { amount = '', wallet = '', deadline = '' } = submission.circumstances?.corrected ?? {};
  // What the sender put right is read like a line of the message.
  const readings = [await readText(text), await readText(`${amount} ${wallet} ${deadline}`)];
  for (const upload of submission.uploads) {
    const part = await receivedUpload(inbox, upload, receivedAt);
    if (part === null) {
      readings.push({ messages: [], unreadable: 'upload-missing' });
      continue;
    }
    if (reader === null && heldIn(upload, part, opens).length > 0) return null;
    parts.push(part);
    readings.push(...(await readUpload(upload, part, reader, opens)));
  }
  const unreadable = readings.find((reading) => reading.unreadable !== undefined)?.unreadable;
  return {
    ...shared,
    channel,
    language,
    consent: consent.partners,
    ...(submission.circumstances?.enteredBy === undefined ? {} : { dictated: true }),
    flags: circumstanceFlags(submission),
    own: contact.split(/[\s,;<>]+/).filter((word) => word.includes('@')),
    parts,
    messages: readings.flatMap(({ messages }) => messages),
    truncated: readings.some(({ truncated }) => truncated === true),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
};
