import type { MiddyfiedHandler } from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type AttachmentHandling, processReport } from '#actions/process/process-report.ts';
import { logLeft } from '#io/access-refused.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { createdKeys, isFromStorage } from '#io/objects/object-created.ts';
import { type Queue, sendGathered } from '#io/queue.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import type { InboxEnv } from './inbox-env.ts';
import { queueHandler } from './queue.ts';

/**
 * The handler of a function that enters the objects of the inbox; `files` says what becomes of those that hold files. Heartbeats are
 * known where the name of their key's secret is given.
 */
export const inboxHandler = (
  env: InboxEnv,
  files: (queue: (url: string) => Queue) => AttachmentHandling,
  heartbeatKeySecret?: string,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> => {
  const secrets = secretsClient();
  const objects = objectsClient();
  const queues = queueClient();
  const queue = (url: string): Queue => ({ client: queues, url });
  const world = {
    table: { client: ledgerClient(), name: env.TABLE },
    inbox: { client: objects, name: env.INBOX_BUCKET },
    originals: { client: objects, name: env.ORIGINALS_BUCKET },
    acknowledgements: { ...queue(env.ACKNOWLEDGEMENTS_QUEUE_URL), gathered: [] },
    clusters: queue(env.CLUSTER_QUEUE_URL),
    briefs: queue(env.BRIEF_QUEUE_URL),
    files: files(queue),
    settings: readSettings(),
    clock: systemClock,
    ...(heartbeatKeySecret === undefined ? {} : { heartbeatKey: () => readSecret(secrets, heartbeatKeySecret) }),
  };
  const action = async (body: unknown, isFirst: boolean): Promise<void> => {
    const [hashKey, matchKey] = await Promise.all([
      readSecret(secrets, env.HASH_KEY_SECRET),
      readSecret(secrets, env.MATCH_KEY_SECRET),
    ]);
    // Reading files may take all memory and time there is: each reading of theirs counts.
    const arrival = { isFirst: isFirst && isFromStorage(body) && !('reader' in world.files) };
    for (const key of createdKeys(body)) await processReport({ ...world, hashKey, matchKey }, key, arrival);
  };
  // What is lost of it the sweep enqueues.
  const after = (): Promise<void> =>
    sendGathered(world.acknowledgements).catch((error: unknown) => logLeft('acknowledgements not enqueued', error));
  return queueHandler(action, after);
};
