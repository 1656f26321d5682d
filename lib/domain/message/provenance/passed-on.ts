import type { Envelope } from '#domain/message/message.ts';
import { firstHeader, type Header } from '#domain/message/mime/headers.ts';
import { readDkimSignature } from './dkim-signature.ts';
import { allAddresses } from './envelope.ts';
import { domainOfAddress, mailboxOf } from './mailbox.ts';
import { organisationOfSender } from './organisation.ts';
import { soleAddress } from './sole-address.ts';

/** Whether a mail is its sender's own to the hotline, or an original that a server passed on: then by whose mailbox, if that is known. */
export type Passage = { kind: 'direct' } | { kind: 'passed-on'; by: string | null };

/** What a server writes that passes a mail on (RFC 5322, 3.6.6, and what providers do), or that delivered it to a mailbox before. */
const PASSED = new Set([
  'x-forwarded-for',
  'x-forwarded-to',
  'x-forwarded-encrypted',
  'x-autoforward',
  'x-auto-forward',
  'auto-forwarded',
  'autoforwarded',
  'x-ms-exchange-inbox-rules-loop',
  'x-ms-exchange-organization-autoforwarded',
  'x-resent-for',
]);
/** Where a server says for which mailbox it delivered a mail. */
const DELIVERED = new Set(['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']);

/** Most fields of one name looked at. */
const MAX_FIELDS = 20;

const fieldsOf = (fields: readonly Header[], name: string): string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : [])).slice(0, MAX_FIELDS);

const isOurs = (ours: ReadonlySet<string>, value: string): boolean =>
  allAddresses(value).some((address) => ours.has(domainOfAddress(address)));

/** Where the receiving server says that bounces go: SES's own Return-Path is the topmost. */
const returnPathOf = (fields: readonly Header[]): string | null =>
  soleAddress(firstHeader(fields, 'return-path') ?? '');

const isMarkedPassedOn = (fields: readonly Header[], ours: ReadonlySet<string>): boolean =>
  fields.some(
    ({ name, value }) =>
      name.startsWith('resent-') || PASSED.has(name) || (DELIVERED.has(name) && !isOurs(ours, value)),
  );

/**
 * Whether the sender's side vouches for a field: its own servers handed the mail over (SPF, aligned), or each signature of its
 * domain covers the field. Any other field may have been exchanged for one that names us, with all signatures intact.
 */
const isVouchedFor = (fields: readonly Header[], name: string, envelope: Envelope & { from: string }): boolean => {
  const organisation = (address: string): string => organisationOfSender(address) ?? domainOfAddress(address);
  const author = organisation(envelope.from);
  const returnPath = returnPathOf(fields);
  if (envelope.verdicts.spf === 'pass' && returnPath !== null && organisation(returnPath) === author) return true;
  const aligned = (domain: string): boolean => organisation(`x@${domain}`) === author;
  if (!envelope.signers.some(aligned)) return false;
  return fieldsOf(fields, 'dkim-signature')
    .map(readDkimSignature)
    .filter(({ domain }) => aligned(domain))
    .every(({ covers }) => covers.includes(name));
};

/** Whether the sender addressed a mail to the hotline: the one To field or the one Cc field names it, and is vouched for. */
const isAddressedToUs = (
  fields: readonly Header[],
  envelope: Envelope & { from: string },
  ours: ReadonlySet<string>,
): boolean =>
  ['to', 'cc'].some((name) => {
    const [value, ...others] = fieldsOf(fields, name);
    return value !== undefined && others.length === 0 && isOurs(ours, value) && isVouchedFor(fields, name, envelope);
  });

/**
 * The mailbox that passed a mail on: one that its header names, and that the receiving server vouches for as the envelope's
 * sender (SPF). Null where either is missing: a rewritten return path (SRS) names no mailbox.
 */
const passedOnBy = (fields: readonly Header[], { verdicts }: Envelope): string | null => {
  const returnPath = returnPathOf(fields);
  if (verdicts.spf !== 'pass' || returnPath === null) return null;
  const named = [...fieldsOf(fields, 'resent-from'), ...fieldsOf(fields, 'x-forwarded-for')].flatMap((value) =>
    allAddresses(value.trim().replace(/\s+/g, ',')),
  );
  return named.some((address) => mailboxOf(address) === mailboxOf(returnPath)) ? mailboxOf(returnPath) : null;
};

/**
 * Tells a mail that its sender addressed to the hotline from an original that somebody's server passed on unchanged: the From of
 * such a one is the extorter, or a stranger whose signed mail an attacker sends on, and neither reports nor is answered.
 *
 * `ours` are the domains of the hotline's addresses. A mail without a sender is read as its own.
 */
export const readPassage = (fields: readonly Header[], envelope: Envelope, ours: ReadonlySet<string>): Passage => {
  const { from } = envelope;
  if (from === null) return { kind: 'direct' };
  if (!isMarkedPassedOn(fields, ours) && isAddressedToUs(fields, { ...envelope, from }, ours))
    return { kind: 'direct' };
  return { kind: 'passed-on', by: passedOnBy(fields, envelope) };
};
