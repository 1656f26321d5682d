import { readHtml } from '#domain/message/html/html.ts';

/** The text that a reader sees of HTML; empty where they see none. */
export const htmlToText = (html: string): string => {
  const { text, hidden } = readHtml(html);
  return hidden ? '' : text;
};
