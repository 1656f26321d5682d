/** Days of a week as settings name them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const HOUR_MINUTES = 60;
export const DAY_MINUTES = 24 * HOUR_MINUTES;
const WEEK_MINUTES = WEEKDAYS.length * DAY_MINUTES;
const MINUTE_MS = 60_000;

/** Minutes of a day at a time such as `07:30`; `24:00` is its end. */
const minutesAt = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR_MINUTES + minutes;
};

/** Hours of some days, in local time: to an hour that is earlier than the first, into the next day. */
export interface Hours {
  days: readonly Weekday[];
  /** `08:00` */
  from: string;
  /** `16:00`; `24:00` is the end of a day. */
  to: string;
}

/** When somebody is there, each week. */
export interface WatchHours {
  hours: readonly Hours[];
  /** IANA. */
  timeZone: string;
}

/** A stretch of a week, in minutes since its Monday began: one of a Sunday may end after the week does. */
interface Stretch {
  start: number;
  length: number;
}

/** The stretches of a week in which somebody is there. */
export const stretchesOf = ({ hours }: Pick<WatchHours, 'hours'>): Stretch[] =>
  hours.flatMap(({ days, from, to }) => {
    const length = minutesAt(to) - minutesAt(from);
    return days.map((day) => ({
      start: WEEKDAYS.indexOf(day) * DAY_MINUTES + minutesAt(from),
      length: length > 0 ? length : length + DAY_MINUTES,
    }));
  });

/** How many minutes after the other, round the week. */
export const after = (minute: number, other: number): number => (minute - other + WEEK_MINUTES) % WEEK_MINUTES;

/** Minutes since Monday began, as clocks on the wall of a time zone show them. */
export const minuteOfWeek = (at: Date, timeZone: string): number => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const names: readonly string[] = WEEKDAYS;
  const day = names.indexOf((parts.get('weekday') ?? '').toLowerCase());
  return day * DAY_MINUTES + minutesAt(`${parts.get('hour')}:${parts.get('minute')}`);
};

/** Whether somebody is there at a moment. */
export const isWatched = (watch: WatchHours, at: Date): boolean => {
  const minute = minuteOfWeek(at, watch.timeZone);
  return stretchesOf(watch).some(({ start, length }) => after(minute, start) < length);
};

/** The last two hours before the next ones are gone in quarters of an hour: the clocks may change on the way. */
const NEAR = 2 * HOUR_MINUTES;
const QUARTER = 15;
/** Moments that the clocks of a zone skip, or show twice, are met at most so often on the way to the next hours. */
const MAX_STEPS = 50;

/** The moment itself where somebody is there then, else when the next hours begin. */
export const nextWatched = (watch: WatchHours, at: Date): Date => {
  const stretches = stretchesOf(watch);
  let moment = at;
  for (let steps = 0; steps < MAX_STEPS && !isWatched(watch, moment); steps += 1) {
    const minute = minuteOfWeek(moment, watch.timeZone);
    const wait = Math.min(...stretches.map(({ start }) => after(start, minute) || WEEK_MINUTES));
    const step = wait > NEAR ? wait - NEAR : Math.min(wait, QUARTER);
    moment = new Date((Math.floor(moment.getTime() / MINUTE_MS) + step) * MINUTE_MS);
  }
  return moment;
};

/** The minute that a moment lies in. */
export const wholeMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);

/** Who is there, and within how many minutes they look. */
type Promised = WatchHours & { minutes: number };

/** For how long after what was promised somebody is paged still, in milliseconds: a restore brings reports of years back. */
const OVER_AFTER_MS = DAY_MINUTES * MINUTE_MS;

/**
 * When somebody is to be paged about a report, to the minute: as it came in where they were there then, however late it is read, else
 * when the next hours begin. Null where what was promised is over by more than a day.
 */
export const pageTimeOf = (watch: Promised, receivedAt: Date, now: Date): Date | null => {
  const at = nextWatched(watch, wholeMinute(receivedAt < now ? receivedAt : now));
  return at.getTime() + watch.minutes * MINUTE_MS + OVER_AFTER_MS < now.getTime() ? null : at;
};

/** Whether more than half of the promised minutes are over since somebody was to be paged: the other half is for looking. */
export const isPageLate = ({ minutes }: Pick<Promised, 'minutes'>, wantedAt: Date, now: Date): boolean =>
  wantedAt.getTime() + (minutes * MINUTE_MS) / 2 < now.getTime();

/** Whether somebody is there at every hour of every day: no stretch ends where no other goes on. */
export const isAlways = (watch: Pick<WatchHours, 'hours'>): boolean => {
  const stretches = stretchesOf(watch);
  const isIn = (minute: number): boolean => stretches.some(({ start, length }) => after(minute, start) < length);
  return stretches.every(({ start, length }) => isIn((start + length) % WEEK_MINUTES));
};
