import {
  BatchProcessor,
  EventType,
  processPartialResponse,
  SqsFifoPartialProcessorAsync,
} from '@aws-lambda-powertools/batch';
import type { MiddyfiedHandler } from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { readTask } from '#domain/tasks/read-task.ts';
import type { TaskOf, TaskQueue } from '#domain/tasks/task.ts';
import { chain } from './chain.ts';
import { recordAction } from './records.ts';

/** Does what one message, parsed from JSON, asks for, received first or again; what it throws brings that message back. */
export type QueueAction = (body: unknown, isFirst: boolean) => Promise<void>;

/** Does a task of a queue. */
export type TaskAction<Queue extends TaskQueue> = (task: TaskOf<Queue>) => Promise<void>;

const LOG = { failed: 'message failed', named: ({ messageId }: SQSRecord) => ({ messageId }) };

const message = (context: Context, action: QueueAction, isInOrder: boolean): ((record: SQSRecord) => Promise<void>) =>
  recordAction(context, { ...LOG, isInOrder }, async ({ body, attributes }) =>
    action(JSON.parse(body), attributes?.ApproximateReceiveCount === '1'),
  );

/** The handler that works on a batch, and then does what is to be done `after` it. */
const batchHandler = (
  work: (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>,
  after: () => Promise<void> = async () => undefined,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  chain({ failed: 'batch failed' }, async (event: SQSEvent, context) => {
    const response = await work(event, context);
    await after();
    return response;
  });

/**
 * The handler of a function behind a queue: one action a message, failures reported message by message.
 *
 * Messages of a batch are worked on one after another: a message that exhausts the function's memory or time must not
 * count against its neighbours. What is done `after` a batch must not be needed: an invocation that dies does not do it.
 */
export const queueHandler = (
  action: QueueAction,
  after?: () => Promise<void>,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  batchHandler(
    (event, context) =>
      processPartialResponse(event, message(context, action, false), new BatchProcessor(EventType.SQS), {
        context,
        processInParallel: false,
        throwOnFullBatchFailure: false,
      }),
    after,
  );

/**
 * The handler of the function behind a FIFO queue: one message after another, and none after one that failed, for what
 * comes later may rest on it.
 */
export const orderedQueueHandler = (
  action: QueueAction,
  after?: () => Promise<void>,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  batchHandler(
    (event, context) =>
      processPartialResponse(event, message(context, action, true), new SqsFifoPartialProcessorAsync(), {
        context,
        throwOnFullBatchFailure: false,
      }),
    after,
  );

/**
 * The same for a queue of tasks.
 *
 * @example
 * export const handler = taskHandler('acknowledgements', ({ id }) => acknowledge(world, id));
 */
export const taskHandler = <Queue extends TaskQueue>(
  queue: Queue,
  action: TaskAction<Queue>,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> => queueHandler(async (body) => action(readTask(queue, body)));

/** Whether a batch is of a FIFO queue: a batch is of one queue, and such a queue's name ends so. */
export const isInOrder = ({ Records }: SQSEvent): boolean => Records[0]?.eventSourceARN.endsWith('.fifo') === true;

/** The same for a FIFO queue of tasks. */
export const orderedTaskHandler = <Queue extends TaskQueue>(
  queue: Queue,
  action: TaskAction<Queue>,
  after?: () => Promise<void>,
): MiddyfiedHandler<SQSEvent, SQSBatchResponse> =>
  orderedQueueHandler(async (body) => action(readTask(queue, body)), after);
