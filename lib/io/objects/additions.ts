import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type Addition, additionKey } from '#domain/follow-up/addition.ts';
import { sha256 } from '#domain/identity.ts';
import type { Bucket } from './bucket.ts';

/** Puts an addition where it is read; the same one again is read again, and changes nothing. */
export const putAddition = async (inbox: Bucket, addition: Addition): Promise<void> => {
  const content = sha256(Buffer.from(JSON.stringify(addition.parts)));
  await inbox.client.send(
    new PutObjectCommand({
      Bucket: inbox.name,
      Key: additionKey(addition.report, content),
      Body: JSON.stringify(addition),
      ContentType: 'application/json',
    }),
  );
};
