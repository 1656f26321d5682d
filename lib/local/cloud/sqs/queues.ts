import { createHash, randomUUID } from 'node:crypto';
import { CloudError } from '../errors.ts';
import type { FaultInjector } from '../faults.ts';
import type { Store } from '../store/store.ts';
import type { CloudPlace } from '../types.ts';
import type { WorkSignal } from '../work.ts';
import {
  type MessageRow,
  type NewMessage,
  type QueueCounts,
  type ReceivedMessage,
  receivedMessage,
  type SentMessage,
  sequenceNumber,
} from './messages.ts';
import { type QueueOptions, type QueueSettings, queueName, withDefaults } from './options.ts';

/** How long a FIFO queue remembers a deduplication id, in milliseconds. */
const DEDUPLICATION_WINDOW = 5 * 60_000;

/** How many messages one receive may take. */
const MAX_RECEIVE = 10;

/** A standard queue's next messages: those that have been visible longest. */
const NEXT_STANDARD = `
  select * from messages where queue = ? and visible_at <= ? order by visible_at, id limit ?`;

/** A FIFO queue's groups, by the one before: each is found by the index, however many messages wait in it. */
const NEXT_GROUP = `
  select min(message_group) as name from messages where queue = ? and message_group > ?`;

/**
 * From which message on a group waits: from its first, where one is in flight, else from its first that is not visible yet. Null where
 * it does not wait.
 */
const WAITS_FROM = `
  select min(case when receipt is null then id else 0 end) as id from messages
  where queue = ? and visible_at > ? and message_group = ?`;

/** A group's next messages, in their order. */
const NEXT_OF_GROUP = `
  select * from messages where queue = ? and message_group = ? and id < ? and +visible_at <= ? order by id limit ?`;

/** The queues: SQS's standard and FIFO queues on the movable clock, kept over the process's death. */
export class QueueStore {
  readonly #store: Store;
  readonly #place: CloudPlace;
  readonly #work: WorkSignal;
  readonly #faults: FaultInjector;
  readonly #settings = new Map<string, QueueSettings>();

  constructor(store: Store, place: CloudPlace, work: WorkSignal, faults: FaultInjector) {
    this.#store = store;
    this.#place = place;
    this.#work = work;
    this.#faults = faults;
    for (const row of store.all<{ name: string; options: string }>('select * from queues')) {
      this.#settings.set(row.name, JSON.parse(row.options) as QueueSettings);
    }
  }

  /** Makes the queue, or gives an existing one these settings and leaves its messages. */
  create(name: string, options: QueueOptions = {}): { arn: string } {
    const settings = withDefaults(options);
    if (settings.fifo !== name.endsWith('.fifo')) {
      throw new CloudError('InvalidParameterValue', 'A FIFO queue’s name, and only its, ends with .fifo.');
    }
    this.#store.run('insert or replace into queues values (?, ?)', name, JSON.stringify(settings));
    this.#settings.set(name, settings);
    return { arn: this.arn(name) };
  }

  names(): string[] {
    return [...this.#settings.keys()];
  }

  arn(name: string): string {
    return `arn:aws:sqs:${this.#place.region}:${this.#place.account}:${name}`;
  }

  settings(reference: string): QueueSettings {
    const settings = this.#settings.get(queueName(reference));
    if (!settings) throw new CloudError('QueueDoesNotExist', 'The specified queue does not exist.');
    return settings;
  }

  /** Sends a message; `sender` is a caller's name, or `s3` for an object's event. */
  send(reference: string, message: NewMessage, sender = 'operator'): SentMessage {
    const name = queueName(reference);
    const settings = this.settings(name);
    const sent = this.#store.transaction(() =>
      settings.fifo ? this.#sendOnce(name, settings, message, sender) : this.#insert(name, settings, message, sender),
    );
    this.#store.afterCommit(() => this.#work.tell({ kind: 'queue', name }));
    return sent;
  }

