import { createHash } from 'node:crypto';

/** Bytes of a UUID. */
const BYTES = 16;

/** The first 16 bytes of a digest as a UUID of a version (RFC 9562). */
const uuidOf = (digest: Uint8Array, version: 4 | 5): string => {
  const bytes = Buffer.from(digest.subarray(0, BYTES));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/**
 * A UUID in the form of version 4 for what has a name: the same each time, so that a worker that dies and is run again makes the
 * same. Names hold their log's id: no other hotline makes it.
 */
export const uuidFor = (name: string): string => uuidOf(createHash('sha256').update(name).digest(), 4);

/** The UUID, version 5, of a name in a namespace (RFC 9562, 5.5). */
export const uuid5 = (namespace: string, name: string): string => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  return uuidOf(createHash('sha1').update(space).update(name, 'utf8').digest(), 5);
};

/** A UUID with its last byte clear. That byte of a wallet's is free: set, it names a further object of a kind. */
export const baseUuid = (uuid: string): string => `${uuid.slice(0, -2)}00`;

/** The UUID of a wallet's `n`-th further object of a kind, 1 to 255. */
export const nthUuid = (uuid: string, n: number): string => `${uuid.slice(0, -2)}${n.toString(16).padStart(2, '0')}`;
