import { cannotGrow, GROWTH_HOUR_MS, growthOf, usualSince } from '#domain/brief/growth.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { inChunks } from '#io/in-chunks.ts';
import { isGrowthTold, noteGrowth } from '#io/table/brief/growth-alert.ts';
import { countOfCampaign } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DayTally } from '#io/table/tally/tally.ts';

/** Most ids of a campaign whose reports are counted at once. */
const IDS_AT_ONCE = 10;

/**
 * Has investigators told of a campaign that grows, under all its ids, at most once in six hours. What its tally has of the last
 * days is known already: a quiet campaign costs nothing, one that they were told of a read of its row.
 */
export const watchGrowth = async (
  table: Table,
  { id, aliases = new Set() }: Campaign,
  { reports: total, days }: { reports: number; days: readonly DayTally[] },
  now: Date,
): Promise<void> => {
  const since = usualSince(now);
  const lately = days.reduce((sum, { day, reports }) => (day < since ? sum : sum + reports), 0);
  if (cannotGrow(lately)) return;
  const ids = [id, ...aliases];
  if (await isGrowthTold(table, ids, now)) return;
  const hour = { from: new Date(now.getTime() - GROWTH_HOUR_MS).toISOString(), to: now.toISOString() };
  const counts = await inChunks(ids, IDS_AT_ONCE, (one) => countOfCampaign(table, one, hour));
  const growth = growthOf(
    counts.reduce((sum, count) => sum + count, 0),
    lately,
    now,
  );
  if (growth !== null) await noteGrowth(table, id, { ...growth, total, to: hour.to });
};
