import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { MovableClock } from '../../clock.ts';
import { Blobs } from './blobs.ts';
import { ClockHistory } from './clock-history.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import type { Rows, Value } from './types.ts';

/** How long a start waits for a killed predecessor to let go of the file, in milliseconds. */
const LOCK_TIMEOUT = 1_500;

/** Another process holds the data directory. */
class StoreInUseError extends Error {
  readonly dataDir: string;

  constructor(dataDir: string, cause: unknown) {
    super(`another embedded cloud runs on ${dataDir}: stop it, or name another directory`, { cause });
    this.name = 'StoreInUseError';
    this.dataDir = dataDir;
  }
}

/**
 * What buckets, queues and sent mails are kept in: one SQLite file held by one process, and the bodies beside it. What a
 * transaction has committed survives the process's death at any moment (not the machine's: `synchronous` is NORMAL).
 */
export class Store implements Rows {
  readonly blobs: Blobs;
  readonly clock: MovableClock;
  readonly clockHistory: ClockHistory;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #afterCommit: (() => void)[] | null = null;

  constructor(dataDir: string, clock: MovableClock) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, 'cloud.sqlite');
    this.#database = openExclusively(file, dataDir);
    chmodSync(file, 0o600);
    this.clock = clock;
    this.clockHistory = new ClockHistory(this, clock);
    this.blobs = new Blobs(join(dataDir, 'blobs'));
    this.blobs.removeOrphans(
      new Set(
        this.all<{ blob: string }>(
          'select blob from objects union select blob from versions where blob is not null',
        ).map((row) => row.blob),
      ),
    );
  }

  /** Runs the work in one transaction; inside another one it joins that. */
  transaction<T>(work: () => T): T {
    if (this.#afterCommit) return work();
    this.#afterCommit = [];
    this.#database.exec('begin immediate');
    let result: T;
    try {
      result = work();
      this.#database.exec('commit');
    } catch (error) {
      this.#afterCommit = null;
      this.#database.exec('rollback');
      throw error;
    }
    const callbacks = this.#afterCommit;
    this.#afterCommit = null;
    for (const callback of callbacks) callback();
    return result;
  }

  /** Calls back once the transaction at work has committed, or at once when there is none. */
  afterCommit(callback: () => void): void {
    if (this.#afterCommit) this.#afterCommit.push(callback);
    else callback();
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  get<T>(sql: string, ...values: Value[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: Value[]): T[] {
    return this.#prepare(sql).all(...values) as T[];
  }

  /** Copies what is committed into a folder on the same disk. It returns when it is done: this process writes nothing meanwhile. */
  copyInto(folder: string): void {
    const file = join(folder, 'cloud.sqlite');
    this.#database.prepare('vacuum into ?').run(file);
    chmodSync(file, 0o600);
    this.blobs.linkInto(join(folder, 'blobs'));
  }

  close(): void {
    this.clockHistory.close();
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const openExclusively = (file: string, dataDir: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT });
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal');
    database.exec('begin exclusive; commit');
    const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number };
    if (version !== 0 && version !== SCHEMA_VERSION) {
      throw new CommandError(
        `${file} is of schema ${version}, this program's is ${SCHEMA_VERSION}.`,
        'Start the version that made it, or delete the folder to begin anew.',
      );
    }
    database.exec(SCHEMA);
    database.exec(`pragma user_version = ${SCHEMA_VERSION}`);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && /database is locked/.test(error.message)) throw new StoreInUseError(dataDir, error);
    throw error;
  }
};
