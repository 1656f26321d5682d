import { CloudError } from '../errors.ts';
import { attributesDigest, textDigest } from './digests.ts';
import type { MessageAttribute, NewMessage, ReceivedMessage } from './messages.ts';
import type { QueueSettings } from './options.ts';
import type { QueueStore } from './queues.ts';

/** The largest message, attributes included, in bytes; SQS's limit since August 2025. */
const MAX_MESSAGE = 1_048_576;
/** SQS's longest delay and visibility time-out, in seconds. */
const MAX_DELAY = 900;
const MAX_VISIBILITY = 43_200;
/** SQS's longest wait for a message, in seconds. */
const MAX_WAIT = 20;
/** How many entries a batch may have. */
const MAX_BATCH = 10;
/** A character that SQS takes in no message: most control characters, and halves of a pair. */
const NOT_TAKEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Fields of the requests served. */
export interface QueueInput {
  QueueUrl?: string;
  QueueName?: string;
  QueueNamePrefix?: string;
  SourceArn?: string;
  DestinationArn?: string;
  MessageBody?: string;
  DelaySeconds?: number;
  MessageGroupId?: string;
  MessageDeduplicationId?: string;
  MessageAttributes?: Record<string, MessageAttribute>;
  MaxNumberOfMessages?: number;
  VisibilityTimeout?: number;
  WaitTimeSeconds?: number;
  AttributeNames?: string[];
  MessageSystemAttributeNames?: string[];
  MessageAttributeNames?: string[];
  ReceiptHandle?: string;
  Entries?: (QueueInput & { Id: string })[];
}

export type QueueOperation = (input: QueueInput, name: string, caller: string) => object | Promise<object>;

/** The operations of SQS by their names. */
export const queueOperations = (
  queues: QueueStore,
  url: (name: string) => string,
  waitForWork: (name: string, ms: number) => Promise<void>,
): Record<string, QueueOperation> => {
  const send = (input: QueueInput, name: string, caller: string) => {
    const message = newMessage(input);
    if (name.endsWith('.fifo') && (input.DelaySeconds ?? 0) > 0) {
      throw new CloudError('InvalidParameterValue', 'A message of a FIFO queue has no DelaySeconds of its own.');
    }
    const sent = queues.send(name, message, caller);
    return {
      MessageId: sent.messageId,
      MD5OfMessageBody: textDigest(message.body),
      ...(input.MessageAttributes && { MD5OfMessageAttributes: attributesDigest(input.MessageAttributes) }),
      ...(sent.sequence && { SequenceNumber: sent.sequence }),
    };
  };
  const remove = (input: QueueInput, name: string) => {
    queues.delete(name, required(input.ReceiptHandle, 'ReceiptHandle'));
    return {};
  };
  const changeVisibility = (input: QueueInput, name: string) => {
    const seconds = between(input.VisibilityTimeout ?? Number.NaN, 0, MAX_VISIBILITY, 'VisibilityTimeout');
    queues.changeVisibility(name, required(input.ReceiptHandle, 'ReceiptHandle'), seconds);
    return {};
  };

  return {
    SendMessage: send,
    SendMessageBatch: batch(send),
    DeleteMessage: remove,
    DeleteMessageBatch: batch(remove),
    ChangeMessageVisibility: changeVisibility,
    ChangeMessageVisibilityBatch: batch(changeVisibility),
    ReceiveMessage: async (input, name) => {
      const settings = queues.settings(name);
      const options = {
        max: between(input.MaxNumberOfMessages ?? 1, 1, MAX_BATCH, 'MaxNumberOfMessages'),
        visibilityTimeout: between(
          input.VisibilityTimeout ?? settings.visibilityTimeout,
          0,
          MAX_VISIBILITY,
          'VisibilityTimeout',
        ),
      };
      const seconds = between(input.WaitTimeSeconds ?? settings.receiveWait, 0, MAX_WAIT, 'WaitTimeSeconds');
      const deadline = performance.now() + seconds * 1000;
      let received = queues.receive(name, options);
      while (received.length === 0 && performance.now() < deadline) {
        await waitForWork(name, deadline - performance.now());
        received = queues.receive(name, options);
      }
      return received.length > 0 ? { Messages: received.map((message) => asReceived(message, input)) } : {};
    },
    GetQueueUrl: (_, name) => {
      queues.settings(name);
      return { QueueUrl: url(name) };
    },
    ListQueues: (input) => ({
      QueueUrls: queues
        .names()
        .filter((name) => name.startsWith(input.QueueNamePrefix ?? ''))
        .map(url),
    }),
    GetQueueAttributes: (input, name) => ({
      Attributes: chosen(queueAttributes(queues, name), input.AttributeNames),
    }),
    PurgeQueue: (_, name) => {
      queues.purge(name);
      return {};
    },
    StartMessageMoveTask: (input, name) => {
      queues.moveBack(name, input.DestinationArn);
      return { TaskHandle: Buffer.from(`${name} moved`).toString('base64') };
    },
  };
};

