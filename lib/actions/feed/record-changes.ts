import { recordContacts } from '#actions/contact/record-contacts.ts';
import { queueReport } from '#actions/queue/queue-report.ts';
import { restoreWallets } from '#actions/withdraw/restore-wallets.ts';
import { needsPerson } from '#domain/campaign/ledger-findings.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { Report } from '#domain/report/report.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { enqueue, type QueuesFor } from '#io/queue.ts';
import { briefRows, noteBrief } from '#io/table/brief/brief-work.ts';
import { noteCrowded } from '#io/table/brief/crowded-letters.ts';
import { finish } from '#io/table/report/pending.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { noteTotals } from '#io/table/tally/totals.ts';
import { voiceRow } from '#io/table/tally/voice.ts';
import { mayBeOld } from '#io/table/tally/wallet-totals.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from './enqueue-endpoints.ts';
import { publishGroupsOf } from './publish/publish-group.ts';
import { type PublishWallet, publishWallet } from './publish-wallet.ts';
import { type ChangedReport, readChanged, type SeenReports } from './read-changed.ts';

export interface RecordChanges extends PublishWallet, EnqueueEndpoints, QueuesFor<'brief-campaign'> {}

/** The wallets that reports name first, for their campaign's brief. */
const walletsOf = (reports: readonly Report[]): string[] => reports.flatMap(({ newWallets }) => newWallets);

/** Has a campaign's brief tell of wallets whose rows are put, and enqueues it when it is due already. */
const brief = async ({ table, briefs, clock }: RecordChanges, campaign: string): Promise<void> => {
  const now = clock();
  const dueAt = await noteBrief(table, campaign, now);
  if (dueAt <= now.toISOString()) await enqueue({ briefs }, taskOf('brief-campaign', campaign));
};

/** What reports of one campaign change of it together: its brief, and its totals. */
const recordOfCampaign = async (world: RecordChanges, campaign: string, reports: readonly Report[]): Promise<void> => {
  if (walletsOf(reports).length > 0) await brief(world, campaign);
  await noteTotals(world.table, { kind: 'campaign', id: campaign }, world.clock());
};

/** The rows of their own that reports bring along: who speaks in each, and what the briefs of their campaigns tell of. */
const rowsOf = (campaigns: ReadonlyMap<string | null, readonly Report[]>, now: Date): Record<string, unknown>[] =>
  [...campaigns].flatMap(([campaign, reports]) => [
    ...reports.map(voiceRow).filter((row) => row !== null),
    ...(campaign === null ? [] : briefRows(campaign, walletsOf(reports), now)),
  ]);

/**
 * Whether the gate need not be asked about a wallet: no other report had named it when this one was entered, so that whoever comes
 * next asks, and nothing was decided about its key.
 */
const isForOthers = (world: RecordChanges, report: Report, address: string, isNew: boolean, seen: SeenReports) =>
  isNew && world.settings.gate.reports > 1 && report.newWallets.includes(address) && !seen.decided.has(address);

const publish = async (world: RecordChanges, report: Report, isNew: boolean, seen: SeenReports): Promise<void> => {
  const told = new Set<Audience>();
  for (const wallet of report.findings.wallets) {
    if (isForOthers(world, report, wallet.address, isNew, seen)) continue;
    const said = await publishWallet(world, wallet, { kind: 'report', name: report.id });
    for (const audience of said) told.add(audience);
    if (said.size > 0) await publishGroupsOf(world, wallet.address);
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

/** Has the totals rolled up of a report's wallets that have had reports for long, and of the clusters that they hang in. */
const noteWallets = async ({ table, clock }: RecordChanges, { findings }: Report, seen: SeenReports): Promise<void> => {
  for (const { address } of findings.wallets) {
    const since = seen.firstSeen.get(address);
    const isOld = since !== undefined && mayBeOld(since, clock());
    if (isOld || seen.clustered.has(address)) await noteTotals(table, { kind: 'wallet', id: address }, clock());
  }
};

const recordOne = async (world: RecordChanges, { id, isNew }: ChangedReport, seen: SeenReports): Promise<void> => {
  const report = seen.reports.get(id);
  if (report?.todo === undefined) return;
  await restoreWallets(world.table, report, seen.owned);
  await recordContacts(world.table, report);
  await publish(world, report, isNew, seen);
  await alert(world, report);
  await queueReport(world, report);
  await noteWallets(world, report, seen);
  await finish(world.table, id, 'changes', report.todo, report.urgency === undefined ? [] : ['urgency', 'flags']);
};

/**
 * Carries what reports changed to those who wait for it: their campaigns' briefs and totals together, then what is of each. Gives
 * what carries on one of them, so that one that fails leaves the others. Rows to be put `beside` theirs go with the same call.
 *
 * Each step may run again; `changes` leaves a report's work when all of them are done, so none is forgotten.
 */
export const recordTogether = async (
  world: RecordChanges,
  changed: readonly ChangedReport[],
  beside: readonly Record<string, unknown>[] = [],
): Promise<(report: ChangedReport) => Promise<void>> => {
  const seen = await readChanged(world.table, changed);
  const campaigns = Map.groupBy(seen.reports.values(), (report) => report.campaign);
  // Before their briefs are due: the worker that sends one reads what is there.
  await putRows(world.table, [...rowsOf(campaigns, world.clock()), ...beside]);
  for (const [campaign, reports] of campaigns) if (campaign !== null) await recordOfCampaign(world, campaign, reports);
  return (report) => recordOne(world, report, seen);
};

/**
 * Carries what one report changed, whatever had been known of it.
 *
 * @internal
 */
export const recordChanges = async (world: RecordChanges, id: string): Promise<void> => {
  const report = { id, isNew: false };
  await (await recordTogether(world, [report]))(report);
};
