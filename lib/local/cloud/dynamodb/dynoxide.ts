import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinary } from './binary.ts';
import { DynamoFile } from './file.ts';

const SUPERVISOR = join(import.meta.dirname, 'supervise.sh');

/** How long a start may take before it counts as failed, in milliseconds; it measures 10. */
const START_TIMEOUT = 10_000;

/** How often a start is tried: another program may take the free port first. */
const START_ATTEMPTS = 5;

export interface DynoxideOptions {
  file: string;
  binary?: string;
  onProblem: (message: string) => void;
}

/** The DynamoDB emulator as a child that ends with this process, and is started again when it crashes. */
export class Dynoxide {
  readonly #options: DynoxideOptions;
  #child: ChildProcess | null = null;
  #url: Promise<string>;
  #stopping = false;

  constructor(options: DynoxideOptions) {
    this.#options = options;
    this.#url = this.#start();
    this.#url.catch(() => {});
  }

  /** Where it listens, once it does. */
  url(): Promise<string> {
    return this.#url;
  }

  /** Ends it, also one that is just being started again. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#url.catch(() => {});
    const child = this.#child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await ended;
  }

  async #start(): Promise<string> {
    const binary = findBinary(this.#options.binary);
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const started = await this.#startAt(binary, port);
      if (started.ok) return `http://127.0.0.1:${port}`;
      if (attempt === START_ATTEMPTS) throw new Error(`the DynamoDB emulator does not start: ${started.reason}`);
    }
  }

  async #startAt(binary: string, port: number): Promise<{ ok: true } | { ok: false; reason: string }> {
    const child = spawn(
      '/bin/sh',
      [SUPERVISOR, binary, 'serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', this.#options.file],
      // Ctrl-C reaches the whole terminal's group: the host stops it in order, or its end does.
      { stdio: ['pipe', 'ignore', 'pipe'], detached: true },
    );
    child.stdin?.on('error', () => {});
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000);
    });
    const deadline = performance.now() + START_TIMEOUT;
    while (!hasEnded(child) && performance.now() < deadline) {
      if (await answers(port)) {
        this.#adopt(child);
        return { ok: true };
      }
      await pause(5);
    }
    child.stdin?.end();
    return { ok: false, reason: complaint.trim() || 'it does not answer' };
  }

  /** From here on its end is a crash, unless we stop it. */
  #adopt(child: ChildProcess): void {
    this.#child = child;
    DynamoFile.checkVersion(this.#options.file);
    const restart = () => {
      if (this.#stopping) return;
      this.#options.onProblem('the DynamoDB emulator ended unexpectedly and is started again');
      this.#url = this.#start();
      this.#url.catch((error: Error) => this.#options.onProblem(error.message));
    };
    if (hasEnded(child)) restart();
    else child.once('exit', restart);
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** It answers any request, one without a signature by a refusal. */
const answers = async (port: number): Promise<boolean> => {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
