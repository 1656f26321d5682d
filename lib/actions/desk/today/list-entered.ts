import * as z from 'zod';
import { partsOf, type Window } from '#domain/brief/window.ts';
import type { ShownReport } from '#io/table/report/reports-of-campaign.ts';
import { type EntryPlace, reportsOfDay } from '#io/table/report/reports-of-day.ts';
import { cursorAt, placeAt } from '#io/table/store/place.ts';
import type { Table } from '#io/table/store/table.ts';

/** How many reports a page has, and the longest window that is listed, in days. */
const PAGE = 50;
const MAX_DAYS = 31;
const DAY = 86_400_000;

/** Where a page ends: in which part of the window, and after which report. */
const Place = z.tuple([z.string().max(10), z.string().max(40), z.string().max(300)]);

/** A page of the reports that were entered in a window, newest first. */
export type EnteredPage = { ok: true; reports: ShownReport[]; next?: string } | { ok: false; reason: 'no-such-page' };

/** Lists the reports that were entered in a window of at most a month, newest first: those of which the numbers of a day are counted. */
export const listEntered = async (
  { table }: { table: Table },
  { window, cursor }: { window: Window; cursor?: string | undefined },
): Promise<EnteredPage> => {
  const place = cursor === undefined ? null : placeAt(Place, cursor);
  const length = window.to.getTime() - window.from.getTime();
  const parts = length > 0 && length <= MAX_DAYS * DAY ? partsOf(window).reverse() : [];
  let n = place === null ? 0 : parts.findIndex(({ day }) => day === place[0]);
  if (parts.length === 0 || n < 0 || (cursor !== undefined && place === null)) {
    return { ok: false, reason: 'no-such-page' };
  }
  let after: EntryPlace | undefined = place?.[2] ? { processedAt: place[1], pk: place[2] } : undefined;
  const reports: ShownReport[] = [];
  for (let part = parts[n]; part !== undefined && reports.length < PAGE; part = parts[n]) {
    const page = await reportsOfDay(table, { ...part, state: 'processed' }, PAGE - reports.length, after);
    reports.push(...page.reports);
    after = page.next ?? undefined;
    if (after === undefined) n += 1;
  }
  const left = parts[n];
  if (left === undefined) return { ok: true, reports };
  return { ok: true, reports, next: cursorAt([left.day, after?.processedAt ?? '', after?.pk ?? '']) };
};
