import { reportId } from '#domain/identity.ts';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { InboxObject } from '#io/objects/inbox.ts';
import { passageOf } from './read-mail-report.ts';

/** What naming a report needs to know. */
interface Naming {
  hashKey: Uint8Array;
  settings: FunctionSettings;
}

/** Whether an inbox object is a mail. */
export const isMail = (objectKey: string): boolean => objectKey.startsWith('mail/');

/**
 * What names the report of a mail: its From, Message-ID and body, and who passed it on. The extorter who sends us their letter too
 * must neither have the report of a victim whose server passes it on, nor swallow it.
 */
const mailParts = ({ bytes }: InboxObject, { mail }: FunctionSettings): (string | Uint8Array)[] => {
  const { from, messageId, body } = mailIdentity(bytes);
  const passage = passageOf(readHeaders(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).fields, mail);
  return [from, messageId, body, ...(passage.kind === 'direct' ? [] : [`passed on by ${passage.by ?? 'a server'}`])];
};

/** The id of the report that an object brings: of a form the draft's, of a mail made of what it holds. */
export const idOf = (object: InboxObject, { hashKey, settings }: Naming): string =>
  isMail(object.key)
    ? reportId(hashKey, 'mail', ...mailParts(object, settings))
    : object.key.slice(object.key.indexOf('/') + 1);

/** The id of a mail that has a known one's From, Message-ID and body, and says something else by its other header fields. */
export const otherId = (object: InboxObject, { hashKey, settings }: Naming): string =>
  reportId(hashKey, 'mail', ...mailParts(object, settings), 'verified, with another head');
