import type { Queued } from '#domain/queue/queue.ts';
import { changeSeen, type QueueChanged, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';

/** What of the queue is meant, and the version that they saw. */
export interface SeenQueued {
  id: string;
  seen?: number | undefined;
}

/** What was taken as it stands once somebody has it. */
const takenBy = (queued: Queued, { who, name }: Pick<Worker, 'who' | 'name'>, at: string): Queued => {
  const { name: _before, ...rest } = queued;
  return { ...rest, state: 'taken', by: who, takenAt: at, ...(name === undefined ? {} : { name }) };
};

/** Takes something from the queue, for four hours: whoever else had it by then is said. */
export const takeQueued = (world: WorkOnQueue, worker: Worker, of: SeenQueued): Promise<QueueChanged> =>
  changeSeen(world, worker, of, {
    what: 'take',
    change: (before, at) => (before.state === 'open' ? takenBy(before, shownAs(worker), at) : null),
  });
