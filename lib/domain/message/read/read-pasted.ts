import { isLikelyHtml } from '#domain/message/entity-text.ts';
import { htmlToText } from '#domain/message/html/html.ts';
import type { Message } from '#domain/message/message.ts';
import { messageOf } from '#domain/message/provenance/original.ts';

/** Reads text that a person pasted, as a letter or with the words of the mail that forwards it. */
export const readPasted = (text: string): Message => {
  const seen = isLikelyHtml(text) ? htmlToText(text) : text;
  return messageOf({
    parts: [{ name: 'text', text: seen }],
    origin: 'pasted',
    headersFit: false,
    sender: null,
    sentAt: null,
    victims: [],
  });
};
