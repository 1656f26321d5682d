import type { Report } from '#domain/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { planReport } from './plan-report.ts';

/**
 * Enters a report into the ledger, once: false where it is there already.
 *
 * A wallet that another report founded meanwhile is planned again as known: each round settles one at least.
 */
export const enterReport = async (table: Table, report: Report, receiptHash: string): Promise<boolean> => {
  const outcome = await commit(table, planReport(report, receiptHash));
  if (outcome.ok) return true;
  if (outcome.refused.includes('report')) return false;
  const newWallets = report.newWallets.filter((address) => !outcome.refused.includes(address));
  return enterReport(table, { ...report, newWallets }, receiptHash);
};
