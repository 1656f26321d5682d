import { closeSync, openSync, readSync } from 'node:fs';

/** How often resident memory is looked at, in milliseconds. */
const INTERVAL = 100;
/** What `/proc/<pid>/statm` counts in. */
const PAGE_BYTES = 4096;
/** Its seven numbers, with room. */
const STATM_BYTES = 256;

interface Watched {
  /** `/proc/<pid>/statm`, open as long as the process is watched; null where there is none. */
  statm: number | null;
  limit: number;
  onOver: () => void;
}

/**
 * Watches the resident memory of processes: V8's own limit does not count Buffers or WebAssembly.
 *
 * Reads `/proc`: where there is none (macOS), only V8's limit holds.
 */
export class Watchdog {
  readonly #watched = new Map<number, Watched>();
  readonly #read = Buffer.alloc(STATM_BYTES);
  #timer: NodeJS.Timeout | undefined;

  watch(pid: number, limit: number, onOver: () => void): void {
    this.#watched.set(pid, { statm: statmOf(pid), limit, onOver });
    this.#timer ??= setInterval(() => this.#look(), INTERVAL).unref();
  }

  forget(pid: number): void {
    const statm = this.#watched.get(pid)?.statm ?? null;
    if (statm !== null) closeSync(statm);
    this.#watched.delete(pid);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    for (const [pid, { statm, limit, onOver }] of this.#watched) {
      if (statm === null || this.#residentBytes(statm) <= limit) continue;
      this.forget(pid);
      onOver();
    }
  }

  #residentBytes(statm: number): number {
    try {
      const length = readSync(statm, this.#read, 0, STATM_BYTES, 0);
      return Number(this.#read.toString('latin1', 0, length).split(' ')[1]) * PAGE_BYTES;
    } catch {
      // The process has ended.
      return 0;
    }
  }
}

function statmOf(pid: number): number | null {
  try {
    return openSync(`/proc/${pid}/statm`, 'r');
  } catch {
    return null;
  }
}
