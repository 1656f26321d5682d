import { ReportRow } from '#io/table/report/rows.ts';
import { INDEX } from '#io/table/store/keys.ts';
import { queryPage, readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

const Naming = /* @__PURE__ */ whenUsed(() => ReportRow.part('newWallets'));

/** Every wallet that reports of a campaign, under any of these ids, named first. */
export const walletsOfCampaign = async (table: Table, ids: readonly string[]): Promise<Set<string>> => {
  const wallets = new Set<string>();
  for (const campaign of ids) {
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const query = {
        IndexName: INDEX.byCampaign.name,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': INDEX.byCampaign.pk },
        ExpressionAttributeValues: { ':pk': `CAMPAIGN#${campaign}` },
        ExclusiveStartKey,
      };
      const page = await queryPage(table, query, KEYS);
      const reports = await readRows(table, page.rows, Naming);
      for (const { newWallets } of reports) for (const wallet of newWallets) wallets.add(wallet);
      ExclusiveStartKey = page.next;
    } while (ExclusiveStartKey !== undefined);
  }
  return wallets;
};
