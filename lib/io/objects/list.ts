import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';
import { deleteObject } from './inbox.ts';

/** An object, as a listing shows it. */
export interface ListedObject {
  key: string;
  modified: Date;
}

/** All objects under a prefix, in the order of their keys, read page by page; those read may be deleted meanwhile. */
export const eachObject = async function* (bucket: Bucket, prefix: string): AsyncGenerator<ListedObject> {
  let ContinuationToken: string | undefined;
  do {
    const page = await bucket.client.send(
      new ListObjectsV2Command({ Bucket: bucket.name, Prefix: prefix, ContinuationToken }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined && LastModified !== undefined) yield { key: Key, modified: LastModified };
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
};

/** Lists the objects under a prefix, in the order of their keys, at most `limit`. */
export const listObjects = async (bucket: Bucket, prefix: string, limit: number): Promise<ListedObject[]> => {
  const listed: ListedObject[] = [];
  if (limit <= 0) return listed;
  for await (const object of eachObject(bucket, prefix)) {
    listed.push(object);
    if (listed.length >= limit) break;
  }
  return listed;
};

/** Deletes all objects under a prefix, however many: what is left of a report that is destroyed is a leak. */
export const deleteUnder = async (bucket: Bucket, prefix: string): Promise<void> => {
  for await (const { key } of eachObject(bucket, prefix)) await deleteObject(bucket, key);
};
