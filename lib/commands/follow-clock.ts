import * as z from 'zod';
import { moveDate } from '#commands/laptop/moved-date.ts';

const Clock = z.object({ now: z.number() });
/** How long the clock is waited for, and how often one that runs on asks again, in milliseconds. */
const PATIENCE = 2_000;
const AGAIN = 2_000;

let setOffset: ((offset: number) => void) | null = null;
let following = false;

const ask = async (mailbox: string): Promise<void> => {
  const machine = performance.timeOrigin + performance.now();
  const response = await fetch(`${mailbox}/clock`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  const read = Clock.safeParse(await response?.json().catch(() => null));
  if (!read.success) return;
  setOffset ??= moveDate();
  setOffset(Math.round(read.data.now - machine));
};

/** Has this process's `Date` follow the hotline's clock, which whoever tries it moves; where it cannot be asked, nothing. */
export const followClock = async (mailbox: string): Promise<void> => {
  if (!following) setInterval(() => void ask(mailbox), AGAIN).unref();
  following = true;
  await ask(mailbox);
};
