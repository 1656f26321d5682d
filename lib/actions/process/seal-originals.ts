import { randomUUID } from 'node:crypto';
import { sha256 } from '#domain/identity.ts';
import type { Original } from '#domain/original.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { putSealed } from '#io/objects/originals.ts';
import { seal } from '#io/seal/seal.ts';

/** Bytes of a report, as they were received. */
export interface ReceivedPart {
  /** `mail`, `submission`, or the number of an upload. */
  part: string;
  bytes: Uint8Array;
  /** UTC, ISO 8601. */
  receivedAt: string;
}

const sealOne = async (bucket: Bucket, report: string, received: ReceivedPart, sealTo: readonly string[]) => {
  const { part, bytes, receivedAt } = received;
  const sealed = await seal(bytes, sealTo);
  // Each try has a key of its own: a slower worker must not overwrite the object that the ledger names.
  const key = `originals/${report}/${randomUUID()}`;
  const sealedSha256 = sha256(sealed);
  await putSealed(bucket, key, sealed, sealedSha256);
  return { part, key, sha256: sha256(bytes), size: bytes.byteLength, receivedAt, sealedSha256 };
};

/** Seals all parts of a report to the recipients and stores them, one after another to bound the memory taken. */
export const sealOriginals = async (
  bucket: Bucket,
  report: string,
  parts: readonly ReceivedPart[],
  sealTo: readonly string[],
): Promise<Original[]> => {
  const originals: Original[] = [];
  for (const part of parts) originals.push(await sealOne(bucket, report, part, sealTo));
  return originals;
};
