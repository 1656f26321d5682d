import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { MiddyfiedHandler } from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { chain } from './chain.ts';
import { type RecordLog, recordAction } from './records.ts';

/**
 * The handler of a function that follows the table's stream: one action a record, failures reported record by record. The
 * stream comes again from the first that failed.
 */
export const streamHandler = (
  named: RecordLog<DynamoDBRecord>['named'],
  action: (change: DynamoDBRecord) => Promise<void>,
): MiddyfiedHandler<DynamoDBStreamEvent, DynamoDBBatchResponse> =>
  chain({ failed: 'batch failed' }, (event: DynamoDBStreamEvent, context) =>
    processPartialResponse(
      event,
      recordAction(context, { failed: 'changes not recorded', named, isInOrder: true }, action),
      new BatchProcessor(EventType.DynamoDBStreams),
      { context, throwOnFullBatchFailure: false },
    ),
  );
