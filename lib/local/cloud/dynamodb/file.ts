import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The layout of dynoxide 1.2.1's file; what is done here by SQL was tried with this one only. */
const KNOWN_SCHEMA = '9';

/** How long a statement waits for dynoxide to finish a write, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Makes the search for the last sequence number, which dynoxide runs at every write of a table with a stream, use an index:
 * without it writing is quadratic. The expression must be spelt as dynoxide's query spells it, `INTEGER` in capitals, or
 * SQLite does not recognise it.
 */
const STREAM_INDEX =
  'CREATE INDEX IF NOT EXISTS host_stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))';

/** An item in DynamoDB's JSON. */
export type ItemJson = Record<string, unknown>;

/** A change as dynoxide notes it in the transaction of its write, its images in DynamoDB's JSON. */
export interface StreamRow {
  sequence: string;
  event: 'INSERT' | 'MODIFY' | 'REMOVE';
  keys: string;
  newImage: string | null;
  oldImage: string | null;
  /** In seconds of the machine's clock. */
  writtenAt: number;
}

const STREAM_AFTER = `
  select sequence_number as sequence, event_name as event, keys_json as keys, new_image as newImage, old_image as oldImage,
    created_at as writtenAt
  from _stream_records where table_name = ? and CAST(sequence_number AS INTEGER) > ?
  order by CAST(sequence_number AS INTEGER) limit ?`;

/**
 * Dynoxide's own file, for what its API cannot do: indexes, trimming the stream, finding expired items; and for reading the stream,
 * which is looked at after each write: by its API a look costs both processes more than most writes.
 */
export class DynamoFile {
  readonly #file: string;
  readonly #database: DatabaseSync;
  #streamAfter: StatementSync | undefined;

  constructor(file: string) {
    DynamoFile.checkVersion(file);
    this.#file = file;
    this.#database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  }

  /** Throws when the file is not laid out as this program knows it. */
  static checkVersion(file: string): void {
    const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT });
    try {
      const row = database.prepare(`select value from _config where key = 'schema_version'`).get();
      if (row?.value !== KNOWN_SCHEMA) {
        throw new Error(`${file} is of dynoxide's schema ${row?.value}, known is ${KNOWN_SCHEMA}: pin @dynoxide 1.2.1`);
      }
    } finally {
      database.close();
    }
  }

  indexStream(): void {
    this.#database.exec(STREAM_INDEX);
  }

  /** An index over the items' expiry times, so that looking for expired ones costs nothing while there are none. */
  indexExpiry(table: string, attribute: string): void {
    this.#database.exec(
      `create index if not exists ${quoted(`host_ttl_${table}`)} on ${quoted(table)} (${expiryOf(attribute)})
       where ${expiryOf(attribute)} is not null`,
    );
  }

  /** Items that expired before that time (in seconds), oldest first. */
  expired(table: string, attribute: string, before: number, limit: number): ItemJson[] {
    return this.#database
      .prepare(
        `select item_json from ${quoted(table)}
         where ${expiryOf(attribute)} is not null and ${expiryOf(attribute)} < ? order by ${expiryOf(attribute)} limit ?`,
      )
      .all(before, limit)
      .map((row) => JSON.parse(String(row.item_json)) as ItemJson);
  }

  /** Up to `limit` committed changes of a table after a sequence number, in their order. */
  streamAfter(table: string, after: number, limit: number): StreamRow[] {
    this.#streamAfter ??= this.#database.prepare(STREAM_AFTER);
    return this.#streamAfter.all(table, after, limit) as unknown as StreamRow[];
  }

  lastSequence(table: string): number {
    const row = this.#database
      .prepare('select max(CAST(sequence_number AS INTEGER)) as last from _stream_records where table_name = ?')
      .get(table);
    return Number(row?.last ?? 0);
  }

  /** Removes the stream's records up to a sequence number, but never the newest: dynoxide counts on from it. */
  trimStream(table: string, upTo: number): number {
    return Number(
      this.#database
        .prepare('delete from _stream_records where table_name = ? and CAST(sequence_number AS INTEGER) <= ?')
        .run(table, Math.min(upTo, this.lastSequence(table) - 1)).changes,
    );
  }

  /** Copies what is committed to another file; until `alsoCopy` has returned, dynoxide writes nothing either. */
  copyTo(file: string, alsoCopy: () => void): void {
    const holder = new DatabaseSync(this.#file, { timeout: BUSY_TIMEOUT });
    try {
      holder.exec('begin immediate');
      this.#database.prepare('vacuum into ?').run(file);
      alsoCopy();
      holder.exec('rollback');
    } finally {
      holder.close();
    }
  }

  close(): void {
    this.#database.close();
  }
}

const expiryOf = (attribute: string): string =>
  `cast(json_extract(item_json, '$."${attribute.replaceAll(/[^\w.-]/g, '')}".N') as integer)`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
