import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { MiddyfiedHandler } from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { HotlineError } from '#domain/hotline-error.ts';
import { chain } from './chain.ts';
import { type RecordLog, recordAction } from './records.ts';

/** A record asks for what its handler does not do. */
class NothingTogether extends HotlineError {}

/**
 * What is done once: by the first record that asks for it; all others wait for the same promise, and fail with it. Records that do not ask go on.
 *
 * @example
 * const reports = once(() => readReports(table, ids));
 * await reports();
 */
export const once = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

/**
 * The handler of a function that follows the table's stream: one action a record, failures reported record by record. The
 * stream comes again from the first that failed.
 *
 * What is to be done once for a whole batch is `together`: the first record whose action asks for it has it done, all others that
 * ask wait for the same, and fail with it; records that do not ask go on.
 */
export const streamHandler = <Together = void>(
  named: RecordLog<DynamoDBRecord>['named'],
  action: (change: DynamoDBRecord, together: () => Promise<Together>) => Promise<void>,
  together?: (changes: readonly DynamoDBRecord[]) => Promise<Together>,
): MiddyfiedHandler<DynamoDBStreamEvent, DynamoDBBatchResponse> =>
  chain({ failed: 'batch failed' }, (event: DynamoDBStreamEvent, context) => {
    const ofBatch = once(async () => {
      if (together === undefined) throw new NothingTogether('nothing is done for a whole batch');
      return together(event.Records);
    });
    return processPartialResponse(
      event,
      recordAction(context, { failed: 'changes not recorded', named, isInOrder: true }, (change: DynamoDBRecord) =>
        action(change, ofBatch),
      ),
      new BatchProcessor(EventType.DynamoDBStreams),
      { context, throwOnFullBatchFailure: false },
    );
  });
