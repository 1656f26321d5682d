import type { AttributeValue } from 'aws-lambda';
import { CloudError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { WorkSignal } from '../work.ts';
import type { DynamoClient } from './client.ts';
import type { DynamoFile } from './file.ts';
import { canonical } from './records.ts';
import type { TableStore } from './tables.ts';
import type { KnownTable } from './types.ts';

/** How many expired items are looked up at a time. */
const BATCH = 500;

/** Deletes items whose time to live is over on the movable clock, which dynoxide never does. */
export class ItemExpiry {
  readonly #client: DynamoClient;
  readonly #file: DynamoFile;
  readonly #tables: TableStore;
  readonly #store: Store;
  readonly #work: WorkSignal;

  constructor(client: DynamoClient, file: DynamoFile, tables: TableStore, store: Store, work: WorkSignal) {
    this.#client = client;
    this.#file = file;
    this.#tables = tables;
    this.#store = store;
    this.#work = work;
  }

  async sweep(): Promise<void> {
    for (const name of this.#tables.names()) {
      const table = await this.#tables.get(name);
      if (table?.expiryAttribute) await this.#sweepTable(table, table.expiryAttribute);
    }
  }

  async #sweepTable(table: KnownTable, attribute: string): Promise<void> {
    const now = Math.floor(this.#store.clock.now() / 1000);
    for (;;) {
      const items = this.#file.expired(table.name, attribute, now, BATCH);
      for (const item of items) await this.#delete(table, attribute, item, now);
      if (items.length > 0) this.#work.tell({ kind: 'table', name: table.name });
      if (items.length < BATCH) return;
    }
  }

  /** Says first that the deletion is the service's, so that a reader of the stream never sees it as a user's. */
  async #delete(table: KnownTable, attribute: string, item: Record<string, unknown>, now: number): Promise<void> {
    const key = Object.fromEntries(table.keyNames.map((name) => [name, item[name] as AttributeValue]));
    const id = canonical(key);
    this.#store.run('insert or replace into expired_items values (?, ?, ?)', table.name, id, this.#store.clock.now());
    try {
      await this.#client.call('DeleteItem', {
        TableName: table.name,
        Key: key,
        ConditionExpression: '#expiry < :now',
        ExpressionAttributeNames: { '#expiry': attribute },
        ExpressionAttributeValues: { ':now': { N: String(now) } },
      });
    } catch (error) {
      if (!(error instanceof CloudError && error.code === 'ConditionalCheckFailedException')) throw error;
      this.#store.run('delete from expired_items where table_name = ? and item_key = ?', table.name, id);
    }
  }
}
