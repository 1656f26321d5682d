import { decodeText } from '#domain/message/mime/charset.ts';
import { charsetOf } from '#domain/message/mime/codepage.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { type OutlookFile, outlookMail } from './outlook-mail.ts';
import { readRtf } from './rtf.ts';

const SIGNATURE = 0x223e9f78;
const HEADER = 6;
/** Attributes (MS-OXTNEF 2.1): level, number and type, length, then the content and a checksum. */
const ATTRIBUTE_HEADER = 9;
const CHECKSUM = 2;
const MAX_ATTRIBUTES = 2_000;
const MAX_ATTACHMENTS = 100;
const ATTRIBUTES = {
  subject: 0x00018004,
  body: 0x0002800c,
  codepage: 0x00069007,
  properties: 0x00069003,
  attachment: 0x00069002,
  title: 0x00018010,
  data: 0x0006800f,
  attachmentProperties: 0x00069005,
} as const;

/** MAPI properties (MS-OXPROPS). */
const PROPERTIES = { body: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707, data: 0x3701 } as const;
const MAX_PROPERTIES = 2_000;
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const MULTIPLE = 0x1000;
const WIDE = 0x1f;
const NAMED = 0x8000;
const padded = (length: number): number => (length + 3) & ~3;

interface Property {
  type: number;
  value: Buffer;
}

/** The properties of a list that this reader knows, each by its number; reading ends where the list is damaged. */
const propertiesIn = (bytes: Buffer): Map<number, Property> => {
  const found = new Map<number, Property>();
  const count = Math.min(bytes.length < 4 ? 0 : bytes.readUInt32LE(0), MAX_PROPERTIES);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index += 1) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    at += 4;
    if (id >= NAMED) {
      if (at + 24 > bytes.length) break;
      const isWord = bytes.readUInt32LE(at + 16) === 1;
      at += isWord ? 24 + padded(bytes.readUInt32LE(at + 20)) : 24;
    }
    const size = FIXED.get(type);
    if (size !== undefined) {
      at += size;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const values = bytes.readUInt32LE(at);
    at += 4;
    const fixed = FIXED.get(type & ~MULTIPLE);
    if (fixed !== undefined) {
      at += values * fixed;
      continue;
    }
    for (let value = 0; value < values && at + 4 <= bytes.length; value += 1) {
      const length = bytes.readUInt32LE(at);
      if (value === 0 && !found.has(id)) found.set(id, { type, value: bytes.subarray(at + 4, at + 4 + length) });
      at += 4 + padded(length);
    }
  }
  return found;
};

const withoutEnd = (text: string): string => text.replace(/\0+$/, '');
const textOf = ({ type, value }: Property, charset: string): string =>
  withoutEnd(type === WIDE ? value.toString('utf16le') : decodeText(value, charset));

/** Types of attached files by what they are called; their content decides in the end. */
const typeOf = (name: string): string =>
  /\.png$/i.test(name)
    ? 'image/png'
    : /\.jpe?g$/i.test(name)
      ? 'image/jpeg'
      : /\.pdf$/i.test(name)
        ? 'application/pdf'
        : 'application/octet-stream';

/**
 * Reads the package (`winmail.dat`) in which Outlook sends a mail to those outside, and writes it as a mail; null where the bytes
 * are none. Never throws, and goes through the bytes once.
 */
export const tnefMail = (bytes: Buffer): Buffer | null => {
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  let codepage = 1252;
  let [subject, body, html] = ['', '', Buffer.alloc(0)];
  const files: { name: string; bytes: Buffer }[] = [];
  let at = HEADER;
  for (let index = 0; index < MAX_ATTRIBUTES && at + ATTRIBUTE_HEADER <= bytes.length; index += 1) {
    const id = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const content = bytes.subarray(at + ATTRIBUTE_HEADER, at + ATTRIBUTE_HEADER + length);
    at += ATTRIBUTE_HEADER + length + CHECKSUM;
    const charset = charsetOf(codepage);
    const file = files.at(-1);
    if (id === ATTRIBUTES.codepage && content.length >= 4) codepage = content.readUInt32LE(0);
    else if (id === ATTRIBUTES.subject) subject = withoutEnd(decodeText(content, charset));
    else if (id === ATTRIBUTES.body) body = withoutEnd(decodeText(content, charset));
    else if (id === ATTRIBUTES.attachment && files.length < MAX_ATTACHMENTS)
      files.push({ name: '', bytes: Buffer.alloc(0) });
    else if (id === ATTRIBUTES.title && file) file.name = withoutEnd(decodeText(content, charset));
    else if (id === ATTRIBUTES.data && file) file.bytes = content;
    else if (id === ATTRIBUTES.attachmentProperties && file) {
      const properties = propertiesIn(content);
      const name = properties.get(PROPERTIES.longName);
      if (name) file.name = textOf(name, charset);
      const data = properties.get(PROPERTIES.data);
      if (data && file.bytes.length === 0) file.bytes = data.value;
    } else if (id === ATTRIBUTES.properties) {
      const properties = propertiesIn(content);
      const plain = properties.get(PROPERTIES.body);
      if (plain) body = textOf(plain, charset);
      html = Buffer.from(properties.get(PROPERTIES.html)?.value ?? html);
      const rtf = properties.get(PROPERTIES.rtf);
      const unpacked = rtf && decompressRtf(rtf.value);
      const read = unpacked ? readRtf(unpacked) : null;
      if (read?.kind === 'text' && body === '') body = read.content;
      if (read?.kind === 'html' && html.length === 0) html = Buffer.from(read.content, 'latin1');
    }
  }
  const attachments = files.map((file): OutlookFile => ({ ...file, type: typeOf(file.name) }));
  return outlookMail({ headers: '', subject, from: '', to: [], sentAt: '', text: body, html, codepage, attachments });
};
