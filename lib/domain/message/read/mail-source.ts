import { decodeText } from '#domain/message/mime/charset.ts';

/** Fields at the very beginning that no letter begins with: the text is a mail's source, whatever its file is called. */
const MAIL_START =
  /^(?:(?:[!-9;-~]+:.*|[ \t].*)\r?\n)*(?:received|return-path|mime-version|message-id|delivered-to|content-type|content-transfer-encoding):/i;
/** A body that says nothing to a reader before it is decoded. */
const IS_ENCODED = /^content-transfer-encoding:[ \t]*(?:base64|quoted-printable)/im;

/** Most characters in which a source begins, and of it in which its sender stands. */
const MAX_START = 4_000;
const MAX_HEAD = 20_000;
/** Most paragraphs of others' words above a source. */
const MAX_ABOVE = 10;

/** Longest source that is looked for behind other words, or decoded. */
const MAX_SOURCE_BYTES = 4 * 1024 * 1024;
/** Files of programs that keep mails, and of browsers that keep them as pages (MHTML). */
const IS_MAIL = /\.(?:eml|mht|mhtml)$/i;

const isSource = (text: string): boolean =>
  MAIL_START.test(text.slice(0, MAX_START)) && /^from:/im.test(text.slice(0, MAX_HEAD));

/** Whether bytes begin as a mail's source does. */
export const looksLikeMail = (bytes: Buffer): boolean => isSource(bytes.toString('latin1', 0, MAX_HEAD));

/**
 * The source of a mail that a text is, from where it begins: programs put a mark or empty lines in front of it, and people a few
 * words where its body is encoded and says nothing else. Null where a text is none.
 */
export const sourceIn = (text: string): string | null => {
  const start = /^[\ufeff\s]{0,40}/.exec(text)?.[0].length ?? 0;
  if (isSource(text.slice(start, start + MAX_HEAD))) return text.slice(start);
  let paragraphs = 0;
  for (const { index } of text.slice(0, MAX_START).matchAll(/(?<=\n[ \t]*\r?\n)(?=[!-9;-~]{2,40}:)/g)) {
    const head = text.slice(index, index + MAX_HEAD);
    if (isSource(head) && IS_ENCODED.test(head)) return text.slice(index);
    paragraphs += 1;
    if (paragraphs >= MAX_ABOVE) break;
  }
  return null;
};

/** The mail that bytes are the source of, in whatever charset a program saved it; null where they are none. */
export const mailIn = (name: string, bytes: Buffer): Buffer | null => {
  if (looksLikeMail(bytes)) return bytes;
  const source = sourceIn(decodeText(bytes.subarray(0, MAX_SOURCE_BYTES), ''));
  if (source !== null) return Buffer.from(source, 'utf8');
  return IS_MAIL.test(name) ? bytes : null;
};
