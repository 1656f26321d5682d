import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readHeldFiles } from '#actions/process/read-held-files.ts';
import { extractAll } from '#domain/extract/extract.ts';
import { errorLine, reportLine } from '#domain/extract/text/report-line.ts';
import { isMbox, mailsInMbox } from '#domain/message/mime/mbox.ts';
import { isHeic, type Opens } from '#domain/message/picture/opens.ts';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { documentKind } from '#domain/message/read/document-kind.ts';
import { filesInMail, heldWithin } from '#domain/message/read/held-files.ts';
import { mailIn } from '#domain/message/read/mail-source.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readAbove } from '#domain/message/read/read-pasted.ts';
import { fileReader, readOutlookFile, readPictureFile } from '#io/files/read-file.ts';

/** What one message of a file gave: a line to print, and whether it could be read. */
export interface MessageLine {
  ok: boolean;
  line: string;
}

/** Why a mail cannot be read, for a person. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'the file is empty',
  'not-a-mail': 'not a mail: it has no header',
  'too-large': 'larger than 45 MB',
  'file-too-large': 'larger than is read of its kind',
  'file-timed-out': 'took too long to read, and was given up',
  'file-out-of-memory': 'took too much memory to read, and was given up',
  'unknown-file': 'of a kind that is not read',
  'file-unread-variant': 'stored in a way that is not read',
  'file-locked': 'locked by a password',
  'file-broken': 'damaged, or not what it says it is',
};

/** First bytes of files that are not read, and what they are. */
const BINARY: readonly (readonly [string, string])[] = [
  ['47494638', 'a damaged GIF'],
  ['49492a00', 'a damaged TIFF'],
  ['4d4d002a', 'a damaged TIFF'],
  ['52617221', 'an archive: never unpacked'],
  ['377abcaf', 'an archive: never unpacked'],
];
const PICTURES = ['89504e47', 'ffd8ff'];
/** HEIC and films: boxes with a brand. */
const isBoxes = (bytes: Buffer): boolean => bytes.toString('latin1', 4, 8) === 'ftyp';

const OUTLOOK = 'd0cf11e0';

const startsWith = (bytes: Buffer, signature: string): boolean =>
  bytes.toString('hex', 0, signature.length / 2) === signature;

const binaryReason = (bytes: Buffer): string | undefined =>
  isBoxes(bytes)
    ? 'a HEIC picture or a film: not read'
    : BINARY.find(([signature]) => startsWith(bytes, signature))?.[1];

/** Seconds for all files that a mail holds. */
const FILES_SECONDS = 120;

const mailOutcome = async (
  file: string,
  bytes: Buffer,
  opens: Opens,
  index?: number,
  above = '',
): Promise<MessageLine> => {
  const reading = await readMail(bytes, 'original');
  if (!reading.ok && reading.reason !== 'no-text') {
    return { ok: false, line: errorLine(file, REASONS[reading.reason] ?? reading.reason, index) };
  }
  const held = filesInMail(bytes, opens);
  const files = held.length === 0 ? null : await readHeldFiles(fileReader(FILES_SECONDS, opens), held, null);
  const messages = [
    ...(reading.ok ? reading.messages : []),
    ...(files?.mails ?? []),
    ...(files?.pictures ?? []),
    ...readAbove(above),
  ];
  const { findings } = extractAll(messages);
  const truncated = findings.truncated || (reading.ok && reading.truncated) || files?.truncated === true;
  return { ok: true, line: reportLine(file, { ...findings, truncated }, index) };
};

const plainOutcome = async (file: string, bytes: Buffer, opens: Opens): Promise<MessageLine> => {
  const { messages, unreadable } = await readPlainFile(file, bytes);
  if (unreadable !== undefined && unreadable !== 'no-text')
    return { ok: false, line: errorLine(file, REASONS[unreadable] ?? unreadable) };
  const held = heldWithin(file, bytes, '1', opens);
  const files = held.length === 0 ? null : await readHeldFiles(fileReader(FILES_SECONDS, opens), held, null);
  const { findings } = extractAll([...messages, ...(files?.pictures ?? [])]);
  return {
    ok: true,
    line: reportLine(file, { ...findings, truncated: findings.truncated || files?.truncated === true }),
  };
};

/** Reads an archive, or a document with what it carries. */
const heldOutcome = async (
  file: string,
  kind: 'archive' | 'document',
  bytes: Buffer,
  opens: Opens,
): Promise<MessageLine> => {
  const held = [{ kind, name: '1', bytes }];
  const { mails, pictures, unreadable, truncated } = await readHeldFiles(fileReader(FILES_SECONDS, opens), held, null);
  if (unreadable !== undefined && unreadable !== 'no-text' && mails.length + pictures.length === 0)
    return { ok: false, line: errorLine(file, REASONS[unreadable] ?? unreadable) };
  const { findings } = extractAll([...mails, ...pictures]);
  return { ok: true, line: reportLine(file, { ...findings, truncated: findings.truncated || truncated }) };
};

const outlookOutcome = async (file: string, bytes: Buffer, opens: Opens): Promise<MessageLine> => {
  const reading = await readOutlookFile(bytes);
  if (!reading.ok) return { ok: false, line: errorLine(file, REASONS[reading.reason] ?? reading.reason) };
  return mailOutcome(file, Buffer.from(reading.mail), opens);
};

const pictureOutcome = async (file: string, bytes: Buffer): Promise<MessageLine> => {
  const reading = await readPictureFile(bytes);
  if (!reading.ok) return { ok: false, line: errorLine(file, REASONS[reading.reason] ?? reading.reason) };
  const message = pictureMessage('1', reading.picture);
  const { findings } = extractAll(message === null ? [] : [message]);
  const truncated = findings.truncated || reading.picture.truncated === true;
  return { ok: true, line: reportLine(file, { ...findings, truncated }) };
};

/** Reads a file (`-` is what is typed), and gives what each message in it says. `opens` is which files are read that not every hotline reads. */
export async function* readMessages(file: string, input: Readable, opens: Opens): AsyncGenerator<MessageLine> {
  const bytes = file === '-' ? await buffer(input) : await readFile(file);
  if (bytes.length === 0) {
    yield { ok: false, line: errorLine(file, 'the file is empty') };
  } else if (startsWith(bytes, OUTLOOK)) {
    yield await outlookOutcome(file, bytes, opens);
  } else if (documentKind(bytes) === 'archive') {
    yield await heldOutcome(file, 'archive', bytes, opens);
  } else if (documentKind(bytes) !== null) {
    yield await heldOutcome(file, 'document', bytes, opens);
  } else if (pictureHeader(bytes) !== null || PICTURES.some((signature) => startsWith(bytes, signature))) {
    yield await pictureOutcome(file, bytes);
  } else if (opens.heic && isHeic(bytes)) {
    yield await pictureOutcome(file, bytes);
  } else if (binaryReason(bytes) !== undefined) {
    yield { ok: false, line: errorLine(file, binaryReason(bytes) ?? '') };
  } else if (/\.mbox$/i.test(file) || isMbox(bytes)) {
    let index = 0;
    for (const mail of mailsInMbox(bytes)) {
      yield await mailOutcome(file, mail, opens, index);
      index += 1;
    }
  } else {
    const mail = mailIn(file, bytes);
    yield mail === null
      ? await plainOutcome(file, bytes, opens)
      : await mailOutcome(file, mail.mail, opens, undefined, mail.above);
  }
}
