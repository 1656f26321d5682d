import type { DeskSite } from '#web/desk/site.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it: one a zone is kept. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
    timeZone,
  });
  FORMATS.set(timeZone, made);
  return made;
};

/** A moment where investigators live, with its offset: `30 Nov 2026, 03:10:14 +02:00`. */
export const instantOf = (moment: Date, timeZone: string): string => {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const offset = parts.timeZoneName?.replace('GMT', '') || '+00:00';
  return `${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}:${parts.second} ${offset}`;
};

/** The time of day in UTC: `01:10:14 UTC`. */
const utcOf = (moment: Date): string => `${moment.toISOString().slice(11, 19)} UTC`;

/** A moment (ISO 8601), local with its offset and in UTC: what stands in court must say which it is. */
export const Moment = ({ site, at }: { site: DeskSite; at: string }) => {
  const moment = new Date(at);
  // What is no time is shown as it was found.
  if (Number.isNaN(moment.getTime())) return <span>{at}</span>;
  return (
    <time class="dk-time" dateTime={moment.toISOString()} title={moment.toISOString()}>
      {instantOf(moment, site.settings.timeZone)} <span class="dk-quiet">({utcOf(moment)})</span>
    </time>
  );
};
