import type { DynamoDBRecord } from 'aws-lambda';
import type { MovableClock } from '../../clock.ts';
import type { InvocationOutcome } from '../functions/outcome.ts';
import { failedRecords } from './batch-outcome.ts';
import type { Checkpoints } from './checkpoints.ts';
import { matchesPattern } from './filter-pattern.ts';
import type { StreamMapping } from './mapping.ts';

/** Longest time between two looks at a stream, in milliseconds: a write is looked for at once. */
const SLOWEST_LOOK = 1_000;
/** How many records one look reads; most of them may be filtered out. */
const READ_LIMIT = 1_000;
/** The longest that records are gathered here, in milliseconds, whatever the template says: someone waits for what they lead to. */
const LONGEST_WINDOW = 50;
/** The first pause after a batch that failed, doubled with each further one up to the longest, in milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** What a stream's event source needs of the host. */
export interface StreamSourceHost {
  read: (
    table: string,
    after: string | null,
    limit: number,
  ) => Promise<{ records: DynamoDBRecord[]; last: string | null }>;
  send: (queue: string, body: string) => void;
  checkpoints: Checkpoints;
  clock: MovableClock;
  invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
  /** Whether a batch that is done comes once more, as streams may give one. */
  replays?: () => boolean;
  warn: (message: string) => void;
}

/** Records that are given to the function together, and where the stream is read on once they are done. */
interface Batch {
  records: DynamoDBRecord[];
  end: string;
}

/**
 * Gives a table's changes to a function, in their order: a batch that fails holds up those behind it until it is done
 * or given up.
 */
export class StreamSource {
  readonly name: string;
  readonly #mapping: StreamMapping;
  readonly #host: StreamSourceHost;
  /** What was read ahead and passes the filter, without what is done; null where the stream is to be read on. */
  #ahead: { records: DynamoDBRecord[]; last: string } | null = null;
  #size: number;
  #attempts = 0;
  #started = false;
  #wakes = 0;
  #running: Promise<void> | undefined;
  #resting = false;
  #resume: () => void = () => undefined;

  constructor(mapping: StreamMapping, host: StreamSourceHost) {
    this.name = mapping.table;
    this.#mapping = mapping;
    this.#host = host;
    this.#size = mapping.batchSize;
  }

  /** Whether there are records that it has not yet finished, or may be. */
  get busy(): boolean {
    return this.#started && !this.#resting;
  }

  start(): void {
    this.#started = true;
    this.#running = this.#run();
  }

  /** Reads no more, and waits for the batch under way. */
  async stop(): Promise<void> {
    this.#started = false;
    this.#resume();
    await this.#running;
  }

