import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A log file's size at which it makes room for a new one; the one before is kept. A function that loops must not fill the disk. */
const ROTATE_AT = 4 * 1024 * 1024;

/** What a process writes to stdout and stderr, in a file of at most twice 4 MiB. */
export class ProcessLog {
  readonly #path: string;
  #file: WriteStream;
  #size: number;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#path = join(folder, `${name}.log`);
    this.#size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
    this.#file = this.#open();
  }

  /** Copies what comes, for as long as it comes. */
  follow(output: Readable | null): void {
    output?.on('data', (chunk: Buffer) => this.write(chunk));
  }

  write(chunk: Buffer | string): void {
    if (this.#size > ROTATE_AT) this.#rotate();
    this.#size += chunk.length;
    this.#file.write(chunk);
  }

  close(): Promise<void> {
    return new Promise((done) => this.#file.end(done));
  }

  #rotate(): void {
    this.#file.end();
    renameSync(this.#path, `${this.#path}.1`);
    this.#size = 0;
    this.#file = this.#open();
  }

  #open(): WriteStream {
    return createWriteStream(this.#path, { flags: 'a', mode: 0o600 }).on('error', () => {
      // A log that cannot be written (the folder was deleted under us) must not stop the hotline.
    });
  }
}
