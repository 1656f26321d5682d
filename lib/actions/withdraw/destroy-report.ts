import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { removeFromConsensus } from '#actions/campaign/remove-from-consensus.ts';
import { changeLink, recountAt } from '#actions/cluster/change-link.ts';
import { showQueued } from '#actions/queue/show-queued.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { askRecount, type Link, type NodeId } from '#domain/cluster/link.ts';
import { reportSubject } from '#domain/feed/told/subject.ts';
import { keptContacts } from '#domain/findings.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { isDue } from '#domain/tasks/due-time.ts';
import { log } from '#io/log.ts';
import { keepWithdrawal, keptOf } from '#io/objects/withdrawals.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import { deleteContactSighting } from '#io/table/contact/contact.ts';
import { deleteClosed } from '#io/table/evidence/closed-report.ts';
import { putCorrection } from '#io/table/feed/corrections.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { deleteQueued } from '#io/table/queue/queue.ts';
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
export interface Destroying extends Recording, Pick<World, 'originals'> {
  /** Who does it, as the audit log calls them; the sweep where absent. */
  by?: string;
}

/** A report that can be destroyed, and whether that was recorded: it has begun. */
interface Ready {
  id: string;
  receiptHash: string;
  hasBegun: boolean;
}

const DAY = 86_400_000;

/** The hash of the code of a report whose withdrawal is due; null where it was taken back or is not due. */
const dueReceipt = async ({ table, clock }: Destroying, id: string): Promise<string | null> => {
  const work = await readWithdrawalWork(table, id);
  return work !== null && isDue(work.dueAt, clock().toISOString()) ? work.receiptHash : null;
};

/** Whether the report is out of everyone's sight; false where its withdrawal was taken back this moment. */
const hide = async ({ table, clock }: Destroying, report: FollowUpReport): Promise<boolean> => {
  if (report.withdrawal?.hidden !== false) return report.withdrawal !== undefined;
  const now = clock();
  const steps = [noteHidden(report, now), ...countAgain(report, -1, now)];
  const { ok } = await commit(table, steps);
  if (ok) await showQueued(table, report.id, false);
  return ok;
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

/** A report whose withdrawal is due, hidden; null where nothing of it can be destroyed now. */
const ready = async (world: Destroying, id: string): Promise<Ready | null> => {
  const receiptHash = await dueReceipt(world, id);
  const found = receiptHash === null ? null : await readFollowUpReport(world.table, id);
  if (receiptHash === null || found === null) return null;
  if ((found.inbox?.size ?? 0) > 0 || !(await hide(world, found))) return null;
  if (found.cases === undefined) return { id, receiptHash, hasBegun: found.withdrawal?.destroying === true };
  await waitForCase(world, found);
  return null;
};

/** Has those who were told of a report told that it is gone. */
const correct = async (
  { table, clock }: Destroying,
  { reference }: Pick<FollowUpReport, 'reference'>,
): Promise<void> => {
  const subject = reportSubject(reference);
  if ((await toldElsewhere(table, subject)).length > 0) await putCorrection(table, subject, clock());
};

const destroy = async (world: Destroying, { id, receiptHash }: Ready): Promise<void> => {
  const { table, originals } = world;
  const report = await seize(world, id);
  if (report?.withdrawal === undefined) return;
  // Write the tombstone before anything is gone: after a restore it is the only record of the withdrawal, and a taking back
  // that was begun may have removed it.
  await keepWithdrawal(originals, keptOf(report.withdrawal, { report: id, receiptHash }));
  await deleteOriginals(originals, id);
  await deleteRowsUnder(table, key.report(id).pk, ['MORE#', 'TALK#']);
  await removeFromConsensus(table, report);
  await deleteVoice(table, report);
  await askRecounts(world, report);
  for (const contact of keptContacts(report.findings)) await deleteContactSighting(table, contact, report);
  for (const wallet of report.findings.wallets) await forgetWallet(table, wallet, id);
  await forgetNamed(table, id);
  await deleteQueued(table, id);
  await deleteClosed(table, id);
  await markTotalsStale(table, report, world.clock());
  await correct(world, report);
  await commit(table, removeReport(report, receiptHash));
  // Who was told of it between the two: whoever tells looks afterwards whether it is there.
  await correct(world, report);
  log.info('report destroyed', { report: id });
};

/**
 * Records in one entry what is about to be destroyed: before any of it is marked as begun, so that what has begun is recorded,
 * and one that fails again and again fills no log.
 */
const record = async (world: Destroying, reports: readonly Ready[]): Promise<void> => {
  const ids = reports.filter(({ hasBegun }) => !hasBegun).map(({ id }) => id);
  if (ids.length === 0) return;
  const act = { what: 'reports.destroy', about: 'withdrawn reports', outcome: String(ids.length) };
  await recordAct(world, { who: world.by ?? 'sweep', ...act, digest: digestOfIds(ids) });
};

/**
 * Destroys reports whose withdrawal is due: sealed originals and all that was added, their rows, and wallets that nobody
 * else named. The audit log is told first, once of all of them, by their number and a digest over their ids.
 *
 * It may run again after any step: while a report's row is there, the sweep calls it. A report that is still in the
 * inbox waits until it is sealed there and cleared. One that fails is `failed`, and keeps no other waiting.
 */
export const destroyReports = async (
  world: Destroying,
  ids: Iterable<string>,
  failed: (id: string, error: unknown) => void,
): Promise<void> => {
  const reports: Ready[] = [];
  const tried = async (id: string, work: () => Promise<unknown>) => work().catch((error: unknown) => failed(id, error));
  for (const id of new Set(ids))
    await tried(id, async () => {
      const one = await ready(world, id);
      if (one !== null) reports.push(one);
    });
  await record(world, reports);
  for (const one of reports) await tried(one.id, () => destroy(world, one));
};
