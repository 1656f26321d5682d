import type { Window } from '../brief/window.ts';

const HOUR = 3_600_000;
const HOURS = 24;

/** How many reports were entered in each hour of a UTC day, and up to when they are counted. */
export interface EnteredHours {
  /** UTC, `2026-11-24`. */
  day: string;
  /** One count an hour, 24 of them. */
  hours: number[];
  /** The moment before which all are counted: UTC, ISO 8601. */
  to: string;
}

/** A day of which nothing is counted yet. */
export const uncounted = (day: string): EnteredHours => ({
  day,
  hours: Array.from({ length: HOURS }, () => 0),
  to: `${day}T00:00:00.000Z`,
});

/** The end of a UTC day. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) + HOURS * HOUR);

/** A day's counts with what was entered since they were made, up to a moment. */
export const counted = (before: EnteredHours, entered: Iterable<string>, to: Date): EnteredHours => {
  const hours = [...before.hours];
  for (const at of entered) {
    const hour = Number(at.slice(11, 13));
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return { ...before, hours, to: to.toISOString() };
};

/** How many were entered in the hours that begin in a stretch of time: days of a place are cut where an hour of UTC begins. */
export const enteredIn = (days: readonly EnteredHours[], { from, to }: Window): number => {
  let sum = 0;
  for (const { day, hours } of days) {
    const start = Date.parse(`${day}T00:00:00.000Z`);
    for (const [hour, count] of hours.entries()) {
      const at = start + hour * HOUR;
      if (at >= from.getTime() && at < to.getTime()) sum += count;
    }
  }
  return sum;
};

/** The first hour that begins at a moment or after it. */
export const nextHour = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / HOUR) * HOUR);
