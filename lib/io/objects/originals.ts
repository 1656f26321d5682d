import { GetObjectCommand, HeadObjectCommand, NoSuchKey, NotFound, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

/** Stores a sealed original; S3 refuses bytes that do not have the checksum (SHA-256, hex). */
export const putSealed = async (bucket: Bucket, key: string, sealed: Uint8Array, sha256: string): Promise<void> => {
  await bucket.client.send(
    new PutObjectCommand({
      Bucket: bucket.name,
      Key: key,
      Body: sealed,
      ContentType: 'application/vnd.age',
      ChecksumSHA256: base64(sha256),
    }),
  );
};

/** What S3 vouches for of a sealed original: its checksum (base64; null where it was stored without one) and its bytes. */
interface Stored {
  checksum: string | null;
  size: number;
}

const headSealed = async (bucket: Bucket, key: string): Promise<Stored | null> => {
  try {
    const { ChecksumSHA256, ContentLength } = await bucket.client.send(
      new HeadObjectCommand({ Bucket: bucket.name, Key: key, ChecksumMode: 'ENABLED' }),
    );
    return { checksum: ChecksumSHA256 ?? null, size: ContentLength ?? 0 };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

/** Reads back whether a sealed original is there with the checksum (SHA-256, hex) that the ledger names. */
export const isSealed = async (bucket: Bucket, key: string, sha256: string): Promise<boolean> =>
  (await headSealed(bucket, key))?.checksum === base64(sha256);

/** How many bytes a sealed original has that is there with the checksum (SHA-256, hex) that the ledger names; or why not. */
export const sealedSize = async (bucket: Bucket, key: string, sha256: string): Promise<number | 'gone' | 'changed'> => {
  const stored = await headSealed(bucket, key);
  if (stored === null) return 'gone';
  return stored.checksum === base64(sha256) ? stored.size : 'changed';
};

/** Reads a sealed original; null where it is gone. */
export const readSealed = async (bucket: Bucket, key: string): Promise<Uint8Array | null> => {
  try {
    const { Body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    return (await Body?.transformToByteArray()) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};
