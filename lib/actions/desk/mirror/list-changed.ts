import { CHANGES_KEPT_DAYS, type ChangedAt, readChanges } from '#io/table/desk/changed.ts';
import type { Table } from '#io/table/store/table.ts';

/** Where a mirror stands: a UTC day, and the last place of it that it has; empty at its beginning. */
export interface ChangedPlace {
  day: string;
  place: string;
}

/**
 * How old what changed must be until it is told, in milliseconds: longer than the function that writes it lives after it looked at
 * its clock, so that nothing is ever written before what was told.
 */
export const SETTLED_MS = 120_000;
const DAY_MS = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const daysBetween = (first: string, last: string): string[] => {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => dayOf(Date.parse(first) + n * DAY_MS));
};

/** What changed, oldest first; refused where the mirror was away for longer than it is kept. */
export type ChangedPage =
  | { ok: true; items: ChangedAt[]; at: ChangedPlace; more: boolean }
  | { ok: false; reason: 'expired' };

/** Lists what changed behind a place, or since the first that is kept; the place that it gives is where the next page begins. */
export const listChanged = async (
  { table, clock }: { table: Table; clock: () => Date },
  from: ChangedPlace | undefined,
  lines: number,
): Promise<ChangedPage> => {
  const now = clock().getTime();
  const settled = new Date(now - SETTLED_MS).toISOString();
  const oldest = dayOf(now - CHANGES_KEPT_DAYS * DAY_MS);
  if (from !== undefined && from.day < oldest) return { ok: false, reason: 'expired' };
  const last = settled.slice(0, 10);
  let at = from ?? { day: oldest, place: '' };
  const items: ChangedAt[] = [];
  for (const day of daysBetween(at.day, last)) {
    const place = day === at.day ? at.place : '';
    const found = await readChanges(table, { day, place }, settled, lines - items.length);
    items.push(...found);
    at = { day, place: found.at(-1)?.place ?? place };
    if (items.length === lines) return { ok: true, items, at, more: true };
  }
  return { ok: true, items, at, more: false };
};
