import { setTimeout } from 'node:timers/promises';
import { TransientError } from './transient-error.ts';

/** Most tries of an optimistic write: work that is overtaken that often is tried again with its message, minutes later. */
const MAX_ATTEMPTS = 10;

/** Others wrote what was to be written, again and again. */
export class ConflictLasts extends TransientError {}

/** What a try gives whose write was refused for a version conflict. */
export const CONFLICT = Symbol('conflict');

interface Bounds<T> {
  /** Most tries, where it is worth more or fewer than others are. */
  attempts?: number;
  /** How long it waits at most after a try that was overtaken, in milliseconds; a row that many write needs that. */
  waitMs?: (tries: number) => number;
  /** What is given after the last try, where being overtaken that often is an answer and no error. */
  otherwise?: () => T;
}

/**
 * Reads, plans and writes again until no other write overtakes it; `what` names the row, for the error after the last try.
 *
 * This is the one loop of optimistic writes (`test/unit/io/loops.test.ts`): each ends, by the same error.
 */
export const retryConflict = async <T>(
  what: string,
  attempt: (tries: number) => Promise<T | typeof CONFLICT>,
  { attempts = MAX_ATTEMPTS, waitMs, otherwise }: Bounds<T> = {},
): Promise<T> => {
  for (let tries = 0; tries < attempts; tries += 1) {
    const result = await attempt(tries);
    if (result !== CONFLICT) return result;
    if (waitMs !== undefined) await setTimeout(Math.random() * waitMs(tries + 1));
  }
  if (otherwise !== undefined) return otherwise();
  throw new ConflictLasts(what);
};
