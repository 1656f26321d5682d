import { GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import { type Escrow, readEscrow } from '#domain/operation/escrow.ts';
import type { Bucket } from './bucket.ts';

/** Beside the originals, for what opens it opens them too; no function may read it. */
const KEY = 'escrow/keys.json';

/** Keeps the escrow of the present keys, in place of an older one. */
export const keepEscrow = async ({ client, name }: Bucket, escrow: Escrow): Promise<void> => {
  const Body = JSON.stringify(escrow, null, 2);
  await client.send(new PutObjectCommand({ Bucket: name, Key: KEY, Body, ContentType: 'application/json' }));
};

/** The escrow that is kept; null where there is none, or none that can be read. */
export const keptEscrow = async ({ client, name }: Bucket): Promise<Escrow | null> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: KEY }));
    return readEscrow((await Body?.transformToString()) ?? '');
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};
