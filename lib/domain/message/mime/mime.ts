import { decodeWords } from 'postal-mime';
import { firstHeader, type Header, readHeaders } from './headers.ts';
import { readStructuredHeader, type StructuredHeader } from './structured-header.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** One part of a mail: a leaf with content, a multipart with children, or a message with one child. */
export interface Entity {
  /** Its place in the tree: `1.2` is the second part of the first. */
  path: string;
  headers: readonly Header[];
  type: string;
  params: StructuredHeader['params'];
  /** `attachment`, `inline` or empty. */
  disposition: string;
  filename: string;
  encoding: string;
  /** The bytes of a leaf as they stand in the mail, still transfer-encoded. */
  body: Buffer;
  children: readonly Entity[];
}

/** What may still be read of one mail; all parts of it, nested messages too, draw on the same. */
export interface Budget {
  parts: number;
  decodedBytes: number;
  /** Whether something was left unread because of a limit. */
  truncated: boolean;
}

/** Most parts of a mail. 100,000 empty ones take a parser seconds and 263 MB; real mails stay under 100. */
export const MAX_PARTS = 500;
/** How deep parts and messages may nest. 300 messages inside each other take a parser's stack and a copy each. */
export const MAX_DEPTH = 30;
/** Most bytes of nested messages decoded in all: base64 within base64 copies the same bytes again at each level. */
export const MAX_DECODED_BYTES = 64 * 1024 * 1024;

export const newBudget = (): Budget => ({ parts: MAX_PARTS, decodedBytes: MAX_DECODED_BYTES, truncated: false });

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Where the line that holds `at` ends, its LF included. */
const lineEnd = (bytes: Buffer, at: number): number => {
  const feed = bytes.indexOf(LF, at);
  return feed < 0 ? bytes.length : feed + 1;
};

/** What stands behind a delimiter on its line (RFC 2046): nothing, the closing `--`, or other text: no delimiter. */
const delimiterKind = (rest: string): 'open' | 'close' | 'none' =>
  /^[ \t\r\n]*$/.test(rest) ? 'open' : /^--[ \t\r\n]*$/.test(rest) ? 'close' : 'none';

/** Most bytes looked at behind a boundary: a line of a megabyte after each would be copied each time. */
const MAX_DELIMITER_REST = 200;

/** Cuts a multipart's body at its delimiters; a missing end delimiter ends the last part where the body ends. */
const cutParts = (body: Buffer, boundary: string, budget: Budget): Buffer[] => {
  const delimiter = Buffer.from(`--${boundary}`, 'utf8');
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    const end = lineEnd(body, at);
    const rest = body.toString(
      'latin1',
      at + delimiter.length,
      Math.min(end, at + delimiter.length + MAX_DELIMITER_REST),
    );
    const kind = delimiterKind(rest);
    if (kind === 'none') continue;
    if (start >= 0) parts.push(body.subarray(start, withoutBreak(body, start, at)));
    start = kind === 'close' ? -1 : end;
    if (kind === 'close') break;
    if (parts.length >= budget.parts) {
      budget.truncated = true;
      return parts;
    }
  }
  if (start >= 0 && start < body.length) parts.push(body.subarray(start));
  return parts;
};

/** The line break before a delimiter belongs to the delimiter. */
const withoutBreak = (body: Buffer, start: number, at: number): number => {
  if (at - 1 < start) return start;
  return at - 2 >= start && body[at - 2] === CR ? at - 2 : at - 1;
};

/** The boundary of a multipart that names none: the first line that looks like a delimiter. */
const guessBoundary = (body: Buffer): string | null => {
  for (let at = 0; at < Math.min(body.length, 64 * 1024); at = lineEnd(body, at)) {
    if (body[at] !== DASH || body[at + 1] !== DASH) continue;
    const line = body.toString('latin1', at + 2, Math.min(lineEnd(body, at), at + MAX_DELIMITER_REST)).trimEnd();
    if (/^[\x21-\x7e]{4,}$/.test(line) && !/^-+$/.test(line)) return line;
  }
  return null;
};

const isMessage = (type: string, filename: string): boolean =>
  type === 'message/rfc822' ||
  type === 'message/global' ||
  (filename.endsWith('.eml') && (type === 'application/octet-stream' || type === 'text/plain' || type === ''));

/** How many children one part may have costs from the shared budget; a part that is over it is not read. */
const readChildren = (
  bodies: readonly Buffer[],
  path: string,
  type: string,
  depth: number,
  budget: Budget,
): Entity[] => {
  const children: Entity[] = [];
  for (const [index, body] of bodies.entries()) {
    const childPath = path === '' ? `${index + 1}` : `${path}.${index + 1}`;
    const child = readEntity(body, childPath, type, depth + 1, budget);
    if (!child) break;
    children.push(child);
  }
  return children;
};

const readEntity = (
  bytes: Buffer,
  path: string,
  fallbackType: string,
  depth: number,
  budget: Budget,
): Entity | null => {
  if (budget.parts <= 0 || depth > MAX_DEPTH) {
    budget.truncated = true;
    return null;
  }
  budget.parts -= 1;
  const block = readHeaders(bytes);
  if (block.truncated) budget.truncated = true;
  const content = readStructuredHeader(firstHeader(block.fields, 'content-type') ?? '');
  const disposition = readStructuredHeader(firstHeader(block.fields, 'content-disposition') ?? '');
  const type = content.value.includes('/') ? content.value : fallbackType;
  const named = disposition.params.get('filename') ?? content.params.get('name') ?? '';
  // Many programs encode a name as they encode a subject, which RFC 2231 forbids.
  const filename = (named.includes('=?') ? decodeWords(named) : named).toLowerCase();
  const encoding = firstHeader(block.fields, 'content-transfer-encoding') ?? '';
  const body = bytes.subarray(block.end);
  const entity = {
    path,
    headers: block.fields,
    type,
    params: content.params,
    disposition: disposition.value,
    filename,
  };

  if (type.startsWith('multipart/')) {
    const boundary = content.params.get('boundary') || guessBoundary(body);
    const bodies = boundary ? cutParts(body, boundary, budget) : [];
    const fallback = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    if (bodies.length > 0) {
      return { ...entity, encoding, body, children: readChildren(bodies, path, fallback, depth, budget) };
    }
    return { ...entity, type: 'text/plain', encoding, body, children: [] };
  }
  if (isMessage(type, filename)) {
    const inner = decodeTransfer(body, encoding);
    if (inner !== body) budget.decodedBytes -= inner.length;
    if (budget.decodedBytes < 0) budget.truncated = true;
    const children = budget.decodedBytes < 0 ? [] : readChildren([inner], path, 'text/plain', depth, budget);
    return { ...entity, type: 'message/rfc822', encoding, body, children };
  }
  return { ...entity, encoding, body, children: [] };
};

/**
 * Reads the structure of a mail (RFC 2045, 2046) down to attached messages at any depth, within the budget.
 *
 * Never throws; a part that a limit leaves out sets the budget's `truncated`. Time is linear in size times depth.
 */
export const readMime = (raw: Buffer, budget: Budget): Entity | null => readEntity(raw, '', 'text/plain', 0, budget);
