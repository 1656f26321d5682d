import {
  after,
  DAY_MINUTES,
  isAlways,
  isWatched,
  minuteOfWeek,
  nextWatched,
  stretchesOf,
  type WatchHours,
} from './watch-hours.ts';

/** When a line answers each week, and the days on which it does not. */
interface OpeningHours extends WatchHours {
  /** Days without anybody, of each year (`12-25`) or of one (`2027-03-26`), whatever the week says. */
  closed?: readonly string[];
}

/** Whether a line answers at a moment: until when it does, or from when on. Null where neither comes soon. */
export type OpenState = { isOpen: true; until: Date | null } | { isOpen: false; opens: Date | null };

const MINUTE_MS = 60_000;
/** An end that is further away than this is not said. */
const MAX_UNTIL_MS = DAY_MINUTES * MINUTE_MS;
/** A line that opens later than this is not said to open. */
const MAX_OPENS_MS = 14 * DAY_MINUTES * MINUTE_MS;
/** What is gone in larger steps ends so many minutes before: the clocks may change on the way. */
const NEAR = 120;
const QUARTER = 15;
/** Days and changes of the clocks that are met on the way to an end or a beginning, generously. */
const MAX_STEPS = 400;

/** `2026-12-25`, as calendars of a time zone have it. */
const dayIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(at);

const isClosedDay = ({ closed = [], timeZone }: OpeningHours, at: Date): boolean => {
  if (closed.length === 0) return false;
  const day = dayIn(at, timeZone);
  return closed.some((each) => each === day || each === day.slice('2026-'.length));
};

const isOpenAt = (line: OpeningHours, at: Date): boolean => isWatched(line, at) && !isClosedDay(line, at);

/** A moment some minutes later, on a whole minute; short of it where the clocks may change before. */
const later = (at: Date, minutes: number): Date =>
  new Date(
    (Math.floor(at.getTime() / MINUTE_MS) + (minutes > NEAR ? minutes - NEAR : Math.min(minutes, QUARTER))) * MINUTE_MS,
  );

const minutesOfDayLeft = (at: Date, timeZone: string): number =>
  DAY_MINUTES - (minuteOfWeek(at, timeZone) % DAY_MINUTES);

const closesAt = (line: OpeningHours, at: Date): Date | null => {
  const stretches = stretchesOf(line);
  let moment = at;
  for (let steps = 0; steps < MAX_STEPS && moment.getTime() - at.getTime() <= MAX_UNTIL_MS; steps += 1) {
    if (!isOpenAt(line, moment)) return moment;
    const minute = minuteOfWeek(moment, line.timeZone);
    const left = stretches.map(({ start, length }) => length - after(minute, start)).filter((each) => each > 0);
    moment = later(moment, Math.min(Math.max(...left), minutesOfDayLeft(moment, line.timeZone)));
  }
  return null;
};

const opensAt = (line: OpeningHours, at: Date): Date | null => {
  let moment = at;
  for (let steps = 0; steps < MAX_STEPS && moment.getTime() - at.getTime() <= MAX_OPENS_MS; steps += 1) {
    if (isOpenAt(line, moment)) return moment;
    moment = isClosedDay(line, moment)
      ? later(moment, minutesOfDayLeft(moment, line.timeZone))
      : nextWatched(line, moment);
  }
  return null;
};

/** Whether a line answers at every hour of every day of every year. */
export const isAlwaysOpen = ({ hours, closed = [] }: Pick<OpeningHours, 'hours' | 'closed'>): boolean =>
  closed.length === 0 && isAlways({ hours });

/** Whether a line answers at a moment, and when that changes, by the clocks of its time zone. */
export const openAt = (line: OpeningHours, at: Date): OpenState =>
  isOpenAt(line, at)
    ? { isOpen: true, until: isAlwaysOpen(line) ? null : closesAt(line, at) }
    : { isOpen: false, opens: opensAt(line, at) };
