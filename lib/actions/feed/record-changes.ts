import { recordContacts } from '#actions/contact/record-contacts.ts';
import { queueReport } from '#actions/queue/queue-report.ts';
import { markTotalsStale } from '#actions/withdraw/mark-totals-stale.ts';
import { restoreWallets } from '#actions/withdraw/restore-wallets.ts';
import { needsPerson } from '#domain/campaign/ledger-findings.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { Report } from '#domain/report/report.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { enqueue, type QueuesFor } from '#io/queue.ts';
import { noteWallets } from '#io/table/brief/brief-work.ts';
import { noteCrowded } from '#io/table/brief/crowded-letters.ts';
import { finish } from '#io/table/report/pending.ts';
import { readReport } from '#io/table/report/report.ts';
import { putVoice } from '#io/table/tally/voice.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from './enqueue-endpoints.ts';
import { type PublishWallet, publishWallet } from './publish-wallet.ts';

export interface RecordChanges extends PublishWallet, EnqueueEndpoints, QueuesFor<'brief-campaign'> {}

/** Notes the wallets that a report names first for a brief, and enqueues it when that one is due already. */
const brief = async ({ table, briefs, clock }: RecordChanges, report: Report): Promise<void> => {
  if (report.campaign === null || report.newWallets.length === 0) return;
  const now = clock();
  const dueAt = await noteWallets(table, report.campaign, report.newWallets, now);
  if (dueAt <= now.toISOString()) await enqueue({ briefs }, taskOf('brief-campaign', report.campaign));
};

const publish = async (world: RecordChanges, report: Report): Promise<void> => {
  const told = new Set<Audience>();
  for (const wallet of report.findings.wallets) {
    for (const audience of await publishWallet(world, wallet, { kind: 'report', name: report.id })) told.add(audience);
  }
  if (told.size > 0) log.info('feed grew', { report: report.id, audiences: [...told] });
  await enqueueEndpoints(world, told);
};

/** Has investigators told of a letter of which no wallet leaves by itself. */
const alert = async ({ table, clock }: RecordChanges, report: Report): Promise<void> => {
  if (!needsPerson(report)) return;
  const { reference, campaign, findings, walletsBeyond } = report;
  await noteCrowded(table, { report: reference, campaign, wallets: findings.wallets.length + walletsBeyond }, clock());
};

/**
 * Carries what a report changed to those who wait for it: the campaign's brief, the feed, the feed's endpoints.
 *
 * Each step may run again; `changes` leaves the report's work when all of them are done, so none is forgotten.
 */
export const recordChanges = async (world: RecordChanges, id: string): Promise<void> => {
  const report = await readReport(world.table, id);
  if (report?.todo?.has('changes') !== true) return;
  await restoreWallets(world.table, report);
  await recordContacts(world.table, report);
  await putVoice(world.table, report);
  await brief(world, report);
  await publish(world, report);
  await alert(world, report);
  await queueReport(world, report);
  await markTotalsStale(world.table, report, world.clock());
  await finish(world.table, id, 'changes', report.todo, report.urgency === undefined ? [] : ['urgency', 'flags']);
};
