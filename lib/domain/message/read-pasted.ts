import { isLikelyHtml } from './entity-text.ts';
import { htmlToText } from './html.ts';
import type { Message } from './message.ts';
import { messageOf } from './original.ts';

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
