import { readFile } from 'node:fs/promises';

/** How often resident memory is looked at, in milliseconds. */
const INTERVAL = 100;
/** What `/proc/<pid>/statm` counts in. */
const PAGE_BYTES = 4096;

/**
 * Watches the resident memory of processes: V8's own limit does not count Buffers or WebAssembly.
 *
 * Reads `/proc`: where there is none (macOS), only V8's limit holds.
 */
export class Watchdog {
  readonly #watched = new Map<number, { limit: number; onOver: () => void }>();
  #timer: NodeJS.Timeout | undefined;

  watch(pid: number, limit: number, onOver: () => void): void {
    this.#watched.set(pid, { limit, onOver });
    this.#timer ??= setInterval(() => void this.#look(), INTERVAL).unref();
  }

  forget(pid: number): void {
    this.#watched.delete(pid);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    for (const [pid, { limit, onOver }] of this.#watched) {
      if ((await residentBytes(pid)) > limit) {
        this.forget(pid);
        onOver();
      }
    }
  }
}

async function residentBytes(pid: number): Promise<number> {
  try {
    const [, resident] = (await readFile(`/proc/${pid}/statm`, 'latin1')).split(' ');
    return Number(resident) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
