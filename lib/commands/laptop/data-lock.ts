import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '#commands/terminal/command-error.ts';

/** How long a start waits for a killed predecessor to let go of the folder, in milliseconds. */
const WAIT = 3_000;

const notWritable = (file: string, cause: unknown): CommandError =>
  new CommandError(
    `${file} cannot be written.`,
    'Make the folder yours and writable, with room on its disk, or name another one: HOTLINE_DATA=folder npm start.',
    { cause },
  );

const openLock = (file: string, wait: number): DatabaseSync => {
  try {
    return new DatabaseSync(file, { timeout: wait });
  } catch (cause) {
    throw notWritable(file, cause);
  }
};

/** Holds a data folder for this process until it is closed or the process is gone, however it ended. */
export class DataLock {
  readonly #file: DatabaseSync;

  /** Locks a folder that exists; waits for it as long as is said, in milliseconds. */
  constructor(dataDir: string, wait = WAIT) {
    const file = join(dataDir, 'lock');
    this.#file = openLock(file, wait);
    try {
      this.#file.exec('pragma locking_mode = exclusive; begin exclusive');
    } catch (cause) {
      this.#file.close();
      if (!(cause instanceof Error && /locked/.test(cause.message))) throw notWritable(file, cause);
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
