import type { Header } from '#domain/message/mime/headers.ts';
import { attachedTo } from '#domain/message/outlook/outlook-mail.ts';
import { isHeic } from '#domain/message/picture/opens.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import type { FileWithin } from '#domain/message/read/archive.ts';
import { documentMessage } from '#domain/message/read/document-message.ts';
import {
  attachedInMail,
  type HeldFile,
  heldKind,
  heldWithin,
  MAX_HELD_FILES,
  weightiest,
} from '#domain/message/read/held-files.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { kindsOf, type UnreadKind, unreadKind } from '#domain/message/read/unread-kind.ts';
import type { Message } from '#domain/message.ts';
import type { FileReader } from '#io/files/read-file.ts';
import type { ReadReport } from './read-report.ts';

/** What the pictures and Outlook items of a mail or a submission say. */
export interface FilesReading {
  /** Mails that were kept as Outlook items. */
  mails: Message[];
  /** Pictures, and documents with their pages. */
  pictures: Message[];
  truncated: boolean;
  unreadable?: ReadReport['unreadable'];
  /** The kinds of those that could not be opened. */
  unread?: readonly UnreadKind[];
}

/** What no files say. */
export const NO_FILES: FilesReading = { mails: [], pictures: [], truncated: false };

const joined = (readings: readonly FilesReading[]): FilesReading => {
  const unreadable = readings.find((reading) => reading.unreadable !== undefined)?.unreadable;
  return {
    mails: readings.flatMap(({ mails }) => mails),
    pictures: readings.flatMap(({ pictures }) => pictures),
    truncated: readings.some(({ truncated }) => truncated),
    ...(unreadable === undefined ? {} : { unreadable }),
    unread: kindsOf(readings.flatMap(({ unread = [] }) => unread)),
  };
};

/** Says of the readings within a file which file it was. */
const within = (file: string, messages: readonly Message[]): Message[] =>
  messages.map((message) => ({
    ...message,
    parts: message.parts.map((part) => ({ ...part, name: `${file}/${part.name}` })),
  }));

const readPicture = async (reader: FileReader, { name, bytes }: HeldFile): Promise<FilesReading> => {
  const reading = await reader.picture(bytes);
  if (!reading.ok) return { ...NO_FILES, unreadable: reading.reason };
  const message = pictureMessage(name, reading.picture);
  const truncated = reading.picture.truncated === true;
  return { ...NO_FILES, truncated, pictures: message === null ? [] : [message] };
};

const readDocument = async (
  reader: FileReader,
  { name, bytes }: HeldFile,
  outer: readonly Header[] | null,
): Promise<FilesReading> => {
  const reading = await reader.document(bytes);
  if (!reading.ok) return { ...NO_FILES, unreadable: reading.reason };
  const message = documentMessage(name, reading.document);
  const { truncated, files = [] } = reading.document;
  // Documents within one are read; what they hold in turn is left.
  const inside = files.length === 0 ? NO_FILES : await readFilesWithin(withoutFiles(reader), name, files, outer);
  const isSilent = message === null && inside.mails.length + inside.pictures.length === 0;
  const own = { ...NO_FILES, truncated, pictures: message === null ? [] : [message] };
  return joined([isSilent ? { ...own, unreadable: 'no-text' } : own, inside]);
};

/** A reader that takes no files out of documents. */
const withoutFiles = (reader: FileReader): FileReader => ({
  ...reader,
  document: async (bytes) => {
    const reading = await reader.document(bytes);
    if (!reading.ok) return reading;
    const { files = [], ...document } = reading.document;
    return { ok: true, document: { ...document, truncated: document.truncated || files.length > 0 } };
  },
});

