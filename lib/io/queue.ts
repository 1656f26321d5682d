import { randomUUID } from 'node:crypto';
import {
  GetQueueAttributesCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { HotlineError } from '#domain/hotline-error.ts';
import { sha256 } from '#domain/identity.ts';
import { encodeTask, QUEUE_OF, type TaskKind, type TaskQueue, type TaskRef } from '#domain/tasks/task.ts';

/** A queue to send to. */
export interface Queue {
  client: SQSClient;
  url: string;
  /** Where present, what is enqueued waits here until it is sent together (`sendGathered`): it may be lost, as any message. */
  gathered?: string[];
}

/** The queues of some kinds of tasks, by name. */
export type QueuesFor<Kind extends TaskKind> = { readonly [Name in (typeof QUEUE_OF)[Kind]]: Queue };

/** Most messages that SQS takes in one call. */
export const QUEUE_BATCH = 10;
/** The FIFO queue, whose messages are worked on one after another: one writer, one group. */
const ORDERED: TaskQueue = 'clusters';
const ONE_GROUP = 'one';

/** SQS took only a part of a batch. */
class QueueRefused extends HotlineError {}

const inOrder = (queue: TaskQueue) =>
  // Every message counts: none is dropped as a repetition.
  queue === ORDERED ? { MessageGroupId: ONE_GROUP, MessageDeduplicationId: randomUUID() } : {};

/**
 * Enqueues a task on the queue of its kind: the doorbell. What is to do stands in storage, so a message may be lost or come
 * twice.
 */
export const enqueue = async <Kind extends TaskKind>(queues: QueuesFor<Kind>, task: TaskRef<Kind>): Promise<void> => {
  // biome-ignore lint/plugin: a reference's kind is the one that it is a reference of; nothing is read here.
  const name: (typeof QUEUE_OF)[Kind] = QUEUE_OF[task.kind as Kind];
  const { client, url, gathered } = queues[name];
  if (gathered !== undefined) {
    gathered.push(encodeTask(task));
    return;
  }
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: encodeTask(task), ...inOrder(name) }));
};

type Message = Omit<SendMessageBatchRequestEntry, 'Id'>;

const sendAll = async ({ client, url }: Queue, messages: readonly Message[]): Promise<void> => {
  for (let start = 0; start < messages.length; start += QUEUE_BATCH) {
    const Entries = messages
      .slice(start, start + QUEUE_BATCH)
      .map((message, index) => ({ Id: String(index), ...message }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed.length > 0) throw new QueueRefused(`${Failed.length} of ${Entries.length} messages: ${Failed[0]?.Code}`);
  }
};

const sendBodies = (queue: Queue, bodies: readonly string[]): Promise<void> =>
  sendAll(
    queue,
    bodies.map((MessageBody) => ({ MessageBody })),
  );

/** A task of a row that was put off before it is enqueued, and until when, with how often it was: no two times are alike. */
export interface PutOffTask {
  task: TaskRef;
  until: string;
}

const againInOrder = (queue: TaskQueue, { task: { kind, id, version }, until }: PutOffTask) =>
  // SQS remembers an id for five minutes, after the message was deleted too: the row alone would lose the next time.
  queue === ORDERED
    ? {
        MessageGroupId: ONE_GROUP,
        MessageDeduplicationId: sha256(Buffer.from(JSON.stringify([kind, id, version, until]))),
      }
    : {};

/** Enqueues tasks again, ten to a call, each once for the time to which its row was put off. */
export const enqueueAgain = async (queues: QueuesFor<TaskKind>, tasks: readonly PutOffTask[]): Promise<void> => {
  for (const [name, those] of Map.groupBy(tasks, ({ task }) => QUEUE_OF[task.kind]))
    await sendAll(
      queues[name],
      those.map((one) => ({ MessageBody: encodeTask(one.task), ...againInOrder(name, one) })),
    );
};

/** How many messages a queue holds, about: visible, in flight and delayed. */
export const depthOf = async ({ client, url }: Queue): Promise<number> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'ApproximateNumberOfMessagesDelayed',
      ],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
};

/** Sends what was gathered, each once, ten to a call. */
export const sendGathered = (queue: Queue): Promise<void> =>
  sendBodies(queue, [...new Set(queue.gathered?.splice(0) ?? [])]);

/** Enqueues deliveries to endpoints, ten to a call. */
export const enqueueDeliveries = (
  { webhooks }: QueuesFor<'deliver'>,
  tasks: readonly TaskRef<'deliver'>[],
): Promise<void> => sendBodies(webhooks, tasks.map(encodeTask));

/** Sends what storage would say itself, ten to a call: that objects were created. */
export const sendEvents = (queue: Queue, events: readonly unknown[]): Promise<void> =>
  sendBodies(
    queue,
    events.map((event) => JSON.stringify(event)),
  );
