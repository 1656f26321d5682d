import type { ListPage } from '#io/table/store/list.ts';
import type { Table } from '#io/table/store/table.ts';
import { Campaigns, type ListedCampaign } from '#io/table/tally/rows.ts';

/** How the list of all campaigns is sorted. */
export const CAMPAIGN_SORTS = ['last', 'reports', 'growth', 'wallets'] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

/** Most campaigns that are sorted in memory: beyond them those that were counted last are sorted, and the page says so. */
const MAX_SORTED = 2_000;
/** How many campaigns a page has. */
const PAGE = 50;

/** A page of campaigns; sorted by anything but time with how many were sorted, and whether there are more than these. */
export type CampaignPage = ListPage<ListedCampaign> & { sorted?: { of: number; isAll: boolean } };

/** How much a campaign's last 24 hours are over a day of its week. */
const growthOf = ({ day, week }: ListedCampaign): number => (day === 0 ? 0 : day / Math.max(1, (week - day) / 6));

const ORDER: Record<Exclude<CampaignSort, 'last'>, (one: ListedCampaign) => number> = {
  reports: ({ reports }) => reports,
  wallets: ({ wallets }) => wallets,
  growth: growthOf,
};

const allOf = async (table: Table): Promise<{ lines: ListedCampaign[]; isAll: boolean }> => {
  const lines: ListedCampaign[] = [];
  let cursor: string | undefined;
  do {
    const page = await Campaigns.page(table, 'all', { cursor });
    if (!page.ok) break;
    lines.push(...page.lines);
    cursor = page.next;
  } while (cursor !== undefined && lines.length < MAX_SORTED);
  return { lines, isAll: cursor === undefined };
};

/** Lists all campaigns: those that were counted last first, or sorted by what was counted. */
export const listCampaigns = async (
  { table }: { table: Table },
  {
    sort = 'last',
    cursor,
    lines: most = PAGE,
  }: { sort?: CampaignSort | undefined; cursor?: string | undefined; lines?: number } = {},
): Promise<CampaignPage> => {
  if (sort === 'last') return Campaigns.page(table, 'all', { cursor, lines: most });
  const from = cursor === undefined ? 0 : Number(/^\d{1,4}$/.exec(cursor)?.[0] ?? Number.NaN);
  if (Number.isNaN(from)) return { ok: false, reason: 'no-such-page' };
  const { lines, isAll } = await allOf(table);
  const by = ORDER[sort];
  const sorted = lines.toSorted((a, b) => by(b) - by(a) || (a.asOf < b.asOf ? 1 : -1));
  const next = from + most < sorted.length ? { next: String(from + most) } : {};
  return { ok: true, lines: sorted.slice(from, from + most), ...next, sorted: { of: sorted.length, isAll } };
};
