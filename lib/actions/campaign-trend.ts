import type { CampaignTrend } from '#domain/brief/brief.ts';
import { countOfCampaign } from '#io/table/listed-reports.ts';
import type { Table } from '#io/table/table.ts';

const DAY = 86_400_000;

const daysBefore = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString();

/**
 * Says how a campaign grows.
 *
 * All of a campaign's reports are of the last day where it was founded in it: the index, which may lag, is not asked.
 */
export const campaignTrend = async (
  table: Table,
  { id, foundedAt, reports }: { id: string; foundedAt: string | null; reports: number },
  now: Date,
): Promise<CampaignTrend> => {
  const dayAgo = daysBefore(now, 1);
  if (foundedAt === null || foundedAt >= dayAgo) return { lastDay: reports, dayBefore: null };
  const [lastDay, dayBefore] = await Promise.all([
    countOfCampaign(table, id, { from: dayAgo, to: now.toISOString() }),
    countOfCampaign(table, id, { from: daysBefore(now, 2), to: dayAgo }),
  ]);
  return { lastDay, dayBefore };
};
