import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bodies as files that only their owner may read. A body is written before the row that names it and removed after the
 * row is gone, so a crash leaves at most a file that no row names: `removeOrphans` sweeps those.
 */
export class Blobs {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  write(body: Uint8Array): string {
    const name = randomUUID();
    writeFileSync(join(this.#directory, name), body, { mode: 0o600, flag: 'wx' });
    return name;
  }

  read(name: string): Buffer {
    return readFileSync(join(this.#directory, name));
  }

  remove(name: string): void {
    rmSync(join(this.#directory, name), { force: true });
  }

  /** Has another folder on the same disk hold all bodies too: none is ever changed, so that a second name is a copy. */
  linkInto(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const file of readdirSync(this.#directory)) linkSync(join(this.#directory, file), join(folder, file));
  }

  removeOrphans(named: ReadonlySet<string>): void {
    for (const file of readdirSync(this.#directory)) if (!named.has(file)) this.remove(file);
  }
}
