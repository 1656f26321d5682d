const format = (timeZone: string, instant: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options }).format(instant);

const DATE = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** A moment where the reader lives and in UTC: `24 Nov 2026, 14:05 (12:05 UTC)`; UTC's date where it is another one. */
export const moment = (iso: string, timeZone: string): string => {
  const instant = new Date(iso);
  const sameDay = format(timeZone, instant, DATE) === format('UTC', instant, DATE);
  const utc = `${format('UTC', instant, sameDay ? TIME : { ...DATE, ...TIME })} UTC`;
  return `${format(timeZone, instant, { ...DATE, year: 'numeric', ...TIME })} (${utc})`;
};

/** A time of day where the reader lives: `14:20`. */
export const timeOfDay = (iso: string, timeZone: string): string => format(timeZone, new Date(iso), TIME);

/** A day where the reader lives: `Tue 24 Nov`. */
export const weekday = (iso: string, timeZone: string): string =>
  format(timeZone, new Date(iso), { weekday: 'short', ...DATE });

/** A time zone as people say it: `Helsinki`. */
export const zoneName = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
