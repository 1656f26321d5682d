import { createHash } from 'node:crypto';
import { CloudError } from '../errors.ts';
import type { QueueStore } from '../sqs/queues.ts';
import type { Store } from '../store/store.ts';
import type { CloudPlace } from '../types.ts';
import { eventMessage, type ObjectEvent, testMessage, wants } from './events.ts';
import { type ObjectRow, type PutOptions, type StoredObject, storedObject } from './objects.ts';
import type { BucketOptions } from './options.ts';
import { VersionStore } from './versions.ts';

const DAY = 86_400_000;

/** Sorts after every character of a key: the end of a prefix's range. */
const LAST_CHARACTER = '\u{10ffff}';

export interface ListOptions {
  prefix?: string;
  /** Only keys after this one. */
  after?: string;
  /** At most so many; all without it. */
  limit?: number;
}

/** The buckets: an object's row, its event and the body's name commit in one transaction. */
export class BucketStore {
  readonly #store: Store;
  readonly #place: CloudPlace;
  readonly #queues: QueueStore;
  readonly #options = new Map<string, BucketOptions>();
  /** What buckets that keep versions hold beside what is current. */
  readonly versions: VersionStore;

  constructor(store: Store, place: CloudPlace, queues: QueueStore) {
    this.#store = store;
    this.#place = place;
    this.#queues = queues;
    this.versions = new VersionStore(store);
    for (const row of store.all<{ name: string; options: string }>('select * from buckets')) {
      this.#options.set(row.name, JSON.parse(row.options) as BucketOptions);
    }
  }

