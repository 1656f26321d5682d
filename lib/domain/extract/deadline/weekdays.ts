import type { DateHit } from './find-dates.ts';

/** Days of the week from Sunday on, in en, fi, sv and de, in the forms that stand behind `by`. */
const DAYS: readonly string[] = [
  'sunday|sunnuntaihin|söndag|sonntag',
  'monday|maanantaihin|måndag|montag',
  'tuesday|tiistaihin|tisdag|dienstag',
  'wednesday|keskiviikkoon|onsdag|mittwoch',
  'thursday|torstaihin|torsdag|donnerstag',
  'friday|perjantaihin|fredag|freitag',
  'saturday|lauantaihin|lördag|samstag|sonnabend',
];
const DAY_OF: ReadonlyMap<string, number> = new Map(
  DAYS.flatMap((names, day) => names.split('|').map((name): [string, number] => [name, day])),
);
const names = (pick: (name: string) => boolean): string =>
  DAYS.flatMap((each) => each.split('|').filter(pick)).join('|');

const isFinnish = (name: string): boolean => /(?:taihin|kkoon)$/.test(name);
/** `by next Friday`, `senast på fredag`, `bis Freitag`. */
const BY = `(?:by|until|till|before|no later than|senast|före|innan|till|bis|spätestens|vor)\\s(?:(?:next|this|the coming|coming|på|nästa|nu på|zum|nächsten|kommenden|diesen|am)\\s)?(${names((name) => !isFinnish(name))})`;
/** `perjantaihin mennessä`. */
const BY_FINNISH = `(${names(isFinnish)})\\s(?:mennessä|asti|saakka)`;
/** A day that is named with its date is found by that. */
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${BY}|${BY_FINNISH})(?!\\p{L})(?!,?\\s(?:the\\s|den\\s|der\\s|dem\\s)?\\d)`,
  'gu',
);
/** Most of one text that are read. */
const MAX_WEEKDAYS = 10;
const WEEK = 7;
const DAY_MS = 86_400_000;

/** Finds the days of the week by which a text says that something must be done: each the next one after it was sent. */
export const findWeekdays = (lower: string, sentAt: string | null): DateHit[] => {
  const sent = sentAt === null ? Number.NaN : Date.parse(`${sentAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(sent)) return [];
  const hits: DateHit[] = [];
  for (const { 0: whole, 1: plain, 2: finnish, index } of lower.matchAll(PATTERN)) {
    if (hits.length >= MAX_WEEKDAYS) break;
    const day = DAY_OF.get(plain ?? finnish ?? '') ?? 0;
    const ahead = (day - new Date(sent).getUTCDay() + WEEK) % WEEK || WEEK;
    const at = new Date(sent + ahead * DAY_MS).toISOString().slice(0, 10);
    hits.push({ at, start: index, end: index + whole.length });
  }
  return hits;
};
