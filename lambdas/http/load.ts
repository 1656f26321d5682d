import { logLeft } from '#io/access-refused.ts';
import { type Busy, NOT_BUSY, readLoad } from '#io/table/intake/load.ts';
import type { Table } from '#io/table/store/table.ts';
import { withinMs } from '#io/time-budget.ts';

/** Says how busy the hotline is as of a moment. */
export type LoadReader = (now: Date) => Promise<Busy>;

/** How long it is taken to be as busy as it was, in milliseconds: a row that every page asks for would be a hot one. */
const ASKED_EVERY = 20_000;

/** How long a page waits for that, in milliseconds: it is shown without the table too. */
const LOAD_MS = 500;

/** Reads how busy the hotline is, now and then; where that cannot be read, as if it were not. */
export const loadReader = (table: Table): LoadReader => {
  let known: { busy: Busy; at: number } = { busy: NOT_BUSY, at: 0 };
  return async (now) => {
    if (Math.abs(now.getTime() - known.at) > ASKED_EVERY) {
      const busy = await withinMs(LOAD_MS, () => readLoad(table, now)).catch((error: unknown): Busy => {
        logLeft('load not read', error);
        return NOT_BUSY;
      });
      known = { busy, at: now.getTime() };
    }
    return known.busy;
  };
};
