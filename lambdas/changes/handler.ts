import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { publishGroup } from '#actions/feed/publish/publish-group.ts';
import { publishPaid } from '#actions/feed/publish/publish-paid.ts';
import { publishBatches } from '#actions/feed/publish-batch.ts';
import { recordTogether } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { deleteExpiredOriginals, recordExpired } from '#actions/withdraw/delete-originals.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient, queueClient } from '#io/object-clients.ts';
import { readSettings } from '#io/settings-file.ts';
import { changedRows } from '#io/table/desk/changed.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { batchesAndSchedule, scheduleHandler } from '../chains/schedule.ts';
import { once, streamHandler } from '../chains/stream.ts';
import { changedThings } from './changed-things.ts';
import { ChangesEnv } from './env.ts';
import { expiredOriginals } from './expired-originals.ts';
import { groupRolledUp } from './group-rolled-up.ts';
import { reportsToRecord, reportToRecord } from './report-to-record.ts';
import { campaignPaid, walletPaid } from './wallet-paid.ts';
import { walletToLeave } from './wallet-to-leave.ts';
import { walletToReview } from './wallet-to-review.ts';

const env = ChangesEnv.parse(process.env);
const settings = readSettings();
const queues = queueClient();
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  briefs: { client: queues, url: env.BRIEF_QUEUE_URL },
  webhooks: { client: queues, url: env.WEBHOOKS_QUEUE_URL },
  originals: { client: objectsClient(), name: env.ORIGINALS_BUCKET },
  settings,
  endpoints: settings.feed.endpoints,
  clock: systemClock,
};

/** What the schedule sends: when it was due. */
const Batch = z.object({ batch: z.literal(true), at: z.iso.datetime() });

/** What is done once for a batch: what changed noted for mirrors, its reports looked at, and one entry about what has expired, before anything goes. */
const together = async (changes: readonly DynamoDBRecord[]) => {
  const reports = reportsToRecord(changes);
  const rows = changedRows(changes.flatMap(changedThings), systemClock());
  const begin = once(() => recordTogether(world, [...reports.values()], rows));
  const ofReport = new Map(
    [...reports].map(([id, report]) => [id, once(async () => (await begin())(report))] as const),
  );
  return {
    noteChanged: once(async () => (reports.size > 0 ? void (await begin()) : putRows(world.table, rows))),
    record: (id: string) => ofReport.get(id)?.(),
    recordExpired: once(() =>
      recordExpired(
        world,
        changes.map(expiredOriginals).filter((one) => one !== null),
      ),
    ),
  };
};

const look = async (change: DynamoDBRecord, inBatch: () => ReturnType<typeof together>): Promise<void> => {
  if (changedThings(change).length > 0) await (await inBatch()).noteChanged();
  const report = reportToRecord(change);
  if (report !== null) await (await inBatch()).record(report);
  const wallet = walletToReview(change);
  if (wallet !== null) await reviewWallet(world, wallet);
  const paid = walletPaid(change);
  if (paid !== null) await publishPaid(world, paid);
  const group = groupRolledUp(change) ?? campaignPaid(change);
  if (group !== null) await publishGroup(world, group);
  const leaving = walletToLeave(change);
  if (leaving !== null) await leaveWallet(world, leaving);
  const expired = expiredOriginals(change);
  if (expired === null) return;
  await (await inBatch()).recordExpired();
  await deleteExpiredOriginals(world, expired);
};

const named = (change: DynamoDBRecord) => ({
  report: reportToRecord(change) ?? expiredOriginals(change)?.name ?? null,
});

const batch = scheduleHandler(Batch, ({ at }) => publishBatches(world, new Date(at)));

export const handler = batchesAndSchedule(streamHandler(named, look, together), batch);
