import * as z from 'zod';
import type { Report } from '#domain/report/report.ts';
import { reportsOfDay } from '#io/table/report/reports-of-day.ts';
import { cursorAt, placeAt } from '#io/table/store/place.ts';
import type { Table } from '#io/table/store/table.ts';

/** Where a page ends: when its last report was entered, and its key. */
const Place = z.tuple([z.iso.datetime(), z.string().regex(/^REPORT#.{1,200}$/)]);

/** A page of the reports that were entered on a day. */
export type DayReportsPage =
  | { ok: true; reports: Awaited<ReturnType<typeof reportsOfDay>>['reports']; next?: string }
  | { ok: false; reason: 'no-such-page' };

/** Lists the reports that were entered on a UTC day, newest first; those that are out of sight are left out. */
export const listDayReports = async (
  { table }: { table: Table },
  asked: { day: string; state: Report['state']; cursor?: string | undefined; lines: number },
): Promise<DayReportsPage> => {
  const place = asked.cursor === undefined ? undefined : placeAt(Place, asked.cursor);
  if (place === null) return { ok: false, reason: 'no-such-page' };
  const after = place && { processedAt: place[0], pk: place[1] };
  const { reports, next } = await reportsOfDay(table, asked, asked.lines, after);
  if (next === null) return { ok: true, reports };
  return { ok: true, reports, next: cursorAt([next.processedAt, next.pk]) };
};
