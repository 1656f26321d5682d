import { isUtf8 } from 'node:buffer';
import { isLikelyHtml, seenParts } from '#domain/message/entity-text.ts';
import { readHtml } from '#domain/message/html/html.ts';
import type { Message } from '#domain/message/message.ts';
import { messageOf } from '#domain/message/provenance/original.ts';
import { sourceIn } from './mail-source.ts';
import { readMail } from './read-mail.ts';

/** Fewest letters of base64 that are a letter's, and no key or address. */
const MIN_ENCODED = 120;
/** Most characters of a text that is looked at as one. */
const MAX_ENCODED = 200_000;

/** The text of a body that was copied as it is sent, in base64; null where a text is none. */
const encodedBody = (text: string): string | null => {
  const body = text.trim();
  if (body.length < MIN_ENCODED || body.length > MAX_ENCODED) return null;
  const packed = body.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed) || packed.length % 4 !== 0) return null;
  const bytes = Buffer.from(packed, 'base64');
  if (!isUtf8(bytes)) return null;
  const plain = bytes.toString('utf8');
  return !/[^\P{Cc}\s]/u.test(plain) && /\s/.test(plain) ? plain : null;
};

/** Reads what a person pasted: a mail's source as the mail that it is, else a letter. Never throws. */
export const readPaste = async (text: string): Promise<Message[]> => {
  const source = sourceIn(text);
  const mail = source === null ? null : await readMail(Buffer.from(source, 'utf8'), 'original');
  if (mail?.ok) return mail.messages;
  const message = readPasted(text);
  return message.parts.length === 0 ? [] : [message];
};

/** Reads text that a person pasted, as a letter or with the words of the mail that forwards it. */
export const readPasted = (text: string): Message => {
  const plain = encodedBody(text) ?? text;
  const seen = isLikelyHtml(plain) ? readHtml(plain) : { text: plain, hidden: false };
  return messageOf({
    parts: seenParts('text', seen),
    origin: 'pasted',
    headersFit: false,
    sender: null,
    sentAt: null,
    victims: [],
  });
};
