import type { Language } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { type Hours, isAlways, nextWatched, WEEKDAYS, type Weekday } from '#domain/watch-hours.ts';
import { LOCALE } from './quantities.ts';

/** Who looks at reports of danger, as a page says it at a moment. */
export interface WatchInWords {
  name: string;
  /** Within how many they look. */
  minutes: number;
  /** When they are there; null at every hour of every day. */
  hours: string | null;
  /** When they are there next, with its preposition or case: `on Monday at 08:00`; null where they are there now. */
  next: string | null;
}

/** How a language says days and hours. */
const SAID: Record<
  Language,
  { everyDay: string; at: string; time: (time: string) => string; on: (day: string) => string; today: string }
> = {
  fi: {
    ...{ everyDay: 'joka päivä', at: 'klo', today: 'tänään', on: (day) => `${day}na` },
    time: (time) =>
      time
        .replace(':00', '')
        .replace(/^0(?=\d)/, '')
        .replace(':', '.'),
  },
  sv: {
    ...{ everyDay: 'alla dagar', at: 'kl.', today: 'i dag', on: (day) => `på ${day}` },
    time: (time) =>
      time
        .replace(':00', '')
        .replace(/^0(?=\d)/, '')
        .replace(':', '.'),
  },
  en: { everyDay: 'every day', at: 'at', today: 'today', on: (day) => `on ${day}`, time: (time) => time },
};

/** A Monday: of the days of a week the names alone are said. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const dayNamed = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(MONDAY + WEEKDAYS.indexOf(day) * DAY_MS),
  );

/** Days that follow one another together: `Mon–Fri, Sun`. */
const daysInWords = (days: readonly Weekday[], language: Language): string => {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  if (sorted.length === WEEKDAYS.length) return SAID[language].everyDay;
  const runs: Weekday[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && WEEKDAYS.indexOf(last) + 1 === WEEKDAYS.indexOf(day)) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => [...new Set([run[0], run.at(-1)])].flatMap((day) => (day ? [dayNamed(day, language)] : [])))
    .map((ends) => ends.join('–'))
    .join(', ');
};

const hoursInWords = ({ days, from, to }: Hours, language: Language): string => {
  const { at, time } = SAID[language];
  const clock = language === 'en' ? '' : `${at}\u00a0`;
  return `${daysInWords(days, language)} ${clock}${time(from)}–${time(to)}`;
};

const nextInWords = (next: Date, now: Date, timeZone: string, language: Language): string => {
  const { on, today, at, time } = SAID[language];
  const say = (options: Intl.DateTimeFormatOptions, moment: Date, locale = LOCALE[language]): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(moment);
  const clock = time(say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, next, 'en-GB'));
  const isToday = say({ dateStyle: 'short' }, next) === say({ dateStyle: 'short' }, now);
  return `${isToday ? today : on(say({ weekday: 'long' }, next))} ${at}\u00a0${clock}`;
};

/** What a page says of who looks at reports of danger, as of a moment. */
export const watchInWords = (
  watch: NonNullable<FunctionSettings['watch']>,
  now: Date,
  language: Language,
): WatchInWords => {
  const next = nextWatched(watch, now);
  return {
    name: watch.name,
    minutes: watch.minutes,
    hours: isAlways(watch) ? null : watch.hours.map((hours) => hoursInWords(hours, language)).join(', '),
    next: next.getTime() === now.getTime() ? null : nextInWords(next, now, watch.timeZone, language),
  };
};
