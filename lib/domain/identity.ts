import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { hmacOf } from './hmac.ts';

/** Length of a report's id in Crockford base32 characters: 130 bits, so that ids of different content never meet. */
const ID_LENGTH = 26;
/** Length of a reference: 40 bits. It is a name to quote on the phone, not a secret. */
const REFERENCE_LENGTH = 8;
/** Length of a receipt code: 120 bits, so that its plain SHA-256 may be stored. */
const RECEIPT_LENGTH = 24;

const encode = (bytes: Uint8Array, length: number): string => base32crockford.encode(bytes).slice(0, length);

const hmac = (key: Uint8Array, label: string, ...parts: (string | Uint8Array)[]): Uint8Array => {
  const mac = hmacOf(key).update(label);
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    // Each part's length goes in front of it: ("ab", "c") and ("a", "bc") must differ.
    mac.update(`|${bytes.length}|`).update(bytes);
  }
  return mac.digest();
};

/**
 * Names a report by its content, so that the same submission has the same id however often it arrives.
 *
 * A mail's parts are its From, Message-ID and body; a form's is its one-time token; a program's are its
 * Idempotency-Key and body.
 */
export const reportId = (
  key: Uint8Array,
  channel: 'mail' | 'form' | 'api',
  ...parts: (string | Uint8Array)[]
): string => encode(hmac(key, `report:${channel}`, ...parts), ID_LENGTH).toLowerCase();

/** The receipt code of a report: 24 Crockford base32 characters in six groups of four; any retry says the same one. */
export const receiptCodeOf = (key: Uint8Array, report: string): string =>
  (encode(hmac(key, 'receipt', report), RECEIPT_LENGTH).match(/.{4}/g) ?? []).join('-');

/** Reads a code as people type it: any case, with or without groups, O for 0, I or L for 1. Null where it is none. */
export const normaliseCode = (typed: string, length: number = RECEIPT_LENGTH): string | null => {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === length && /^[0-9A-HJKMNP-TV-Z]+$/.test(plain) ? plain : null;
};

/** Most characters of what was typed that a code is looked for in: a page pasted whole has it in the first lines. */
const MAX_TYPED = 500;
const GROUPS = RECEIPT_LENGTH / 4;

/**
 * The codes that what was typed may mean: the code itself, or with its label, or pasted together with the report's number before
 * or behind it.
 */
export const codesIn = (typed: string): string[] => {
  const words = typed.slice(0, MAX_TYPED).split(/[\s\-–—.:,;]+/);
  // Groups of four that follow each other: the number's are two, the code's six.
  const runs = words
    .map((word) => (word.length === 4 ? word : ' '))
    .join('')
    .split(/ +/)
    .map((run) => run.match(/.{4}/g) ?? []);
  const candidates = [
    typed.slice(0, MAX_TYPED),
    ...words.filter(({ length }) => length === RECEIPT_LENGTH),
    ...runs.flatMap((run) => [run.slice(-GROUPS).join(''), run.slice(0, GROUPS).join('')]),
  ];
  return [...new Set(candidates.flatMap((one) => normaliseCode(one) ?? []))];
};

/** Reads a reference as people say it: `XXXX-XXXX`, or null where it is none. */
export const normaliseReference = (typed: string): string | null =>
  normaliseCode(typed, REFERENCE_LENGTH)?.replace(/^(.{4})/, '$1-') ?? null;

/** What is stored of a receipt code: SHA-256 of its 24 characters, hex. */
export const receiptHash = (normalised: string): string => createHash('sha256').update(normalised).digest('hex');

/** What is stored of a report's receipt code. */
export const receiptHashOf = (key: Uint8Array, report: string): string =>
  receiptHash(receiptCodeOf(key, report).replaceAll('-', ''));

/**
 * The public reference of the report whose receipt code has this hash: 8 characters in two groups (`K7Q2-M4XD`), to be
 * quoted, not secret. It is the beginning of the hash, so that one row is found by either: 40 bits of it say nothing of
 * a code that has 120.
 */
export const referenceOfReceipt = (hash: string): string =>
  encode(Buffer.from(hash, 'hex'), REFERENCE_LENGTH).replace(/^(.{4})/, '$1-');

/** The public reference of a report. */
export const referenceOf = (key: Uint8Array, report: string): string => referenceOfReceipt(receiptHashOf(key, report));

/** A keyed hash that stands in the ledger in place of a person's address or a contact: 26 base32 characters. */
export const keyedHash = (
  key: Uint8Array,
  purpose:
    | 'sender'
    | 'sent-as'
    | 'organisation'
    | 'contact'
    | 'text'
    | 'phrase'
    | 'campaign'
    | 'token'
    | 'voice'
    | 'others',
  value: string,
): string => encode(hmac(key, `hash:${purpose}`, value), ID_LENGTH).toLowerCase();

/** The keyed hash that a contact is found by, whoever names it. */
export const contactHash = (key: Uint8Array, { kind, value }: { kind: string; value: string }): string =>
  keyedHash(key, 'contact', `${kind}:${value}`);

/** SHA-256 of bytes, hex: the name under which an original is vouched for. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
