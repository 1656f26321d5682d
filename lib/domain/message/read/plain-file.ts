import { calendarText } from '#domain/message/mime/calendar.ts';
import { decodeText } from '#domain/message/mime/charset.ts';
import { type ChatText, chatText } from '#domain/message/mime/chat-export.ts';
import { emlxMail } from '#domain/message/mime/emlx.ts';
import { isMbox, mailsInMbox } from '#domain/message/mime/mbox.ts';
import { signedContent } from '#domain/message/mime/signed-content.ts';
import { readRtf } from '#domain/message/outlook/rtf.ts';
import { tnefMail } from '#domain/message/outlook/tnef.ts';
import type { Message, UnreadableReason } from '#domain/message.ts';
import { mailIn } from './mail-source.ts';
import { readMail } from './read-mail.ts';
import { readAbove, readPasted } from './read-pasted.ts';

/** Zero bytes that text has none of; UTF-16 has one for each letter, and is told by its mark. */
/** How files begin that hold no text: pictures, archives, documents, sound and film. */
const SIGNATURE =
  /^(?:89504e47|ffd8ff|47494638|52494646|504b0304|25504446|49492a00|4d4d002a|52617221|377abcaf|4f676753|494433|d0cf11e0|.{8}66747970)/;
const isBinary = (bytes: Buffer): boolean => {
  if (SIGNATURE.test(bytes.toString('hex', 0, 16))) return true;
  const start = bytes.subarray(0, 4_096);
  return start.includes(0) && decodeText(start, '').includes('\0');
};

/** A text without the zeros that some programs and broken disks leave at its end; a last letter of UTF-16 keeps its own. */
const withoutPadding = (bytes: Buffer): Buffer => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
  return bytes.length - end < LEAST_PADDING ? bytes : bytes.subarray(0, isWide ? end + (end % 2) : end);
};
/** One zero at the end may be half of a letter of UTF-16. */
const LEAST_PADDING = 2;

/** How ASN.1 begins, as an S/MIME message that was saved by itself does. */
const SEQUENCE = 0x30;
const SIGNED_HEAD = Buffer.from('MIME-Version: 1.0\r\n');

interface PlainReading {
  messages: Message[];
  truncated?: boolean;
  unreadable?: UnreadableReason | 'unknown-file';
}

const mailReading = async (bytes: Buffer): Promise<PlainReading> => {
  const reading = await readMail(bytes, 'original');
  return reading.ok ? reading : { messages: [], unreadable: reading.reason };
};

const sourceReading = async ({ mail, above }: { mail: Buffer; above: string }): Promise<PlainReading> => {
  const reading = await mailReading(mail);
  const words = readAbove(above);
  if (words.length === 0) return reading;
  return { messages: [...reading.messages, ...words], truncated: reading.truncated === true };
};

/** Most mails read of one archive of them. */
const MAX_MAILS = 50;

const mboxReading = async (bytes: Buffer): Promise<PlainReading> => {
  const readings: PlainReading[] = [];
  for (const mail of mailsInMbox(bytes)) {
    if (readings.length >= MAX_MAILS)
      return { messages: readings.flatMap(({ messages }) => messages), truncated: true };
    readings.push(await mailReading(mail));
  }
  return { messages: readings.flatMap(({ messages }) => messages) };
};

const textReading = (text: string): PlainReading => {
  const message = readPasted(text);
  return { messages: message.parts.length === 0 ? [] : [message] };
};

const chatReading = ({ text, own }: ChatText): PlainReading =>
  text === ''
    ? { messages: [] }
    : {
        messages: [
          {
            text,
            parts: [{ name: 'text', text, ...(own.length > 0 ? { own } : {}) }],
            origin: 'pasted',
            headersFit: false,
            sender: null,
            sentAt: null,
            victims: [],
          },
        ],
      };

/**
 * Reads a file that needs no process of its own, by what it holds: a mail's source, an archive of mails, Outlook's package, RTF, an
 * invitation, a chat's export, HTML, or text in any charset. Never throws.
 */
export const readPlainFile = async (name: string, content: Buffer): Promise<PlainReading> => {
  const bytes = withoutPadding(content);
  if (bytes.length === 0) return { messages: [], unreadable: 'empty' };
  if (isMbox(bytes)) return mboxReading(bytes);
  const apple = emlxMail(bytes);
  if (apple !== null) return mailReading(apple);
  const mail = mailIn(name, bytes);
  if (mail !== null) return sourceReading(mail);
  const signed = bytes[0] === SEQUENCE ? signedContent(bytes) : null;
  // What was signed begins with its own fields, as a part of a mail does.
  if (signed !== null) return mailReading(Buffer.concat([SIGNED_HEAD, signed]));
  const packed = tnefMail(bytes);
  if (packed !== null) return mailReading(packed);
  const rtf = readRtf(bytes);
  if (rtf !== null) return textReading(rtf.content);
  if (isBinary(bytes)) return { messages: [], unreadable: 'unknown-file' };
  const text = decodeText(bytes, '');
  const chat = chatText(text);
  if (chat !== null) return chatReading(chat);
  return textReading(/^\s{0,10}BEGIN:VCALENDAR/i.test(text) ? calendarText(text) : text);
};
