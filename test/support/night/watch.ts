import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { accessToken } from '#commands/token.ts';
import type { Hotline } from '#local/start.ts';
import { processesOn } from '#test/support/cloud/processes.ts';

/** How often is looked, in milliseconds: at queues, at memory, at the desk. */
const LOOK_MS = 1_000;
/** Of so many looks, one is at memory: all processes of the machine are gone through. */
const MEMORY_EVERY = 5;
/** How long a token of the desk's is used, in milliseconds. */
const TOKEN_MS = 30_000;

/** What was the most at any moment, and how long the desk took for each search, in milliseconds. */
export interface Watched {
  queues: Record<string, number>;
  memoryMegabytes: number;
  searches: number[];
  failedSearches: number;
}

const residentKilobytes = (pid: string): number => {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** Looks at a hotline while a night goes on. */
export class Watch {
  readonly watched: Watched = { queues: {}, memoryMegabytes: 0, searches: [], failedSearches: 0 };
  readonly #hotline: Hotline;
  readonly #folder: string;
  readonly #wallet: () => string | undefined;
  readonly #over = new AbortController();
  #token: { text: string; until: number } | undefined;
  readonly #running: Promise<void>;

  /** `wallet` gives one that investigators ask about. */
  constructor(hotline: Hotline, folder: string, wallet: () => string | undefined) {
    this.#hotline = hotline;
    this.#folder = folder;
    this.#wallet = wallet;
    this.#running = this.#run();
  }

  async stop(): Promise<Watched> {
    this.#over.abort();
    await this.#running;
    return this.watched;
  }

  async #run(): Promise<void> {
    for (let look = 0; !this.#over.signal.aborted; look += 1) {
      this.#lookAtQueues();
      if (look % MEMORY_EVERY === 0) this.#lookAtMemory();
      await this.#search();
      await pause(LOOK_MS, undefined, { signal: this.#over.signal }).catch(() => undefined);
    }
  }

  #lookAtQueues(): void {
    const { queues } = this.#hotline.cloud;
    for (const name of queues.names()) {
      const { visible, inFlight, delayed } = queues.counts(name);
      this.watched.queues[name] = Math.max(this.watched.queues[name] ?? 0, visible + inFlight + delayed);
    }
  }

  #lookAtMemory(): void {
    const pids = [String(process.pid), ...processesOn(this.#folder)];
    const kilobytes = pids.reduce((sum, pid) => sum + residentKilobytes(pid), 0);
    this.watched.memoryMegabytes = Math.max(this.watched.memoryMegabytes, Math.round(kilobytes / 1024));
  }

  async #search(): Promise<void> {
    const wallet = this.#wallet();
    if (wallet === undefined) return;
    try {
      const authorization = `Bearer ${await this.#freshToken()}`;
      const begun = performance.now();
      const answer = await fetch(`${this.#hotline.urls.desk}/api/v1/wallets/${wallet}`, {
        headers: { authorization, 'x-purpose': 'what a search costs on that night' },
      });
      await answer.arrayBuffer();
      if (answer.ok || answer.status === 404) this.watched.searches.push(performance.now() - begun);
      else this.watched.failedSearches += 1;
    } catch {
      this.watched.failedSearches += 1;
    }
  }

  async #freshToken(): Promise<string> {
    const now = performance.now();
    if (this.#token === undefined || this.#token.until < now) {
      this.#token = { text: await accessToken(this.#hotline.identity), until: now + TOKEN_MS };
    }
    return this.#token.text;
  }
}
