import { PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { sha256 } from '#domain/identity.ts';
import type { Submission } from '#domain/intake/submission.ts';
import type { Bucket } from './bucket.ts';

const checksum = (bytes: Uint8Array): string => Buffer.from(sha256(bytes), 'hex').toString('base64');

/** Stores a file of a submission; nothing reads it before the submission names it. */
export const putUpload = async (bucket: Bucket, key: string, bytes: Uint8Array): Promise<void> => {
  await bucket.client.send(
    // Whatever the sender says that it is: nothing of ours may ever render it.
    new PutObjectCommand({
      Bucket: bucket.name,
      Key: key,
      Body: bytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: checksum(bytes),
    }),
  );
};

/** Stores a heartbeat, which is no submission: its name says all of it. */
export const putHeartbeat = async (bucket: Bucket, key: string): Promise<void> => {
  await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: '' }));
};

/** Where a submission lies: read before others, or queued behind them. */
export type Lane = 'report' | 'low-priority';

/** Stores a submission, once: the object that is the report. False where it lies there already. */
export const putSubmission = async (bucket: Bucket, submission: Submission, lane: Lane): Promise<boolean> => {
  const bytes = Buffer.from(JSON.stringify(submission));
  try {
    await bucket.client.send(
      new PutObjectCommand({
        Bucket: bucket.name,
        Key: `${lane}/${submission.id}`,
        Body: bytes,
        ContentType: 'application/json',
        ChecksumSHA256: checksum(bytes),
        IfNoneMatch: '*',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'PreconditionFailed') return false;
    throw error;
  }
};
