import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';

/** What a piece of work in a process of its own may take. */
export interface Bounds {
  /** MiB resident, Node itself included (some 50). */
  memory: number;
  /** Seconds of processor time. */
  seconds: number;
  /** Seconds of processor time without a word of what it has read so far: a file made to cost as much as there is has none. */
  silence?: number;
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
/** What `/proc/<pid>/stat` counts processor time in, on every Linux: a hundredth of a second. */
const TICKS = 100;
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

/** Processor time that a process has taken, in seconds: the twelfth and thirteenth field behind its name, which may hold anything. */
const processorSeconds = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) / TICKS;
};

/** What the process may read: the bundle that it stands in, or this repository. Not the parent's `/proc/<pid>/environ`. */
const readable = (script: string): string =>
  extname(script) === '.mjs' ? resolve(script, '..') : resolve(import.meta.dirname, '../../..');

/**
 * Runs a script in a process of its own, gives it one message, and answers with the first that it sends back, but for what it
 * has read so far: that is the answer where it is ended before another.
 *
 * The process has an empty environment (no credentials), may read its own code only, write nothing and start nothing,
 * and is ended when it takes too long or too much, or says nothing for too long. V8's limit does not count Buffers or WebAssembly, so resident memory is
 * looked at too, where there is a `/proc`. `patience` is how many seconds it may be under way. Never rejects.
 */
export const runIsolated = (
  script: string,
  task: object,
  { memory, seconds, silence = seconds }: Bounds,
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
    /** What it had taken when it last said something; null until that is looked up. */
    let heardAt: number | null = 0;
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
      const taken = await processorSeconds(child.pid);
      heardAt ??= taken;
      if (taken - heardAt > silence) end({ ok: false, reason: 'timed-out' });
    }, LOOK);
    child.on('message', (answer) => {
      if (!isSoFar(answer)) return end({ ok: true, answer });
      known = answer;
      heardAt = null;
    });
    child.once('error', () => end({ ok: false, reason: 'crashed' }));
    child.once('exit', (_code, signal) => end({ ok: false, reason: ENDS[signal ?? ''] ?? 'crashed' }));
    child.send(task, () => undefined);
  });
