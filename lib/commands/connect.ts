import { type LocalFile, readLocalFile } from '#commands/laptop/local-file.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import type { Terminal } from './terminal.ts';

/** Where the hotline that runs on this machine is reached, for commands that work on it; they live by its clock. */
export const connect = async ({ env, follow }: Terminal): Promise<LocalFile> => {
  const file = await readLocalFile(readLocalSettings(env).dataDir);
  await follow(file.urls.mailbox);
  return file;
};
