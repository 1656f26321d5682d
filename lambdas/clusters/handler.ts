import * as z from 'zod';
import { runClusterTask } from '#actions/cluster/run-cluster-task.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { orderedQueueHandler } from '../chains/queue.ts';
import { Env } from './env.ts';

/** What is to be looked at: `twins/<campaign>`, `report/<id>`, `link/<id>`. */
const Look = z.object({ look: z.string() });

const env = Env.parse(process.env);
const secrets = secretsClient();
const table = { client: ledgerClient(), name: env.TABLE };

export const handler = orderedQueueHandler(async (body) => {
  const hashKey = await readSecret(secrets, env.HASH_KEY_SECRET);
  await runClusterTask({ table, hashKey, now: systemClock }, Look.parse(body).look);
});
