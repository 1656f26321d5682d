import type { DailyBrief } from '#domain/brief/brief.ts';
import { partsOf, type Window, windowsBefore } from '#domain/brief/window.ts';
import type { Report } from '#domain/report/report.ts';
import { countReports } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';

/** How many days before a brief compares with. */
export const DAYS_BEFORE = 7;

/** Counts the reports of a stretch of time. */
export const countIn = async (table: Table, state: Report['state'], window: Window): Promise<number> => {
  let total = 0;
  for (const part of partsOf(window)) total += await countReports(table, state, part);
  return total;
};

/**
 * Counts reports by calendar day, and those of as many days before the brief, from brief to brief.
 *
 * What is of the brief's own day was read already, and is given by calendar day: it is not asked for twice, so that bars and
 * sum say the same.
 */
export const describeTrend = async (
  table: Table,
  window: Window,
  timeZone: string,
  own: readonly { day: Window; reports: number }[],
): Promise<Pick<DailyBrief, 'before' | 'trend'>> => {
  const trend: DailyBrief['trend'] = [];
  const [first] = windowsBefore(window, DAYS_BEFORE, timeZone);
  const begin = first?.from ?? window.from;
  // The oldest of them begins in a calendar day that has no bar.
  const noBar = { from: begin, to: own[0]?.day.from ?? window.from };
  let before = await countIn(table, 'processed', noBar);
  for (const { day, reports } of own) {
    const to = day.to < window.from ? day.to : window.from;
    const earlier = await countIn(table, 'processed', { from: day.from, to });
    before += earlier;
    trend.push({ from: day.from.toISOString(), to: day.to.toISOString(), reports: earlier + reports });
  }
  return { before: { days: DAYS_BEFORE, reports: before }, trend };
};
