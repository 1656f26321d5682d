import * as z from 'zod';
import type { Report } from '#domain/report/report.ts';
import { reportsOfDay } from '#io/table/report/reports-of-day.ts';
import type { Table } from '#io/table/store/table.ts';

/** Longest cursor that is read, in characters. */
const MAX_CURSOR_CHARACTERS = 1_000;

/** Where a page ends: when its last report was entered, and its key. */
const Place = z.tuple([z.iso.datetime(), z.string().regex(/^REPORT#.{1,200}$/)]);

const placeIn = (cursor: string): z.infer<typeof Place> | null => {
  if (cursor.length > MAX_CURSOR_CHARACTERS) return null;
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

/** A page of the reports that were entered on a day. */
export type DayReportsPage =
  | { ok: true; reports: Awaited<ReturnType<typeof reportsOfDay>>['reports']; next?: string }
  | { ok: false; reason: 'no-such-page' };

/** Lists the reports that were entered on a UTC day, newest first; those that are out of sight are left out. */
export const listDayReports = async (
  { table }: { table: Table },
  asked: { day: string; state: Report['state']; cursor?: string | undefined; lines: number },
): Promise<DayReportsPage> => {
  const place = asked.cursor === undefined ? undefined : placeIn(asked.cursor);
  if (place === null) return { ok: false, reason: 'no-such-page' };
  const after = place && { processedAt: place[0], pk: place[1] };
  const { reports, next } = await reportsOfDay(table, asked, asked.lines, after);
  if (next === null) return { ok: true, reports };
  return { ok: true, reports, next: Buffer.from(JSON.stringify([next.processedAt, next.pk])).toString('base64url') };
};
