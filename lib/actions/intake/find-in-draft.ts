import { extractAll } from '#domain/extract/extract.ts';
import { type ConfirmableDemand, foundIn } from '#domain/intake/confirmable-demand.ts';
import type { Answers, DraftFile } from '#domain/intake/form-answers.ts';
import { MAX_SUBMISSION_BYTES } from '#domain/intake/submission.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { isReadAtOnce } from '#domain/message/read/file-endings.ts';
import { readPlainFile } from '#domain/message/read/plain-file.ts';
import { readPaste } from '#domain/message/read/read-pasted.ts';
import type { Message } from '#domain/message.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readFile, readKeptCodes } from './keep-draft.ts';

const messagesOf = async (text: string | undefined): Promise<Message[]> => (text?.trim() ? readPaste(text) : []);

const messagesInFile = async (name: string, bytes: Uint8Array | null): Promise<Message[]> =>
  bytes === null ? [] : (await readPlainFile(name, Buffer.from(bytes))).messages;

const codesIn = async (inbox: Bucket, token: string, files: readonly DraftFile[]): Promise<Message[]> => {
  if (files.length === 0) return [];
  const kept = await readKeptCodes(inbox, token);
  const messages = files.map(({ part }) => pictureMessage(part, { text: '', codes: kept[part] ?? [], repairs: [] }));
  return messages.filter((message) => message !== null);
};

/**
 * Finds in a draft what its writer is shown to confirm: of pictures what their QR codes say, as far as those were looked
 * at; their text is read later, when the report is.
 */
export const findInDraft = async (
  inbox: Bucket,
  token: string,
  { message, memory }: Answers,
): Promise<ConfirmableDemand> => {
  const messages = [...(await messagesOf(message?.text)), ...(await messagesOf(memory?.text))];
  for (const file of message?.files ?? []) {
    // Read when the report is: the page must not wait for it.
    if (file.size > MAX_SUBMISSION_BYTES || !isReadAtOnce(file.name)) continue;
    messages.push(...(await messagesInFile(file.name, await readFile(inbox, token, file))));
  }
  messages.push(...(await codesIn(inbox, token, message?.files ?? [])));
  return foundIn(extractAll(messages).findings);
};
