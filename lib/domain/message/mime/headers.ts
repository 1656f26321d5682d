import { isAscii, isUtf8 } from 'node:buffer';

/** One header field, unfolded: its name in lower case, its value without the line breaks. */
export interface Header {
  name: string;
  value: string;
}

export interface HeaderBlock {
  fields: Header[];
  /** Where the body begins. */
  end: number;
  truncated: boolean;
}

/**
 * Most bytes read of one header block. A mail of nothing but header lines makes a parser keep millions of strings;
 * real blocks with a long Received chain and ARC seals stay under 64 kB.
 */
export const MAX_HEADER_BYTES = 256 * 1024;
/** Most fields kept of one block: 100,000 one-letter headers cost more in objects than in bytes. */
export const MAX_HEADER_FIELDS = 2_000;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

const FIELD_NAME = /^[!-9;-~]+$/;

const decodeLine = (line: Buffer): string =>
  isAscii(line) || !isUtf8(line) ? line.toString('latin1') : line.toString('utf8');

const trimEnd = (line: Buffer): Buffer => (line.at(-1) === CR ? line.subarray(0, -1) : line);

/**
 * Reads the header block at the start of `bytes` (RFC 5322, leniently: LF or CRLF, raw UTF-8 or Latin-1 in values).
 *
 * A line that is neither a field nor a continuation of one is skipped, as mail clients do; where no field follows it,
 * the body begins there: programs send mails whose text follows the server's headers without an empty line.
 */
export const readHeaders = (bytes: Buffer): HeaderBlock => {
  const fields: Header[] = [];
  let folded: string[] = [];
  let position = 0;
  let truncated = false;
  let foldedAt = 0;
  let strayAt = -1;

  const close = (): void => {
    if (folded.length === 0) return;
    const line = folded.join('');
    folded = [];
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase();
    if (FIELD_NAME.test(name)) {
      fields.push({ name, value: line.slice(colon + 1).trim() });
      strayAt = -1;
    } else if (strayAt < 0 && !line.startsWith('From ')) {
      strayAt = foldedAt;
    }
  };

  while (position < bytes.length) {
    const feed = bytes.indexOf(LF, position);
    const next = feed < 0 ? bytes.length : feed + 1;
    const line = trimEnd(bytes.subarray(position, feed < 0 ? bytes.length : feed));
    const lineAt = position;
    position = next;
    if (line.length === 0) break;
    if (truncated) continue;
    if (position > MAX_HEADER_BYTES || fields.length >= MAX_HEADER_FIELDS) {
      truncated = true;
      continue;
    }
    const first = line[0];
    if (first !== SPACE && first !== TAB) {
      close();
      foldedAt = lineAt;
    }
    folded.push(decodeLine(line));
  }
  close();
  return { fields, end: strayAt < 0 ? position : strayAt, truncated };
};

/** The value of the first field of that name (lower case), or null. */
export const firstHeader = (fields: readonly Header[], name: string): string | null =>
  fields.find((field) => field.name === name)?.value ?? null;
