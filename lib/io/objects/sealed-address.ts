import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';

/** How long an address that a sealed original is fetched at is good for, in seconds: it is fetched as its page opens. */
export const FETCHED_WITHIN_S = 5 * 60;

/** The address at which a sealed original can be fetched for a few minutes, by whoever has it. */
export const addressOfSealed = async ({ client, name }: Bucket, key: string): Promise<string> => {
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  return getSignedUrl(client, new GetObjectCommand({ Bucket: name, Key: key }), { expiresIn: FETCHED_WITHIN_S });
};