  /** Looks at the stream now. */
  wake(): void {
    this.#wakes += 1;
    if (!this.#resting) return;
    this.#resting = false;
    this.#resume();
  }

  async #run(): Promise<void> {
    while (this.#started) {
      try {
        const wakes = this.#wakes;
        const batch = await this.#nextBatch();
        if (batch !== null) await this.#work(batch);
        else if (wakes === this.#wakes) await this.#rest();
      } catch (error) {
        this.#host.warn(`The stream of ${this.name} cannot be read: ${String(error)}`);
        await this.#pause(SLOWEST_LOOK);
      }
    }
  }

  async #work(batch: Batch): Promise<void> {
    const done = await this.#give(batch.records);
    if (done === batch.records.length) {
      if (done === 0 || this.#host.replays?.() !== true) this.#advance(batch.end, done);
    } else if (this.#started) await this.#retry(batch, done);
  }

  /** The next records that pass the filter; null when all has been read. */
  async #nextBatch(): Promise<Batch | null> {
    this.#ahead ??= await this.#gather();
    if (this.#ahead === null) return null;
    const { records, last } = this.#ahead;
    const taken = records.slice(0, this.#size);
    const end = taken.length < records.length ? sequenceOf(taken.at(-1)) : last;
    return { records: taken, end };
  }

  /** What is to be read, and what comes within the window, unless it fills a batch already. */
  async #gather(): Promise<{ records: DynamoDBRecord[]; last: string } | null> {
    const found = await this.#readOn(this.#host.checkpoints.read(this.#mapping.id));
    const window = Math.min(this.#mapping.windowMs, LONGEST_WINDOW);
    if (found === null || window === 0 || found.records.length === 0 || found.records.length >= this.#size)
      return found;
    await this.#pause(window);
    const further = await this.#readOn(found.last);
    return further === null ? found : { ...further, records: [...found.records, ...further.records] };
  }

  /** Reads on: far more than one batch, most of which may be filtered out. */
  async #readOn(after: string | null): Promise<{ records: DynamoDBRecord[]; last: string } | null> {
    const { records, last } = await this.#host.read(this.#mapping.table, after, READ_LIMIT);
    if (last === null || last === after) return null;
    return { records: records.filter((record) => this.#isWanted(record)), last };
  }

  #isWanted(record: DynamoDBRecord): boolean {
    const { filters } = this.#mapping;
    return filters.length === 0 || filters.some((filter) => matchesPattern(filter, record));
  }

  /** Invokes the function; returns how many records, from the first on, are done. */
  async #give(records: DynamoDBRecord[]): Promise<number> {
    if (records.length === 0) return 0;
    const { functionName, partialFailures } = this.#mapping;
    const outcome = await this.#host.invoke(functionName, { Records: records });
    const failed = failedRecords(outcome, records.map(sequenceOf), partialFailures);
    const first = records.findIndex((record) => failed.has(sequenceOf(record)));
    return first < 0 ? records.length : first;
  }

  /** After a failure: what is done stays done, the rest is halved, tried again, or given up. */
  async #retry({ records, end }: Batch, done: number): Promise<void> {
    if (done > 0) {
      this.#passOver(sequenceOf(records[done - 1]), done);
      this.#attempts = 0;
    }
    const rest = records.slice(done);
    if (this.#mapping.bisect && rest.length > 1) {
      this.#size = Math.ceil(rest.length / 2);
      return;
    }
    this.#attempts += 1;
    if (this.#isGivenUp(rest)) {
      this.#tellOfLoss(rest);
      this.#advance(end, rest.length);
      return;
    }
    await this.#pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#attempts - 1)));
  }

  #isGivenUp(records: readonly DynamoDBRecord[]): boolean {
    const { retries, maxAge } = this.#mapping;
    if (retries !== null && this.#attempts > retries) return true;
    const written = records[0]?.dynamodb?.ApproximateCreationDateTime ?? 0;
    return maxAge !== null && this.#host.clock.now() / 1000 - written > maxAge;
  }

  /** What Lambda sends to a failure destination: where the records are, not what they hold. */
  #tellOfLoss(records: readonly DynamoDBRecord[]): void {
    const { onFailure, functionName, sourceArn } = this.#mapping;
    if (onFailure === null) return;
    const body = {
      version: '1.0',
      timestamp: new Date(this.#host.clock.now()).toISOString(),
      requestContext: { functionName, condition: 'RetryAttemptsExhausted', approximateInvokeCount: this.#attempts },
      DDBStreamBatchInfo: {
        streamArn: sourceArn,
        startSequenceNumber: sequenceOf(records[0]),
        endSequenceNumber: sequenceOf(records.at(-1)),
        batchSize: records.length,
      },
    };
    this.#host.send(onFailure, JSON.stringify(body));
  }

  /** Notes how far the stream is done, and lets go of so many of the records that were read ahead. */
  #passOver(sequence: string, count: number): void {
    this.#host.checkpoints.write(this.#mapping.id, sequence);
    const left = this.#ahead?.records.slice(count) ?? [];
    this.#ahead = this.#ahead !== null && left.length > 0 ? { ...this.#ahead, records: left } : null;
  }

  #advance(sequence: string, count: number): void {
    this.#passOver(sequence, count);
    this.#size = this.#mapping.batchSize;
    this.#attempts = 0;
  }

  /** Waits for work. */
  async #rest(): Promise<void> {
    this.#resting = true;
    await this.#pause(SLOWEST_LOOK);
    this.#resting = false;
  }

  #pause(milliseconds: number): Promise<void> {
    if (!this.#started) return Promise.resolve();
    return new Promise((over) => {
      const timer = setTimeout(over, milliseconds);
      this.#resume = () => {
        clearTimeout(timer);
        over();
      };
    });
  }
}

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';
