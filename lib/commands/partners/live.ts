import { setTimeout as pause } from 'node:timers/promises';
import { liveExercise } from '#actions/feed/publish/live-exercise.ts';
import type { Operator } from '#commands/operator.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { LIFE } from '#domain/feed/exercise/life.ts';

const HINT = 'Look at "npm run partner -- help".';

const numberOf = (name: string, text: string, most: number): number => {
  if (!/^\d{1,6}$/.test(text) || Number(text) > most)
    throw new CommandError(`--${name} is a whole number up to ${most}.`, HINT);
  return Number(text);
};

/**
 * Has those who receive the audience "exercise" live through all that befalls a feed, made up, again and again: a step each so many
 * seconds, for ever where no number of steps is given. Each start begins a round of its own.
 */
export const live = async (
  { say }: Terminal,
  operator: Operator,
  record: (what: string, about: string) => Promise<void>,
  { every, steps }: { every: string; steps?: string | undefined },
): Promise<void> => {
  const waitMs = numberOf('every', every, 86_400) * 1_000;
  const most = steps === undefined ? Number.POSITIVE_INFINITY : numberOf('steps', steps, 100_000);
  await record('live-exercise', 'exercise');
  const first = Math.floor(Date.now() / 1_000) * LIFE.length;
  for (let n = 0; n < most; n += 1) {
    if (n > 0) await pause(waitMs);
    const step = await liveExercise({ ...operator, clock: () => new Date() }, first + n);
    say(`${new Date().toISOString()}  ${step}`);
  }
};
