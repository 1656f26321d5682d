import type { Language } from '../intake/submission.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' };

/** Each is made once, which costs more than to use it: there are as many as languages, zones and ways below. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

const format = (
  timeZone: string,
  instant: Date,
  options: Intl.DateTimeFormatOptions,
  language: Language = 'en',
): string => {
  const name = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known =
    FORMATS.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, hourCycle: 'h23', ...options });
  FORMATS.set(name, known);
  return known.format(instant);
};

const DATE = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** A moment where the reader lives and in UTC: `24 Nov 2026, 14:05 (12:05 UTC)`; UTC's date where it is another one. */
export const moment = (iso: string, timeZone: string, language?: Language): string => {
  const instant = new Date(iso);
  const sameDay = format(timeZone, instant, DATE) === format('UTC', instant, DATE);
  const utc = `${format('UTC', instant, sameDay ? TIME : { ...DATE, ...TIME }, language)} UTC`;
  return `${format(timeZone, instant, { ...DATE, year: 'numeric', ...TIME }, language)} (${utc})`;
};

/** A time of day where the reader lives: `14:20`. */
export const timeOfDay = (iso: string, timeZone: string, language?: Language): string =>
  format(timeZone, new Date(iso), TIME, language);

/** A day where the reader lives: `Tue 24 Nov`. */
export const weekday = (iso: string, timeZone: string, language?: Language): string =>
  format(timeZone, new Date(iso), { weekday: 'short', ...DATE }, language);

/** A moment as a table has it: `24 Nov 14:05`. */
export const dayAndTime = (iso: string, timeZone: string, language?: Language): string =>
  `${format(timeZone, new Date(iso), DATE, language)} ${timeOfDay(iso, timeZone, language)}`;

/** The same in five characters: the time of day of moments from `since` on, the day and month of those before. */
export const shortMoment = (iso: string, since: string, timeZone: string, language?: Language): string => {
  if (iso >= since) return timeOfDay(iso, timeZone, language);
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit' }).format(new Date(iso));
  return parts.replace('/', '.');
};

/** A time zone as people say it: `Helsinki`. */
export const zoneName = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
