import { emlxMail } from '#domain/message/mime/emlx.ts';
import { isMbox, mailsInMbox } from '#domain/message/mime/mbox.ts';
import { type Budget, type Entity, readMime } from '#domain/message/mime/mime.ts';
import { signedContent } from '#domain/message/mime/signed-content.ts';
import { decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';
import { uuencodedIn } from '#domain/message/mime/uuencoded.ts';
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

const IS_EMLX = /\.emlx$/;
const IS_MBOX = /\.mbox$/;
/** Most mails read of an archive of them that is attached. */
const MAX_MAILS = 20;

/** The mails in a part that is a file of Apple Mail, or an archive of mails; none elsewhere. */
const mailsIn = ({ type, filename, body, encoding }: Entity, budget: Budget): Buffer[] => {
  if (IS_EMLX.test(filename)) return [emlxMail(decodeTransfer(body, encoding)) ?? []].flat();
  if (!IS_MBOX.test(filename) && type !== 'application/mbox') return [];
  const bytes = decodeTransfer(body, encoding);
  const mails: Buffer[] = [];
  if (!isMbox(bytes)) return mails;
  for (const mail of mailsInMbox(bytes)) {
    if (mails.length >= MAX_MAILS) {
      budget.truncated = true;
      break;
    }
    mails.push(mail);
  }
  return mails;
};

const below = (path: string, entity: Entity): Entity => ({
  ...entity,
  path: [path, entity.path].filter(Boolean).join('.'),
  children: entity.children.map((child) => below(path, child)),
});

/** How often a wrapping is opened within another. */
const MAX_WRAPPINGS = 3;

const withMails = (entity: Entity, mails: readonly Buffer[], budget: Budget, depth: number): Entity => {
  const children = mails.flatMap((bytes, index): Entity[] => {
    budget.decodedBytes -= bytes.length;
    const read = budget.decodedBytes < 0 ? null : readMime(bytes, budget);
    if (read === null) {
      budget.truncated = true;
      return [];
    }
    const path = `${entity.path}.${index + 1}`;
    const mail = unwrapped(below(path, read), budget, depth + 1);
    return [{ ...entity, path, type: 'message/rfc822', filename: '', children: [mail] }];
  });
  return children.length === 0 ? entity : { ...entity, type: 'multipart/mixed', children };
};

/** Text whose lines stand as they are, or nearly. */
const IS_LINES = /^(?:|7bit|8bit|binary|quoted-printable)$/i;
const BEGIN = Buffer.from('begin ');
const UUENCODE = 'x-uuencode';

/** A text with files in its lines as the parts that they are; itself where it holds none. */
const withFiles = (entity: Entity, budget: Budget): Entity => {
  const { type, encoding, filename, body } = entity;
  if (type !== 'text/plain' || filename !== '' || !IS_LINES.test(encoding) || !body.includes(BEGIN)) return entity;
  const found = uuencodedIn(decodeTransfer(body, encoding));
  if (found === null) return entity;
  const files = found.files.slice(0, Math.max(0, budget.parts));
  if (files.length < found.files.length) budget.truncated = true;
  budget.parts -= files.length;
  const path = entity.path || '1';
  const part = (index: number): string => `${path}.${index + 1}`;
  return {
    ...entity,
    type: 'multipart/mixed',
    children: [
      { ...entity, path: part(0), encoding: '', body: found.text },
      ...files.map(({ name, lines }, index): Entity => {
        const file = { type: 'application/octet-stream', filename: name.toLowerCase(), disposition: 'attachment' };
        return { ...entity, ...file, path: part(index + 1), params: new Map(), encoding: UUENCODE, body: lines };
      }),
    ],
  };
};

const unwrapped = (entity: Entity, budget: Budget, depth: number): Entity => {
  if (entity.children.length > 0)
    return { ...entity, children: entity.children.map((child) => unwrapped(child, budget, depth)) };
  const kept = mailsIn(entity, budget);
  const inner = kept.length > 0 ? null : wrappedIn(entity);
  if (kept.length === 0 && inner === null) return withFiles(entity, budget);
  if (depth >= MAX_WRAPPINGS) {
    budget.truncated = true;
    return entity;
  }
  if (inner === null) return withMails(entity, kept, budget, depth);
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
