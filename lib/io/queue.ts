import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { HotlineError } from '#domain/hotline-error.ts';
import { encodeTask, QUEUE_OF, type TaskKind, type TaskQueue, type TaskRef } from '#domain/tasks/task.ts';

/** A queue to send to. */
export interface Queue {
  client: SQSClient;
  url: string;
}

/** The queues of some kinds of tasks, by name. */
export type QueuesFor<Kind extends TaskKind> = { readonly [Name in (typeof QUEUE_OF)[Kind]]: Queue };

/** Most messages that SQS takes in one call. */
const BATCH = 10;
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
  const { client, url } = queues[name];
  await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: encodeTask(task), ...inOrder(name) }));
};

const sendBodies = async ({ client, url }: Queue, bodies: readonly string[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += BATCH) {
    const Entries = bodies
      .slice(start, start + BATCH)
      .map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed.length > 0) throw new QueueRefused(`${Failed.length} of ${Entries.length} messages: ${Failed[0]?.Code}`);
  }
};

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