const sizeOf = ({ MessageBody = '', MessageAttributes = {} }: QueueInput): number =>
  Buffer.byteLength(MessageBody) + Buffer.byteLength(JSON.stringify(MessageAttributes));

const newMessage = (input: QueueInput): NewMessage => {
  const body = required(input.MessageBody, 'MessageBody');
  if (NOT_TAKEN.test(body))
    throw new CloudError('InvalidMessageContents', 'The message holds a character not allowed.');
  if (sizeOf(input) > MAX_MESSAGE) {
    throw new CloudError('InvalidParameterValue', `A message must be shorter than ${MAX_MESSAGE} bytes.`);
  }
  if (input.DelaySeconds !== undefined) between(input.DelaySeconds, 0, MAX_DELAY, 'DelaySeconds');
  return {
    body,
    ...(input.DelaySeconds !== undefined && { delay: input.DelaySeconds }),
    ...(input.MessageGroupId && { group: input.MessageGroupId }),
    ...(input.MessageDeduplicationId && { deduplication: input.MessageDeduplicationId }),
    ...(input.MessageAttributes && { attributes: input.MessageAttributes }),
  };
};

/** The same for each entry of a batch: one that fails leaves the others. */
const batch =
  (single: (input: QueueInput, name: string, caller: string) => object): QueueOperation =>
  (input, name, caller) => {
    const entries = input.Entries ?? [];
    if (entries.length === 0) throw new CloudError('EmptyBatchRequest', 'There must be at least one entry.');
    if (entries.length > MAX_BATCH) throw new CloudError('TooManyEntriesInBatchRequest', 'At most 10 entries.');
    if (new Set(entries.map((entry) => entry.Id)).size < entries.length) {
      throw new CloudError('BatchEntryIdsNotDistinct', 'Two entries have the same Id.');
    }
    if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_MESSAGE) {
      throw new CloudError('BatchRequestTooLong', `A batch must be shorter than ${MAX_MESSAGE} bytes.`);
    }
    const successful: object[] = [];
    const failed: object[] = [];
    for (const entry of entries) {
      try {
        successful.push({ Id: entry.Id, ...single(entry, name, caller) });
      } catch (error) {
        if (!(error instanceof CloudError) || error.code === 'QueueDoesNotExist') throw error;
        failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
      }
    }
    return { Successful: successful, Failed: failed };
  };

const asReceived = (message: ReceivedMessage, input: QueueInput): object => {
  const system = chosen(message.system, input.MessageSystemAttributeNames ?? input.AttributeNames);
  const attributes = chosen(message.attributes, input.MessageAttributeNames);
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: textDigest(message.body),
    ...(Object.keys(system).length > 0 && { Attributes: system }),
    ...(Object.keys(attributes).length > 0 && {
      MessageAttributes: attributes,
      MD5OfMessageAttributes: attributesDigest(attributes),
    }),
  };
};

/** The attributes asked for by name, by `All`, or by a name that ends with `.*`. */
const chosen = <T>(attributes: Record<string, T>, names: string[] = []): Record<string, T> =>
  Object.fromEntries(
    Object.entries(attributes).filter(([attribute]) =>
      names.some(
        (name) =>
          name === 'All' || name === attribute || (name.endsWith('.*') && attribute.startsWith(name.slice(0, -2))),
      ),
    ),
  );

const queueAttributes = (queues: QueueStore, name: string): Record<string, string> => {
  const settings = queues.settings(name);
  const counts = queues.counts(name);
  return {
    QueueArn: queues.arn(name),
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    VisibilityTimeout: String(settings.visibilityTimeout),
    DelaySeconds: String(settings.delay),
    MessageRetentionPeriod: String(settings.retention),
    ReceiveMessageWaitTimeSeconds: String(settings.receiveWait),
    ...(settings.fifo && {
      FifoQueue: 'true',
      ContentBasedDeduplication: String(settings.contentBasedDeduplication),
    }),
    ...(settings.redrive && { RedrivePolicy: redrivePolicy(queues, settings.redrive) }),
  };
};

const redrivePolicy = (queues: QueueStore, redrive: NonNullable<QueueSettings['redrive']>): string =>
  JSON.stringify({
    deadLetterTargetArn: queues.arn(redrive.deadLetterQueue),
    maxReceiveCount: redrive.maxReceiveCount,
  });

const required = (value: string | undefined, name: string): string => {
  if (value) return value;
  throw new CloudError('MissingParameter', `The request must contain the parameter ${name}.`);
};

const between = (value: number, least: number, most: number, name: string): number => {
  if (value >= least && value <= most) return value;
  throw new CloudError('InvalidParameterValue', `${name} must be between ${least} and ${most}.`);
};
