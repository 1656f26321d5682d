import type { NoSender } from '#domain/gate/sighting.ts';
import { firstHeader, type Header, readHeaders } from '#domain/message/mime/headers.ts';
import type { Opens } from '#domain/message/picture/opens.ts';
import { allAddresses, readEnvelope } from '#domain/message/provenance/envelope.ts';
import { readHop } from '#domain/message/provenance/hop.ts';
import { domainOfAddress, mailboxOf } from '#domain/message/provenance/mailbox.ts';
import { saysYesToPartners } from '#domain/message/provenance/partner-consent.ts';
import { type MailPassage, readPassage } from '#domain/message/provenance/passed-on.ts';
import { answersMailOf } from '#domain/message/provenance/reply.ts';
import { attachedInMail, hasFiles } from '#domain/message/read/held-files.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { kindsOf, type UnreadKind } from '#domain/message/read/unread-kind.ts';
import type { Envelope, MailReading, MailVerdict, Message } from '#domain/message.ts';
import type { WithheldReason } from '#domain/report/report.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { FileReader } from '#io/files/read-file.ts';
import type { InboxObject } from '#io/objects/inbox.ts';
import { type FilesReading, NO_FILES, readHeldFiles } from './read-held-files.ts';
import type { ReadReport } from './read-report.ts';

type MailSettings = FunctionSettings['mail'];

/** Where a sender says whom a mail is to. */
const RECIPIENT_HEADERS = new Set(['to', 'cc', 'delivered-to', 'x-original-to']);

/** Where a mail says whose it is: every address there is the reporter's, however many a forged one holds. */
const OWN_HEADERS = new Set(['from', 'reply-to']);

/** The hotline's domains. */
const oursOf = ({ reportAddress, quietAddress }: MailSettings): Set<string> =>
  new Set([reportAddress, quietAddress].map(domainOfAddress));

/** How a mail came: from its sender, or passed on by a server. One that cannot be read is its own. */
export const passageOf = (fields: readonly Header[], settings: MailSettings): MailPassage =>
  readPassage(fields, readEnvelope(fields), oursOf(settings));

/**
 * Whether a mail was sent to the quiet address: the receiving server accepted it for that one, or its sender names it. The words of
 * an original that was passed on are its author's: they do not say what whoever passed it on wants.
 *
 * Where the server took one mail for several of our addresses, it names none; if the sender names fewer, the other stands in Bcc,
 * and who is named there is not to be answered where others read along.
 */
const isSentToQuiet = (headers: readonly Header[], passage: MailPassage, settings: MailSettings): boolean => {
  const taken = readHop(firstHeader(headers, 'received') ?? '');
  const named = headers
    .filter(({ name }) => passage.kind === 'direct' && RECIPIENT_HEADERS.has(name))
    .flatMap(({ value }) => allAddresses(value));
  const quiet = mailboxOf(settings.quietAddress);
  if ([taken?.recipient ?? '', ...named].some((each) => mailboxOf(each) === quiet)) return true;
  const ours = oursOf(settings);
  return taken?.recipient === null && new Set(named.filter((each) => ours.has(domainOfAddress(each)))).size < 2;
};

/** Whose report a mail is. */
interface Sender {
  from: string | null;
  dmarc: MailVerdict;
  noSender?: NoSender;
}

/**
 * Who reports by a mail: its sender, where a person wrote it to the hotline; of an original that a server passed on, the mailbox
 * that did so, where it is known; of lists and programs nobody.
 */
const senderOf = (envelope: Envelope | null, passage: MailPassage): Sender => {
  if (envelope === null) return { from: null, dmarc: 'none' };
  const { from, bulk, verdicts } = envelope;
  if (passage.kind === 'passed-on') {
    if (passage.by === null) return { from: null, dmarc: verdicts.dmarc, noSender: 'passed-on' };
    return { from: passage.by, dmarc: verdicts.spf };
  }
  return bulk ? { from: null, dmarc: verdicts.dmarc, noSender: 'automatic' } : { from, dmarc: verdicts.dmarc };
};