  /** Takes messages that are visible now; each stays hidden for `visibilityTimeout` seconds, by default the queue's. */
  receive(reference: string, options: { max?: number; visibilityTimeout?: number } = {}): ReceivedMessage[] {
    const name = queueName(reference);
    const settings = this.settings(name);
    const max = Math.min(options.max ?? 1, MAX_RECEIVE);
    const hiddenFor = (options.visibilityTimeout ?? settings.visibilityTimeout) * 1000;
    return this.#store.transaction(() => {
      const now = this.#store.clock.now();
      const taken: ReceivedMessage[] = [];
      while (taken.length < max) {
        const rows = this.#next(name, settings, now, max - taken.length);
        for (const row of rows) {
          if (settings.redrive && row.received >= settings.redrive.maxReceiveCount) this.#bury(row, settings, now);
          else taken.push(this.#take(row, now, hiddenFor));
        }
        if (rows.length === 0 || hiddenFor === 0) break;
      }
      return taken;
    });
  }

  /** Deletes a message by the receipt of its last receive; an older receipt deletes nothing. */
  delete(reference: string, receipt: string): void {
    this.settings(reference);
    const { id, token } = parseReceipt(receipt);
    this.#store.run('delete from messages where id = ? and queue = ? and receipt = ?', id, queueName(reference), token);
  }

  /** Hides a message in flight for so many seconds from now; 0 gives it back. */
  changeVisibility(reference: string, receipt: string, seconds: number): void {
    const name = queueName(reference);
    this.settings(name);
    const { id, token } = parseReceipt(receipt);
    const now = this.#store.clock.now();
    const changed = this.#store.run(
      'update messages set visible_at = ? where id = ? and queue = ? and receipt = ? and visible_at > ?',
      now + seconds * 1000,
      id,
      name,
      token,
      now,
    );
    if (changed === 0) throw new CloudError('MessageNotInflight', 'The message is not in flight.');
    this.#work.tell({ kind: 'queue', name });
  }

  counts(reference: string): QueueCounts {
    const name = queueName(reference);
    this.settings(name);
    const now = this.#store.clock.now();
    const count = (condition: string) =>
      this.#store.get<{ n: number }>(`select count(*) as n from messages where queue = ? and ${condition}`, name, now)
        ?.n ?? 0;
    return {
      visible: count('visible_at <= ?'),
      inFlight: count('visible_at > ? and receipt is not null'),
      delayed: count('visible_at > ? and receipt is null'),
    };
  }

  /** When the queue's next message becomes visible, in milliseconds of the movable clock; null for an empty queue. */
  nextVisibleAt(reference: string): number | null {
    const row = this.#store.get<{ at: number | null }>(
      'select min(visible_at) as at from messages where queue = ?',
      queueName(reference),
    );
    return row?.at ?? null;
  }

  purge(reference: string): void {
    this.settings(reference);
    this.#store.run('delete from messages where queue = ?', queueName(reference));
  }

  /** Gives the messages of a dead-letter queue back to the queues that they came from, or to the one named. */
  moveBack(reference: string, destination?: string): number {
    const name = queueName(reference);
    this.settings(name);
    return this.#store.transaction(() => {
      const rows = this.#store.all<MessageRow>('select * from messages where queue = ? order by id', name);
      for (const row of rows) {
        const target = destination ?? row.source;
        if (!target) throw new CloudError('InvalidParameterValue', 'The messages’ source queue is not known.');
        this.settings(target);
        this.#move(row.id, queueName(target), null, this.#store.clock.now());
      }
      return rows.length;
    });
  }

  /** What is in flight: the messages' bodies, and when each was received last. */
  inFlight(): { body: string; receivedAt: number }[] {
    const rows = this.#store.all<MessageRow>(
      'select * from messages where receipt is not null and visible_at > ?',
      this.#store.clock.now(),
    );
    return rows.map(({ queue, body, visible_at: until }) => ({
      body,
      receivedAt: until - this.settings(queue).visibilityTimeout * 1000,
    }));
  }

  /**
   * Gives back what is in flight: called before anyone receives, its receivers ended with an earlier process. That is no
   * failure of the message, so the receive does not count.
   */
  releaseInFlight(): void {
    const now = this.#store.clock.now();
    this.#store.run(
      'update messages set visible_at = ?, received = max(received - 1, 0), receipt = null where receipt is not null and visible_at > ?',
      now,
      now,
    );
  }

  /** Drops what is older than its queue keeps messages. */
  expire(): void {
    const now = this.#store.clock.now();
    for (const [name, settings] of this.#settings) {
      this.#store.run('delete from messages where queue = ? and sent_at < ?', name, now - settings.retention * 1000);
    }
    this.#store.run('delete from deduplications where sent_at < ?', now - DEDUPLICATION_WINDOW);
  }

  #sendOnce(name: string, settings: QueueSettings, message: NewMessage, sender: string): SentMessage {
    if (!message.group)
      throw new CloudError('MissingParameter', 'The request must contain the parameter MessageGroupId.');
    const deduplication =
      message.deduplication ??
      (settings.contentBasedDeduplication ? createHash('sha256').update(message.body).digest('hex') : undefined);
    if (deduplication === undefined) {
      throw new CloudError('InvalidParameterValue', 'The queue needs a MessageDeduplicationId.');
    }
    const earlier = this.#store.get<{ message_id: string; sequence: string }>(
      'select message_id, sequence from deduplications where queue = ? and deduplication = ? and sent_at > ?',
      name,
      deduplication,
      this.#store.clock.now() - DEDUPLICATION_WINDOW,
    );
    if (earlier) return { messageId: earlier.message_id, sequence: earlier.sequence };
    const sent = this.#insert(name, settings, { ...message, deduplication }, sender);
    this.#store.run(
      'insert or replace into deduplications values (?, ?, ?, ?, ?)',
      name,
      deduplication,
      this.#store.clock.now(),
      sent.messageId,
      sent.sequence ?? '',
    );
    return sent;
  }

  #insert(name: string, settings: QueueSettings, message: NewMessage, sender: string): SentMessage {
    const now = this.#store.clock.now();
    const messageId = randomUUID();
    const target = { service: 'sqs', action: 'SendMessage', caller: sender, resource: name } as const;
    // Only standard queues let messages overtake one another.
    const late = settings.fifo ? null : this.#faults.strike(target, ['late']);
    const delay = ((settings.fifo ? undefined : message.delay) ?? settings.delay) * 1000 + (late?.milliseconds ?? 0);
    const visibleAt = now + delay;
    const copies = this.#faults.strike(target, ['duplicate']) ? 2 : 1;
    let id = 0;
    for (let copy = 0; copy < copies; copy += 1) {
      id = Number(
        this.#store.get<{ id: number }>(
          `insert into messages (queue, message_id, body, attributes, sender, message_group, deduplication, sent_at, visible_at)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
          name,
          messageId,
          message.body,
          JSON.stringify(message.attributes ?? {}),
          sender,
          message.group ?? null,
          message.deduplication ?? null,
          now,
          visibleAt,
        )?.id,
      );
    }
    return settings.fifo ? { messageId, sequence: sequenceNumber(id) } : { messageId };
  }

  #next(name: string, settings: QueueSettings, now: number, limit: number): MessageRow[] {
    return settings.fifo
      ? this.#nextInOrder(name, now, limit)
      : this.#store.all<MessageRow>(NEXT_STANDARD, name, now, limit);
  }

  /** A FIFO queue's next messages: none of a group that has one in flight, or an earlier one that is not visible yet. */
  #nextInOrder(name: string, now: number, limit: number): MessageRow[] {
    const rows: MessageRow[] = [];
    const after = (group: string) => this.#store.get<{ name: string | null }>(NEXT_GROUP, name, group)?.name ?? null;
    for (let group = after(''); group !== null; group = after(group)) {
      const waits = this.#store.get<{ id: number | null }>(WAITS_FROM, name, now, group)?.id;
      const from = waits ?? Number.MAX_SAFE_INTEGER;
      if (from > 0) rows.push(...this.#store.all<MessageRow>(NEXT_OF_GROUP, name, group, from, now, limit));
    }
    return rows.sort((a, b) => a.id - b.id).slice(0, limit);
  }

  #take(row: MessageRow, now: number, hiddenFor: number): ReceivedMessage {
    const token = randomUUID();
    const received = row.received + 1;
    const firstReceivedAt = row.first_received_at ?? now;
    this.#store.run(
      'update messages set visible_at = ?, received = ?, first_received_at = ?, receipt = ? where id = ?',
      now + hiddenFor,
      received,
      firstReceivedAt,
      token,
      row.id,
    );
    return receivedMessage({ ...row, received, first_received_at: firstReceivedAt }, `${row.id}.${token}`);
  }

  #bury(row: MessageRow, settings: QueueSettings, now: number): void {
    const target = settings.redrive?.deadLetterQueue ?? '';
    this.settings(target);
    this.#move(row.id, target, this.arn(row.queue), now);
  }

  #move(id: number, target: string, source: string | null, now: number): void {
    this.#store.run(
      `update messages set queue = ?, source = ?, visible_at = ?, received = 0, first_received_at = null, receipt = null
       where id = ?`,
      target,
      source,
      now,
      id,
    );
    this.#store.afterCommit(() => this.#work.tell({ kind: 'queue', name: target }));
  }
}

const parseReceipt = (receipt: string): { id: number; token: string } => {
  const [id = '', token = ''] = receipt.split('.', 2);
  if (!/^\d+$/.test(id) || token === '') {
    throw new CloudError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
  }
  return { id: Number(id), token };
};
