import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copies that are made while a hotline runs lie here until the command that asked for them takes them away. */
export const COPIES = 'backups';
/** What a start makes anew, or what is of the process that runs. */
const OF_A_RUN = new Set([COPIES, 'lock', 'local.json', 'functions', 'cdk.out', 'logs']);

/** Copies what of a data folder is no run's, of the names that are wanted. */
export const copyNamed = (from: string, to: string, isWanted: (name: string) => boolean): void => {
  for (const name of readdirSync(from).filter((one) => !OF_A_RUN.has(one) && isWanted(one))) {
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
  }
};

/** Copies the folder of a hotline that does not run; `to` is a folder that is not there yet. */
export const copyStopped = (dataDir: string, to: string): void => {
  mkdirSync(to, { mode: 0o700 });
  copyNamed(dataDir, to, () => true);
};
