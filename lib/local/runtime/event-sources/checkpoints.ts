import { closeSync, constants, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Characters of a checkpoint: more than any stream's numbers have, so that each covers the one before. */
const LENGTH = 40;

/**
 * How far each stream has been read: one small file a mapping, written over in place. One write of so few bytes is done or not when
 * the process is killed.
 */
export class Checkpoints {
  readonly #folder: string;
  readonly #open = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The number of the last record that is done; null before the first. */
  read(mapping: string): string | null {
    try {
      return readFileSync(join(this.#folder, mapping), 'latin1').trim() || null;
    } catch {
      return null;
    }
  }

  write(mapping: string, sequence: string): void {
    writeSync(this.#file(mapping), sequence.padEnd(LENGTH), 0, 'latin1');
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  #file(mapping: string): number {
    const known = this.#open.get(mapping);
    if (known !== undefined) return known;
    const file = openSync(join(this.#folder, mapping), constants.O_RDWR | constants.O_CREAT, 0o600);
    this.#open.set(mapping, file);
    return file;
  }
}
