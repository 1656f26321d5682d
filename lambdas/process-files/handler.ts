import { fileReader } from '#io/files/read-file.ts';
import { readSettings } from '#io/settings-file.ts';
import { inboxHandler } from '../chains/inbox.ts';
import { ProcessFilesEnv } from './env.ts';

/** How long the files of one report may take together, in seconds: the function has 30 more for the rest. */
const TIME = 120;

export const handler = inboxHandler(ProcessFilesEnv.parse(process.env), () => ({
  reader: () => fileReader(TIME, readSettings().files),
}));
