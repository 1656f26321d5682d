import type { MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { chain } from './chain.ts';

/**
 * The handler of a function that a schedule starts: reads what the schedule sends, and does it. One that fails is logged
 * here, and fails for its invoker, without a word of what failed.
 *
 * @example
 * export const handler = scheduleHandler(z.object({ at: z.iso.datetime() }), ({ at }) => sendDaily(new Date(at)));
 */
export const scheduleHandler = <Schema extends z.ZodType>(
  schema: Schema,
  action: (sent: z.infer<Schema>) => Promise<void>,
): MiddyfiedHandler<unknown, null> =>
  chain({ failed: 'schedule failed' }, async (event: unknown) => {
    await action(schema.parse(event));
    return null;
  });

type Handles<Event, Result> = (event: Event, context: Context) => Promise<Result>;

/** What a queue and a stream send, and a schedule never does. */
const hasRecords = <Event>(event: unknown): event is Event =>
  typeof event === 'object' && event !== null && 'Records' in event;

/** The handler of a function that a schedule starts beside the batches which it is sent. */
export const batchesAndSchedule =
  <Event, Batch>(batches: Handles<Event, Batch>, schedule: Handles<unknown, null>): Handles<unknown, Batch | null> =>
  (event, context) =>
    hasRecords<Event>(event) ? batches(event, context) : schedule(event, context);
