import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { leaveWallet } from '#actions/feed/leave-wallet.ts';
import { publishBatches } from '#actions/feed/publish-batch.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { deleteExpiredOriginals } from '#actions/withdraw/delete-originals.ts';
import { ledgerClient, objectsClient, queueClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { log, reasonOf } from '#io/log.ts';
import { readSettings } from '#io/settings-file.ts';
import { Env } from './env.ts';
import { expiredOriginals } from './expired-originals.ts';
import { reportToRecord } from './report-to-record.ts';
import { walletToLeave } from './wallet-to-leave.ts';
import { walletToReview } from './wallet-to-review.ts';

const env = Env.parse(process.env);
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

const look = async (change: DynamoDBRecord): Promise<void> => {
  const report = reportToRecord(change);
  if (report !== null) await recordChanges(world, report);
  const wallet = walletToReview(change);
  if (wallet !== null) await reviewWallet(world, wallet);
  const leaving = walletToLeave(change);
  if (leaving !== null) await leaveWallet(world, leaving);
  const expired = expiredOriginals(change);
  if (expired !== null) await deleteExpiredOriginals(world, expired);
};

const record = async (change: DynamoDBRecord): Promise<void> => {
  try {
    await look(change);
  } catch (error) {
    const report = reportToRecord(change) ?? expiredOriginals(change)?.name ?? null;
    log.error('changes not recorded', { report, reason: reasonOf(error) });
    throw error;
  }
};

const records = async (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> =>
  processPartialResponse(event, record, new BatchProcessor(EventType.DynamoDBStreams), {
    context,
    throwOnFullBatchFailure: false,
  });

const isStream = (event: unknown): event is DynamoDBStreamEvent =>
  typeof event === 'object' && event !== null && 'Records' in event;

export const handler = middy().handler(
  async (event: unknown, context: Context): Promise<DynamoDBBatchResponse | undefined> => {
    if (isStream(event)) return records(event, context);
    const { at } = Batch.parse(event);
    await publishBatches(world, new Date(at));
    return undefined;
  },
);
