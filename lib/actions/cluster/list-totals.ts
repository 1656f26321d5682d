import type { Campaign } from '#domain/campaign/campaign.ts';
import type { Totals } from '#domain/campaign/rolled-totals.ts';
import type { ListedCampaign, ListedCluster } from '#io/table/tally/rows.ts';
import type { CampaignTally, DayTally } from '#io/table/tally/tally.ts';

/** Most currencies and languages that a line of a list names, the most frequent: it has 400 bytes. */
const MAX_NAMED = 4;
const DAY_MS = 86_400_000;

const largest = (demanded: Totals['demanded']): Totals['demanded'] =>
  Object.fromEntries(
    Object.entries(demanded)
      .sort(([, a], [, b]) => (a < b ? 1 : -1))
      .slice(0, MAX_NAMED),
  );

const since = (days: readonly DayTally[], asOf: string, ms: number): number => {
  const from = new Date(Date.parse(asOf) - ms).toISOString().slice(0, 10);
  return days.reduce((sum, { day, reports }) => (day > from ? sum + reports : sum), 0);
};

/** What the list of all campaigns shows of one. */
export const listedCampaign = (
  { id, foundedAt }: Campaign,
  { asOf, reports, wallets, demanded }: Totals,
  { text, tally, days }: { text: string; tally: CampaignTally; days: readonly DayTally[] },
): ListedCampaign => ({
  ...{ id, foundedAt, asOf, reports, wallets: wallets + tally.further, demanded: largest(demanded), text },
  languages: Object.entries(tally.languages)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_NAMED)
    .map(([language]) => language),
  day: since(days, asOf, DAY_MS),
  week: since(days, asOf, 7 * DAY_MS),
});

/** What the list of all clusters shows of one. */
export const listedCluster = (id: string, { asOf, reports, wallets, demanded, truncated }: Totals): ListedCluster => ({
  id,
  asOf,
  reports,
  wallets,
  demanded: largest(demanded),
  truncated,
});
