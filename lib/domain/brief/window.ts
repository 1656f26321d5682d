/** The length of a UTC day, in milliseconds. */
const DAY = 86_400_000;
const MINUTE = 60_000;

/** A stretch of time: from its first moment to the one after its last. */
export interface Window {
  from: Date;
  to: Date;
}

/**
 * What was entered this long before a brief is told of in the next one, in milliseconds. A row says when it was about to be written,
 * and no function runs for longer than 150 s: whatever is older than this is there, so that every report and payment is in the
 * numbers of one brief, and of one alone.
 */
const SETTLED_MS = 5 * MINUTE;

/** The moment up to which all is there that was to be entered, as of another. */
export const settledBefore = (moment: Date): Date => new Date(moment.getTime() - SETTLED_MS);

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds. */
const aheadOf = (instant: Date, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const [day = '', month = '', year = '', hour = '', minute = ''] = parts.format(instant).match(/\d+/g) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - instant.getTime();
};

/** When the clocks of a time zone showed the same the day before: 23 or 25 hours earlier where they were changed between. */
const dayBefore = (instant: Date, timeZone: string): Date => {
  const before = new Date(instant.getTime() - DAY);
  return new Date(before.getTime() + aheadOf(instant, timeZone) - aheadOf(before, timeZone));
};

/**
 * The day up to a moment, as the clocks go by which the brief is sent, so that each begins where the last one ended; cut to
 * the minute, so that an invocation tried again tells of the same one.
 */
export const dailyWindow = (at: Date, timeZone: string): Window => {
  const to = new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
  return { from: dayBefore(to, timeZone), to };
};

const DAYS_OF_WEEK = 7;

/** The week up to a moment, in the same way: seven such days. */
export const weeklyWindow = (at: Date, timeZone: string): Window => {
  const day = dailyWindow(at, timeZone);
  const [first = day] = windowsBefore(day, DAYS_OF_WEEK - 1, timeZone);
  return { from: first.from, to: day.to };
};

/** Whether a moment is on a Monday where clocks show a time zone's time. */
export const isMonday = (at: Date, timeZone: string): boolean =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(at) === 'Mon';

/** The days that came before, oldest first. */
export const windowsBefore = ({ from }: Window, count: number, timeZone: string): Window[] => {
  const windows: Window[] = [];
  for (let to = from; windows.length < count; to = dayBefore(to, timeZone)) {
    windows.unshift({ from: dayBefore(to, timeZone), to });
  }
  return windows;
};

/** When a day begins where clocks show a time zone's time; its first moment where they skip midnight. */
const startOfDay = (midnight: number, timeZone: string): Date => {
  const [before, after] = [midnight - DAY, midnight + DAY].map((instant) => aheadOf(new Date(instant), timeZone));
  const shown = [before, after].find((ahead) => aheadOf(new Date(midnight - (ahead ?? 0)), timeZone) === ahead);
  return new Date(midnight - (shown ?? before ?? 0));
};

/**
 * The last calendar days of a time zone up to a moment, oldest first: midnight to midnight, 23 or 25 hours where clocks are
 * changed, the last one cut at the moment.
 */
export const calendarDays = (to: Date, count: number, timeZone: string): Window[] => {
  // A moment at midnight ends the day before.
  const inLast = new Date(to.getTime() - MINUTE);
  const last = Math.floor((inLast.getTime() + aheadOf(inLast, timeZone)) / DAY) * DAY;
  const starts = Array.from({ length: count }, (_, n) => startOfDay(last - (count - 1 - n) * DAY, timeZone));
  return starts.map((from, n) => ({ from, to: starts[n + 1] ?? to }));
};

/** A part of a UTC day, from its first moment to its last, both included: ISO 8601. */
export interface DayPart {
  /** `2026-11-24`. */
  day: string;
  from: string;
  to: string;
}

/** A window as parts of the UTC days that it touches; none of one that ends where it begins, or before. */
export const partsOf = ({ from, to }: Window): DayPart[] => {
  const last = new Date(to.getTime() - 1);
  if (last < from) return [];
  const parts: DayPart[] = [];
  for (let day = Math.floor(from.getTime() / DAY); day * DAY <= last.getTime(); day += 1) {
    const name = new Date(day * DAY).toISOString().slice(0, 10);
    parts.push({ day: name, from: from.toISOString(), to: last.toISOString() });
  }
  return parts;
};
