import { runClusterTask } from '#actions/cluster/run-cluster-task.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { orderedTaskHandler } from '../chains/queue.ts';
import { ClustersEnv } from './env.ts';

const env = ClustersEnv.parse(process.env);
const settings = readSettings();
const secrets = secretsClient();
const table = { client: ledgerClient(), name: env.TABLE };

export const handler = orderedTaskHandler('clusters', async (task) => {
  const matchKey = await readSecret(secrets, env.MATCH_KEY_SECRET);
  await runClusterTask({ table, matchKey, settings, clock: systemClock }, task);
});
