import type { FunctionSettings } from '#domain/settings.ts';
import { isPageLate, isWatched, wholeMinute } from '#domain/watch-hours.ts';
import { measure } from '#io/metrics.ts';
import { bringPageForward, readUrgentPage } from '#io/table/queue/urgent-page.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * Measures that a page waits for longer than half of what is promised. One that waits for hours to begin is due now where somebody is
 * there now: the hours were changed since.
 */
export const lookAfterPage = async (table: Table, watch: FunctionSettings['watch'], now: Date): Promise<void> => {
  const { wantedAt } = (await readUrgentPage(table)) ?? {};
  if (wantedAt === undefined) return;
  const wanted = new Date(wantedAt);
  if (isPageLate(watch ?? { minutes: 0 }, wanted, now)) measure('PagesLate');
  if (watch !== null && wanted > now && isWatched(watch, now))
    await bringPageForward(table, wholeMinute(now).toISOString());
};
