import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExport } from '#actions/export/make-export.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { readSettings } from '#io/settings-file.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { taskHandler } from '../chains/queue.ts';
import { DeskFilesEnv } from './env.ts';

/** Beside the code, where the bundle puts them. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

const env = DeskFilesEnv.parse(process.env);
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  originals: { client: objectsClient(), name: env.ORIGINALS_BUCKET },
  exports: { client: queueClient(), url: env.EXPORTS_QUEUE_URL },
  settings: readSettings(),
  clock: systemClock,
  fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
};

export const handler = taskHandler('exports', ({ id }) => makeExport(world, id));
