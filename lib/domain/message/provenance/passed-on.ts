import { firstHeader, type Header } from '#domain/message/mime/headers.ts';
import type { Envelope } from '#domain/message.ts';
import { readDkimSignature } from './dkim-signature.ts';
import { allAddresses } from './envelope.ts';
import { cameFromOutside, stepsBelow } from './handed-over.ts';
import { domainOfAddress, mailboxOf } from './mailbox.ts';
import { organisationOfSender } from './organisation.ts';
import { addresseesOf, soleAddress } from './sole-address.ts';

/** Whether a mail is its sender's own to the hotline, or an original that a server passed on: then by whose mailbox, if that is known. */
export type MailPassage = { kind: 'direct' } | { kind: 'passed-on'; by: string | null };

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
  'x-sieve-redirected-from',
  'x-redirected-from',
  'x-mdredirect',
]);
/** Where a server says for which mailbox it delivered a mail. */
const DELIVERED = new Set(['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']);

/** Most fields of one name looked at. */
const MAX_FIELDS = 20;

const fieldsOf = (fields: readonly Header[], name: string): string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : [])).slice(0, MAX_FIELDS);

/** Where the receiving server says that bounces go: SES puts it above its own Received. */
const returnPathOf = (fields: readonly Header[]): string | null => {
  const received = fields.findIndex(({ name }) => name === 'received');
  return soleAddress(firstHeader(fields.slice(0, Math.max(received, 0)), 'return-path') ?? '');
};

const organisation = (address: string): string => organisationOfSender(address) ?? domainOfAddress(address);

/** A return path that its own server marked (BATV): `prvs=1234567890=aino@...`. */
const MARKED = /^(?:prvs=[^=]{1,32}=|btv1==[^=]{1,64}==)/;
/** One that a server wrote anew, which passes mail on: SRS, VERP, Gmail's `+caf_=`. */
const REWRITTEN = /=|^srs[01]/;

/** Whether the envelope is the author's: of the same mailbox, or of a domain whose owner answers for both. */
const isOwnEnvelope = (returnPath: string, from: string): boolean => {
  const plain = returnPath.replace(MARKED, '');
  if (mailboxOf(plain) === mailboxOf(from)) return true;
  // Strangers have mailboxes at a public provider, and forward to one another.
  if (organisationOfSender(from) === null) return false;
  return organisation(plain) === organisation(from) && !REWRITTEN.test(plain);
};

/** A mail, and who sent it as it says. */
interface Written {
  fields: readonly Header[];
  envelope: Envelope & { from: string };
  ours: ReadonlySet<string>;
}

const isOurs = ({ ours }: Pick<Written, 'ours'>, address: string): boolean => ours.has(domainOfAddress(address));

/** Whether a server on the mail's way says that it passed it on, or took it for another mailbox. */
const isMarkedPassedOn = (written: Written): boolean =>
  written.fields.some(
    ({ name, value }) =>
      name.startsWith('resent-') ||
      PASSED.has(name) ||
      (DELIVERED.has(name) && !addresseesOf(value).addresses.some((address) => isOurs(written, address))),
  ) || stepsBelow(written.fields).some((step) => step?.recipient != null && !isOurs(written, step.recipient));

/** Whom a mail is addressed to: whether that names us, and nobody else. */
const addressing = (written: Written): { names: boolean; alone: boolean } => {
  const named = ['to', 'cc'].map((name) => fieldsOf(written.fields, name));
  // Of two fields of one name a server signed one, and another is shown.
  if (named.some(({ length }) => length > 1)) return { names: false, alone: false };
  const read = named.flat().map(addresseesOf);
  const all = read.flatMap(({ addresses }) => addresses);
  const names = all.some((address) => isOurs(written, address));
  return {
    names,
    alone: names && all.every((address) => isOurs(written, address)) && read.every(({ clear }) => clear),
  };
};

/** Whether each good signature of the author's domain covers whom the mail is addressed to. */
const isSignedToUs = ({ fields, envelope }: Written): boolean => {
  const author = organisation(envelope.from);
  const aligned = (domain: string): boolean => organisation(`x@${domain}`) === author;
  if (!envelope.signers.some(aligned)) return false;
  const present = ['to', 'cc'].filter((name) => fieldsOf(fields, name).length > 0);
  const signatures = fieldsOf(fields, 'dkim-signature')
    .map(readDkimSignature)
    .filter(({ domain }) => aligned(domain));
  // One that stands behind twenty others, or that cannot be read, covers nothing.
  return signatures.length > 0 && signatures.every(({ covers }) => present.every((name) => covers.includes(name)));
};

/**
 * Whether the author sent a mail to us. The words `To: victim, hotline` are the author's, and stay what they are when the victim's
 * server sends the mail on: what tells is who handed it over.
 *
 * The author's own server did, where the envelope is the author's and SPF passes. Where it does not, a signature counts for a mail to
 * us alone. Either is worth nothing where that server says that it took the mail from outside, without a login, and others are named
 * (SPF may allow every host there is) or SPF does not pass.
 */
const isSentToUs = (written: Written): boolean => {
  const { fields, envelope } = written;
  const { names, alone } = addressing(written);
  if (!names) return false;
  const returnPath = returnPathOf(fields);
  const handedOver =
    envelope.verdicts.spf === 'pass' && returnPath !== null && isOwnEnvelope(returnPath, envelope.from);
  if (handedOver && alone) return true;
  if (cameFromOutside(fields, organisation(envelope.from))) return false;
  return handedOver || (alone && isSignedToUs(written));
};

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
 * `ours` are the domains of the hotline's addresses. A mail without a sender is read as its own; so is one to us alone for whose
 * sender no server vouches, which counts for nothing anyway until one does.
 */
export const readPassage = (fields: readonly Header[], envelope: Envelope, ours: ReadonlySet<string>): MailPassage => {
  const { from } = envelope;
  if (from === null) return { kind: 'direct' };
  const written: Written = { fields, envelope: { ...envelope, from }, ours };
  const isUnvouched = envelope.verdicts.dmarc !== 'pass' && addressing(written).alone;
  if (!isMarkedPassedOn(written) && (isUnvouched || isSentToUs(written))) return { kind: 'direct' };
  return { kind: 'passed-on', by: passedOnBy(fields, envelope) };
};
