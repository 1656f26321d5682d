import { randomUUID } from 'node:crypto';
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { HotlineError } from '#domain/hotline-error.ts';

/** A queue to send to. */
export interface Queue {
  client: SQSClient;
  url: string;
}

/** Most messages that SQS takes in one call. */
const BATCH = 10;
/** The one group of a FIFO queue: one writer. */
const ONE_GROUP = 'one';

/** SQS took only a part of a batch. */
class QueueRefused extends HotlineError {}

/**
 * Rings a queue's doorbell: "look at this". What is to do stands in storage, so a ring may be lost or come twice.
 *
 * `after` delays it by seconds, 900 at most.
 */
export const ring = async (queue: Queue, look: string, after = 0): Promise<void> => {
  const MessageBody = JSON.stringify({ look });
  await queue.client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody, DelaySeconds: after }));
};

/** Rings a FIFO queue whose messages are worked on one after another. Every ring counts: none is dropped as a repetition. */
export const ringInOrder = async (queue: Queue, look: string): Promise<void> => {
  await queue.client.send(
    new SendMessageCommand({
      QueueUrl: queue.url,
      MessageBody: JSON.stringify({ look }),
      MessageGroupId: ONE_GROUP,
      MessageDeduplicationId: randomUUID(),
    }),
  );
};

/** Sends bodies as JSON, ten to a call; throws where the queue refuses one. */
export const sendAll = async (queue: Queue, bodies: readonly unknown[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += BATCH) {
    const Entries = bodies
      .slice(start, start + BATCH)
      .map((body, index) => ({ Id: String(index), MessageBody: JSON.stringify(body) }));
    const { Failed = [] } = await queue.client.send(new SendMessageBatchCommand({ QueueUrl: queue.url, Entries }));
    if (Failed.length > 0) throw new QueueRefused(`${Failed.length} of ${Entries.length} messages: ${Failed[0]?.Code}`);
  }
};