  /** Makes the bucket, or gives an existing one these options; each queue newly notified gets S3's test message. */
  create(name: string, options: BucketOptions = {}): { arn: string } {
    const known = new Set(this.#options.get(name)?.notifications?.map((notification) => notification.queue));
    const notified = new Set(options.notifications?.map((notification) => notification.queue));
    const added = [...notified].filter((queue) => !known.has(queue));
    this.#store.transaction(() => {
      this.#store.run('insert or replace into buckets values (?, ?)', name, JSON.stringify(options));
      for (const queue of added) this.#queues.send(queue, { body: testMessage(name, this.#store.clock.now()) }, 's3');
    });
    this.#options.set(name, options);
    return { arn: this.arn(name) };
  }

  names(): string[] {
    return [...this.#options.keys()];
  }

  exists(bucket: string): boolean {
    return this.#options.has(bucket);
  }

  arn(bucket: string): string {
    return `arn:aws:s3:::${bucket}`;
  }

  options(bucket: string): BucketOptions {
    const options = this.#options.get(bucket);
    if (!options) throw new CloudError('NoSuchBucket', 'The specified bucket does not exist', 404);
    return options;
  }

  put(bucket: string, key: string, body: Uint8Array, options: PutOptions = {}): StoredObject {
    this.options(bucket);
    const row: ObjectRow = {
      bucket,
      key,
      blob: this.#store.blobs.write(body),
      size: body.byteLength,
      etag: createHash('md5').update(body).digest('hex'),
      modified: this.#store.clock.now(),
      headers: JSON.stringify(options.headers ?? {}),
      metadata: JSON.stringify(options.metadata ?? {}),
      checksums: JSON.stringify(options.checksums ?? {}),
    };
    let version: string | undefined;
    try {
      version = this.#store.transaction(() => this.#replace(row, options));
    } catch (error) {
      this.#store.blobs.remove(row.blob);
      throw error;
    }
    return { ...storedObject(row), ...(version !== undefined && { version }) };
  }

  head(bucket: string, key: string): StoredObject | undefined {
    const row = this.#row(bucket, key);
    return row && storedObject(row);
  }

  get(bucket: string, key: string): (StoredObject & { body: Buffer }) | undefined {
    const row = this.#row(bucket, key);
    return row && { ...storedObject(row), body: this.#store.blobs.read(row.blob) };
  }

  /** The objects of a bucket, ordered by the bytes of their keys. */
  list(bucket: string, options: ListOptions = {}): StoredObject[] {
    this.options(bucket);
    const prefix = options.prefix ?? '';
    return this.#store
      .all<ObjectRow>(
        'select * from objects where bucket = ? and key >= ? and key < ? and key > ? order by key limit ?',
        bucket,
        prefix,
        prefix + LAST_CHARACTER,
        options.after ?? '',
        options.limit ?? -1,
      )
      .map(storedObject);
  }

  /** How many objects there are whose keys begin so. */
  count(bucket: string, prefix: string): number {
    this.options(bucket);
    const range = 'select count(*) as n from objects where bucket = ? and key >= ? and key < ?';
    return this.#store.get<{ n: number }>(range, bucket, prefix, prefix + LAST_CHARACTER)?.n ?? 0;
  }

  /** Deletes an object; that there was none is no error. */
  delete(bucket: string, key: string, event = 'ObjectRemoved:Delete'): boolean {
    this.options(bucket);
    return this.#store.transaction(() => {
      const row = this.#row(bucket, key);
      if (!row) return false;
      this.#store.run('delete from objects where bucket = ? and key = ?', bucket, key);
      if (this.options(bucket).versioned) this.versions.mark(bucket, key);
      else this.#store.afterCommit(() => this.#store.blobs.remove(row.blob));
      this.#notify({ name: event, bucket, key, size: row.size, etag: row.etag, time: this.#store.clock.now() });
      return true;
    });
  }

  /** Deletes one version for good; what was before it is current then. One that is locked stays: that is an error. */
  deleteVersion(bucket: string, key: string, version: string): void {
    this.options(bucket);
    this.#store.transaction(() => {
      this.versions.remove(bucket, key, version);
      this.#store.run('delete from objects where bucket = ? and key = ?', bucket, key);
      const latest = this.versions.latest(bucket, key);
      if (latest !== undefined) this.#insert(latest);
    });
  }

  /** Deletes what the lifecycle rules say is over on the movable clock. */
  expire(): void {
    for (const [bucket, options] of this.#options) {
      for (const rule of options.expirations ?? []) {
        const prefix = rule.prefix ?? '';
        const rows = this.#store.all<{ key: string }>(
          'select key from objects where bucket = ? and key >= ? and key < ? and modified <= ?',
          bucket,
          prefix,
          prefix + LAST_CHARACTER,
          this.#store.clock.now() - rule.days * DAY,
        );
        for (const row of rows) this.delete(bucket, row.key, 'LifecycleExpiration:Delete');
      }
      this.#expireVersions(bucket, options.noncurrentDays);
    }
  }

  #expireVersions(bucket: string, days: number | undefined): void {
    if (days === undefined) return;
    const now = this.#store.clock.now();
    for (const { key, version, isLatest, isMarker, modified, lockedUntil } of this.versions.list(bucket, '')) {
      const isOver = (isMarker || !isLatest) && modified <= now - days * DAY && lockedUntil <= now;
      if (isOver) this.deleteVersion(bucket, key, version);
    }
  }

  #row(bucket: string, key: string): ObjectRow | undefined {
    this.options(bucket);
    return this.#store.get<ObjectRow>('select * from objects where bucket = ? and key = ?', bucket, key);
  }

  #insert(row: ObjectRow): void {
    this.#store.run(
      'insert or replace into objects values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      row.bucket,
      row.key,
      row.blob,
      row.size,
      row.etag,
      row.modified,
      row.headers,
      row.metadata,
      row.checksums,
    );
  }

  #replace(row: ObjectRow, options: PutOptions): string | undefined {
    const earlier = this.#row(row.bucket, row.key);
    if (earlier && options.ifNoneMatch) {
      throw new CloudError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
    }
    this.#insert(row);
    const { versioned, lock } = this.options(row.bucket);
    if (earlier && !versioned) this.#store.afterCommit(() => this.#store.blobs.remove(earlier.blob));
    this.#notify({
      name: options.event ?? 'ObjectCreated:Put',
      bucket: row.bucket,
      key: row.key,
      size: row.size,
      etag: row.etag,
      time: row.modified,
    });
    return versioned ? this.versions.keep(row, lock) : undefined;
  }

  #notify(event: ObjectEvent): void {
    for (const notification of this.options(event.bucket).notifications ?? []) {
      if (!wants(notification, event)) continue;
      this.#queues.send(notification.queue, { body: eventMessage(event, notification, this.#place) }, 's3');
    }
  }
}
