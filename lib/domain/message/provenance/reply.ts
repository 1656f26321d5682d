import { decodeWords } from 'postal-mime';
import type { Header } from '#domain/message/mime/headers.ts';

/** Most characters of a Message-ID that is looked at or quoted: a real one has some 70, a hostile one filled our answer's header. */
const MAX_ID_CHARACTERS = 250;
/** Most characters of In-Reply-To and References that are read, from their end: what a mail answers stands last. */
const MAX_REPLY_CHARACTERS = 8_000;

/** A Message-ID (RFC 5322, 3.6.4): two parts of visible characters, without what could end the header that quotes it. */
const MESSAGE_ID = /<([^<>@\s\p{C}]+@[^<>@\s\p{C}]+)>/gu;

const REPLY_HEADERS = new Set(['in-reply-to', 'references']);

const idsIn = (value: string): string[] =>
  [...value.matchAll(MESSAGE_ID)].flatMap(([, id = '']) => (id.length <= MAX_ID_CHARACTERS ? [id] : []));

/** Spaces that old syntax allows within an id's brackets (RFC 5322, 4.5.4): who writes them means the same id. */
const SPACES_IN_ID = /<\s*([^<>@\s]+)\s*@\s*([^<>@\s]+)\s*>/g;

/**
 * The mails that a mail answers, as it says itself: their Message-IDs without brackets. Encoded words are read too (RFC 2047
 * allows none there, and programs write them all the same).
 */
export const repliedTo = (fields: readonly Header[]): string[] => {
  const values = fields
    .filter(({ name }) => REPLY_HEADERS.has(name))
    .map(({ value }) => value.slice(-MAX_REPLY_CHARACTERS));
  const all = values.join(' ').slice(-MAX_REPLY_CHARACTERS);
  return idsIn((all.includes('=?') ? decodeWords(all) : all).replace(SPACES_IN_ID, '<$1@$2>'));
};

/** Where a Message-ID was made, in lower case. */
const domainOf = (id: string): string => id.slice(id.lastIndexOf('@') + 1).toLowerCase();

/** Whether a mail answers one of a sender's of these domains: SES puts its own Message-ID in ours' place, `answerMark` remains. */
export const answersMailOf = (fields: readonly Header[], domains: readonly string[]): boolean =>
  repliedTo(fields).some((id) => domains.includes(domainOf(id)));

/** Whether a Message-ID is one that SES gave a mail of ours: `<id@eu-north-1.amazonses.com>`. */
export const isSentAs = (id: string, sent: ReadonlySet<string>): boolean =>
  domainOf(id).endsWith('amazonses.com') && sent.has(id.slice(0, id.lastIndexOf('@')));

/** A Message-ID as it may be quoted in a header; null where it is none, or overlong. */
export const quotableId = (value: string | null): string | null => {
  const trimmed = (value ?? '').trim();
  const [id] = idsIn(trimmed);
  return id !== undefined && trimmed === `<${id}>` && /^[\x21-\x7e]+$/.test(id) ? trimmed : null;
};
