import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { Report } from '#domain/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { ownedWallets } from '#io/table/wallet/wallet.ts';
import { restoreNamed } from './forget-wallet.ts';
import { noteCampaigns } from './note-campaigns.ts';

/**
 * Puts back wallets of a report that were deleted at the moment it was entered: the last report that named one was
 * destroyed then, and this one took it for known. Then notes which of its wallets another campaign had named first. Where it is
 * known which wallets are there, of which campaign, that is not read again.
 */
export const restoreWallets = async (
  table: Table,
  report: Report & Pick<FollowUpReport, 'withdrawal'>,
  seen?: ReadonlyMap<string, string | null>,
): Promise<void> => {
  if (report.withdrawal?.hidden === true) return;
  const { id: firstReport, receivedAt: firstSeen, campaign, findings } = report;
  const owned = seen ?? (await ownedWallets(table, report));
  const gone = findings.wallets.filter(({ address }) => !owned.has(address));
  for (const { address, kind } of gone) {
    await restoreNamed(table, { address, kind, firstSeen, firstReport, campaign });
  }
  await noteCampaigns(table, report, gone.length > 0 ? await ownedWallets(table, report) : owned);
};
