import type { ChecksumAlgorithm } from './checksums.ts';

/** What an object is written with. */
export interface PutOptions {
  /** Standard headers kept with the object: `content-type`, `cache-control`, `content-disposition` ... */
  headers?: Record<string, string>;
  /** User metadata, names without `x-amz-meta-`. */
  metadata?: Record<string, string>;
  /** Checksums the sender gave, already verified. */
  checksums?: Partial<Record<ChecksumAlgorithm, string>>;
  /** Refuse to overwrite. */
  ifNoneMatch?: boolean;
  /** The event that the write is told as. */
  event?: 'ObjectCreated:Put' | 'ObjectCreated:Post' | 'ObjectCreated:Copy';
}

/** An object without its body. */
export interface StoredObject {
  bucket: string;
  key: string;
  size: number;
  /** MD5 in hex, without quotes. */
  etag: string;
  modified: number;
  headers: Record<string, string>;
  metadata: Record<string, string>;
  checksums: Partial<Record<ChecksumAlgorithm, string>>;
  /** In a bucket that keeps versions. */
  version?: string;
}

/** A version of an object, or the mark that it was deleted. */
export interface StoredVersion extends StoredObject {
  version: string;
  isMarker: boolean;
  isLatest: boolean;
  /** Until when nobody may delete it, in milliseconds; 0 where it is not locked. */
  lockedUntil: number;
}

export interface ObjectRow {
  bucket: string;
  key: string;
  blob: string;
  size: number;
  etag: string;
  modified: number;
  headers: string;
  metadata: string;
  checksums: string;
}

export const storedObject = (row: ObjectRow): StoredObject => ({
  bucket: row.bucket,
  key: row.key,
  size: row.size,
  etag: row.etag,
  modified: row.modified,
  headers: JSON.parse(row.headers) as Record<string, string>,
  metadata: JSON.parse(row.metadata) as Record<string, string>,
  checksums: JSON.parse(row.checksums) as StoredObject['checksums'],
});
