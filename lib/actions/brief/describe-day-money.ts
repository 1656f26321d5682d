import { type DailyMoney, type MoneyEntry, settleEntries, summariseMoney } from '#domain/brief/daily-money.ts';
import type { Window } from '#domain/brief/window.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { readMoneyLog } from '#io/table/payment/money-log.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most wallets, and most campaigns, whose present names are looked up: those that were paid most. */
const MAX_NAMED = 200;
/** Most of them at once. */
const LOOKUPS_AT_ONCE = 10;

const namesOf = async <Name>(
  ids: readonly string[],
  lookUp: (id: string) => Promise<Name>,
): Promise<Map<string, Name>> => {
  return new Map(await inChunks(ids, LOOKUPS_AT_ONCE, async (id): Promise<[string, Name]> => [id, await lookUp(id)]));
};

const mostPaid = (entries: readonly MoneyEntry[], idOf: (entry: MoneyEntry) => string | null): string[] => {
  const { paid, reached } = settleEntries(entries);
  const sums = new Map<string, bigint>();
  for (const entry of [...paid, ...reached]) {
    const id = idOf(entry);
    if (id !== null) sums.set(id, (sums.get(id) ?? 0n) + entry.satoshi);
  }
  return [...sums]
    .sort(([, a], [, b]) => Number(b - a))
    .slice(0, MAX_NAMED)
    .map(([id]) => id);
};

/** Describes what was entered of money in a stretch of time that is over (`settledBefore`). */
export const describeDayMoney = async (table: Table, window: Window): Promise<DailyMoney> => {
  const { entries, truncated } = await readMoneyLog(table, window);
  const campaigns = await namesOf(
    mostPaid(entries, ({ campaign }) => campaign),
    async (id) => (await readCampaign(table, id))?.id ?? id,
  );
  const clusters = await namesOf(
    mostPaid(entries, ({ address }) => address),
    async (address) => (await readEnd(table, walletNode(address))).root?.id ?? null,
  );
  const owners = {
    campaignOf: (id: string) => campaigns.get(id) ?? id,
    clusterOf: (address: string) => clusters.get(address) ?? null,
  };
  return summariseMoney(entries, window, owners, truncated);
};
