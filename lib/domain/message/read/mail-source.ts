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

/** The head of a mail that no server marked, as programs save drafts; a file's name says that it is one. */
const HEAD_START = /^(?:[!-9;-~]+:.*\r?\n|[ \t].*\r?\n)*(?:from|to|cc|subject|date|sender|reply-to):/i;

const isSource = (text: string): boolean =>
  MAIL_START.test(text.slice(0, MAX_START)) && /^from:/im.test(text.slice(0, MAX_HEAD));

/** Whether bytes begin as a mail's source does. */
export const looksLikeMail = (bytes: Buffer): boolean => isSource(bytes.toString('latin1', 0, MAX_HEAD));

/** A mail's source in a text, and the words that stand above it. */
interface Source {
  source: string;
  above: string;
}

/**
 * The source of a mail that a text is, from where it begins: programs put a mark or empty lines in front of it, and people a few
 * words where its body is encoded and says nothing else. Null where a text is none.
 */
export const sourceIn = (text: string): Source | null => {
  const start = /^[\ufeff\s]{0,40}/.exec(text)?.[0].length ?? 0;
  if (isSource(text.slice(start, start + MAX_HEAD))) return { source: text.slice(start), above: '' };
  let paragraphs = 0;
  for (const { index } of text.slice(0, MAX_START).matchAll(/(?<=\n[ \t]*\r?\n)(?=[!-9;-~]{2,40}:)/g)) {
    const head = text.slice(index, index + MAX_HEAD);
    if (isSource(head) && IS_ENCODED.test(head))
      return { source: text.slice(index), above: text.slice(0, index).trim() };
    paragraphs += 1;
    if (paragraphs >= MAX_ABOVE) break;
  }
  return null;
};

/** The mail that bytes are the source of, in whatever charset a program saved it, and the words above it; null where they are none. */
export const mailIn = (name: string, bytes: Buffer): { mail: Buffer; above: string } | null => {
  if (looksLikeMail(bytes)) return { mail: bytes, above: '' };
  const isNamed = IS_MAIL.test(name);
  // Before a source is looked for in its body.
  if (isNamed && HEAD_START.test(bytes.toString('latin1', 0, MAX_START))) return { mail: bytes, above: '' };
  const found = sourceIn(decodeText(bytes.subarray(0, MAX_SOURCE_BYTES), ''));
  if (found !== null) return { mail: Buffer.from(found.source, 'utf8'), above: found.above };
  return isNamed ? { mail: bytes, above: '' } : null;
};
