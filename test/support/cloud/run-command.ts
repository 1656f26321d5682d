import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runAt } from '#commands/run.ts';
import type { Main } from '#commands/terminal.ts';

/** What a command said, and its exit status. */
export interface Ran {
  status: number;
  out: string;
  problem: string;
}

const BIN = join(import.meta.dirname, '../../../bin');

/** Runs a command of `bin` in this process, for the hotline on a data folder, and by this process's clock. */
export const runCommand = async (
  command: string,
  dataDir: string,
  words: readonly string[],
  input = '',
): Promise<Ran> => {
  const { main } = (await import(join(BIN, `${command}.ts`))) as { main: Main };
  let out = '';
  let problem = '';
  const terminal = {
    words,
    env: { HOTLINE_DATA: dataDir },
    input: Readable.from([Buffer.from(input)]),
    say: (line: string): void => {
      out += `${line}\n`;
    },
    complain: (line: string): void => {
      problem += `${line}\n`;
    },
    follow: async (): Promise<void> => undefined,
  };
  const status = await runAt(terminal, main);
  return { status, out, problem };
};

/** Runs a command of `bin` as a process of its own: a second or more, so for what only a process shows. */
export const spawnCommand = (command: string, dataDir: string, words: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, HOTLINE_DATA: dataDir };
    const child = execFile(process.execPath, [join(BIN, `${command}.ts`), ...words], { env }, (error, out, problem) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, problem }),
    );
    child.stdin?.end(input);
  });
