import type { CampaignTrend } from '#domain/brief/brief.ts';
import { inChunks } from '#io/in-chunks.ts';
import { countOfCampaign } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';

const DAY = 86_400_000;
/** Most ids of a campaign whose reports are counted at once. */
const CAMPAIGNS_AT_ONCE = 10;

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString();

const countUnder = async (
  table: Table,
  ids: readonly string[],
  window: { from: string; to: string },
): Promise<number> => {
  const counts = await inChunks(ids, CAMPAIGNS_AT_ONCE, (id) => countOfCampaign(table, id, window));
  return counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Says how a campaign grows, under all its ids: reports name the one that it had then.
 *
 * All of a campaign's reports are of the last day where it was founded in it: the index, which may lag, is not asked.
 */
export const campaignTrend = async (
  table: Table,
  { ids, foundedAt, reports }: { ids: readonly string[]; foundedAt: string | null; reports: number },
  now: Date,
): Promise<CampaignTrend> => {
  const dayAgo = daysBefore(now, 1);
  if (foundedAt === null || foundedAt >= dayAgo) return { lastDay: reports, dayBefore: null };
  const [lastDay, dayBefore] = await Promise.all([
    countUnder(table, ids, { from: dayAgo, to: now.toISOString() }),
    countUnder(table, ids, { from: daysBefore(now, 2), to: dayAgo }),
  ]);
  return { lastDay, dayBefore };
};
