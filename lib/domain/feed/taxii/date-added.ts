/** When an object came into a collection: UTC, to the microsecond, so that strings sort as the moments do. */
export type DateAdded = string;

/** Most objects of one event: the last three digits of its microseconds number them. */
const MAX_INDEX = 999;

/** When the objects of an event came, which was added at a whole millisecond: one microsecond after the other. */
export const dateAdded = (addedAt: string, index: number): DateAdded =>
  `${addedAt.slice(0, -1)}${String(Math.min(index, MAX_INDEX)).padStart(3, '0')}Z`;

/** The last millisecond before those of a moment: what was added behind it may hold objects that came after the moment. */
export const millisecondBefore = (after: DateAdded): string =>
  new Date(Date.parse(`${after.slice(0, 23)}Z`) - 1).toISOString();

/** Reads a moment of RFC 3339 in UTC, of whatever precision, as a time to the microsecond; null where it is none. */
export const readMoment = (text: string): DateAdded | null => {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,12}))?Z$/i.exec(text) ?? [];
  if (seconds === undefined || Number.isNaN(Date.parse(`${seconds}Z`))) return null;
  return `${seconds.toUpperCase()}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
};
