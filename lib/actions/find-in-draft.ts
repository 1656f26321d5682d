import type { Answers } from '#domain/answers.ts';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import { type Found, foundIn } from '#domain/found.ts';
import type { Message } from '#domain/message/message.ts';
import { readMail } from '#domain/message/read-mail.ts';
import { readPasted } from '#domain/message/read-pasted.ts';
import { MAX_SUBMISSION_BYTES } from '#domain/submission.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readFile } from './keep-draft.ts';

const messagesOf = (text: string | undefined): Message[] => (text?.trim() ? [readPasted(text)] : []);

const messagesInFile = async (name: string, bytes: Uint8Array | null): Promise<Message[]> => {
  if (bytes === null) return [];
  if (/\.txt$/i.test(name)) return messagesOf(Buffer.from(bytes).toString('utf8'));
  if (!/\.eml$/i.test(name)) return [];
  const reading = await readMail(bytes, 'original');
  return reading.ok ? reading.messages : [];
};

/** Finds in a draft what its writer is shown to confirm; pictures are read later, when the report is processed. */
export const findInDraft = async (inbox: Bucket, token: string, { message, memory }: Answers): Promise<Found> => {
  const messages = [...messagesOf(message?.text), ...messagesOf(memory?.text)];
  for (const file of message?.files ?? []) {
    // Read when the report is: the page must not wait for it.
    if (file.size > MAX_SUBMISSION_BYTES) continue;
    messages.push(...(await messagesInFile(file.name, await readFile(inbox, token, file))));
  }
  return foundIn(mergeFindings(messages.map(extract)));
};
