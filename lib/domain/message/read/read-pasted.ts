import { isUtf8 } from 'node:buffer';
import { isLikelyHtml, seenParts } from '#domain/message/entity-text.ts';
import { readHtml } from '#domain/message/html/html.ts';
import { messageOf } from '#domain/message/provenance/original.ts';
import type { Message } from '#domain/message.ts';
import { sourceIn } from './mail-source.ts';
import { readMail } from './read-mail.ts';

/** Fewest letters of base64 that are a letter's, and no key or address. */
const MIN_ENCODED = 120;
/** Most characters of a text that is looked at as one. */
const MAX_ENCODED = 200_000;

/** What stands in no base64, white space between its lines aside. */
const NOT_ENCODED = /[^A-Za-z0-9+/=\s]/;

/** The text of a body that was copied as it is sent, in base64; null where a text is none. */
const encodedBody = (text: string): string | null => {
  // Nearly every text has another character in its first words.
  if (NOT_ENCODED.test(text)) return null;
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
  const found = sourceIn(text);
  const mail = found === null ? null : await readMail(Buffer.from(found.source, 'utf8'), 'original');
  if (found !== null && mail?.ok) return [...mail.messages, ...readAbove(found.above)];
  const message = readPasted(text);
  return message.parts.length === 0 ? [] : [message];
};

/** An address, or a sum with its currency. */
const SAYS_WHAT_TO_PAY =
  /[a-z0-9]{25}|[$€£¥₽₿]\s?\d|\d\s?(?:[$€£¥₽₿]|btc|eth|xmr|ltc|usd|eur|gbp|sek|nok|dkk|chf|pln|bitcoin|dollar|kr\b)/i;

/** Reads the words above a mail's source: where they say what to pay they may be the letter, else they are its finder's. */
export const readAbove = (above: string): Message[] => {
  if (!SAYS_WHAT_TO_PAY.test(above)) return [];
  const message = readPasted(above);
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
