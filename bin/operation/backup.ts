/** Copies the data folder of this machine's hotline as one, while it runs too: `npm run backup -- FOLDER`. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { readArguments } from '#commands/arguments.ts';
import { copyStopped } from '#commands/laptop/copy-stopped.ts';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { readLocalFile } from '#commands/laptop/local-file.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';

const USAGE = `npm run backup -- FOLDER     copies the data folder of this machine's hotline (HOTLINE_DATA, else .hotline) into FOLDER, a new one:
                             table, objects, queues and keys as they are at one moment, while it runs too. Whoever has the
                             copy can read all of it. HOTLINE_DATA=FOLDER npm start starts on it`;

/** How long is looked whether a hotline runs on the folder, and how long a copy is waited for, in milliseconds. */
const LOOK_MS = 100;
const COPY_MS = 300_000;

const Made = z.object({ folder: z.string() });

/** Holds the folder of a hotline that does not run; null where one does. */
const lockOf = (dataDir: string): DataLock | null => {
  try {
    return new DataLock(dataDir, LOOK_MS);
  } catch (error) {
    if (error instanceof CommandError && /Another hotline runs/.test(error.message)) return null;
    throw error;
  }
};

/** Has the hotline that runs on a folder copy it, and takes the copy where it is wanted. */
const askForCopy = async (dataDir: string, to: string): Promise<void> => {
  const { urls } = await readLocalFile(dataDir);
  const asked = { method: 'POST', signal: AbortSignal.timeout(COPY_MS) };
  const answer = await fetch(`${urls.mailbox}/backup`, asked).catch(() => null);
  const made = Made.safeParse(await answer?.json().catch(() => null));
  if (!made.success) throw new CommandError('The hotline that runs made no copy.', 'Stop it, and copy it then.');
  cpSync(made.data.folder, to, { recursive: true, preserveTimestamps: true });
  rmSync(made.data.folder, { recursive: true });
};

export const main = async (terminal: Terminal): Promise<void> => {
  const { positionals } = readArguments(terminal, USAGE, { allowPositionals: true, options: {} });
  const [to = ''] = positionals;
  if (to === '') throw new CommandError('Into which folder?', USAGE);
  const { dataDir } = readLocalSettings(terminal.env);
  if (existsSync(to)) throw new CommandError(`${to} is there already.`, 'Name a folder that is not.');
  if (!existsSync(dataDir)) throw new CommandError(`There is no folder ${dataDir}.`, USAGE);
  const lock = lockOf(dataDir);
  if (lock === null) await askForCopy(dataDir, to);
  else {
    copyStopped(dataDir, to);
    lock.close();
  }
  terminal.say(`${to} is a copy that can be started on: HOTLINE_DATA=${to} npm start`);
  terminal.say('It holds the keys beside what they open: keep it as you keep those.');
};

await run(import.meta.filename, main);
