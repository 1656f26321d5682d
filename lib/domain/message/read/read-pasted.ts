import { isLikelyHtml, seenParts } from '#domain/message/entity-text.ts';
import { readHtml } from '#domain/message/html/html.ts';
import type { Message } from '#domain/message/message.ts';
import { messageOf } from '#domain/message/provenance/original.ts';

/** Reads text that a person pasted, as a letter or with the words of the mail that forwards it. */
export const readPasted = (text: string): Message => {
  const seen = isLikelyHtml(text) ? readHtml(text) : { text, hidden: false };
  return messageOf({
    parts: seenParts('text', seen),
    origin: 'pasted',
    headersFit: false,
    sender: null,
    sentAt: null,
    victims: [],
  });
};
