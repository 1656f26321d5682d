import type { Context } from 'aws-lambda';
import { noteRefusal } from '#io/access-refused.ts';
import { log, reasonOf } from '#io/log.ts';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import { TransientError } from '#io/transient-error.ts';
import { DEADLINE_MARGIN_MS } from './chain.ts';

/** How much earlier than its function a record is given up, in milliseconds: time to say which of the batch are done. */
const RECORD_MARGIN_MS = 2 * DEADLINE_MARGIN_MS;

/**
 * Least time for which a batch's next record is begun, in milliseconds: one call to AWS that is tried again. A record that is
 * begun as the time-out strikes would count as one that took too long, though it was its neighbour.
 */
const MIN_RECORD_MS = 5_000;

/** The function's time is over: the record comes again. */
class OutOfTime extends TransientError {}

const inTime = async (leftMs: number, work: () => Promise<void>): Promise<void> => {
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => over.reject(new OutOfTime('not ended')), leftMs);
  try {
    await Promise.race([work(), over.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** How a chain of records says that one failed, and what of the record it may name. */
export interface RecordLog<Record> {
  failed: string;
  named: (record: Record) => object;
  /** Whether records that come after one that failed wait for it: one whose row does not fit must not hold them up. */
  isInOrder?: boolean;
}

/**
 * Wraps the action of one record for a batch's processor: what fails is logged without its content and thrown, to be reported
 * as failed; what can no longer be done in time is not begun, but for the first, so that a batch always moves on.
 */
export const recordAction = <Record>(
  context: Context,
  { failed, named, isInOrder = false }: RecordLog<Record>,
  action: (record: Record) => Promise<void>,
): ((record: Record) => Promise<void>) => {
  let isFirst = true;
  return async (record) => {
    const left = context.getRemainingTimeInMillis() - RECORD_MARGIN_MS;
    const isLate = !isFirst && left < MIN_RECORD_MS;
    isFirst = false;
    try {
      if (isLate) throw new OutOfTime('not begun');
      await inTime(left, () => action(record));
    } catch (error) {
      noteRefusal(error);
      log.error(failed, { ...named(record), reason: reasonOf(error) });
      // Another try finds the same row; it was counted, and what is due is enqueued again once it is mended.
      if (isInOrder && error instanceof UnfitRow) return;
      throw error;
    }
  };
};
