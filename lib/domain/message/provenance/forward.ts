import EmailForwardParser from 'email-forward-parser';
import { readAttribution } from './attribution.ts';
import { isoDate } from './envelope.ts';
import { readFieldLine, readFieldRow } from './forward-fields.ts';
import { isReport } from './own-words.ts';
import { isQuoted } from './quote.ts';

/** A message cut out of a mail that forwards it in its text. */
export interface Forwarded {
  text: string;
  sender: string | null;
  sentAt: string | null;
  /** Addresses that it was sent to: the victim's side. */
  recipients: readonly string[];
  /** The forwarder's own words in front of it. */
  before: string;
}

/** Most lines in which the head of a forwarded message ends: a list of recipients may fill several. */
const MAX_HEAD_LINES = 14;
/** Fewest fields that make a head: one alone is a sentence with a colon. */
const MIN_FIELDS = 2;
/** Most characters in which a head is looked for; whoever writes more before forwarding writes a letter. */
const MAX_SEARCHED = 60_000;
/** Most characters of one line read as a field. */
const MAX_LINE = 2_000;

interface Head {
  /** Index of the first line of the body. */
  body: number;
  from: string;
  date: string;
  to: string;
}

const isBlank = (line: string): boolean => /^[>\s\u00a0\ufeff]*$/.test(line);

/** Reads the head that begins at a line, or null where none does. */
const headAt = (lines: readonly string[], index: number, isMarked = false): Head | null => {
  const values = new Map<string, string>();
  let last: string | null = null;
  let body = index;
  for (let at = index; at < Math.min(lines.length, index + MAX_HEAD_LINES); at += 1) {
    const line = (lines[at] ?? '').slice(0, MAX_LINE);
    const read = readFieldLine(line) ?? (isMarked ? readFieldRow(line) : null);
    if (read && !values.has(read.field)) {
      values.set(read.field, read.value);
      last = read.field;
      body = at + 1;
      continue;
    }
    // A long list of recipients goes on in the next line, an address may stand under its field's name.
    const goesOn =
      last !== null && !isBlank(line) && /@|[;,>]\s*$/.test(line) && ['from', 'to', 'cc', 'replyTo'].includes(last);
    if (!goesOn || last === null) break;
    values.set(last, `${values.get(last) ?? ''} ${line.trim()}`);
    body = at + 1;
  }
  const from = values.get('from');
  if (from === undefined || from === '' || values.size < MIN_FIELDS) return null;
  const to = [values.get('to'), values.get('cc')].filter(Boolean).join(', ');
  return { body, from, date: values.get('date') ?? '', to };
};

