import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import { HotlineError } from '#domain/hotline-error.ts';
import { TransientError } from '#io/transient-error.ts';
import type { Bucket } from './bucket.ts';

/**
 * Most bytes of an inbox object that are loaded: what SES takes (40 MB) and its headers. An object over it would
 * exhaust a function's memory, and no way in lets one through.
 */
const MAX_BYTES = 41 * 1024 * 1024;

/** An object that no way in could have written; it stays where it is, and the age of the inbox alarms. */
class InboxObjectTooLarge extends HotlineError {}

/** The connection ended in the middle of an object. */
class InboxReadBroken extends TransientError {}

/** An object as it was received. */
export interface InboxObject {
  key: string;
  bytes: Uint8Array;
  /** When it was stored: UTC, ISO 8601, whole seconds. Of one that is put back, when it was first received. */
  storedAt: string;
  /** That it was entered, and answered, before: it is put back into a ledger that was restored from before it. */
  isPutBack?: boolean;
}

/** Where an object that is put back says when it was first received: only who may write to the inbox can say it, which no mail can. */
const RECEIVED_AT = 'received-at';

/** When an object says that it was first received; null where it says nothing, or a time after it was stored. */
const firstReceived = (metadata: Record<string, string> | undefined, stored: Date): string | null => {
  const time = Date.parse(metadata?.[RECEIVED_AT] ?? '');
  return Number.isNaN(time) || time > stored.getTime() ? null : new Date(time).toISOString();
};

/** Reads an inbox object; null where it is gone, which means that its report is done. */
export const readInboxObject = async (bucket: Bucket, key: string): Promise<InboxObject | null> => {
  try {
    const { Body, ContentLength, LastModified, Metadata } = await bucket.client.send(
      new GetObjectCommand({ Bucket: bucket.name, Key: key }),
    );
    if (Body === undefined || LastModified === undefined) throw new InboxReadBroken(key);
    if (ContentLength === undefined || ContentLength > MAX_BYTES) {
      throw new InboxObjectTooLarge(`${key}: ${ContentLength} bytes`);
    }
    const bytes = await Body.transformToByteArray().catch((cause: unknown) => {
      throw new InboxReadBroken(key, { cause });
    });
    const receivedAt = firstReceived(Metadata, LastModified);
    if (receivedAt !== null) return { key, bytes, storedAt: receivedAt, isPutBack: true };
    return { key, bytes, storedAt: LastModified.toISOString() };
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};

/** Puts an object back that was sealed when it was first received; the same again takes its place. */
export const putBack = async (bucket: Bucket, key: string, bytes: Uint8Array, receivedAt: Date): Promise<void> => {
  await bucket.client.send(
    new PutObjectCommand({
      Bucket: bucket.name,
      Key: key,
      Body: bytes,
      Metadata: { [RECEIVED_AT]: receivedAt.toISOString() },
    }),
  );
};

/** Deletes an object, also one that is gone. */
export const deleteObject = async (bucket: Bucket, key: string): Promise<void> => {
  await bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: key }));
};
