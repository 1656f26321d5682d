import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What a command said, and its exit status. */
export interface Ran {
  status: number;
  out: string;
  problem: string;
}

/** Runs a command of `bin` for the hotline on a data folder. */
export const runCommand = (command: string, dataDir: string, words: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const script = join(process.cwd(), 'bin', `${command}.ts`);
    const env = { ...process.env, HOTLINE_DATA: dataDir };
    execFile(process.execPath, [script, ...words], { env }, (error, out, problem) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, problem }),
    );
  });
