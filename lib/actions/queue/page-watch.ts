import { moment } from '#domain/brief/moment.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { isPageLate, wholeMinute } from '#domain/watch-hours.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { type Pager, page } from '#io/pager.ts';
import { putOffPage, settlePage, takePage } from '#io/table/queue/urgent-page.ts';
import type { World } from '#io/world.ts';

/** How long a worker has to hand a page over before another may, in milliseconds. */
const LEASE_MS = 60_000;
/** The time from the minute of one page to the next, in milliseconds: whoever sends a thousand forms is to silence nobody's telephone for good. */
const PACE_MS = 5 * 60_000;

const later = (time: string, milliseconds: number): string => new Date(Date.parse(time) + milliseconds).toISOString();

/** What somebody reads on a locked screen: how many, since when, and where to look. Nothing that a report says. */
const textOf = (reports: number, since: string, { timeZone, urls }: Pick<FunctionSettings, 'timeZone' | 'urls'>) => {
  const subject = reports === 1 ? '1 urgent report' : `${reports} urgent reports`;
  return { subject, text: `${subject}, ${moment(since, timeZone)}. ${urls.desk}/queue` };
};

/**
 * Pages whoever watches about reports in which somebody says that there is danger, if that is due: each report once, those of five
 * minutes together.
 *
 * It is settled after the page was handed over: after a death between the two the retry pages again, which is better than not at
 * all.
 */
export const pageWatch = async (
  { table, settings, clock }: Pick<World, 'table' | 'settings' | 'clock'>,
  pager: Pager | null,
): Promise<void> => {
  const now = clock().toISOString();
  const taken = later(now, LEASE_MS);
  const owed = await takePage(table, now, taken);
  if (owed === null) return;
  const { reports = 0, wantedAt = now, pagedAt } = owed;
  const next = pagedAt === undefined ? now : later(pagedAt, PACE_MS);
  if (next > now) {
    await putOffPage(table, taken, next);
    return;
  }
  if (pager === null) {
    log.error('nobody is named any more who could be paged');
  } else {
    await page(pager, textOf(reports, wantedAt, settings));
    measure('PagesHandedOver');
    // No sweep may have seen it wait: what is read late is handed over at once.
    if (settings.watch !== null && isPageLate(settings.watch, new Date(wantedAt), clock())) measure('PagesLate');
  }
  // To the minute: beside what says when each report was processed, a finer time would say which of them it was about.
  const at = wholeMinute(new Date(now)).toISOString();
  await settlePage(table, taken, { reports, at, next: later(at, PACE_MS) });
};
