import { type Entity, newBudget } from '#domain/message/mime/mime.ts';
import { decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';
import { isLegible, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { documentKind } from './document-kind.ts';
import { readEntities } from './read-entities.ts';

/** A file in a report that only a process of its own reads. */
export interface HeldFile {
  kind: 'outlook' | 'picture' | 'document' | 'archive';
  /** The number of its MIME part, or of the upload. */
  name: string;
  bytes: Uint8Array;
}

/** Most files of one report that are read: each picture costs seconds, and a mail of 500 is made to cost hours. */
export const MAX_HELD_FILES = 5;

/** The beginning of a compound file: an Outlook item, or an old document of Office. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const isOutlook = (name: string, type: string): boolean =>
  /\.msg$/i.test(name) || type === 'application/vnd.ms-outlook';

/** What kind of file some bytes are, by what they hold; null where they are read here or not at all. */
export const heldKind = (name: string, type: string, bytes: Buffer): HeldFile['kind'] | null => {
  const header = pictureHeader(bytes);
  if (header !== null) return isLegible(header) ? 'picture' : null;
  const kind = documentKind(bytes);
  if (kind !== null) return kind === 'archive' ? kind : 'document';
  return isOutlook(name, type) && bytes.subarray(0, COMPOUND.length).equals(COMPOUND) ? 'outlook' : null;
};

/** Types that a picture, a document or an Outlook item is sent as; their content decides. */
const CANDIDATE =
  /^(?:image\/|application\/(?:octet-stream|vnd\.ms-outlook|x-msg|msg|pdf|x-pdf|zip|x-zip-compressed|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$)/;

const leaves = (entity: Entity): Entity[] =>
  entity.children.length === 0 ? [entity] : entity.children.flatMap(leaves);

const heldIn = (entity: Entity): HeldFile[] => {
  if (
    !CANDIDATE.test(entity.type) &&
    !/\.(?:msg|png|jpe?g|jpe|jfif|webp|avif|bmp|gif|tiff?|pdf|docx|odt|zip)$/i.test(entity.filename)
  )
    return [];
  const bytes = decodeTransfer(entity.body, entity.encoding);
  const kind = heldKind(entity.filename, entity.type, bytes);
  return kind === null ? [] : [{ kind, name: entity.path || '1', bytes }];
};

/** Outlook items and documents first, then the largest pictures: what a letter was photographed in outweighs a signature's logo. */
export const weightiest = (files: readonly HeldFile[]): HeldFile[] => {
  const weight = ({ kind, bytes }: HeldFile): number =>
    kind !== 'picture' ? Number.POSITIVE_INFINITY : bytes.byteLength;
  return files.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
};

/** The pictures, documents and Outlook items in a raw mail, at any depth, the weightiest first. Never throws. */
export const filesInMail = (raw: Uint8Array): HeldFile[] => {
  const mail = readEntities(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), newBudget());
  return mail === null ? [] : weightiest(leaves(mail).flatMap(heldIn));
};