const readOutlook = async (
  reader: FileReader,
  { name, bytes }: HeldFile,
  outer: readonly Header[] | null,
): Promise<FilesReading> => {
  const item = await reader.outlook(bytes);
  if (!item.ok) return { ...NO_FILES, unreadable: item.reason };
  const mail = outer === null ? item.mail : attachedTo(outer, item.mail);
  const reading = await readMail(mail, outer === null ? 'original' : 'report');
  const inside = attachedInMail(mail, reader.opens);
  const pictures = inside.held.filter(({ kind }) => kind !== 'outlook');
  const inner = await readHeldFiles(reader, pictures, outer);
  const mails = reading.ok ? reading.messages : [];
  const silent = mails.length === 0 && inner.pictures.length === 0;
  return joined([
    {
      mails: within(name, mails),
      pictures: within(name, inner.pictures),
      truncated: inner.truncated || (reading.ok && reading.truncated),
      ...(silent && !reading.ok ? { unreadable: reading.reason } : {}),
    },
    {
      ...NO_FILES,
      unread: [...inside.unread, ...(inner.unread ?? [])],
      ...(inner.unreadable === undefined ? {} : { unreadable: inner.unreadable }),
    },
  ]);
};

/** Files within another are read like what was sent beside it; archives among them are not unpacked. */
const readFilesWithin = async (
  reader: FileReader,
  outside: string,
  files: readonly FileWithin[],
  outer: readonly Header[] | null,
): Promise<FilesReading> => {
  const readings: FilesReading[] = [];
  const held: HeldFile[] = [];
  for (const [index, file] of files.entries()) {
    const part = `${outside}/${index + 1}`;
    const content = Buffer.from(file.bytes);
    const kind = heldKind(file.name, '', content, reader.opens);
    if (kind === null) {
      const { messages, unreadable } = await readPlainFile(file.name, content);
      readings.push({
        ...NO_FILES,
        mails: within(part, messages),
        ...(unreadable ? { unreadable } : {}),
        ...(unreadable === 'unknown-file' ? { unread: [unreadKind(file.name, '', content)] } : {}),
      });
      held.push(...heldWithin(file.name, content, part, reader.opens).filter((one) => one.kind !== 'archive'));
    } else if (kind === 'archive') readings.push({ ...NO_FILES, unread: ['archive'] });
    else held.push({ kind, name: part, bytes: content });
  }
  return joined([...readings, await readHeldFiles(reader, weightiest(held), outer)]);
};

const readArchive = async (
  reader: FileReader,
  { name, bytes }: HeldFile,
  outer: readonly Header[] | null,
): Promise<FilesReading> => {
  const reading = await reader.archive(bytes);
  if (!reading.ok) return { ...NO_FILES, unreadable: reading.reason };
  const { files, unread } = reading.archive;
  const left: FilesReading = { ...NO_FILES, truncated: unread > 0, unread: unread > 0 ? ['other'] : [] };
  return joined([left, await readFilesWithin(reader, name, files, outer)]);
};

const READERS = { picture: readPicture, document: readDocument, outlook: readOutlook, archive: readArchive } as const;

/** What a file's sender is told of it where it could not be opened; one that was, and holds no words, was looked at. */
const unopened = ({ kind, bytes }: HeldFile, { unreadable, unread = [] }: FilesReading): UnreadKind[] => {
  if (unreadable === undefined || unreadable === 'no-text' || unread.length > 0) return [];
  if (unreadable === 'file-locked') return ['locked'];
  if (kind === 'picture') return [isHeic(Buffer.from(bytes)) ? 'photo' : kind];
  return [kind === 'outlook' ? 'document' : kind];
};

/**
 * Reads the files that a mail or a submission holds, up to a limit. `outer` are the header fields of the mail that they are
 * attached to; null where they came by themselves. Never throws on what they hold.
 */
export const readHeldFiles = async (
  reader: FileReader,
  files: readonly HeldFile[],
  outer: readonly Header[] | null,
): Promise<FilesReading> => {
  const readings: FilesReading[] = [{ ...NO_FILES, truncated: files.length > MAX_HELD_FILES }];
  // One after another: each takes a process of hundreds of megabytes.
  for (const file of files.slice(0, MAX_HELD_FILES)) {
    const reading = await READERS[file.kind](reader, file, outer);
    readings.push(reading, { ...NO_FILES, unread: unopened(file, reading) });
  }
  return joined(readings);
};
