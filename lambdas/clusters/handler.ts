import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { runOrLeave, takeLease } from '#actions/cluster/run-cluster-task.ts';
import type { TaskOf } from '#domain/tasks/task.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { releaseWriter } from '#io/table/cluster/lease.ts';
import { isInOrder, orderedTaskHandler, taskHandler } from '../chains/queue.ts';
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

const run = async (task: TaskOf<'clusters'>): Promise<void> =>
  runOrLeave({ ...writer, matchKey: await readSecret(secrets, env.MATCH_KEY_SECRET), settings }, task);

const inOrder = orderedTaskHandler(
  'clusters',
  async (task) => {
    holder ??= await takeLease(writer);
    await run(task);
  },
  release,
);

const totals = taskHandler<'totals'>('totals', run);

/** Batches of the ordered queue are the one writer's; totals rest on no order. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  isInOrder(event) ? inOrder(event, context) : totals(event, context);
