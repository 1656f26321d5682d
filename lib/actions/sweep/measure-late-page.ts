import type { FunctionSettings } from '#domain/settings.ts';
import { measure } from '#io/metrics.ts';
import { readUrgentPage } from '#io/table/queue/urgent-page.ts';
import type { Table } from '#io/table/store/table.ts';

/** Half of a minute, in milliseconds. */
const HALF_MINUTE_MS = 30_000;

/** Measures that a page waits for longer than half of what is promised: the other half is for looking. */
export const measureLatePage = async (table: Table, watch: FunctionSettings['watch'], now: Date): Promise<void> => {
  const { wantedAt } = (await readUrgentPage(table)) ?? {};
  if (wantedAt === undefined) return;
  const late = Date.parse(wantedAt) + (watch?.minutes ?? 0) * HALF_MINUTE_MS;
  if (late < now.getTime()) measure('PagesLate');
};
