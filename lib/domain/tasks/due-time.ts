/** How long a row is left alone once it was enqueued, in milliseconds: twice the first, doubled each time, up to the longest. */
const FIRST_WAIT_MS = 5 * 60_000;
const MAX_WAIT_MS = 60 * 60_000;

/** What stands between the time at which a row is due and how often it was enqueued since it first was. */
export const TIMES_MARK = '#';

/** When a row is due next, without how often it was enqueued. */
export const dueTimeOf = (dueAt: string): string => dueAt.split(TIMES_MARK)[0] ?? dueAt;

/** How often a row was enqueued since what is pending was first due: the time alone is of one that never was. */
const timesIn = (dueAt: string): number => Number(dueAt.split(TIMES_MARK)[1] ?? 0);

/**
 * When a row that is due is due again once it was enqueued, with how often that was: `2026-11-24T06:10:00.000Z#1`. A sort key of
 * two parts, so that the sweep needs no more than the index holds. A worker that makes progress with a row writes a plain time, and
 * it counts from the beginning.
 */
export const putOffUntil = (dueAt: string, now: Date): string => {
  const times = timesIn(dueAt) + 1;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** times, MAX_WAIT_MS);
  return `${new Date(now.getTime() + wait).toISOString()}${TIMES_MARK}${times}`;
};

/** Whether a row's time has come: one that was put off when it was enqueued was due then, and is still. */
export const isDue = (dueAt: string, now: string): boolean => dueAt <= now || dueAt.includes(TIMES_MARK);
