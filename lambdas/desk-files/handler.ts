import { makeExport } from '#actions/export/make-export.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { readSettings } from '#io/settings-file.ts';
import { taskHandler } from '../chains/queue.ts';
import { DeskFilesEnv } from './env.ts';

const env = DeskFilesEnv.parse(process.env);
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  originals: { client: objectsClient(), name: env.ORIGINALS_BUCKET },
  exports: { client: queueClient(), url: env.EXPORTS_QUEUE_URL },
  settings: readSettings(),
  clock: systemClock,
};

export const handler = taskHandler('exports', ({ id }) => makeExport(world, id));
