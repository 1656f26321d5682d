import { type DailyMoney, type MoneyEntry, settleEntries, summariseMoney } from '#domain/brief/daily-money.ts';
import type { Window } from '#domain/brief/window.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { readMoneyLog } from '#io/table/payment/money-log.ts';
import type { Table } from '#io/table/store/table.ts';

/**
 * What was entered this long before a brief is told of in the next one, in milliseconds. The log says when an entry was about
 * to be written, and a run of `payments` may take 150 s: whatever is older than this is there, so that every brief that is
 * composed again tells the same, and none misses what was being written.
 */
const SETTLED = 10 * 60_000;
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

/** Describes what was entered of money in the same length of time as a brief tells of, up to ten minutes before its end. */
export const describeDayMoney = async (table: Table, { from, to }: Window): Promise<DailyMoney> => {
  const window = { from: new Date(from.getTime() - SETTLED), to: new Date(to.getTime() - SETTLED) };
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
