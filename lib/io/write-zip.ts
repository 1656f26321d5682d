import { deflateRawSync } from 'node:zlib';

/** A file of an archive. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array;
}

const LOCAL_MARK = 0x04034b50;
const ENTRY_MARK = 0x02014b50;
const END_MARK = 0x06054b50;
/** Version 2.0 of the format: files are deflated. */
const VERSION = 20;
/** Names are UTF-8 (general purpose flag 11). */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
/** What is sealed or compressed already does not get smaller. */
const STORED_ENDINGS = /\.(?:age|pdf)$/;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 as ZIP has it (ISO 3309); Node 20's zlib has no such function in its first releases. */
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A moment as MS-DOS wrote it, in UTC, to two seconds. */
const dosTime = (at: Date): number => {
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
};

/** Writes a ZIP archive (PKWARE's APPNOTE 6.3.3, without ZIP64: below 4 GB and 65,535 files); the same files give the same bytes. */
export const writeZip = (files: readonly ZippedFile[], at: Date): Uint8Array => {
  const parts: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  const time = dosTime(at);
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, 'utf8');
    const isStored = STORED_ENDINGS.test(path);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(isStored ? STORED : DEFLATED, 4);
    common.writeUInt32LE(time, 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(bytes.byteLength, 18);
    common.writeUInt16LE(name.byteLength, 22);
    const local = Buffer.alloc(LOCAL_LENGTH);
    local.writeUInt32LE(LOCAL_MARK, 0);
    common.copy(local, 4);
    const entry = Buffer.alloc(ENTRY_LENGTH);
    entry.writeUInt32LE(ENTRY_MARK, 0);
    entry.writeUInt16LE(VERSION, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    entries.push(entry, name);
    offset += LOCAL_LENGTH + name.byteLength + packed.byteLength;
  }
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_MARK, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    entries.reduce((sum, { byteLength }) => sum + byteLength, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...entries, end]);
};