/** Why the sender of a mail is not answered; undefined where they are. */
const withheldReason = (
  envelope: Envelope | null,
  passage: MailPassage,
  headers: readonly Header[],
  settings: MailSettings,
): WithheldReason | undefined => {
  if (envelope === null) return 'unreadable';
  const { from, automatic, verdicts } = envelope;
  if (automatic) return 'automatic';
  if (from === null) return 'sender-not-verified';
  const own = [settings.from, settings.reportAddress].map(domainOfAddress);
  if (own.includes(domainOfAddress(from))) return 'own-domain';
  // A ticket system that answers each answer would be answered each hour.
  if (answersMailOf(headers, own)) return 'reply';
  if (isSentToQuiet(headers, passage, settings)) return 'quiet-address';
  const credible = verdicts.dmarc === 'pass' && verdicts.spam !== 'fail' && verdicts.virus !== 'fail';
  if (!credible) return 'sender-not-verified';
  return passage.kind === 'passed-on' ? 'passed-on' : undefined;
};

/** The messages of a mail and of its files: a mail attached as an Outlook item leaves the words of who passes it on behind. */
const allMessages = (own: readonly Message[], { mails, pictures }: FilesReading): Message[] => [
  ...(mails.length > 0 ? own.filter(({ origin }) => origin === 'attached') : own),
  ...mails,
  ...pictures,
];

const unreadIn = (kinds: readonly UnreadKind[]): Pick<ReadReport, 'unread'> =>
  kinds.length === 0 ? {} : { unread: kindsOf(kinds) };

/** Whether a mail holds nothing but what its sender wrote, if anything: it forwards nothing, and no file came with it. */
const isOwnTextOnly = (reading: MailReading, bytes: Uint8Array): boolean =>
  (reading.ok
    ? !reading.truncated && reading.messages.every(({ origin }) => origin === 'body')
    : reading.reason === 'no-text') && !hasFiles(bytes);

/**
 * Reads a mail as SES stored it; null where it holds files, and there is no `reader` for them. Never throws on what the mail
 * holds.
 */
export const readMailReport = async (
  object: InboxObject,
  settings: MailSettings,
  reader: FileReader | null,
  opens?: Opens,
): Promise<ReadReport | null> => {
  const { held, unread } = attachedInMail(object.bytes, opens);
  if (held.length > 0 && reader === null) return null;
  const { fields } = readHeaders(Buffer.from(object.bytes));
  const files = reader === null ? NO_FILES : await readHeldFiles(reader, held, fields);
  const reading = await readMail(object.bytes);
  const { envelope } = reading;
  const messages = allMessages(reading.ok ? reading.messages : [], files);
  const unreadable = files.unreadable ?? (messages.length > 0 || reading.ok ? undefined : reading.reason);
  const passage = passageOf(fields, settings);
  const withheld = object.isPutBack === true ? 'answered-before' : withheldReason(envelope, passage, fields, settings);
  return {
    channel: 'mail',
    receivedAt: object.storedAt,
    language: null,
    // No answer comes from the quiet address, so no receipt page asks: a no, unless its sender's subject says yes.
    consent: isSentToQuiet(fields, passage, settings)
      ? passage.kind === 'direct' && saysYesToPartners(envelope?.subject ?? null)
      : settings.consentByDefault,
    ...senderOf(envelope, passage),
    ...(withheld === undefined ? {} : { withheld }),
    own: fields.filter(({ name }) => OWN_HEADERS.has(name)).flatMap(({ value }) => allAddresses(value)),
    ownTextOnly: isOwnTextOnly(reading, object.bytes),
    parts: [{ part: 'mail', bytes: object.bytes, receivedAt: object.storedAt }],
    messages,
    truncated: files.truncated || (reading.ok && reading.truncated),
    ...unreadIn([...unread, ...(files.unread ?? [])]),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
};
