import { textParts } from '#domain/message/entity-text.ts';
import { firstHeader } from '#domain/message/mime/headers.ts';
import { type Budget, type Entity, newBudget } from '#domain/message/mime/mime.ts';
import { readAuthentication } from '#domain/message/provenance/authentication.ts';
import {
  allAddresses,
  decodedHeader,
  firstAddress,
  isoDate,
  readEnvelope,
} from '#domain/message/provenance/envelope.ts';
import { messageOf } from '#domain/message/provenance/original.ts';
import { followWay } from '#domain/message/provenance/received.ts';
import type { MailOrigin, MailReading, Message } from '#domain/message.ts';
import { readEntities } from './read-entities.ts';

/** Most bytes of a mail: SES takes 40 MB, and a reader that takes more is only ever attacked with it. */
const MAX_MAIL_BYTES = 45 * 1024 * 1024;
/** Most messages read of one mail: a digest of 500 letters is an archive, not a report. */
const MAX_MESSAGES = 50;

/** The fields of which a mail has at least one; a text with none of them is no mail. */
const MAIL_FIELDS = new Set(
  'from to cc subject date received return-path message-id mime-version content-type reply-to sender delivered-to'.split(
    ' ',
  ),
);

/** The mails attached to this one, not those attached to them. */
const attachedMails = (entity: Entity): Entity[] =>
  entity.type === 'message/rfc822' ? [...entity.children] : entity.children.flatMap(attachedMails);

const isPlausible = (entity: Entity): boolean =>
  firstAddress(firstHeader(entity.headers, 'from')) !== null &&
  isoDate(firstHeader(entity.headers, 'date')) !== null &&
  firstHeader(entity.headers, 'received') !== null;

/** Most addresses kept of the victim's side: a mail to 10,000 people is compared with each address it names. */
const MAX_VICTIMS = 100;

const addressesOf = (mail: Entity, names: ReadonlySet<string>): string[] =>
  mail.headers.filter((field) => names.has(field.name)).flatMap((field) => allAddresses(field.value));

const RECIPIENTS = new Set(['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to']);
const SENDERS = new Set(['from', 'sender', 'reply-to']);

/** Where an original mail came from: the way that its headers tell of, down to the sender's side. */
const sendingOf = (mail: Entity, victims: readonly string[]): MailOrigin => {
  const way = followWay(mail.headers, victims);
  return { hosts: way.hosts, ...readAuthentication(mail.headers, way) };
};

/** Whose mail the outermost one is: of the person who reports, or the letter itself, handed in as a file. */
export type Outermost = 'report' | 'original';

/** What is known of a mail from the ones around it. */
interface Around {
  /** Addresses of the victim's side that they name. */
  victims: readonly string[];
  /** Whether it is one that someone received, and no mail of the person who reports. */
  isOriginal: boolean;
  origin: 'attached' | 'body';
}

/** Whether a message has more than its subject. */
const hasText = ({ parts }: Message): boolean => parts.some(({ name }) => name !== SUBJECT);

/**
 * The innermost mails that hold text: whoever attaches a mail passes on what another wrote. Where those attached have a subject
 * alone, as of a picture, the letter may be in the words above them.
 */
const messagesIn = (mail: Entity, around: Around, budget: Budget): Message[] => {
  const { isOriginal } = around;
  const victims = [...around.victims, ...addressesOf(mail, RECIPIENTS)].slice(0, MAX_VICTIMS);
  const passing = [...victims, ...addressesOf(mail, SENDERS)];
  const inner = attachedMails(mail).flatMap((attached) =>
    messagesIn(attached, { victims: passing, isOriginal: true, origin: 'attached' }, budget),
  );
  if (inner.some(hasText)) return inner;
  const parts = textParts(mail, budget);
  const subject = decodedHeader(firstHeader(mail.headers, 'subject'));
  if (parts.length === 0) return inner.length > 0 ? inner : subjectAlone(mail, subject, { ...around, victims });
  const message = messageOf({
    parts,
    origin: around.origin,
    headersFit: isOriginal && isPlausible(mail),
    sender: firstAddress(firstHeader(mail.headers, 'from')),
    sentAt: isoDate(firstHeader(mail.headers, 'date')),
    ...(isOriginal ? { sending: sendingOf(mail, victims) } : {}),
    victims: isOriginal ? victims : passing,
  });
  return message.parts.length === 0 ? inner : [withSubject(message, subject, isOriginal), ...inner];
};

/** The name of a subject's reading. */
const SUBJECT = 'subject';
/** Most characters of a subject that are read; mail programs show some 200. */
const MAX_SUBJECT = 1_000;
/** The subject of a mail that passes another on is that one's. */
const PASSED_ON = /^\s*(?:fwd?|fw|vl|vs|vb|wg|tr|rv|enc|pd|yml|i)\s?:/i;

/** A mail's subject is a reading of its own where it names an amount or an address: some letters say there where to pay. */
const saysSomething = (subject: string | null, isOriginal: boolean): subject is string =>
  subject !== null && /\d/.test(subject) && (isOriginal || PASSED_ON.test(subject));

const withSubject = (message: Message, subject: string | null, isOriginal: boolean): Message => {
  if (!saysSomething(subject, isOriginal)) return message;
  return { ...message, parts: [...message.parts, { name: SUBJECT, text: subject.slice(0, MAX_SUBJECT) }] };
};

/** A letter that says all in its subject, and has no text or a picture alone. */
const subjectAlone = (mail: Entity, subject: string | null, { victims, isOriginal, origin }: Around): Message[] => {
  // A number by itself is no letter: the mail around it may hold one.
  if (!saysSomething(subject, isOriginal) || !/\p{L}/u.test(subject)) return [];
  const text = subject.slice(0, MAX_SUBJECT);
  return [
    {
      text,
      parts: [{ name: SUBJECT, text }],
      origin,
      headersFit: isOriginal && isPlausible(mail),
      sender: isOriginal ? firstAddress(firstHeader(mail.headers, 'from')) : null,
      sentAt: isOriginal ? isoDate(firstHeader(mail.headers, 'date')) : null,
      ...(isOriginal ? { sending: sendingOf(mail, victims) } : {}),
      victims,
    },
  ];
};

/**
 * Reads a raw mail down to the messages that it reports: the mails attached to it at any depth, or one forwarded in
 * its text, or its own text.
 *
 * `outermost` says whose mail `raw` is: by default that of the person who reports, whose address and servers are never
 * the extorter's.
 *
 * Never throws, takes time linear in size, and reads hostile or broken input as far as its limits let it
 * (`truncated`). The promise is for the readers that need one (pictures, `.msg`); this path never waits.
 */
export const readMail = async (raw: Uint8Array, outermost: Outermost = 'report'): Promise<MailReading> => {
  if (raw.byteLength === 0) return { ok: false, reason: 'empty', envelope: null };
  if (raw.byteLength > MAX_MAIL_BYTES) return { ok: false, reason: 'too-large', envelope: null };
  const budget = newBudget();
  const mail = readEntities(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), budget);
  if (!mail?.headers.some((field) => MAIL_FIELDS.has(field.name)))
    return { ok: false, reason: 'not-a-mail', envelope: null };
  const envelope = readEnvelope(mail.headers);
  const messages = messagesIn(mail, { victims: [], isOriginal: outermost === 'original', origin: 'body' }, budget);
  if (messages.length === 0) return { ok: false, reason: 'no-text', envelope };
  const truncated = budget.truncated || messages.length > MAX_MESSAGES;
  return { ok: true, envelope, messages: messages.slice(0, MAX_MESSAGES), truncated };
};
