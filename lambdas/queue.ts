import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import middy, { type MiddyfiedHandler } from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { log, reasonOf } from '#io/log.ts';

/** Does what one message, parsed from JSON, asks for; what it throws brings that message back. */
export type QueueAction = (body: unknown) => Promise<void>;

const handled = async (record: SQSRecord, action: QueueAction): Promise<void> => {
  try {
    await action(JSON.parse(record.body));
  } catch (error) {
    log.error('message failed', { messageId: record.messageId, reason: reasonOf(error) });
    throw error;
  }
};

/**
 * The handler of a function behind a queue: one action a message, failures reported message by message.
 *
 * Messages of a batch are worked on one after another: a message that exhausts the function's memory or time must not
 * count against its neighbours.
 *
 * @example
 * export const handler = queueHandler(async (body) => deliver(Look.parse(body).look));
 */
export const queueHandler = (action: QueueAction): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (event, context) =>
    processPartialResponse(event, (record: SQSRecord) => handled(record, action), new BatchProcessor(EventType.SQS), {
      context,
      processInParallel: false,
      throwOnFullBatchFailure: false,
    }),
  );

/**
 * The handler of the function behind a FIFO queue: one message after another, and none after one that failed, for what
 * comes later may rest on it.
 */
export const orderedQueueHandler = (action: QueueAction): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (event, context) =>
    processPartialResponse(event, (record: SQSRecord) => handled(record, action), new SqsFifoPartialProcessorAsync(), {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
