import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { decompressRtf } from '#domain/message/outlook/compressed-rtf.ts';
import {
  MAX_OUTLOOK_DEPTH,
  type OutlookFile,
  type OutlookItem,
  outlookMail,
} from '#domain/message/outlook/outlook-mail.ts';
import { readRtf } from '#domain/message/outlook/rtf.ts';

/** The package is CommonJS: its default export is a field of what an ES module gets. */
const MsgReader = msgreader.default;

/** Attachments that hold text or a picture; anything else is for investigators, who have the original. */
const READ: readonly (readonly [RegExp, string])[] = [
  [/\.eml$/i, 'message/rfc822'],
  [/\.txt$/i, 'text/plain'],
  [/\.html?$/i, 'text/html'],
  [/\.png$/i, 'image/png'],
  [/\.jpe?g$/i, 'image/jpeg'],
];

/** Most attachments of one item that are looked at: a file of 100,000 empty ones is made to exhaust a reader. */
const MAX_ATTACHMENTS = 100;

const addressOf = (...candidates: (string | undefined)[]): string =>
  candidates.find((candidate) => candidate?.includes('@')) ?? '';

type Bodies = Pick<OutlookItem, 'text' | 'html' | 'codepage'>;

/** The bodies of an item; where it keeps no HTML, what its RTF wraps, and where it keeps nothing else, the text of its RTF. */
const bodiesOf = ({ body = '', html, bodyHtml, compressedRtf, internetCodepage }: FieldsData): Bodies => {
  if (html !== undefined) return { text: body, html, codepage: internetCodepage ?? 0 };
  if (bodyHtml !== undefined) return { text: body, html: Buffer.from(bodyHtml, 'utf8'), codepage: 0 };
  const rtf = compressedRtf && decompressRtf(compressedRtf);
  const content = rtf ? readRtf(rtf) : null;
  if (content?.kind === 'html') return { text: body, html: Buffer.from(content.content, 'utf8'), codepage: 0 };
  return { text: body.trim() === '' ? (content?.content ?? '') : body, html: Buffer.alloc(0), codepage: 0 };
};

const isItem = (value: OutlookItem | OutlookFile | null): value is OutlookItem | OutlookFile => value !== null;

/** The compound file's first bytes. */
const SIGNATURE = 'd0cf11e0a1b11ae1';

class OutlookReader {
  readonly #reader: InstanceType<typeof MsgReader>;

  constructor(bytes: Uint8Array) {
    // A copy, for the package reads from the beginning of the memory behind the bytes.
    this.#reader = new MsgReader(Uint8Array.from(bytes).buffer);
  }

  read(): OutlookItem | null {
    const fields = this.#reader.getFileData();
    return fields.error === undefined && fields.dataType !== null ? this.#item(fields, 0) : null;
  }

  #item(fields: FieldsData, depth: number): OutlookItem {
    const attachments = (fields.attachments ?? []).slice(0, MAX_ATTACHMENTS);
    return {
      headers: fields.headers ?? '',
      subject: fields.subject ?? '',
      from: addressOf(
        fields.senderSmtpAddress,
        fields.sentRepresentingSmtpAddress,
        fields.creatorSMTPAddress,
        fields.senderEmail,
      ),
      to: (fields.recipients ?? []).map(({ smtpAddress, email }) => addressOf(smtpAddress, email)).filter(Boolean),
      sentAt: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '',
      ...bodiesOf(fields),
      attachments:
        depth < MAX_OUTLOOK_DEPTH ? attachments.map((each) => this.#attachment(each, depth)).filter(isItem) : [],
    };
  }

  #attachment(fields: FieldsData, depth: number): OutlookItem | OutlookFile | null {
    if (fields.innerMsgContentFields) return this.#item(fields.innerMsgContentFields, depth + 1);
    const name = fields.fileName ?? fields.fileNameShort ?? fields.name ?? '';
    const type = READ.find(([pattern]) => pattern.test(name))?.[1];
    if (type === undefined) return null;
    return { name, type, bytes: this.#reader.getAttachment(fields).content };
  }
}

/**
 * Reads an Outlook item and writes it as a mail; null where the bytes are none.
 *
 * Only ever in a process of its own: one damaged file of 143 kB takes 4 GB, and some never end.
 */
export const readOutlook = (bytes: Uint8Array): Uint8Array | null => {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') !== SIGNATURE) return null;
  const item = new OutlookReader(bytes).read();
  return item && outlookMail(item);
};
