import type { Report } from '#domain/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { WalletCampaignRow } from '#io/table/wallet/rows.ts';
import { addWalletCampaign } from '#io/table/wallet/wallet-campaign.ts';

/**
 * Notes for each wallet of a report that a campaign beside the first names it: letters of one extorter in two languages are
 * two campaigns, and name one wallet. What is noted is not written again.
 */
export const noteCampaigns = async (
  table: Table,
  report: Report,
  owned: ReadonlyMap<string, string | null>,
): Promise<void> => {
  const { id: firstReport, receivedAt: firstSeen, campaign, findings } = report;
  if (campaign === null || findings.wallets.length === 0) return;
  const addresses = findings.wallets.map(({ address }) => address);
  const others = addresses.filter((address) => owned.has(address) && owned.get(address) !== campaign);
  if (others.length === 0) return;
  const keys = others.map((address) => key.walletCampaign(address, campaign));
  const noted = await readRows(table, keys, WalletCampaignRow.part('address'));
  const known = new Set(noted.map(({ address }) => address));
  for (const { address, kind } of findings.wallets) {
    if (!others.includes(address) || known.has(address)) continue;
    await commit(table, addWalletCampaign({ address, kind, campaign, firstSeen, firstReport }));
  }
};
