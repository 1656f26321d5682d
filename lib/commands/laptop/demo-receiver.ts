import { type ChildProcess, spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const RECEIVER = join(import.meta.dirname, '../../../bin/receiver.ts');

/** Whether somebody listens on a port of this machine. */
const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const answer = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });

const firstLine = (child: ChildProcess, say: (line: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (status) => reject(new Error(`the receiver ended with status ${status}`)));
    if (child.stdout === null) return reject(new Error('the receiver says nothing'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      say(`  receiver: ${line}`);
      resolve();
    });
  });

/** Starts the example receiver in a process of its own, unless one listens already; gives what ends it. */
export const startDemoReceiver = async (port: number, say: (line: string) => void): Promise<() => void> => {
  if (await isTaken(port)) {
    say(`  a receiver listens on port ${port} already`);
    return () => undefined;
  }
  // The channel ends it with this process, however that ends.
  const child = spawn(process.execPath, [RECEIVER], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  await firstLine(child, say);
  return () => {
    child.kill();
  };
};
