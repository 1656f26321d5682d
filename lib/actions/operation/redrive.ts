import { deadLettersOf, moveBack } from '#io/dead-letters.ts';
import type { Queue } from '#io/queue.ts';

/** Dead letters that wait, and whether they were sent back to their queue. */
export type Redriven = { waiting: number; moved: boolean };

/**
 * Sends a queue's dead letters back to it, once what broke them was mended; they say "look" only, so that one too many costs
 * a look.
 *
 * @param record writes the act to the audit log first: what cannot be recorded is not done. Null only counts.
 */
export const redrive = async (queue: Queue, record: (() => Promise<void>) | null): Promise<Redriven> => {
  const { arn, waiting } = await deadLettersOf(queue);
  if (record === null || waiting === 0) return { waiting, moved: false };
  await record();
  await moveBack(queue, arn);
  return { waiting, moved: true };
};
