import { calendarDays, partsOf, settledBefore, type Window } from '#domain/brief/window.ts';
import { counted, type EnteredHours, endOfDay, enteredIn, nextHour, uncounted } from '#domain/desk/entered-hours.ts';
import { keepEnteredHours, readEnteredHours } from '#io/table/desk/entered-hours.ts';
import { countReports, listReports } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';

/** How many reports were entered on a calendar day of the operator's time zone. */
export interface EnteredDay {
  /** When it began: UTC, ISO 8601. */
  from: string;
  reports: number;
}

/** How many calendar days are shown. */
const DAYS_SHOWN = 14;
/** Counts that are younger than this, in milliseconds, are not written again: a page that is looked at all day would write all day. */
const KEEP_EVERY_MS = 60_000;

const enteredBetween = async (table: Table, window: Window): Promise<string[]> => {
  const entered: string[] = [];
  for (const part of partsOf(window))
    for await (const { processedAt } of listReports(table, part)) entered.push(processedAt);
  return entered;
};

/** A day's counts up to now: what is settled is kept, so that it is counted once; what came since is counted each time. */
const completed = async (table: Table, before: EnteredHours, now: Date): Promise<EnteredHours> => {
  const end = endOfDay(before.day);
  const known = new Date(before.to);
  const settled = settledBefore(now) < end ? settledBefore(now) : end;
  const present = now < end ? now : end;
  let counts = before;
  if (known < settled) {
    counts = counted(before, await enteredBetween(table, { from: known, to: settled }), settled);
    if (settled.getTime() - known.getTime() >= KEEP_EVERY_MS) await keepEnteredHours(table, counts, before.to);
  }
  const from = new Date(counts.to);
  return from < present ? counted(counts, await enteredBetween(table, { from, to: present }), present) : counts;
};

const utcDays = (from: Date, to: Date): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from.toISOString().slice(0, 10)); at <= to.getTime(); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

/** Counts the reports of each of the last 14 calendar days, the last one up to now, and those since a moment within them. */
export const countEntered = async (
  table: Table,
  { now, since, timeZone }: { now: Date; since: Date; timeZone: string },
): Promise<{ days: EnteredDay[]; since: number }> => {
  const windows = calendarDays(now, DAYS_SHOWN, timeZone);
  const [first] = windows;
  const names = utcDays(first?.from ?? now, now);
  const kept = new Map(
    (await readEnteredHours(table, names[0] ?? '', names.at(-1) ?? '')).map((each) => [each.day, each]),
  );
  const days = await Promise.all(names.map((day) => completed(table, kept.get(day) ?? uncounted(day), now)));
  const whole = nextHour(since);
  let last = 0;
  for (const part of partsOf({ from: since, to: whole < now ? whole : now })) {
    last += await countReports(table, 'processed', part);
  }
  return {
    days: windows.map((window) => ({ from: window.from.toISOString(), reports: enteredIn(days, window) })),
    since: last + enteredIn(days, { from: whole, to: now }),
  };
};
