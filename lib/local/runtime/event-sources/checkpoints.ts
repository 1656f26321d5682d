import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far each stream has been read: one small file a mapping, replaced as a whole. */
export class Checkpoints {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The number of the last record that is done; null before the first. */
  read(mapping: string): string | null {
    try {
      return readFileSync(join(this.#folder, mapping), 'utf8');
    } catch {
      return null;
    }
  }

  write(mapping: string, sequence: string): void {
    const next = join(this.#folder, `${mapping}.next`);
    writeFileSync(next, sequence, { mode: 0o600 });
    renameSync(next, join(this.#folder, mapping));
  }
}
