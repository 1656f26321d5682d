import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type ObjectRow, type StoredVersion, storedObject } from './objects.ts';
import type { BucketLock } from './options.ts';

const DAY = 86_400_000;

interface VersionRow extends Omit<ObjectRow, 'blob'> {
  sequence: number;
  version: string;
  /** Null for the mark that the object was deleted. */
  blob: string | null;
  locked_until: number;
}

const NO_BODY = { blob: null, size: 0, etag: '', headers: '{}', metadata: '{}', checksums: '{}' };

/** The versions of buckets that keep them. */
export class VersionStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Keeps a version beside those of before; what the lock says holds for it from now on. */
  keep(row: ObjectRow, lock: BucketLock | undefined): string {
    return this.#insert(row, lock === undefined ? 0 : row.modified + lock.days * DAY);
  }

  /** Marks an object as deleted: what it was stays. */
  mark(bucket: string, key: string): string {
    return this.#insert({ ...NO_BODY, bucket, key, modified: this.#store.clock.now() }, 0);
  }

  /** All versions under a prefix, by key, the latest of each first. */
  list(bucket: string, prefix: string): StoredVersion[] {
    const rows = this.#store
      .all<VersionRow>('select * from versions where bucket = ? order by key, sequence desc', bucket)
      .filter(({ key }) => key.startsWith(prefix));
    return rows.map((row, n) => storedVersion(row, rows[n - 1]?.key !== row.key));
  }

  get(bucket: string, key: string, version: string): (StoredVersion & { body: Buffer }) | undefined {
    const row = this.#row(bucket, key, version);
    if (!row || row.blob === null) return undefined;
    return {
      ...storedVersion(row, this.latest(bucket, key)?.version === version),
      body: this.#store.blobs.read(row.blob),
    };
  }

  /** The latest version of an object; undefined where there is none, or it is the mark that it was deleted. */
  latest(bucket: string, key: string): (ObjectRow & { version: string }) | undefined {
    const row = this.#store.get<VersionRow>(
      'select * from versions where bucket = ? and key = ? order by sequence desc limit 1',
      bucket,
      key,
    );
    return row === undefined || row.blob === null ? undefined : { ...row, blob: row.blob };
  }

  /** Removes one version for good, unless it is locked. */
  remove(bucket: string, key: string, version: string): void {
    const row = this.#row(bucket, key, version);
    if (!row) return;
    if (row.locked_until > this.#store.clock.now()) {
      throw new CloudError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
    }
    this.#store.run('delete from versions where sequence = ?', row.sequence);
    const { blob } = row;
    if (blob !== null) this.#store.afterCommit(() => this.#store.blobs.remove(blob));
  }

  #row(bucket: string, key: string, version: string): VersionRow | undefined {
    return this.#store.get<VersionRow>(
      'select * from versions where bucket = ? and key = ? and version = ?',
      bucket,
      key,
      version,
    );
  }

  #insert(row: Omit<ObjectRow, 'blob'> & { blob: string | null }, lockedUntil: number): string {
    const version = randomUUID().replaceAll('-', '');
    this.#store.run(
      `insert into versions (bucket, key, version, blob, size, etag, modified, headers, metadata, checksums, locked_until)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.bucket,
      row.key,
      version,
      row.blob,
      row.size,
      row.etag,
      row.modified,
      row.headers,
      row.metadata,
      row.checksums,
      lockedUntil,
    );
    return version;
  }
}

const storedVersion = (row: VersionRow, isLatest: boolean): StoredVersion => ({
  ...storedObject({ ...row, blob: row.blob ?? '' }),
  version: row.version,
  isMarker: row.blob === null,
  isLatest,
  lockedUntil: row.locked_until,
});
