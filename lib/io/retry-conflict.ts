import { TransientError } from './transient-error.ts';

/** Most tries of an optimistic write: whoever is overtaken that often is tried again with its message, minutes later. */
const MAX_ATTEMPTS = 10;

/** Others wrote what was to be written, again and again. */
class ConflictLasts extends TransientError {}

/** What a try gives whose write was refused for a version conflict. */
export const CONFLICT = Symbol('conflict');

/** Reads, plans and writes again until no other write overtakes it; `what` names the row, for the error after the last try. */
export const retryConflict = async <T>(what: string, attempt: () => Promise<T | typeof CONFLICT>): Promise<T> => {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const result = await attempt();
    if (result !== CONFLICT) return result;
  }
  throw new ConflictLasts(what);
};
