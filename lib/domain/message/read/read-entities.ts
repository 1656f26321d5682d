import { type Budget, type Entity, readMime } from '#domain/message/mime/mime.ts';
import { signedContent } from '#domain/message/mime/signed-content.ts';
import { decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';
import { tnefMail } from '#domain/message/outlook/tnef.ts';

const SIGNED = /^application\/(?:x-)?pkcs7-(?:mime|signature)$/;
const IS_SIGNED = /\.p7[mz]$/;
const TNEF = /^application\/(?:vnd\.)?ms-tnef$/;
const IS_TNEF = /^winmail\d*\.dat$|\.tnef$/;

/** What a part holds that is a mail in another wrapping: an opaque signature, or Outlook's package. */
const wrappedIn = ({ type, filename, body, encoding }: Entity): Buffer | null => {
  if (SIGNED.test(type) || IS_SIGNED.test(filename)) return signedContent(decodeTransfer(body, encoding));
  return TNEF.test(type) || IS_TNEF.test(filename) ? tnefMail(decodeTransfer(body, encoding)) : null;
};

const below = (path: string, entity: Entity): Entity => ({
  ...entity,
  path: [path, entity.path].filter(Boolean).join('.'),
  children: entity.children.map((child) => below(path, child)),
});

/** How often a wrapping is opened within another. */
const MAX_WRAPPINGS = 3;

const unwrapped = (entity: Entity, budget: Budget, depth: number): Entity => {
  if (entity.children.length > 0)
    return { ...entity, children: entity.children.map((child) => unwrapped(child, budget, depth)) };
  const inner = depth < MAX_WRAPPINGS ? wrappedIn(entity) : null;
  if (inner === null) return entity;
  budget.decodedBytes -= inner.length;
  const read = budget.decodedBytes < 0 ? null : readMime(inner, budget);
  if (read === null) {
    budget.truncated = true;
    return entity;
  }
  const mail = unwrapped(below(entity.path, read), budget, depth + 1);
  return { ...entity, type: 'multipart/mixed', children: [mail] };
};

/** Reads the structure of a mail, and of those that its parts wrap otherwise (S/MIME, `winmail.dat`). Never throws. */
export const readEntities = (raw: Buffer, budget: Budget): Entity | null => {
  const mail = readMime(raw, budget);
  return mail && unwrapped(mail, budget, 0);
};
