import { removeFromConsensus } from '#actions/campaign/add-to-consensus.ts';
import { changeLink, recountAt } from '#actions/cluster/change-link.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { askRecount, type Link, type NodeId } from '#domain/cluster/link.ts';
import { keptContacts } from '#domain/findings.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { log } from '#io/log.ts';
import { keepWithdrawal, keptOf } from '#io/objects/withdrawals.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { deleteContactSighting } from '#io/table/contact/contact.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { deleteRowsUnder } from '#io/table/store/delete-rows.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import { deleteVoice } from '#io/table/tally/voice.ts';
import { forgetNamed } from '#io/table/wallet/named-address.ts';
import {
  countAgain,
  noteDestroying,
  noteHidden,
  putOffWithdrawal,
  readWithdrawalWork,
  removeReport,
  spareReport,
} from '#io/table/withdraw/withdrawal.ts';
import type { World } from '#io/world.ts';
import { deleteOriginals } from './delete-originals.ts';
import { forgetWallet } from './forget-wallet.ts';
import { markTotalsStale } from './mark-totals-stale.ts';

/** What destroying a report needs of the world. */
export type Destroying = Pick<World, 'table' | 'originals' | 'clock'>;

const DAY = 86_400_000;

/** The hash of the code of a report whose withdrawal is due; null where it was taken back or is not due. */
const dueReceipt = async ({ table, clock }: Destroying, id: string): Promise<string | null> => {
  const work = await readWithdrawalWork(table, id);
  return work !== null && work.dueAt <= clock().toISOString() ? work.receiptHash : null;
};

/** Whether the report is out of everyone's sight; false where its withdrawal was taken back this moment. */
const hide = async ({ table, clock }: Destroying, report: FollowUpReport): Promise<boolean> => {
  if (report.withdrawal?.hidden !== false) return report.withdrawal !== undefined;
  const now = clock();
  const steps = [noteHidden(report, now), ...countAgain(report, -1, now)];
  return (await commit(table, steps)).ok;
};

/** Has links counted anew that the report may have spoken for: between its wallets, and with contacts. */
const askRecounts = async ({ table, clock }: Destroying, { channel, findings }: FollowUpReport): Promise<void> => {
  if (channel !== 'mail') return;
  const now = clock();
  const named = new Set<NodeId>(findings.wallets.map(({ address }) => walletNode(address)));
  const spokenFor = ({ a, b }: Link): boolean => a.startsWith('contact:') || (named.has(a) && named.has(b));
  for (const node of named) {
    for (const link of (await readLinksAt(table, node)).filter(spokenFor)) {
      await changeLink(table, [link.a, link.b], (one) => askRecount(one, recountAt(now)), now);
    }
  }
};

/** What a case holds stays sealed, out of sight and count, while it does: looked at again each day. */
const waitForCase = async ({ table, clock }: Destroying, { id, withdrawal }: FollowUpReport): Promise<void> => {
  if (withdrawal?.destroying === true) await spareReport(table, id);
  await putOffWithdrawal(table, id, new Date(clock().getTime() + DAY).toISOString());
};

/**
 * The report as it is once nobody can take it back or put it into a case any more; null where its withdrawal was taken back
 * this moment, or a case was quicker.
 */
const seize = async (world: Destroying, id: string): Promise<FollowUpReport | null> => {
  if (!(await noteDestroying(world.table, id, world.clock()))) return null;
  const report = await readFollowUpReport(world.table, id);
  if (report?.cases === undefined) return report;
  await waitForCase(world, report);
  return null;
};

/**
 * Destroys a report whose withdrawal is due: sealed originals and all that was added, its rows, and wallets that nobody
 * else named.
 *
 * It may run again after any step: while the report's row is there, the sweep calls it. A report that is still in the
 * inbox waits until it is sealed there and cleared.
 */
export const destroyReport = async (world: Destroying, id: string): Promise<void> => {
  const { table, originals } = world;
  const receiptHash = await dueReceipt(world, id);
  const found = receiptHash === null ? null : await readFollowUpReport(table, id);
  if (receiptHash === null || found === null) return;
  if ((found.inbox?.size ?? 0) > 0 || !(await hide(world, found))) return;
  if (found.cases !== undefined) return waitForCase(world, found);
  const report = await seize(world, id);
  if (report?.withdrawal === undefined) return;
  // Write the tombstone before anything is gone: after a restore it is the only record of the withdrawal, and whoever began to take
  // it back may have forgotten it.
  await keepWithdrawal(originals, keptOf(report.withdrawal, { report: id, receiptHash }));
  await deleteOriginals(originals, id);
  await deleteRowsUnder(table, key.report(id).pk, ['MORE#', 'TALK#']);
  await removeFromConsensus(table, report);
  await deleteVoice(table, report);
  await askRecounts(world, report);
  for (const contact of keptContacts(report.findings)) await deleteContactSighting(table, contact, report);
  for (const wallet of report.findings.wallets) await forgetWallet(table, wallet, id);
  await forgetNamed(table, id);
  await markTotalsStale(table, report, world.clock());
  await commit(table, removeReport(report, receiptHash));
  log.info('report destroyed', { report: id });
};
