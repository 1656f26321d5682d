import type { LastAnchor } from '#domain/audit/audit.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { objectsClient, queueClient } from './object-clients.ts';
import { lastAnchor } from './objects/anchors.ts';
import type { Bucket } from './objects/bucket.ts';
import { addressOfFile } from './objects/exports.ts';
import { addressOfSealed } from './objects/sealed-address.ts';
import { enqueue, type Queue } from './queue.ts';

/** What the desk takes of queues and of the bucket of files: who makes files, and who delivers to partners. */
export interface FilesDoor {
  /** Has a file made, or gone on with. */
  ring: (id: string) => Promise<void>;
  /** The address at which a file can be fetched for a quarter of an hour, by whoever has it. */
  addressOf: (id: string) => Promise<string>;
  /** Has an endpoint of a partner looked at. */
  ringEndpoint: (endpoint: EndpointRef) => Promise<void>;
  /** Where originals lie, sealed. */
  originals: Bucket;
  /** The address at which one of them can be fetched for a few minutes, by whoever has it. */
  addressOfSealed: (key: string) => Promise<string>;
  /** The newest copy of an entry of the audit log, as it lies where nobody can change it. */
  lastAnchor: (now: Date) => Promise<LastAnchor | null>;
}

/** The door to the queues and the buckets. */
export const doorTo = (exports: Queue, originals: Bucket, webhooks: Queue, anchors: Bucket): FilesDoor => ({
  ring: (id) => enqueue({ exports }, taskOf('make-export', id)),
  addressOf: (id) => addressOfFile(originals, id),
  ringEndpoint: (endpoint) => enqueue({ webhooks }, deliverTo(endpoint)),
  originals,
  addressOfSealed: (key) => addressOfSealed(originals, key),
  lastAnchor: (now) => lastAnchor(anchors, now),
});

/** The same, by the function's own clients. */
export const openFiles = ({
  bucket,
  queueUrl,
  webhooksUrl,
  anchors,
}: Record<'bucket' | 'queueUrl' | 'webhooksUrl' | 'anchors', string>): FilesDoor => {
  const client = queueClient();
  const objects = objectsClient();
  const queues = { exports: { client, url: queueUrl }, webhooks: { client, url: webhooksUrl } };
  const originals = { client: objects, name: bucket };
  return doorTo(queues.exports, originals, queues.webhooks, { client: objects, name: anchors });
};
