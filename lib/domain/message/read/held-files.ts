import { isHtml, isRtf, isText } from '#domain/message/entity-text.ts';
import { type Entity, newBudget } from '#domain/message/mime/mime.ts';
import { decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';
import { isHeic, OPENS_NO_MORE, type Opens } from '#domain/message/picture/opens.ts';
import { isLegible, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { documentKind } from './document-kind.ts';
import { mailIn } from './mail-source.ts';
import { picturesWithin } from './pictures-within.ts';
import { readEntities } from './read-entities.ts';
import { kindsOf, type UnreadKind, unreadKind } from './unread-kind.ts';

/** A file in a report that only a process of its own reads. */
export interface HeldFile {
  kind: 'outlook' | 'picture' | 'document' | 'archive';
  /** The number of its MIME part, or of the upload. */
  name: string;
  bytes: Uint8Array;
}

/** Most files of one report that are read: each picture costs seconds, and a mail of 500 is made to cost hours. */
export const MAX_HELD_FILES = 5;

/** So many bytes of a part tell its kind, transfer-encoded as they are. */
const BEGINNING = 200;

/** The beginning of a compound file: an Outlook item, or an old document of Office. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const isOutlook = (name: string, type: string): boolean =>
  /\.msg$/i.test(name) || type === 'application/vnd.ms-outlook';

/** What kind of file some bytes are, by what they hold; null where they are read here or not at all. */
export const heldKind = (name: string, type: string, bytes: Buffer, opens = OPENS_NO_MORE): HeldFile['kind'] | null => {
  const header = pictureHeader(bytes);
  if (header !== null) return isLegible(header) ? 'picture' : null;
  if (opens.heic && isHeic(bytes)) return 'picture';
  const kind = documentKind(bytes);
  if (kind !== null) return kind === 'archive' ? kind : 'document';
  return isOutlook(name, type) && bytes.subarray(0, COMPOUND.length).equals(COMPOUND) ? 'outlook' : null;
};

/** Types that a picture, a document or an Outlook item is sent as; their content decides. */
const CANDIDATE =
  /^(?:image\/|application\/(?:octet-stream|vnd\.ms-outlook|x-msg|msg|pdf|x-pdf|zip|x-zip-compressed|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$)/;

const leaves = (entity: Entity): Entity[] =>
  entity.children.length === 0 ? [entity] : entity.children.flatMap(leaves);

/** What is sent along and says nothing to a reader: signatures, keys, cards, reports of delivery. */
const IS_MACHINES =
  /^(?:application\/(?:pgp-(?:signature|keys)|(?:x-)?pkcs7-signature|applefile|pgp-encrypted)$|message\/|multipart\/|text\/)/;
/** A part that is locked as a whole has no name at times. */
const IS_LOCKED = /^application\/(?:x-)?pkcs7-mime$/;

/** Whether a leaf that no reader opens is something that its sender attached. */
const isAttached = ({ type, filename, disposition, body }: Entity): boolean =>
  body.length > 0 &&
  !IS_MACHINES.test(type) &&
  (IS_LOCKED.test(type) || ((filename !== '' || disposition === 'attachment') && !isInlineDrawing(type, disposition)));

/** A logo that is drawn in the letter. */
const isInlineDrawing = (type: string, disposition: string): boolean =>
  disposition !== 'attachment' && type === 'image/svg+xml';

interface Leaf {
  held: HeldFile[];
  unread: UnreadKind[];
}
const NOTHING: Leaf = { held: [], unread: [] };

/** Signs of a picture in a page's source; of the two one is whole wherever quoted-printable breaks a line. */
const MAY_HOLD = ['data:', 'base64,'];

/** The pictures that a page or a text in RTF holds in its own source. */
const picturesOf = (entity: Entity): HeldFile[] => {
  const isPage = isHtml(entity);
  if (!isPage && !isRtf(entity)) return [];
  const { body, encoding, path } = entity;
  if (isPage && !/base64/i.test(encoding) && !MAY_HOLD.some((sign) => body.includes(sign))) return [];
  return picturesWithin(decodeTransfer(body, encoding)).map((bytes, index) => ({
    kind: 'picture',
    name: `${path || '1'}/${index + 1}`,
    bytes,
  }));
};

/** What a leaf holds for another process to read, or of what kind it is where nothing reads it. */
const heldIn = (entity: Entity, opens: Opens | undefined): Leaf => {
  const { type, filename } = entity;
  const within = picturesOf(entity);
  if (within.length > 0) return { held: within, unread: [] };
  const unread = (bytes: Uint8Array): Leaf =>
    isAttached(entity) && !isText(entity) ? { held: [], unread: [unreadKind(filename, type, bytes)] } : NOTHING;
  if (
    !CANDIDATE.test(type) &&
    !/\.(?:msg|png|jpe?g|jpe|jfif|webp|avif|bmp|gif|tiff?|hei[cf]|pdf|docx|odt|zip)$/i.test(filename)
  )
    return unread(decodeTransfer(entity.body.subarray(0, BEGINNING), entity.encoding));
  const bytes = decodeTransfer(entity.body, entity.encoding);
  const kind = heldKind(filename, type, bytes, opens);
  if (kind !== null) return { held: [{ kind, name: entity.path || '1', bytes }], unread: [] };
  // A picture without letters is a picture that was looked at.
  return pictureHeader(bytes) === null ? unread(bytes) : NOTHING;
};

/** Outlook items and documents first, then the largest pictures: what a letter was photographed in outweighs a signature's logo. */
export const weightiest = (files: readonly HeldFile[]): HeldFile[] => {
  const weight = ({ kind, bytes }: HeldFile): number =>
    kind !== 'picture' ? Number.POSITIVE_INFINITY : bytes.byteLength;
  return files.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
};

/** Whether a raw mail holds anything but its text: a file of any kind, or a picture in its page. */
export const hasFiles = (raw: Uint8Array): boolean => {
  const mail = readEntities(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), newBudget());
  return (
    mail !== null &&
    leaves(mail).some((leaf) => leaf.filename !== '' || !leaf.type.startsWith('text/') || picturesOf(leaf).length > 0)
  );
};

/** The files in a raw mail, at any depth: those that a process reads, the weightiest first, and which kinds nothing reads. Never throws. */
export const attachedInMail = (raw: Uint8Array, opens?: Opens): Leaf => {
  const mail = readEntities(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), newBudget());
  if (mail === null) return NOTHING;
  const all = leaves(mail).map((entity) => heldIn(entity, opens));
  return { held: weightiest(all.flatMap(({ held }) => held)), unread: kindsOf(all.flatMap(({ unread }) => unread)) };
};

/** The pictures, documents and Outlook items in a raw mail, at any depth, the weightiest first. Never throws. */
export const filesInMail = (raw: Uint8Array, opens?: Opens): HeldFile[] => attachedInMail(raw, opens).held;

/** The files within one that is read here: those of the mail that it is, or the pictures that a page or a text holds. Never throws. */
export const heldWithin = (name: string, bytes: Buffer, part: string, opens?: Opens): HeldFile[] => {
  const mail = mailIn(name, bytes)?.mail;
  if (mail !== undefined) return filesInMail(mail, opens).map((held) => ({ ...held, name: `${part}/${held.name}` }));
  return picturesWithin(bytes).map((picture, index) => ({
    kind: 'picture',
    name: `${part}/${index + 1}`,
    bytes: picture,
  }));
};
