import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';

/** What a piece of work in a process of its own may take. */
export interface Bounds {
  /** MiB resident, Node itself included (some 50). */
  memory: number;
  /** Seconds of processor time. */
  seconds: number;
}

/** What a process sends that has read something and goes on: kept where it ends before its answer. */
export interface SoFar {
  soFar: unknown;
}

const isSoFar = (answer: unknown): answer is SoFar =>
  typeof answer === 'object' && answer !== null && 'soFar' in answer && Object.keys(answer).length === 1;

/** What came of it: what the process answered, whole or so far, or how it ended without an answer. */
export type Isolated =
  | { ok: true; answer: unknown; partly?: true }
  | { ok: false; reason: 'timed-out' | 'out-of-memory' | 'crashed' };

/** How often the process's resident memory is looked at, in milliseconds: it grows by some 2 MB in one. */
const LOOK = 25;
/** What `/proc/<pid>/statm` counts in. */
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;
/** How much longer than its processor time a process may be under way, on a machine that does much else. */
const PATIENCE = 4;

/** What a signal says: V8 aborts when its heap is full, and the system when the processor time is used up. */
const ENDS: Readonly<Record<string, 'timed-out' | 'out-of-memory'>> = {
  SIGABRT: 'out-of-memory',
  SIGXCPU: 'timed-out',
};

const residentBytes = async (pid: number): Promise<number> => {
  const statm = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
};

/** What the process may read: the bundle that it stands in, or this repository. Not the parent's `/proc/<pid>/environ`. */
const readable = (script: string): string =>
  extname(script) === '.mjs' ? resolve(script, '..') : resolve(import.meta.dirname, '../../..');

/**
 * Runs a script in a process of its own, gives it one message, and answers with the first that it sends back, but for what it
 * has read so far: that is the answer where it is ended before another.
 *
 * The process has an empty environment (no credentials), may read its own code only, write nothing and start nothing,
 * and is ended when it takes too long or too much. V8's limit does not count Buffers or WebAssembly, so resident memory is
 * looked at too, where there is a `/proc`. `patience` is how many seconds it may be under way. Never rejects.
 */
export const runIsolated = (
  script: string,
  task: object,
  { memory, seconds }: Bounds,
  patience = seconds * PATIENCE,
): Promise<Isolated> =>
  new Promise((done) => {
    const child = fork(script, {
      // The shell hands over to Node at once; the limit on processor time holds when nobody is left to end it.
      execPath: '/bin/sh',
      execArgv: [
        '-c',
        `ulimit -S -t ${seconds} && exec "$0" "$@"`,
        process.execPath,
        '--permission',
        `--allow-fs-read=${readable(script)}`,
        '--disable-warning=ExperimentalWarning',
        `--max-old-space-size=${memory}`,
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    let known: SoFar | undefined;
    const end = (outcome: Isolated): void => {
      clearTimeout(tooLong);
      clearInterval(looking);
      child.kill('SIGKILL');
      done(outcome.ok || known === undefined ? outcome : { ok: true, answer: known.soFar, partly: true });
    };
    const tooLong = setTimeout(() => end({ ok: false, reason: 'timed-out' }), patience * 1_000);
    const looking = setInterval(async () => {
      if (child.pid === undefined) return;
      if ((await residentBytes(child.pid)) > memory * MEGABYTE) end({ ok: false, reason: 'out-of-memory' });
    }, LOOK);
    child.on('message', (answer) => {
      if (isSoFar(answer)) known = answer;
      else end({ ok: true, answer });
    });
    child.once('error', () => end({ ok: false, reason: 'crashed' }));
    child.once('exit', (_code, signal) => end({ ok: false, reason: ENDS[signal ?? ''] ?? 'crashed' }));
    child.send(task, () => undefined);
  });
