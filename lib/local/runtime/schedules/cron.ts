import { CommandError } from '#commands/terminal/command-error.ts';

/** A day of a calendar, as a wall clock shows it. */
interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** AWS's cron expression of six fields: minutes, hours, day of month, month, day of week (SUN is 1), year. */
export interface Cron {
  minutes: number[];
  hours: number[];
  fits: (day: Day) => boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** How far ahead a next time is looked for: a leap day may be eight years away. */
const MAX_DAYS = 9 * 366;
const DAY_MILLISECONDS = 86_400_000;

/** Reads `0 7 ? * MON-FRI *`. `L`, `W` and `#` are not built. */
export function readCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6) throw unreadable(expression);
  const days = values(dayOfMonth, 1, 31, [], expression);
  const months = values(month, 1, 12, MONTHS, expression);
  const weekdays = values(dayOfWeek, 1, 7, WEEKDAYS, expression);
  const years = values(year, 1970, 2199, [], expression);
  return {
    minutes: values(minute, 0, 59, [], expression),
    hours: values(hour, 0, 23, [], expression),
    fits: (day) =>
      years.includes(day.year) &&
      months.includes(day.month) &&
      days.includes(day.day) &&
      weekdays.includes(new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 1),
  };
}

/** The first time of a cron expression after a time, in a time zone; null when it has none any more. */
export function nextTime(cron: Cron, after: number, timeZone: string): number | null {
  const today = wallClock(after, timeZone);
  for (let i = 0; i < MAX_DAYS; i += 1) {
    const date = new Date(today + i * DAY_MILLISECONDS);
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (!cron.fits(day)) continue;
    const times = cron.hours.flatMap((hour) => cron.minutes.map((minute) => instant(day, hour, minute, timeZone)));
    const next = times.filter((time) => time > after).sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  return null;
}

// A field stands for numbers: `*`, `?`, `3`, `1-5`, `MON,WED`, `0/15`, `*/5`.
function values(field: string, low: number, high: number, names: readonly string[], expression: string): number[] {
  const numberOf = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    const value = named < 0 ? Number(text) : low + named;
    if (text === '' || !Number.isInteger(value) || value < low || value > high) throw unreadable(expression);
    return value;
  };
  return field.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const any = from === '*' || from === '?';
    const first = any ? low : numberOf(from);
    const last = to !== undefined ? numberOf(to) : any || step !== undefined ? high : first;
    const by = step === undefined ? 1 : numberOf(step);
    return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, i) => first + i * by);
  });
}

/** A time as a zone's wall clock shows it, written as if it were UTC. */
function wallClock(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The time at which a zone's wall clock shows that hour; where summer time skips it, an hour later. */
function instant({ year, month, day }: Day, hour: number, minute: number, timeZone: string): number {
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const guess = shown - (wallClock(shown, timeZone) - shown);
  return shown - (wallClock(guess, timeZone) - guess);
}

const unreadable = (expression: string): CommandError =>
  new CommandError(
    `A schedule says cron(${expression}), which the laptop cannot read.`,
    'Correct it, or build what it uses in lib/local/runtime/schedules/cron.ts.',
  );
