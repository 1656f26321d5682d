import { extname, join } from 'node:path';
import * as z from 'zod';
import { heicLayout } from '#domain/message/picture/heic-header.ts';
import { OPENS_NO_MORE, type Opens } from '#domain/message/picture/opens.ts';
import { isBounded, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { PictureReading } from '#domain/message/picture/picture-message.ts';
import { ArchiveReading } from '#domain/message/read/archive.ts';
import { DocumentReading } from '#domain/message/read/document-message.ts';
import { type Bounds, runIsolated } from './isolated.ts';

/** What the process that reads one file is given. */
export interface FileTask {
  kind: 'outlook' | 'picture' | 'document' | 'archive';
  bytes: Uint8Array;
}

/** Why a file was not read. */
export type FileRefusal =
  | 'file-too-large'
  | 'file-timed-out'
  | 'file-out-of-memory'
  | 'file-broken'
  | 'file-locked'
  | 'file-unread-variant';
type Refused = { ok: false; reason: FileRefusal };

/**
 * Most seconds of processor time between two words of a process that reads: a page of letters takes five. A file that is made to take
 * as much as there is ends so.
 */
const SILENCE = 10;

/** Most bytes of an Outlook item: with its attachments, and within what a mail may carry. */
const MAX_OUTLOOK_BYTES = 25 * 1024 * 1024;
/** One damaged file of 143 kB makes the reader take 4 GB; a good one of 25 MB takes 300 with its copies. */
const OUTLOOK: Bounds = { memory: 512, seconds: SILENCE };

/** Most bytes of a picture: a photo of a phone's best camera has 12 million. */
const MAX_PICTURE_BYTES = 15 * 1024 * 1024;
/** The engine with three languages takes 220 MB, and 25 million pixels another 300. */
const PICTURE: Bounds = { memory: 800, seconds: 40, silence: SILENCE };

/** Most bytes of a document. */
const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;
/** Reading pages as pictures takes what pictures take; V8's own limit bounds no WebAssembly, the parent's look does. */
const DOCUMENT: Bounds = { memory: 800, seconds: 40, silence: SILENCE };

/** An archive's files stand in memory packed and unpacked, and are sent as a copy. */
const ARCHIVE: Bounds = { memory: 300, seconds: 10 };

/** Fewest seconds that are worth beginning. */
const LEAST = 2;

/** Beside the bundle, or beside this file. */
const SCRIPT = join(import.meta.dirname, `child${extname(import.meta.filename)}`);

const REFUSALS = {
  'timed-out': 'file-timed-out',
  'out-of-memory': 'file-out-of-memory',
  crashed: 'file-broken',
} as const;

const ask = async (
  task: FileTask,
  bounds: Bounds,
  patience: number | undefined,
): Promise<{ ok: true; answer: unknown; partly?: true } | Refused> => {
  if (patience !== undefined && patience < LEAST) return { ok: false, reason: 'file-timed-out' };
  const outcome = await runIsolated(SCRIPT, task, bounds, patience);
  return outcome.ok ? outcome : { ok: false, reason: REFUSALS[outcome.reason] };
};

/** Reads an Outlook item (`.msg`), in a process of its own, as the mail that it was. `patience` is in seconds. Never rejects. */
export const readOutlookFile = async (
  bytes: Uint8Array,
  patience?: number,
): Promise<{ ok: true; mail: Uint8Array } | Refused> => {
  if (bytes.byteLength > MAX_OUTLOOK_BYTES) return { ok: false, reason: 'file-too-large' };
  const outcome = await ask({ kind: 'outlook', bytes }, OUTLOOK, patience);
  if (!outcome.ok) return outcome;
  const mail = z.instanceof(Uint8Array).safeParse(outcome.answer);
  return mail.success ? { ok: true, mail: mail.data } : { ok: false, reason: 'file-broken' };
};

/** Reads the text and codes of a picture (PNG, JPEG, WebP, AVIF, BMP, GIF, TIFF, HEIC), in a process of its own. Never rejects. */
export const readPictureFile = async (
  bytes: Uint8Array,
  patience?: number,
): Promise<{ ok: true; picture: PictureReading } | Refused> => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Whether a HEIC is read was decided before the call.
  const header = pictureHeader(content) ?? heicLayout(content);
  if (header === null) return { ok: false, reason: 'file-broken' };
  if (header.unread === true) return { ok: false, reason: 'file-unread-variant' };
  if (bytes.byteLength > MAX_PICTURE_BYTES || !isBounded(header)) return { ok: false, reason: 'file-too-large' };
  const outcome = await ask({ kind: 'picture', bytes }, PICTURE, patience);
  if (!outcome.ok) return outcome;
  const picture = PictureReading.safeParse(outcome.answer);
  if (!picture.success) return { ok: false, reason: 'file-broken' };
  return { ok: true, picture: outcome.partly === true ? { ...picture.data, truncated: true } : picture.data };
};

/** Reads a document (PDF, DOCX, ODT), in a process of its own; what is read before it ends is kept. Never rejects. */
export const readDocumentFile = async (
  bytes: Uint8Array,
  patience?: number,
): Promise<{ ok: true; document: DocumentReading } | Refused> => {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) return { ok: false, reason: 'file-too-large' };
  const outcome = await ask({ kind: 'document', bytes }, DOCUMENT, patience);
  if (!outcome.ok) return outcome;
  const document = DocumentReading.safeParse(outcome.answer);
  if (!document.success) return { ok: false, reason: 'file-broken' };
  if (document.data.locked) return { ok: false, reason: 'file-locked' };
  return { ok: true, document: { ...document.data, truncated: document.data.truncated || outcome.partly === true } };
};

/** Takes the files out of an archive (ZIP), in a process of its own. Never rejects. */
export const readArchiveFile = async (
  bytes: Uint8Array,
  patience?: number,
): Promise<{ ok: true; archive: ArchiveReading } | Refused> => {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) return { ok: false, reason: 'file-too-large' };
  const outcome = await ask({ kind: 'archive', bytes }, ARCHIVE, patience);
  if (!outcome.ok) return outcome;
  const archive = ArchiveReading.safeParse(outcome.answer);
  if (!archive.success) return { ok: false, reason: 'file-broken' };
  return archive.data.locked ? { ok: false, reason: 'file-locked' } : { ok: true, archive: archive.data };
};

/** Reads the files of one report, which all draw on the same time. */
export interface FileReader {
  /** Which pictures it is given that not every hotline reads. */
  opens?: Opens;
  outlook(bytes: Uint8Array): ReturnType<typeof readOutlookFile>;
  picture(bytes: Uint8Array): ReturnType<typeof readPictureFile>;
  document(bytes: Uint8Array): ReturnType<typeof readDocumentFile>;
  archive(bytes: Uint8Array): ReturnType<typeof readArchiveFile>;
}

/** A reader of the files of one report, in so many seconds; what comes later than that is not read. */
export const fileReader = (seconds: number, opens: Opens = OPENS_NO_MORE): FileReader => {
  const end = performance.now() + seconds * 1_000;
  const left = (): number => (end - performance.now()) / 1_000;
  return {
    opens,
    outlook: (bytes) => readOutlookFile(bytes, left()),
    picture: (bytes) => readPictureFile(bytes, left()),
    document: (bytes) => readDocumentFile(bytes, left()),
    archive: (bytes) => readArchiveFile(bytes, left()),
  };
};
