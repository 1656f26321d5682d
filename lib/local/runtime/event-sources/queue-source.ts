import { createHash } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { MovableClock } from '../../clock.ts';
import type { ReceivedMessage } from '../../cloud/sqs/messages.ts';
import type { QueueStore } from '../../cloud/sqs/queues.ts';
import type { InvocationOutcome } from '../functions/outcome.ts';
import { failedRecords } from './batch-outcome.ts';
import { matchesPattern } from './filter-pattern.ts';
import type { QueueMapping } from './mapping.ts';

/** Longest time between two looks at a queue, in milliseconds: a message that came in is looked for at once. */
const SLOWEST_LOOK = 1_000;
/** Shortest: a message that is about to become visible again is not waited for in a spin. */
const FASTEST_LOOK = 20;

/** What a queue's event source needs of the host. */
export interface QueueSourceHost {
  queues: QueueStore;
  clock: MovableClock;
  region: string;
  /** Most batches at once that the function's processes can take. */
  concurrency: number;
  invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
}

/** Gives a queue's messages to a function, in batches; those that it does not finish come back after their time-out. */
export class QueueSource {
  readonly name: string;
  readonly #mapping: QueueMapping;
  readonly #host: QueueSourceHost;
  readonly #batches = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #started = false;

  constructor(mapping: QueueMapping, host: QueueSourceHost) {
    this.name = mapping.queue;
    this.#mapping = mapping;
    this.#host = host;
  }

  get busy(): boolean {
    return this.#batches.size > 0;
  }

  start(): void {
    this.#started = true;
    this.wake();
  }

  /** Takes no more messages, and waits for the batches under way. */
  async stop(): Promise<void> {
    this.#started = false;
    clearTimeout(this.#timer);
    await Promise.all(this.#batches);
  }

  /** Looks at the queue now. */
  wake(): void {
    clearTimeout(this.#timer);
    if (!this.#started) return;
    while (this.#batches.size < this.#mostBatches()) {
      const messages = this.#receive();
      if (messages.length === 0) break;
      const batch = this.#run(messages).finally(() => {
        this.#batches.delete(batch);
        this.wake();
      });
      this.#batches.add(batch);
    }
    this.#timer = setTimeout(() => this.wake(), this.#untilNextLook());
  }

  #mostBatches(): number {
    return Math.min(this.#mapping.maxConcurrency ?? Number.POSITIVE_INFINITY, this.#host.concurrency);
  }

  #receive(): ReceivedMessage[] {
    const { queue, batchSize } = this.#mapping;
    const messages: ReceivedMessage[] = [];
    while (messages.length < batchSize) {
      const more = this.#host.queues.receive(queue, { max: Math.min(10, batchSize - messages.length) });
      if (more.length === 0) break;
      messages.push(...more);
    }
    return messages;
  }

  async #run(messages: ReceivedMessage[]): Promise<void> {
    const { queue, functionName, partialFailures } = this.#mapping;
    const wanted = messages.filter((message) => this.#isWanted(message));
    const failed = new Set<string>();
    if (wanted.length > 0) {
      const Records = wanted.map((message) => this.#record(message));
      const outcome = await this.#host.invoke(functionName, { Records });
      const identifiers = wanted.map(({ messageId }) => messageId);
      for (const id of failedRecords(outcome, identifiers, partialFailures)) failed.add(id);
    }
    for (const { messageId, receipt } of messages) {
      if (!failed.has(messageId)) this.#host.queues.delete(queue, receipt);
    }
  }

  /** A message that no filter lets through is done: Lambda deletes it. */
  #isWanted({ body, system }: ReceivedMessage): boolean {
    const { filters } = this.#mapping;
    return (
      filters.length === 0 ||
      filters.some((filter) => matchesPattern(filter, { body: parsed(body), attributes: system }))
    );
  }

  #record({ messageId, receipt, body, attributes, system }: ReceivedMessage): SQSRecord {
    return {
      messageId,
      receiptHandle: receipt,
      body,
      attributes: system as unknown as SQSRecord['attributes'],
      messageAttributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          {
            dataType: DataType as 'String',
            ...(StringValue === undefined ? {} : { stringValue: StringValue }),
            ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
          },
        ]),
      ),
      md5OfBody: createHash('md5').update(body).digest('hex'),
      eventSource: 'aws:sqs',
      eventSourceARN: this.#mapping.sourceArn,
      awsRegion: this.#host.region,
    };
  }

  #untilNextLook(): number {
    const next = this.#host.queues.nextVisibleAt(this.#mapping.queue);
    if (next === null) return SLOWEST_LOOK;
    return Math.min(SLOWEST_LOOK, Math.max(FASTEST_LOOK, next - this.#host.clock.now()));
  }
}

/** A body as its filter sees it: the value when it is JSON, else the text. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
