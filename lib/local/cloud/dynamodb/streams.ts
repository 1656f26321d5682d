import type { DynamoDBRecord } from 'aws-lambda';
import type { Store } from '../store/store.ts';
import type { DynamoClient } from './client.ts';
import type { DynamoFile } from './file.ts';
import type { ArnTranslator } from './place.ts';
import { canonical, changesNothing, recordOf } from './records.ts';
import type { TableStore } from './tables.ts';

/** How long a stream keeps its records, in milliseconds. */
const RETENTION = 24 * 3_600_000;

/** The principal that deletes what has expired (TTL), as the record says it. */
const TIME_TO_LIVE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

export interface StreamBatch {
  /** In the order of the writes. */
  records: DynamoDBRecord[];
  /** The number of the last record that was looked at: where to read on; null when there was none. Compare as BigInt. */
  last: string | null;
}

/** The tables' streams as Lambda's event source reads them. Dynoxide keeps one shard a table, in the order of commit. */
export class StreamReader {
  readonly #client: DynamoClient;
  readonly #file: DynamoFile | null;
  readonly #tables: TableStore;
  readonly #store: Store;
  readonly #arns: ArnTranslator;
  readonly #shards = new Map<string, string>();
  /** The iterator that reads on from a sequence number, by table. */
  readonly #iterators = new Map<string, { after: string | null; iterator: string }>();
  /** What was read of the file last, by table. */
  readonly #lastRead = new Map<string, { after: string | null; limit: number; batch: StreamBatch }>();

  constructor(client: DynamoClient, file: DynamoFile | null, tables: TableStore, store: Store, arns: ArnTranslator) {
    this.#client = client;
    this.#file = file;
    this.#tables = tables;
    this.#store = store;
    this.#arns = arns;
  }

  /** Reads up to `limit` records after a sequence number; null reads from the oldest there is. */
  async read(table: string, after: string | null, limit = 1_000): Promise<StreamBatch> {
    return this.#file === null
      ? this.#readByApi(table, after, limit)
      : this.#readFile(this.#file, { table, after, limit });
  }

  /** As the last reader read it, where that read on from there too: a table's event sources follow one another. */
  async #readFile(
    file: DynamoFile,
    from: { table: string; after: string | null; limit: number },
  ): Promise<StreamBatch> {
    const { table, after, limit } = from;
    const known = this.#lastRead.get(table);
    if (known?.after === after && known.limit === limit) return known.batch;
    const rows = file.streamAfter(table, Number(after ?? 0), limit);
    const last = rows.at(-1)?.sequence ?? after;
    const records = rows.map(recordOf).filter((record) => record !== null);
    const batch = { records: await this.#asDelivered(table, records), last };
    if (rows.length > 0) this.#lastRead.set(table, { after, limit, batch });
    return batch;
  }

  async #readByApi(table: string, after: string | null, limit: number): Promise<StreamBatch> {
    const iterator = await this.#iteratorAfter(table, after);
    const answer = await this.#client.call<{ Records: DynamoDBRecord[]; NextShardIterator?: string }>('GetRecords', {
      ShardIterator: iterator,
      Limit: limit,
    });
    const last = answer.Records.at(-1)?.dynamodb?.SequenceNumber ?? after;
    if (answer.NextShardIterator) this.#iterators.set(table, { after: last, iterator: answer.NextShardIterator });
    else this.#iterators.delete(table);
    const records = answer.Records.filter((record) => !changesNothing(record));
    return { records: await this.#asDelivered(table, records), last };
  }

  /** The last sequence number given out: reading after it sees only what is written from now on. */
  latest(table: string): string | null {
    const last = this.#file?.lastSequence(table) ?? 0;
    return last === 0 ? null : String(last);
  }

  /** Drops records that were there a day ago on the movable clock; dynoxide itself keeps them for ever. */
  trim(): void {
    if (!this.#file) return;
    const now = this.#store.clock.now();
    for (const table of this.#tables.names()) {
      const over = this.#store.get<{ sequence: number | null }>(
        'select max(sequence) as sequence from stream_marks where table_name = ? and reached_at < ?',
        table,
        now - RETENTION,
      )?.sequence;
      if (over) {
        this.#file.trimStream(table, over);
        this.#lastRead.delete(table);
        this.#store.run('delete from stream_marks where table_name = ? and sequence <= ?', table, over);
      }
      const last = this.#file.lastSequence(table);
      if (last > 0) this.#store.run('insert or ignore into stream_marks values (?, ?, ?)', table, last, now);
    }
    this.#store.run('delete from expired_items where expired_at < ?', now - 2 * RETENTION);
  }

  async #iteratorAfter(table: string, after: string | null): Promise<string> {
    const known = this.#iterators.get(table);
    if (known?.after === after) return known.iterator;
    const streamArn = this.#arns.inward((await this.#tables.get(table))?.streamArn ?? '');
    const answer = await this.#client.call<{ ShardIterator: string }>('GetShardIterator', {
      StreamArn: streamArn,
      ShardId: await this.#shard(table, streamArn),
      ...(after === null
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
    });
    return answer.ShardIterator;
  }

  /** Asked once: describing a long stream is slow. */
  async #shard(table: string, streamArn: string): Promise<string> {
    const known = this.#shards.get(table);
    if (known) return known;
    const answer = await this.#client.call<{ StreamDescription: { Shards?: { ShardId: string }[] } }>(
      'DescribeStream',
      {
        StreamArn: streamArn,
      },
    );
    const shard = answer.StreamDescription.Shards?.at(-1)?.ShardId ?? `shardId-00000001-${table}`;
    this.#shards.set(table, shard);
    return shard;
  }

  /** The records as DynamoDB would have written them and Lambda passes them on. */
  async #asDelivered(table: string, records: DynamoDBRecord[]): Promise<DynamoDBRecord[]> {
    const known = await this.#tables.get(table);
    return records.map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: this.#writtenAt(record) },
      awsRegion: known?.arn.split(':')[3] ?? '',
      eventSourceARN: known?.streamArn ?? '',
      ...(this.#hasExpired(table, record) && { userIdentity: TIME_TO_LIVE }),
    }));
  }

  /** In seconds of the movable clock. */
  #writtenAt(record: DynamoDBRecord): number {
    return Math.floor(this.#store.clockHistory.timeAt(record.dynamodb?.ApproximateCreationDateTime ?? 0) / 1000);
  }

  #hasExpired(table: string, record: DynamoDBRecord): boolean {
    if (record.eventName !== 'REMOVE' || !record.dynamodb?.Keys) return false;
    const row = this.#store.get(
      'select 1 from expired_items where table_name = ? and item_key = ?',
      table,
      canonical(record.dynamodb.Keys),
    );
    return row !== undefined;
  }
}
