import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { HotlineError } from '#domain/hotline-error.ts';
import type { Bucket } from './bucket.ts';
import { deleteObject } from './inbox.ts';

/** A piece of a file that the row names is not there: the bucket's rule deleted it, or somebody. */
export class PieceGone extends HotlineError {}

const FOLDER = 'exports/';
const keyOf = (id: string, name: string): string => `${FOLDER}${id}/${name}`;
const FILE = 'file';

/** How long an address that a file is fetched at is good for, in seconds. */
export const FETCHED_WITHIN_S = 15 * 60;

/** Stores a piece of a file under a name that is of its content: a retry stores the same. */
export const putPiece = async ({ client, name }: Bucket, id: string, piece: string, text: string): Promise<void> => {
  await client.send(new PutObjectCommand({ Bucket: name, Key: keyOf(id, piece), Body: text }));
};

/** Reads a piece. */
export const readPiece = async ({ client, name }: Bucket, id: string, piece: string): Promise<Uint8Array> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: keyOf(id, piece) }));
  if (Body === undefined) throw new PieceGone(piece);
  return Body.transformToByteArray();
};

/** Reads a file that is there. */
export const readFile = (bucket: Bucket, id: string): Promise<Uint8Array> => readPiece(bucket, id, FILE);

/** Deletes pieces that a file was made of. */
export const deletePieces = async (bucket: Bucket, id: string, pieces: readonly string[]): Promise<void> => {
  for (const piece of pieces) await deleteObject(bucket, keyOf(id, piece));
};

/** Stores a file as it is fetched. */
export const putFile = async (
  { client, name }: Bucket,
  id: string,
  { bytes, type, called }: { bytes: Uint8Array; type: string; called: string },
): Promise<void> => {
  await client.send(
    new PutObjectCommand({
      Bucket: name,
      Key: keyOf(id, FILE),
      Body: bytes,
      ContentType: type,
      ContentDisposition: `attachment; filename="${called}"`,
    }),
  );
};

/** The address at which a file can be fetched for a quarter of an hour, by whoever has it. */
export const addressOfFile = async ({ client, name }: Bucket, id: string): Promise<string> => {
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const get = new GetObjectCommand({ Bucket: name, Key: keyOf(id, FILE) });
  return getSignedUrl(client, get, { expiresIn: FETCHED_WITHIN_S });
};
