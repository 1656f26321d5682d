import * as z from 'zod';
import { sha256 } from '#domain/identity.ts';
import {
  ANSWERS,
  type Answers,
  type DraftFile,
  type FormAnswer,
  type FormQuestion,
  QUESTIONS,
} from '#domain/intake/form-answers.ts';
import type { Opens } from '#domain/message/picture/opens.ts';
import { isUnread } from '#domain/message/read/unread-file.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import {
  countDraftParts,
  deleteDraft,
  getDraftPart,
  permitDraftPart,
  putDraftPart,
  sizeOfDraftPart,
} from '#io/objects/drafts.ts';

/** The part that says that a draft was sent. */
const SENT = 'sent';
/** Under which reference, and when (UTC, ISO 8601). */
const Sent = z.strictObject({ reference: z.string(), at: z.iso.datetime() });
export type Sent = z.infer<typeof Sent>;

/** The part that names the work that was done for a draft. */
const WORK = 'work';

const readPart = async (inbox: Bucket, token: string, part: string): Promise<unknown> => {
  const bytes = await getDraftPart(inbox, token, part);
  return bytes === null ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
};

const writePart = (inbox: Bucket, token: string, part: string, value: unknown): Promise<void> =>
  putDraftPart(inbox, token, part, Buffer.from(JSON.stringify(value)));

/** Keeps the answer to one question. Each has a place of its own: two tabs overwrite the same question only. */
export const keepAnswer = <Q extends FormQuestion>(
  inbox: Bucket,
  token: string,
  question: Q,
  answer: FormAnswer<Q>,
): Promise<void> => writePart(inbox, token, question, answer);

/** Reads the answers to these questions, or to all of them, as far as they were given. */
export const readAnswers = async (
  inbox: Bucket,
  token: string,
  questions: readonly FormQuestion[] = QUESTIONS,
): Promise<Answers> => {
  const read = await Promise.all(questions.map((question) => readPart(inbox, token, question)));
  const given = questions.flatMap((question, index) => {
    const answer = ANSWERS[question].safeParse(read[index]);
    return answer.success ? [[question, answer.data]] : [];
  });
  // biome-ignore lint/plugin: each answer was parsed as one to its question.
  return Object.fromEntries(given) as Answers;
};

/** Said of a file that is not read, and of no other. */
const unreadOf = (name: string, bytes: Uint8Array | null, opens: Opens): Pick<DraftFile, 'unread'> =>
  isUnread(name, bytes, opens) ? { unread: true } : {};

/** Keeps a file of a draft and says where; the same bytes are kept once. */
export const keepFile = async (
  inbox: Bucket,
  token: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  opens: Opens,
): Promise<DraftFile> => {
  const part = `file-${sha256(bytes)}`;
  await putDraftPart(inbox, token, part, bytes);
  return { part, name, size: bytes.length, ...unreadOf(name, bytes, opens) };
};

/** What the part of a draft is called that holds a file, by the SHA-256 of its bytes. */
const FILE_PART = /^file-[0-9a-f]{64}$/;
/** Most parts of a draft: a page's token alone must not fill the bucket. Ten files, answered and chosen anew a few times. */
const MOST_PARTS = 60;

/** What a browser posts to store a file itself. */
export type UploadPermit = { ok: true; url: string; fields: Record<string, string> } | { ok: false };

/** Lets a browser put a file into a draft by itself, sealed; refused where it has no file's name, or the draft is full. */
export const permitFile = async (inbox: Bucket, token: string, part: string): Promise<UploadPermit> => {
  if (!FILE_PART.test(part) || (await countDraftParts(inbox, token, MOST_PARTS)) >= MOST_PARTS) return { ok: false };
  return { ok: true, ...(await permitDraftPart(inbox, token, part)) };
};

/** A file that a browser has put into a draft by itself; null where it has not. */
export const readUploaded = async (
  inbox: Bucket,
  token: string,
  { part, name }: Pick<DraftFile, 'part' | 'name'>,
  opens: Opens,
): Promise<DraftFile | null> => {
  const size = FILE_PART.test(part) ? await sizeOfDraftPart(inbox, token, part) : null;
  return size === null ? null : { part, name, size, ...unreadOf(name, null, opens) };
};

/** Reads a file of a draft; null where it is gone. */
export const readFile = (inbox: Bucket, token: string, { part }: DraftFile): Promise<Uint8Array | null> =>
  getDraftPart(inbox, token, part);

/** The part that keeps what the QR codes of a draft's pictures say, by the part that holds the picture. */
const CODES = 'codes';
const Codes = z.record(z.string(), z.array(z.string()));

/** Keeps what the codes of its pictures say; a picture with none was looked at too. */
export const keepCodes = (inbox: Bucket, token: string, codes: z.infer<typeof Codes>): Promise<void> =>
  writePart(inbox, token, CODES, codes);

/** What the codes of its pictures say, as far as those were looked at. */
export const readKeptCodes = async (inbox: Bucket, token: string): Promise<z.infer<typeof Codes>> =>
  Codes.safeParse(await readPart(inbox, token, CODES)).data ?? {};

/** Notes that a draft was sent: its pages say so from now on, and show nothing of it. */
export const noteSent = (inbox: Bucket, token: string, sent: Sent): Promise<void> =>
  writePart(inbox, token, SENT, sent);

/** Whether a draft was sent. */
export const readSent = async (inbox: Bucket, token: string): Promise<Sent | null> =>
  Sent.safeParse(await readPart(inbox, token, SENT)).data ?? null;

/** Keeps the name of the work that a page of the draft had done: further pages need not do it again. */
export const keepWork = (inbox: Bucket, token: string, name: string): Promise<void> =>
  writePart(inbox, token, WORK, name);

/** The name of the work that was done for a draft; null where none was yet. */
export const readWork = async (inbox: Bucket, token: string): Promise<string | null> =>
  z.string().safeParse(await readPart(inbox, token, WORK)).data ?? null;

/** Deletes a draft: its writer left. */
export const dropDraft = (inbox: Bucket, token: string): Promise<void> => deleteDraft(inbox, token);
