import { NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { BucketStore } from '#local/cloud/s3/buckets.ts';
import type { QueueStore } from '#local/cloud/sqs/queues.ts';
import { leanClient } from './lean-client.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A client that sends messages into the embedded cloud's queues, and asks how many they hold. */
export const leanQueueClient = (queues: QueueStore): SQSClient =>
  leanClient((command, { QueueUrl, Entries, ...one }) => {
    if (command === 'GetQueueAttributes') {
      const { visible, inFlight, delayed } = queues.counts(text(QueueUrl).split('/').at(-1) ?? '');
      return { Attributes: { visible: String(visible + inFlight + delayed) } };
    }
    if (command !== 'SendMessage' && command !== 'SendMessageBatch') throw new Error(`no lean ${command}`);
    const messages = command === 'SendMessage' ? [one] : (Entries as Record<string, unknown>[]);
    for (const { MessageBody, MessageGroupId, MessageDeduplicationId } of messages) {
      queues.send(text(QueueUrl).split('/').at(-1) ?? '', {
        body: text(MessageBody),
        ...(MessageGroupId === undefined ? {} : { group: text(MessageGroupId) }),
        ...(MessageDeduplicationId === undefined ? {} : { deduplication: text(MessageDeduplicationId) }),
      });
    }
    return {};
  });

/** A client of the embedded cloud's buckets, for whole objects. */
export const leanObjectsClient = (buckets: BucketStore): S3Client =>
  leanClient((command, { Bucket, Key, Body, Prefix }) => {
    const [bucket, key] = [text(Bucket), text(Key)];
    switch (command) {
      case 'GetObject': {
        const object = buckets.get(bucket, key);
        if (object === undefined) throw new NoSuchKey({ message: key, $metadata: {} });
        const { body, size, modified } = object;
        return {
          Body: { transformToByteArray: async () => body },
          ContentLength: size,
          LastModified: new Date(Math.floor(modified / 1_000) * 1_000),
        };
      }
      case 'PutObject':
        return buckets.put(bucket, key, Buffer.from(Body as Uint8Array | string));
      case 'DeleteObject':
        return buckets.delete(bucket, key);
      case 'ListObjectsV2': {
        const listed = buckets.list(bucket, { prefix: text(Prefix) });
        return { Contents: listed.map(({ key: name, modified }) => ({ Key: name, LastModified: new Date(modified) })) };
      }
      default:
        throw new Error(`no lean ${command}`);
    }
  });
