import { type KeptWithdrawal, keptWithdrawals } from '#io/objects/withdrawals.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { commit } from '#io/table/store/transaction.ts';
import { countAgain, noteWithdrawal } from '#io/table/withdraw/withdrawal.ts';
import { type Destroying, destroyReports } from './destroy-report.ts';

/** What became of the withdrawals that are kept. */
export interface Replayed {
  /** How many are kept. */
  kept: number;
  /** Reports that the table did not know to be withdrawn. */
  withdrawn: string[];
  /** Reports whose time is over, and that were destroyed again. */
  destroyed: string[];
}

/** Re-applies a withdrawal to a restored table; false if the table already has it. */
const withdrawAgain = async (world: Destroying, kept: KeptWithdrawal): Promise<boolean> => {
  const { table, clock } = world;
  const report = await readFollowUpReport(table, kept.report);
  if (report === null || report.withdrawal !== undefined) return false;
  const { askedAt, destroyAt, hidden, receiptHash } = kept;
  const { ok } = await commit(table, [
    ...noteWithdrawal(report, { askedAt, destroyAt, hidden }, receiptHash),
    ...(hidden ? countAgain(report, -1, clock()) : []),
  ]);
  return ok;
};

/**
 * Tells a table that was restored from before them of all withdrawals, and destroys what had been destroyed.
 *
 * It may be run at any time and again: a report that is gone, or known to be withdrawn, is left as it is.
 */
export const replayWithdrawals = async (world: Destroying): Promise<Replayed> => {
  const { table, originals, clock } = world;
  const all = await keptWithdrawals(originals);
  const replayed: Replayed = { kept: all.length, withdrawn: [], destroyed: [] };
  const due: string[] = [];
  for (const kept of all) {
    if (await withdrawAgain(world, kept)) replayed.withdrawn.push(kept.report);
    if (kept.destroyAt > clock().toISOString() || (await readFollowUpReport(table, kept.report)) === null) continue;
    due.push(kept.report);
  }
  await destroyReports(world, due, (_, error) => {
    throw error;
  });
  for (const report of due) if ((await readFollowUpReport(table, report)) === null) replayed.destroyed.push(report);
  return replayed;
};
