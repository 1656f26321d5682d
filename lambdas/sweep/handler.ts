import * as z from 'zod';
import { sweep } from '#actions/sweep/sweep.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { measure } from '#io/metrics.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { readSettings } from '#io/settings-file.ts';
import { scheduleHandler } from '../chains/schedule.ts';
import { SweepEnv } from './env.ts';

const env = SweepEnv.parse(process.env);
const settings = readSettings();
const queues = queueClient();
const objects = objectsClient();
const queue = (url: string) => ({ client: queues, url });
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  inbox: { client: objects, name: env.INBOX_BUCKET },
  originals: { client: objects, name: env.ORIGINALS_BUCKET },
  inboxQueue: queue(env.INBOX_QUEUE_URL),
  lowPriorityQueue: queue(env.LOW_PRIORITY_QUEUE_URL),
  filesQueue: queue(env.FILES_QUEUE_URL),
  acknowledgements: queue(env.ACKNOWLEDGEMENTS_QUEUE_URL),
  briefs: queue(env.BRIEF_QUEUE_URL),
  clusters: queue(env.CLUSTER_QUEUE_URL),
  totals: queue(env.TOTALS_QUEUE_URL),
  webhooks: queue(env.WEBHOOKS_QUEUE_URL),
  exports: queue(env.EXPORTS_QUEUE_URL),
  endpoints: settings.feed.endpoints,
  settings,
  clock: systemClock,
};

export const handler = scheduleHandler(z.unknown(), async () => {
  await sweep(world);
  measure('SweepsFinished');
});
