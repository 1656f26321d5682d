import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { MiddyfiedHandler } from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { chain } from './chain.ts';
import { type RecordLog, recordAction } from './records.ts';

/**
 * The handler of a function that follows the table's stream: one action a record, failures reported record by record. The
 * stream comes again from the first that failed.
 *
 * What is to be done once for a whole batch is `together`: the first record whose action asks for it has it done, all others that
 * ask wait for the same, and fail with it; records that do not ask go on.
 */
export const streamHandler = (
  named: RecordLog<DynamoDBRecord>['named'],
  action: (change: DynamoDBRecord, together: () => Promise<void>) => Promise<void>,
  together: (changes: readonly DynamoDBRecord[]) => Promise<void> = async () => undefined,
): MiddyfiedHandler<DynamoDBStreamEvent, DynamoDBBatchResponse> =>
  chain({ failed: 'batch failed' }, (event: DynamoDBStreamEvent, context) => {
    let done: Promise<void> | undefined;
    const once = (): Promise<void> => {
      done ??= together(event.Records);
      return done;
    };
    return processPartialResponse(
      event,
      recordAction(context, { failed: 'changes not recorded', named, isInOrder: true }, (change: DynamoDBRecord) =>
        action(change, once),
      ),
      new BatchProcessor(EventType.DynamoDBStreams),
      { context, throwOnFullBatchFailure: false },
    );
  });
