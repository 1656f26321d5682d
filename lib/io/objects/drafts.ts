import { randomBytes } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, NoSuchKey, NotFound, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import { draftName, LARGEST_UPLOAD, openPart, SEAL_BYTES, SEAL_OVERHEAD, sealPart } from '#domain/intake/draft.ts';
import type { Bucket } from './bucket.ts';
import { deleteUnder, listObjects } from './list.ts';

const folderOf = (token: string): string => `draft/${draftName(token)}/`;

/** Stores a part of a draft, encrypted for its page's token alone; what was there is replaced. */
export const putDraftPart = async (bucket: Bucket, token: string, part: string, bytes: Uint8Array): Promise<void> => {
  await bucket.client.send(
    new PutObjectCommand({
      Bucket: bucket.name,
      Key: `${folderOf(token)}${part}`,
      Body: sealPart(token, part, bytes, randomBytes(SEAL_BYTES)),
      ContentType: 'application/octet-stream',
    }),
  );
};

/** Reads a part of a draft; null where there is none. */
export const getDraftPart = async (bucket: Bucket, token: string, part: string): Promise<Uint8Array | null> => {
  try {
    const { Body } = await bucket.client.send(
      new GetObjectCommand({ Bucket: bucket.name, Key: `${folderOf(token)}${part}` }),
    );
    return Body === undefined ? null : openPart(token, part, await Body.transformToByteArray());
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};

/** How long a browser may take to begin an upload, in seconds. */
const UPLOAD_BEGINS_WITHIN = 10 * 60;

/** What lets a browser store one part of a draft, sealed as `sealPart` does, of the largest size at most. */
export const permitDraftPart = (bucket: Bucket, token: string, part: string): Promise<PresignedPost> =>
  createPresignedPost(bucket.client, {
    Bucket: bucket.name,
    Key: `${folderOf(token)}${part}`,
    Fields: { 'Content-Type': 'application/octet-stream' },
    Conditions: [['content-length-range', SEAL_OVERHEAD + 1, SEAL_OVERHEAD + LARGEST_UPLOAD]],
    Expires: UPLOAD_BEGINS_WITHIN,
  });

/** The origin that browsers store parts of drafts at. */
export const uploadOrigin = async (bucket: Bucket): Promise<string> => {
  const { url } = await createPresignedPost(bucket.client, { Bucket: bucket.name, Key: 'draft/origin' });
  return new URL(url).origin;
};

/** How many bytes a part of a draft holds; null where there is none. */
export const sizeOfDraftPart = async (bucket: Bucket, token: string, part: string): Promise<number | null> => {
  try {
    const head = new HeadObjectCommand({ Bucket: bucket.name, Key: `${folderOf(token)}${part}` });
    const { ContentLength = SEAL_OVERHEAD } = await bucket.client.send(head);
    return ContentLength - SEAL_OVERHEAD;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

/** How many parts a draft has, `most` being as many as are counted. */
export const countDraftParts = async (bucket: Bucket, token: string, most: number): Promise<number> =>
  (await listObjects(bucket, folderOf(token), most)).length;

/** Deletes a draft with all its parts. */
export const deleteDraft = (bucket: Bucket, token: string): Promise<void> => deleteUnder(bucket, folderOf(token));
