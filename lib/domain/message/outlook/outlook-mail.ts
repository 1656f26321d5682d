import { charsetOf } from '#domain/message/mime/codepage.ts';
import type { Header } from '#domain/message/mime/headers.ts';
import { encodedField, leaf, type MimeLeaf, multipart, part } from '#domain/message/mime/write-mime.ts';

/** What an Outlook item (`.msg`) holds, as far as a letter needs it. */
export interface OutlookItem {
  /** The header block that the mail came with; empty where Outlook kept none (drafts, mails within an Exchange). */
  headers: string;
  subject: string;
  /** The sender's mail address, or empty. */
  from: string;
  /** Mail addresses of those it was sent to. */
  to: readonly string[];
  /** When it was sent, as Outlook writes it (RFC 1123), or empty. */
  sentAt: string;
  text: string;
  /** The HTML as Outlook keeps it: bytes in `codepage`, or empty. */
  html: Uint8Array;
  codepage: number;
  /** Items within this one, and files of the kinds that are read. */
  attachments: readonly (OutlookItem | OutlookFile)[];
}

/** A file attached to an Outlook item. */
export interface OutlookFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** How deep items are followed: a file that holds itself a hundred times is no mail. */
export const MAX_OUTLOOK_DEPTH = 10;

/** Fields of the transport headers that describe a body which is written anew here. */
const REWRITTEN = /^(?:content-[\w-]*|mime-version):/i;

/** The transport headers without those that describe the body, folded lines kept with their field. */
const keptFields = (headers: string): string[] =>
  headers
    .replace(/\r\n?/g, '\n')
    .split(/\n(?![ \t])/)
    .filter((field) => /^[!-9;-~]+:/.test(field) && !REWRITTEN.test(field))
    .map((field) => field.replaceAll('\n', '\r\n'));

/** The fields that Outlook's own properties make up for, where the transport headers lack them. */
const ownFields = ({ from, to, subject, sentAt }: OutlookItem): string[] => [
  ...(from === '' ? [] : [encodedField('From', from)]),
  ...(to.length === 0 ? [] : [encodedField('To', to.join(', '))]),
  ...(subject === '' ? [] : [encodedField('Subject', subject)]),
  ...(sentAt === '' ? [] : [encodedField('Date', sentAt)]),
];

const headOf = (item: OutlookItem): string[] => {
  const kept = keptFields(item.headers);
  const names = new Set(kept.map((field) => field.slice(0, field.indexOf(':')).toLowerCase()));
  return [...kept, ...ownFields(item).filter((field) => !names.has(field.slice(0, field.indexOf(':')).toLowerCase()))];
};

const bodiesOf = ({ text, html, codepage }: OutlookItem): MimeLeaf[] => [
  ...(text.trim() === '' ? [] : [leaf('text/plain; charset=utf-8', Buffer.from(text, 'utf8'))]),
  ...(html.length === 0 ? [] : [leaf(`text/html; charset=${charsetOf(codepage)}`, html)]),
];

const attachmentOf = (attachment: OutlookItem | OutlookFile, depth: number): Buffer[] => {
  if ('bytes' in attachment) return [part(leaf(attachment.type, attachment.bytes, attachment.name))];
  return depth < MAX_OUTLOOK_DEPTH ? [part(leaf('message/rfc822', itemMail(attachment, depth + 1)))] : [];
};

const itemMail = (item: OutlookItem, depth: number): Buffer => {
  const bodies = multipart('alternative', bodiesOf(item).map(part));
  const attachments = item.attachments.flatMap((attachment) => attachmentOf(attachment, depth));
  return Buffer.concat([
    Buffer.from([...headOf(item), 'MIME-Version: 1.0', ''].join('\r\n'), 'utf8'),
    multipart('mixed', [bodies, ...attachments]),
  ]);
};

/**
 * Writes an Outlook item as the mail that it was (RFC 5322), so that one reader reads both: its own headers, its bodies as
 * alternatives, items within it as attached mails.
 */
export const outlookMail = (item: OutlookItem): Buffer => itemMail(item, 0);

/** Fields that say who passed a mail on, and to whom. */
const OUTER = new Set(['from', 'sender', 'reply-to', 'to', 'cc', 'delivered-to']);

/** A mail as attached to another: with the fields of the other that name the victim's side. */
export const attachedTo = (outer: readonly Header[], mail: Uint8Array): Buffer => {
  const fields = outer.filter(({ name }) => OUTER.has(name)).map(({ name, value }) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from([...fields, 'Content-Type: message/rfc822', '', ''].join('\r\n'), 'utf8'), mail]);
};
