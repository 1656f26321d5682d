/** The last hour of the night, UTC, in which the day before is told of, and how many minutes lie between two runs. */
const LAST_HOUR = 4;
const EVERY_MINUTES = 15;

/** How many days back a batch that was not finished is gone on with. */
const MAX_DAYS_BACK = 7;
const DAY_MS = 86_400_000;

/** The days whose batches a run at a moment goes through, the oldest first: those before it, UTC. */
export const batchDays = (at: Date): string[] =>
  Array.from({ length: MAX_DAYS_BACK }, (_, n) =>
    new Date(at.getTime() - (MAX_DAYS_BACK - n) * DAY_MS).toISOString().slice(0, 10),
  );

/** Whether a run is the last one of its night. */
export const isLastRun = (at: Date): boolean =>
  at.getUTCHours() >= LAST_HOUR && at.getUTCMinutes() >= 60 - EVERY_MINUTES;
