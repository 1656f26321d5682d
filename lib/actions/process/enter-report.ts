import type { Report } from '#domain/report/report.ts';
import { TEXT_TIE } from '#io/table/campaign/text.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { planReport } from './plan-report.ts';

/**
 * Enters a report into the ledger, once, and ties its text to its campaign with it: `known` where the report is there already,
 * `tied` where another report tied the text first. What is to be done `beside` it is written with it, and so once too.
 *
 * A wallet that another report founded meanwhile is planned again as known: each round settles one at least.
 */
export const enterWithText = async (
  table: Table,
  report: Report,
  receiptHash: string,
  tie?: Step,
  beside: readonly Step[] = [],
): Promise<'entered' | 'known' | 'tied'> => {
  const steps = [...planReport(report, receiptHash), ...(tie === undefined ? [] : [tie]), ...beside];
  const outcome = await commit(table, steps);
  if (outcome.ok) return 'entered';
  if (outcome.refused.includes('report')) return 'known';
  if (outcome.refused.includes(TEXT_TIE)) return 'tied';
  const newWallets = report.newWallets.filter((address) => !outcome.refused.includes(address));
  return enterWithText(table, { ...report, newWallets }, receiptHash, tie, beside);
};

/** Enters a report whose text is tied, or needs no tie; false where it is there already. */
export const enterReport = async (
  table: Table,
  report: Report,
  receiptHash: string,
  beside: readonly Step[] = [],
): Promise<boolean> => (await enterWithText(table, report, receiptHash, undefined, beside)) === 'entered';
