import type { MovableClock } from '../../clock.ts';
import type { Cloud } from '../../cloud/cloud.ts';
import type { Mishaps } from '../../mishaps/mishaps.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Stack } from '../template/stack.ts';
import { Checkpoints } from './checkpoints.ts';
import { mappingsOf, type QueueMapping, type StreamMapping } from './mapping.ts';
import { QueueSource } from './queue-source.ts';
import { StreamSource } from './stream-source.ts';

/** What event sources need. */
export interface EventSourceSurroundings {
  stack: Stack;
  cloud: Cloud;
  clock: MovableClock;
  host: FunctionHost;
  /** Where it is kept how far streams have been read. */
  checkpointFolder: string;
  /** What goes wrong on purpose. */
  mishaps?: Mishaps | undefined;
  warn: (message: string) => void;
}

/** The stack's queues and streams that feed functions. */
export class EventSources {
  readonly #queues: QueueSource[];
  readonly #streams: StreamSource[];
  readonly #cloud: Cloud;
  readonly #checkpoints: Checkpoints;
  #stopListening: () => void = () => undefined;

  constructor({ stack, cloud, clock, host, checkpointFolder, mishaps, warn }: EventSourceSurroundings) {
    const checkpoints = new Checkpoints(checkpointFolder);
    this.#checkpoints = checkpoints;
    const invoke = (name: string, event: unknown) => host.invoke(name, event);
    const queueSource = (mapping: QueueMapping) =>
      new QueueSource(mapping, {
        queues: cloud.queues,
        clock,
        region: cloud.place.region,
        concurrency: host.concurrency(mapping.functionName),
        invoke,
      });
    const streamSource = (mapping: StreamMapping) =>
      new StreamSource(mapping, {
        read: (table, after, limit) => cloud.streams.read(table, after, limit),
        send: (queue, body) => cloud.queues.send(queue, { body }, mapping.functionName),
        checkpoints,
        clock,
        invoke,
        replays: () => mishaps?.replays() ?? false,
        warn,
      });
    const mappings = mappingsOf(stack);
    this.#cloud = cloud;
    this.#queues = mappings.filter((mapping) => mapping.kind === 'queue').map(queueSource);
    this.#streams = mappings.filter((mapping) => mapping.kind === 'stream').map(streamSource);
  }

  /** What is not finished: queues with messages that are visible or in flight, and streams with records not yet read. */
  get busy(): string[] {
    const queues = this.#queues.filter(({ busy, name }) => {
      const { visible, inFlight } = this.#cloud.queues.counts(name);
      return busy || visible + inFlight > 0;
    });
    return [...queues, ...this.#streams.filter(({ busy }) => busy)].map(({ name }) => name);
  }

  start(): void {
    const wake = (kind: 'queue' | 'table', name: string) => {
      const sources = kind === 'queue' ? this.#queues : this.#streams;
      for (const source of sources.filter((one) => one.name === name)) source.wake();
    };
    // Not from within the write that tells of the work: it is still under way.
    const stopWork = this.#cloud.onWork(({ kind, name }) => setImmediate(wake, kind, name));
    const stopClock = this.#cloud.clock.onMove(() => {
      for (const source of this.#queues) source.wake();
    });
    this.#stopListening = () => {
      stopWork();
      stopClock();
    };
    for (const source of [...this.#queues, ...this.#streams]) source.start();
  }

  /** Takes no more work, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopListening();
    await Promise.all([...this.#queues, ...this.#streams].map((source) => source.stop()));
    this.#checkpoints.close();
  }
}
