import { addressParser, decodeWords } from 'postal-mime';
import { withoutComments } from '#domain/message/mime/comments.ts';
import { firstHeader, type Header, readHeaders } from '#domain/message/mime/headers.ts';
import type { Envelope, MailVerdict, MailVerdicts } from '#domain/message.ts';
import { goodSigners, verdictOfResults } from './authentication.ts';
import { type AuthenticationResult, readAuthenticationResults } from './authentication-results.ts';
import { asksForNoAnswer, isBulk } from './automatic.ts';
import { comparedDomain, domainOfAddress } from './mailbox.ts';
import { soleAddress } from './sole-address.ts';

/** Most characters of an address or subject header that are parsed: a To of a megabyte is a list of a hundred thousand. */
const MAX_PARSED_HEADER = 4_000;

/** The mail addresses in a header such as To, in lower case. */
export const allAddresses = (value: string): string[] =>
  addressParser(value.slice(0, MAX_PARSED_HEADER), { flatten: true }).flatMap(({ address }) =>
    address?.includes('@') ? [address.toLowerCase()] : [],
  );

/** The first mail address in a header such as From or Reply-To, in lower case, or null. */
export const firstAddress = (value: string | null): string | null => allAddresses(value ?? '')[0] ?? null;

/** A header's text with its encoded words decoded (RFC 2047), or null. */
export const decodedHeader = (value: string | null): string | null =>
  value === null ? null : decodeWords(value.slice(0, MAX_PARSED_HEADER));

/** Most characters of a date that are parsed. */
const MAX_DATE = 100;

/** A mail's date as ISO 8601, or null where it is none. */
export const isoDate = (value: string | null): string | null => {
  const time = value === null ? Number.NaN : Date.parse(withoutComments(value.slice(0, MAX_DATE)) ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/**
 * The headers that the receiving server put in front: from the top down to, and not with, the second Received.
 *
 * What stands below was in the mail when it came: its sender may have written anything there.
 */
const trustedHeaders = (fields: readonly Header[]): readonly Header[] => {
  const received = fields.flatMap((field, index) => (field.name === 'received' ? [index] : []));
  return fields.slice(0, received[1] ?? fields.length);
};

const verdictOf = (value: string | null): MailVerdict => {
  const word = (value ?? '').trim().toLowerCase();
  return word === 'pass' || word === 'fail' ? word : 'none';
};

/** The server that receives the hotline's mail, as it calls itself in what it finds. */
const RECEIVER = 'amazonses.com';

/** What the receiving server says of a mail that has one sender; of another it says nothing (RFC 7489, 6.6.1). */
const believedResults = (trusted: readonly Header[], from: string | null): readonly AuthenticationResult[] => {
  const { server, results } = readAuthenticationResults(firstHeader(trusted, 'authentication-results') ?? '');
  return server === RECEIVER && from !== null ? results : [];
};

const readVerdicts = (
  trusted: readonly Header[],
  results: readonly AuthenticationResult[],
  from: string | null,
): MailVerdicts => {
  const said = (method: string) => results.filter((result) => result.method === method);
  const dmarc = said('dmarc');
  const isOfSender = dmarc.every(
    ({ properties }) => comparedDomain(properties.get('header.from') ?? '') === domainOfAddress(from ?? ''),
  );
  return {
    spf: verdictOfResults(said('spf')),
    dkim: verdictOfResults(said('dkim')),
    dmarc: isOfSender ? verdictOfResults(dmarc) : 'none',
    spam: verdictOf(firstHeader(trusted, 'x-ses-spam-verdict')),
    virus: verdictOf(firstHeader(trusted, 'x-ses-virus-verdict')),
  };
};

/** The sender of a mail: the address of its one From field; null where there are two of them, or of addresses in it. */
const senderOf = (fields: readonly Header[]): string | null => {
  const [from, ...others] = fields.filter(({ name }) => name === 'from');
  return from === undefined || others.length > 0 ? null : soleAddress(from.value);
};

/** Reads the outside of a mail from its header fields. */
export const readEnvelope = (fields: readonly Header[]): Envelope => {
  const from = senderOf(fields);
  const trusted = trustedHeaders(fields);
  const results = believedResults(trusted, from);
  const bulk = isBulk(fields, from);
  return {
    from,
    replyTo: firstAddress(firstHeader(fields, 'reply-to')),
    messageId: firstHeader(fields, 'message-id'),
    subject: decodedHeader(firstHeader(fields, 'subject')),
    date: isoDate(firstHeader(fields, 'date')),
    // Answering it may start a loop.
    automatic: bulk || asksForNoAnswer(fields),
    bulk,
    verdicts: readVerdicts(trusted, results, from),
    signers: goodSigners(results),
  };
};

/**
 * What makes a mail the same however often and by whatever way it arrives: its From, Message-ID and body.
 *
 * Nothing that a receiving server adds counts. Reads the header block only, and never throws.
 */
export const mailIdentity = (raw: Uint8Array): { from: string; messageId: string; body: Uint8Array } => {
  const block = readHeaders(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  return {
    from: firstHeader(block.fields, 'from') ?? '',
    messageId: firstHeader(block.fields, 'message-id') ?? '',
    body: raw.subarray(block.end),
  };
};