const ADDRESS = /[^\s<>[\]"'(),;:]{1,64}@[^\s<>[\]"'(),;:]{1,190}/g;
const addressesIn = (text: string): string[] =>
  [...text.slice(0, MAX_LINE).matchAll(ADDRESS)].map(([address]) => address.toLowerCase());

/** Takes one level of quoting or indentation off, where every line of a forwarded body carries it. */
const withoutMargin = (lines: readonly string[]): string[] => {
  const written = lines.filter((line) => line.trim() !== '');
  for (const margin of [/^\s?>\s?/, /^ {4}/]) {
    if (written.length > 0 && written.filter((line) => margin.test(line)).length >= written.length * 0.8) {
      return lines.map((line) => line.replace(margin, ''));
    }
  }
  return [...lines];
};

/** Something as long as an address that is no mailbox: such a line holds none, the letter's sentence above it does. */
const LONG_TOKEN = /[A-Za-z0-9]{26}/;

/** Marks that turn a line of Arabic or Hebrew, and show nothing. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Reads the line that a mail program writes above what it quotes, which may be folded: where the body begins, and who wrote it if the line gives an address. */
const wroteAt = (lines: readonly string[], index: number): { body: number; sender: string | null } | null => {
  for (const folds of [1, 2]) {
    const line = lines
      .slice(index, index + folds)
      .join(' ')
      .replace(TURNS, '')
      .trimEnd();
    const attribution = readAttribution(line);
    if (attribution === null || (folds > 1 && LONG_TOKEN.test(line.replace(ADDRESS, '')))) continue;
    const { sender, dated } = attribution;
    const quoted = /^\s?>/.test(lines.slice(index + folds).find((each) => each.trim() !== '') ?? '');
    if (sender !== null || (quoted && dated)) return { body: index + folds, sender };
  }
  return null;
};

const bodyFrom = (lines: readonly string[], index: number): string =>
  withoutMargin(lines.slice(index)).join('\n').trim();

/** What is quoted behind the line that says who wrote it, without what the one who reports writes below. */
const quotedFrom = (lines: readonly string[], index: number): string => {
  const body = lines.slice(index);
  const last = body.findLastIndex(isQuoted);
  const isBelow = last >= 0 && (body[last + 1] ?? '').trim() === '' && isReport(body.slice(last + 1).join('\n'));
  return withoutMargin(isBelow ? body.slice(0, last + 1) : body)
    .join('\n')
    .trim();
};

/** The line that parts a forwarder's words from what is forwarded: `---- 转发的原始邮件 ----`. */
const MARK = /^[>\s]*-{3,10}\s?\p{L}[^\n]{1,60}-{3,10}\s*$/u;

const hasColon = (line: string): boolean => line.includes(':') || line.includes('：');

/** Finds a forwarded message by its head: several fields, `From` among them, one under the other. */
const cutAtHead = (text: string): Forwarded | null => {
  const lines = text.slice(0, MAX_SEARCHED).split('\n');
  const rest = text.slice(MAX_SEARCHED);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    const isMarked = line.startsWith('-') && MARK.test(line.slice(0, MAX_LINE));
    if (!isMarked && !hasColon(line) && !(hasColon(next) && /[:：]\s*$/.test(next))) continue;
    const head = isMarked
      ? headAt(lines, index + (isBlank(next) ? 2 : 1), true)
      : readFieldLine(line.slice(0, MAX_LINE))
        ? headAt(lines, index)
        : null;
    if (head) {
      const body = bodyFrom(lines, head.body) + rest;
      if (body === '') return null;
      return {
        text: body,
        sender: addressesIn(head.from)[0] ?? null,
        sentAt: isoDate(head.date || null),
        recipients: addressesIn(head.to),
        before: lines.slice(0, index).join('\n'),
      };
    }
    const wrote = wroteAt(lines, index);
    if (wrote) {
      const body = quotedFrom(lines, wrote.body) + rest;
      return body === ''
        ? null
        : { text: body, sender: wrote.sender, sentAt: null, recipients: [], before: lines.slice(0, index).join('\n') };
    }
  }
  return null;
};

/** Marks of programs that write their head in one line (Yahoo), or no head that `cutAtHead` knows. */
const OTHER_MARK =
  /^[> \t\u00a0]*(?:-{3,10}\s?\p{L}[^\n]{4,60}-{3,10}|_{32}|Forwarded message:|Begin forwarded message)/mu;
/** Most characters given to the parser, whose patterns backtrack: long lines of `On On On` would take it minutes. */
const MAX_PARSED = 20_000;

const parser = new EmailForwardParser();

const cutByParser = (text: string): Forwarded | null => {
  if (!/---|____|orwarded message/.test(text)) return null;
  const mark = OTHER_MARK.exec(text.slice(0, MAX_PARSED));
  // A head names an address and has fields: rules and lines of dashes are found in one letter of twenty.
  if (!mark || !text.includes('@', mark.index) || !hasColon(text.slice(mark.index))) return null;
  const { forwarded, email, message } = parser.read(text.slice(0, MAX_PARSED));
  if (!forwarded || !email.body) return null;
  const to = Array.isArray(email.to) ? email.to : email.to ? [email.to] : [];
  return {
    text: email.body + text.slice(MAX_PARSED),
    sender: email.from.address?.toLowerCase() ?? null,
    sentAt: isoDate(email.date ?? null),
    recipients: to.flatMap((mailbox) => mailbox.address?.toLowerCase() ?? []),
    before: message ?? '',
  };
};

/** Cuts the forwarded message out of a text, or null where it forwards none. Linear but for a bounded head. */
export const cutForward = (text: string): Forwarded | null => cutAtHead(text) ?? cutByParser(text);
