import { runOrLeave, takeLease } from '#actions/cluster/run-cluster-task.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { releaseWriter } from '#io/table/cluster/lease.ts';
import { orderedTaskHandler } from '../chains/queue.ts';
import { ClustersEnv } from './env.ts';

const env = ClustersEnv.parse(process.env);
const settings = readSettings();
const secrets = secretsClient();
const table = { client: ledgerClient(), name: env.TABLE };
const writer = { table, clock: systemClock };

/** By which name this batch holds the lease of the one writer. */
let holder: string | null = null;

const release = async (): Promise<void> => {
  const held = holder;
  holder = null;
  if (held !== null) await releaseWriter(table, held);
};

export const handler = orderedTaskHandler(
  'clusters',
  async (task) => {
    const matchKey = await readSecret(secrets, env.MATCH_KEY_SECRET);
    holder ??= await takeLease(writer);
    await runOrLeave({ ...writer, matchKey, settings }, task);
  },
  release,
);
