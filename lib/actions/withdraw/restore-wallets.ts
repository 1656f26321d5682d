import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { Report } from '#domain/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { restoreNamed } from './forget-wallet.ts';
import { noteCampaigns } from './note-campaigns.ts';

/**
 * Puts back wallets of a report that were deleted at the moment it was entered: the last report that named one was
 * destroyed then, and this one took it for known. Then notes which of its wallets another campaign had named first.
 */
export const restoreWallets = async (
  table: Table,
  report: Report & Pick<FollowUpReport, 'withdrawal'>,
): Promise<void> => {
  if (report.withdrawal?.hidden === true) return;
  const { id: firstReport, receivedAt: firstSeen, campaign, findings } = report;
  const addresses = findings.wallets.map(({ address }) => address);
  const known = await knownWallets(table, addresses);
  for (const { address, kind } of findings.wallets) {
    if (!known.has(address)) await restoreNamed(table, { address, kind, firstSeen, firstReport, campaign });
  }
  await noteCampaigns(table, report);
};
