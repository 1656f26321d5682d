import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';

/** An object, as a listing shows it. */
export interface Listed {
  key: string;
  modified: Date;
}

/** Lists the objects under a prefix, in the order of their keys, at most `limit`. */
export const listObjects = async (bucket: Bucket, prefix: string, limit: number): Promise<Listed[]> => {
  const listed: Listed[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await bucket.client.send(
      new ListObjectsV2Command({ Bucket: bucket.name, Prefix: prefix, ContinuationToken }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined && LastModified !== undefined) listed.push({ key: Key, modified: LastModified });
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined && listed.length < limit);
  return listed.slice(0, limit);
};
