import { join } from 'node:path';
import type { Store } from '../store/store.ts';
import type { CloudPlace } from '../types.ts';
import type { WorkSignal } from '../work.ts';
import { DynamoClient } from './client.ts';
import { Dynoxide } from './dynoxide.ts';
import { ItemExpiry } from './expiry.ts';
import { DynamoFile } from './file.ts';
import { ArnTranslator } from './place.ts';
import { StreamReader } from './streams.ts';
import { TableStore } from './tables.ts';

export interface DynamoBackendOptions {
  dataDir: string;
  dynoxideBinary?: string;
  dynamoEndpoint?: string;
  onProblem: (message: string) => void;
}

interface Opened {
  file: DynamoFile | null;
  tables: TableStore;
  streams: StreamReader;
  expiry: ItemExpiry | null;
}

/** What stands behind the endpoint's DynamoDB: dynoxide and its file, or another server named by the operator. */
export class DynamoBackend {
  readonly client: DynamoClient;
  readonly arns: ArnTranslator;
  readonly #options: DynamoBackendOptions;
  readonly #store: Store;
  readonly #work: WorkSignal;
  readonly #process: Dynoxide | null;
  #opened: Opened | null = null;

  constructor(options: DynamoBackendOptions, place: CloudPlace, store: Store, work: WorkSignal) {
    this.#options = options;
    this.#store = store;
    this.#work = work;
    this.arns = new ArnTranslator(place);
    const endpoint = options.dynamoEndpoint ?? process.env.HOTLINE_DYNAMODB_ENDPOINT;
    this.#process = endpoint
      ? null
      : new Dynoxide({
          file: this.#file,
          onProblem: options.onProblem,
          ...(options.dynoxideBinary && { binary: options.dynoxideBinary }),
        });
    const url = endpoint ? Promise.resolve(endpoint) : null;
    this.client = new DynamoClient(() => url ?? this.#process?.url() ?? Promise.reject(new Error('not started')));
  }

  async open(): Promise<void> {
    await this.#process?.url();
    if (!this.#process) {
      this.#options.onProblem(
        'HOTLINE_DYNAMODB_ENDPOINT is used: items do not expire there, and its stream is not trimmed or indexed by us',
      );
    }
    const file = this.#process ? new DynamoFile(this.#file) : null;
    const tables = new TableStore(this.client, file, this.arns);
    this.#opened = {
      file,
      tables,
      streams: new StreamReader(this.client, file, tables, this.#store, this.arns),
      expiry: file && new ItemExpiry(this.client, file, tables, this.#store, this.#work),
    };
  }

  get tables(): TableStore {
    return this.#parts.tables;
  }

  get streams(): StreamReader {
    return this.#parts.streams;
  }

  /** Copies the table's file into a folder, and does the rest of a copy in the same moment; false where the table is another server's. */
  copyInto(folder: string, alsoCopy: () => void): boolean {
    const { file } = this.#parts;
    file?.copyTo(join(folder, 'dynamodb.sqlite'), alsoCopy);
    return file !== null;
  }

  /** Deletes expired items. */
  async sweep(): Promise<void> {
    await this.#parts.expiry?.sweep();
  }

  async close(): Promise<void> {
    this.client.close();
    await this.#process?.stop();
    this.#opened?.file?.close();
    this.#opened = null;
  }

  get #parts(): Opened {
    if (!this.#opened) throw new Error('the cloud is not open');
    return this.#opened;
  }

  get #file(): string {
    return join(this.#options.dataDir, 'dynamodb.sqlite');
  }
}
