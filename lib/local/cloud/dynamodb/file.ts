import { DatabaseSync } from 'node:sqlite';

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

/** Dynoxide's own file, for what its API cannot do: indexes, trimming the stream, finding expired items. */
export class DynamoFile {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    DynamoFile.checkVersion(file);
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

  close(): void {
    this.#database.close();
  }
}

const expiryOf = (attribute: string): string =>
  `cast(json_extract(item_json, '$."${attribute.replaceAll(/[^\w.-]/g, '')}".N') as integer)`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
