import { type LocalFile, readLocalFile } from '#local/local-file.ts';
import { readLocalSettings } from '#local/local-settings.ts';

/** Where the hotline that runs on this machine is reached, for commands that work on it. */
export const connect = (): Promise<LocalFile> => readLocalFile(readLocalSettings(process.env).dataDir);
