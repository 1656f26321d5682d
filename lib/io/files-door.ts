import { taskOf } from '#domain/tasks/task.ts';
import { objectsClient, queueClient } from './object-clients.ts';
import type { Bucket } from './objects/bucket.ts';
import { addressOfFile } from './objects/exports.ts';
import { enqueue, type Queue } from './queue.ts';

/** What asking for files takes of the queue and the bucket that they are made by. */
export interface FilesDoor {
  /** Has a file made, or gone on with. */
  ring: (id: string) => Promise<void>;
  /** The address at which a file can be fetched for a quarter of an hour, by whoever has it. */
  addressOf: (id: string) => Promise<string>;
}

/** The door to a queue and a bucket. */
export const doorTo = (exports: Queue, originals: Bucket): FilesDoor => ({
  ring: (id) => enqueue({ exports }, taskOf('make-export', id)),
  addressOf: (id) => addressOfFile(originals, id),
});

/** The same, by the function's own clients. */
export const openFiles = ({ bucket, queueUrl }: { bucket: string; queueUrl: string }): FilesDoor =>
  doorTo({ client: queueClient(), url: queueUrl }, { client: objectsClient(), name: bucket });
