import type { Report } from '#domain/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { noteTotals } from '#io/table/tally/totals.ts';

/** Has the totals rolled up that a report is counted in, or is counted in no longer. */
export const markTotalsStale = async (
  table: Table,
  { campaign, findings }: Pick<Report, 'campaign' | 'findings'>,
  now: Date,
): Promise<void> => {
  if (campaign !== null) await noteTotals(table, { kind: 'campaign', id: campaign }, now);
  for (const { address } of findings.wallets) await noteTotals(table, { kind: 'wallet', id: address }, now);
};
