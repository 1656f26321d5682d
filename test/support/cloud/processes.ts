import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const PORTS = ['HTTP', 'DESK', 'FEED', 'SMTP', 'MAILBOX', 'IDENTITY', 'EVIDENCE'];

/** The environment of a hotline or a command on a data folder of its own, on any ports. */
export const environmentOn = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...Object.fromEntries(PORTS.map((name) => [`HOTLINE_${name}_PORT`, '0'])),
  HOTLINE_DATA: dataDir,
});

/** Processes other than this one that have to do with a folder, by their pids. */
export const processesOn = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) =>
      ['cmdline', 'environ'].some((file) => {
        try {
          return readFileSync(`/proc/${pid}/${file}`, 'latin1').includes(folder);
        } catch {
          return false;
        }
      }),
    );

/** A process that was started, and what it has said so far. */
export interface Started {
  child: ChildProcess;
  said: () => string;
}

/** Starts a program as the leader of a group of its own, as a terminal does; fulfilled once it says what is waited for. */
export const startSaying = async (
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  awaited: RegExp,
): Promise<Started> => {
  const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  await new Promise<void>((said, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (awaited.test(output)) said();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`it ended before it said ${awaited}:\n${output}`)));
  });
  return { child, said: () => output };
};
