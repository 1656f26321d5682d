import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { publishBatches } from '#actions/feed/publish-batch.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { deleteExpiredOriginals, recordExpired } from '#actions/withdraw/delete-originals.ts';
import { ledgerClient, objectsClient, queueClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { batchesAndSchedule, scheduleHandler } from '../chains/schedule.ts';
import { streamHandler } from '../chains/stream.ts';
import { ChangesEnv } from './env.ts';
import { expiredOriginals } from './expired-originals.ts';
import { reportToRecord } from './report-to-record.ts';
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

const look = async (change: DynamoDBRecord, recordAllExpired: () => Promise<void>): Promise<void> => {
  const report = reportToRecord(change);
  if (report !== null) await recordChanges(world, report);
  const wallet = walletToReview(change);
  if (wallet !== null) await reviewWallet(world, wallet);
  const leaving = walletToLeave(change);
  if (leaving !== null) await leaveWallet(world, leaving);
  const expired = expiredOriginals(change);
  if (expired === null) return;
  await recordAllExpired();
  await deleteExpiredOriginals(world, expired);
};

/** One entry a batch, before anything goes. */
const recordBatch = (changes: readonly DynamoDBRecord[]): Promise<void> =>
  recordExpired(
    world,
    changes.map(expiredOriginals).filter((one) => one !== null),
  );

const named = (change: DynamoDBRecord) => ({
  report: reportToRecord(change) ?? expiredOriginals(change)?.name ?? null,
});

const batch = scheduleHandler(Batch, ({ at }) => publishBatches(world, new Date(at)));

export const handler = batchesAndSchedule(streamHandler(named, look, recordBatch), batch);
