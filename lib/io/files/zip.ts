import { inflateRawSync } from 'node:zlib';
import type { ArchiveReading } from '#domain/message/read/archive.ts';

/** One file in an archive, as its central directory says (PKWARE's APPNOTE 4.3.12): local headers may say otherwise. */
export interface ZipEntry {
  name: string;
  method: number;
  /** Bytes packed, and where its local header stands. */
  packed: number;
  offset: number;
  locked: boolean;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Longest comment behind an archive's end. */
const MAX_COMMENT = 65_535;
/** Most files listed: an archive of 60,000 names is made to exhaust a reader. */
const MAX_ENTRIES = 1_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Said in 32 bits where the true number stands elsewhere (ZIP64). */
const ELSEWHERE = 0xffffffff;

const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - END_LENGTH; at >= 0 && at >= bytes.length - END_LENGTH - MAX_COMMENT; at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at;
  }
  return -1;
};

/** The files of an archive by its central directory; null where there is none, or it lists too many. */
export const entriesOf = (bytes: Buffer): ZipEntry[] | null => {
  const end = endOf(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
      locked: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

/** Unpacks one file of at most so many bytes, whatever the archive says of its length; null where it cannot be. */
export const unpack = (bytes: Buffer, { method, packed, offset, locked }: ZipEntry, most: number): Buffer | null => {
  if (locked || packed === ELSEWHERE || offset + LOCAL_LENGTH > bytes.length) return null;
  if (bytes.readUInt32LE(offset) !== LOCAL_MARK) return null;
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === STORED) return data.length > most ? null : data;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch {
    return null;
  }
};

/** Most files taken out of an archive, and most bytes of all together: what is in it is read like what was sent beside it. */
const MAX_TAKEN = 20;
const MAX_TAKEN_BYTES = 40 * 1024 * 1024;
/** What programs leave in archives and nobody wrote. */
const LEFTOVERS = /^__MACOSX\/|(?:^|\/)\.|(?:Thumbs\.db|desktop\.ini)$|\/$/i;

/** The files of an archive, as far as bounds allow; null where it is none. What lies in an archive within is not unpacked. */
export const unpackArchive = (bytes: Buffer): ArchiveReading | null => {
  const entries = entriesOf(bytes)?.filter(({ name }) => !LEFTOVERS.test(name));
  if (entries === undefined) return null;
  const files: ArchiveReading['files'] = [];
  let left = MAX_TAKEN_BYTES;
  let unread = Math.max(0, entries.length - MAX_TAKEN);
  for (const entry of entries.slice(0, MAX_TAKEN)) {
    const unpacked = left > 0 ? unpack(bytes, entry, left) : null;
    if (unpacked === null) unread += 1;
    else files.push({ name: entry.name, bytes: unpacked });
    left -= unpacked?.length ?? 0;
  }
  return { files, unread, locked: entries.length > 0 && entries.every(({ locked }) => locked) };
};
