import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '#commands/terminal/command-error.ts';

/** How long a start waits for a killed predecessor to let go of the folder, in milliseconds. */
const WAIT = 3_000;

/** Holds a data folder for this process until it is closed or the process is gone, however it ended. */
export class DataLock {
  readonly #file: DatabaseSync;

  /** Locks a folder that exists; waits for it as long as is said, in milliseconds. */
  constructor(dataDir: string, wait = WAIT) {
    this.#file = new DatabaseSync(join(dataDir, 'lock'), { timeout: wait });
    try {
      this.#file.exec('pragma locking_mode = exclusive; begin exclusive');
    } catch (cause) {
      this.#file.close();
      throw new CommandError(
        `Another hotline runs on the folder ${dataDir}.`,
        'Use that one, stop it (Ctrl-C where it runs), or name another folder: HOTLINE_DATA=folder npm start.',
        { cause },
      );
    }
  }

  close(): void {
    this.#file.close();
  }
}
