import type { SafetyLanguage } from '#domain/intake/safety-language.ts';
import type { Language } from '#domain/intake/submission.ts';
import { isAlwaysOpen, type OpenState, openAt } from '#domain/opening-hours.ts';
import type { HelpLine } from '#domain/settings.ts';
import { type Hours, WEEKDAYS, type Weekday } from '#domain/watch-hours.ts';
import { LOCALE } from './quantities.ts';

/** How a language says days and hours. */
interface HourWords {
  everyDay: string;
  always: string;
  /** Before a time. */
  at: string;
  time: (time: string) => string;
  /** A day of the week, and one of the year, as something happens on them. */
  on: (day: string) => string;
  onDate: (date: string) => string;
  today: string;
  tomorrow: string;
  openNow: string;
  openUntil: (time: string) => string;
  /** The end of a day as the end of something. */
  midnight: string;
  closed: string;
  opens: (when: string) => string;
}

const shortTime = (time: string): string =>
  time
    .replace(':00', '')
    .replace(/^0(?=\d)/, '')
    .replace(':', '.');

const SAID: Record<Language, HourWords> = {
  fi: {
    ...{ everyDay: 'joka päivä', always: 'auki aina', at: 'klo', time: shortTime, on: (day) => `${day}na` },
    ...{ onDate: (date) => date, today: 'tänään', tomorrow: 'huomenna', midnight: 'klo\u00a024' },
    ...{ openNow: 'auki nyt', openUntil: (time) => `auki nyt, ${time} saakka` },
    ...{ closed: 'suljettu nyt', opens: (when) => `suljettu, aukeaa ${when}` },
  },
  sv: {
    ...{ everyDay: 'alla dagar', always: 'dygnet runt', at: 'kl.', time: shortTime, on: (day) => `på ${day}` },
    ...{ onDate: (date) => `den ${date}`, today: 'i dag', tomorrow: 'i morgon', midnight: 'kl.\u00a024' },
    ...{ openNow: 'öppet nu', openUntil: (time) => `öppet nu, till ${time}` },
    ...{ closed: 'stängt nu', opens: (when) => `stängt, öppnar ${when}` },
  },
  en: {
    ...{ everyDay: 'every day', always: 'always open', at: 'at', time: (time) => time, on: (day) => `on ${day}` },
    ...{ onDate: (date) => `on ${date}`, today: 'today', tomorrow: 'tomorrow', midnight: 'midnight' },
    ...{ openNow: 'open now', openUntil: (time) => `open now, until ${time.replace('at\u00a0', '')}` },
    ...{ closed: 'closed now', opens: (when) => `closed, opens ${when}` },
  },
};

/** A Monday: of the days of a week the names alone are said. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
/** The name of a day says which one it is for so many days. */
const NAMED_DAYS = 7;

const dayNamed = (day: Weekday, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(MONDAY + WEEKDAYS.indexOf(day) * DAY_MS),
  );

/** Days that follow one another together: `Mon–Fri, Sun`; the words for every day where it is each of them. */
const daysInWords = (days: readonly Weekday[], locale: string, everyDay: string): string => {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  if (sorted.length === WEEKDAYS.length) return everyDay;
  const runs: Weekday[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && WEEKDAYS.indexOf(last) + 1 === WEEKDAYS.indexOf(day)) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => [...new Set([run[0], run.at(-1)])].flatMap((day) => (day ? [dayNamed(day, locale)] : [])))
    .map((ends) => ends.join('–'))
    .join(', ');
};

/** Days with their hours; days that were said just before stand for the next hours too. */
const inTurn = (said: readonly { days: string; hours: string }[]): string =>
  said.map(({ days, hours }, n) => (days === said[n - 1]?.days ? hours : `${days} ${hours}`)).join(', ');

/** Hours of a week, as they are said at any moment: `Mon–Fri 09:00–20:00, Sat 10:00–14:00`. */
export const weekInWords = (hours: readonly Hours[], language: Language): string => {
  const { at, time, everyDay } = SAID[language];
  const clock = language === 'en' ? '' : `${at}\u00a0`;
  return inTurn(
    hours.map(({ days, from, to }) => ({
      days: daysInWords(days, LOCALE[language], everyDay),
      hours: `${clock}${time(from)}–${time(to)}`,
    })),
  );
};

/** The day in a time zone that a moment lies on, counted. */
const dayNumber = (at: Date, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(at)) / DAY_MS;

/** A moment to come as a day with its time: `today at 14:00`, `on Monday at 08:00`, `on 7 December at 09:00`. */
export const comingInWords = (next: Date, now: Date, timeZone: string, language: Language): string => {
  const { on, onDate, today, tomorrow, at, time } = SAID[language];
  const say = (options: Intl.DateTimeFormatOptions, locale = LOCALE[language]): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(next);
  const clock = time(say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB'));
  const days = dayNumber(next, timeZone) - dayNumber(now, timeZone);
  const date = (): string => onDate(say({ day: 'numeric', month: 'long' }));
  const day = days === 0 ? today : days === 1 ? tomorrow : days < NAMED_DAYS ? on(say({ weekday: 'long' })) : date();
  return `${day} ${at}\u00a0${clock}`;
};

const stateInWords = (opening: OpenState, now: Date, timeZone: string, language: Language): string => {
  const said = SAID[language];
  if (!opening.isOpen) {
    return opening.opens === null ? said.closed : said.opens(comingInWords(opening.opens, now, timeZone, language));
  }
  if (opening.until === null) return said.openNow;
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const clock = time.format(opening.until);
  return said.openUntil(clock === '00:00' ? said.midnight : `${said.at}\u00a0${said.time(clock)}`);
};

/** When a line answers, as it is said at any moment: in mails, on paper. Empty where nothing is known. */
export const lineHours = ({ open, hours }: HelpLine, language: Language): string[] => [
  ...(open === undefined ? [] : [isAlwaysOpen(open) ? SAID[language].always : weekInWords(open.hours, language)]),
  ...(hours === undefined ? [] : [hours]),
];

/** The same in a language in which there is one page: its names of days, and numbers. */
export const lineHoursIn = ({ open, hours }: HelpLine, language: SafetyLanguage): string[] => [
  ...(open === undefined ? [] : [isAlwaysOpen(open) ? '24/7' : weekIn(open.hours, language)]),
  ...(hours === undefined ? [] : [hours]),
];

const weekIn = (hours: readonly Hours[], language: SafetyLanguage): string => {
  const ends = [WEEKDAYS[0], WEEKDAYS.at(-1)].flatMap((day) => (day ? [dayNamed(day, localeOf(language))] : []));
  const everyDay = ends.join('–');
  return inTurn(
    hours.map(({ days, from, to }) => ({
      days: daysInWords(days, localeOf(language), everyDay),
      hours: `${from}–${to}`,
    })),
  );
};

const localeOf = (language: SafetyLanguage): string => (language === 'plain' ? LOCALE.en : language);

/** What a page says of a line at a moment; null of one that is always open, or whose hours nobody gave. */
interface LineNow {
  isOpen: boolean;
  said: string | null;
}

/** Whether a line answers now, and until or from when. A line whose hours nobody gave may answer. */
export const lineNow = ({ open }: HelpLine, now: Date, timeZone: string, language: Language): LineNow => {
  if (open === undefined || isAlwaysOpen(open)) return { isOpen: true, said: null };
  const opening = openAt({ ...open, timeZone }, now);
  return { isOpen: opening.isOpen, said: stateInWords(opening, now, timeZone, language) };
};
