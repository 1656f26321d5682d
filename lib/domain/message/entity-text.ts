import { type HtmlText, readHtml } from '#domain/message/html/html.ts';
import { calendarText } from '#domain/message/mime/calendar.ts';
import { decodeText } from '#domain/message/mime/charset.ts';
import { chatText } from '#domain/message/mime/chat-export.ts';
import type { Budget, Entity } from '#domain/message/mime/mime.ts';
import { decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';
import { readRtf } from '#domain/message/outlook/rtf.ts';
import { LINK_PART, type Part } from '#domain/message.ts';

/** Most characters of one part that are read as text: a part of 40 MB of words is no letter. */
const MAX_PART_CHARACTERS = 1_000_000;
/** Most bytes of one part that are decoded for them: a part of 40 MB would stand in memory three times. */
const MAX_PART_BYTES = 12 * 1024 * 1024;

/** Whether text that calls itself plain is HTML: programs mislabel it, and people paste a page's source. */
export const isLikelyHtml = (text: string): boolean =>
  text.includes('<') &&
  (/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1_000)) ||
    (/<(?:div|p|span|br|table|font)\b[^<>]{0,200}>/i.test(text.slice(0, 4_000)) &&
      /<\/(?:div|p|span|table|font|body)>/i.test(text.slice(0, 20_000))));

const isCalendar = (entity: Entity): boolean => entity.type === 'text/calendar' || /\.ics$/.test(entity.filename);
/** Whether a leaf is a text in RTF. */
export const isRtf = (entity: Entity): boolean =>
  /^(?:text|application)\/rtf$/.test(entity.type) || /\.rtf$/.test(entity.filename);

/** Whether a leaf is read as text. */
export const isText = (entity: Entity): boolean =>
  entity.type === 'text/plain' ||
  entity.type === 'text/html' ||
  entity.type === 'application/xhtml+xml' ||
  isRtf(entity) ||
  isCalendar(entity) ||
  (entity.type.startsWith('text/') &&
    !/^text\/(?:x?-?vcard|directory|css|javascript|rfc822-headers)/.test(entity.type)) ||
  /\.(?:txt|text|log|md|json|[sx]?html?)$/.test(entity.filename);

/** Whether a leaf is a page. */
export const isHtml = (entity: Entity): boolean =>
  entity.type === 'text/html' || entity.type === 'application/xhtml+xml' || /\.[sx]?html?$/.test(entity.filename);

/** What a person sees of a text, and which stretches of it are in the words of the one who reports. */
type SeenText = HtmlText & Pick<Part, 'own'>;

/** What a person sees of a leaf's source. */
const seenOf = (source: string, entity: Entity): SeenText => {
  if (isCalendar(entity)) return { text: calendarText(source), hidden: false };
  const chat = isHtml(entity) ? null : chatText(source);
  if (chat !== null) return { text: chat.text, hidden: false, own: chat.own };
  if (isHtml(entity) || isLikelyHtml(source)) return readHtml(source);
  return { text: source.replaceAll('\r\n', '\n').trim(), hidden: false };
};

/** The text of RTF, which may hold HTML. */
const rtfSource = (bytes: Buffer): string | null => readRtf(bytes)?.content ?? null;

/** The readings of a text that is seen: itself, and what its links lead to and its fields hold. */
export const seenParts = (name: string, { text, hidden, carried, own = [] }: SeenText): Part[] => [
  { name, text, ...(hidden ? { hidden } : {}), ...(own.length > 0 ? { own } : {}) },
  ...(carried === undefined ? [] : [{ name: `${name}${LINK_PART}`, text: carried }]),
];

/** The text of a leaf as a person sees it; none where it holds none. */
const readLeaf = (entity: Entity, budget: Budget): Part[] => {
  if (!isText(entity)) return [];
  const body = entity.body.subarray(0, MAX_PART_BYTES);
  const bytes = decodeTransfer(body, entity.encoding);
  const decoded = (isRtf(entity) ? rtfSource(bytes) : null) ?? decodeText(bytes, entity.params.get('charset') ?? '');
  if (decoded.length > MAX_PART_CHARACTERS || body.length < entity.body.length) budget.truncated = true;
  const seen = seenOf(decoded.slice(0, MAX_PART_CHARACTERS), entity);
  return seen.text === '' ? [] : seenParts(entity.path || '1', seen);
};

/** Whether an alternative is or holds HTML. */
const holdsHtml = (entity: Entity): boolean => isHtml(entity) || entity.children.some(holdsHtml);

/** The parts of alternatives: of several, mail programs show the last one that is HTML, else the last one. */
const alternativeParts = ({ children }: Entity, budget: Budget): Part[] => {
  const alternatives = children
    .map((child) => ({ isHtml: holdsHtml(child), parts: textParts(child, budget) }))
    .filter(({ parts }) => parts.length > 0);
  const shown = alternatives.findLast((alternative) => alternative.isHtml) ?? alternatives.at(-1);
  return alternatives.flatMap((alternative) =>
    alternative === shown ? alternative.parts : alternative.parts.map((part): Part => ({ ...part, alternative: true })),
  );
};

/** The text parts of one mail, in order; attached mails are not entered. */
export const textParts = (entity: Entity, budget: Budget): Part[] => {
  if (entity.type === 'message/rfc822') return [];
  if (entity.type === 'multipart/alternative') return alternativeParts(entity, budget);
  if (entity.children.length > 0) return entity.children.flatMap((child) => textParts(child, budget));
  return readLeaf(entity, budget);
};
