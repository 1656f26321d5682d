import * as z from 'zod';
import { type LocalFile, readLocalFile } from '#local/local-file.ts';
import { readLocalSettings } from '#local/local-settings.ts';
import { moveDate } from '#local/runtime/moved-date.ts';

const Clock = z.object({ now: z.number() });
/** How long the clock is waited for, and how often one that runs on asks again, in milliseconds. */
const PATIENCE = 2_000;
const AGAIN = 2_000;

let setOffset: ((offset: number) => void) | null = null;

/** Has this process's `Date` follow the hotline's clock, which whoever tries it moves; where it cannot be asked, nothing. */
const followClock = async (mailbox: string): Promise<void> => {
  const machine = performance.timeOrigin + performance.now();
  const response = await fetch(`${mailbox}/clock`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  const read = Clock.safeParse(await response?.json().catch(() => null));
  if (!read.success) return;
  setOffset ??= moveDate();
  setOffset(Math.round(read.data.now - machine));
};

/** Where the hotline that runs on this machine is reached, for commands that work on it; they live by its clock. */
export const connect = async (): Promise<LocalFile> => {
  const file = await readLocalFile(readLocalSettings(process.env).dataDir);
  if (setOffset === null) setInterval(() => void followClock(file.urls.mailbox), AGAIN).unref();
  await followClock(file.urls.mailbox);
  return file;
};
