import { changeSeen, type QueueChanged, type Worker, type WorkOnQueue } from './change-queued.ts';
import { givenBack } from './give-back-unhandled.ts';
import type { SeenQueued } from './take-queued.ts';

/** Gives back what the same person took. */
export const giveBackQueued = (world: WorkOnQueue, worker: Worker, of: SeenQueued): Promise<QueueChanged> =>
  changeSeen(world, worker, of, {
    what: 'give-back',
    change: (before) => (before.state === 'taken' && before.by === worker.who ? givenBack(before) : null),
  });
