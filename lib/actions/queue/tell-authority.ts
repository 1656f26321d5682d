import { MAX_NOTES, type ToldTo } from '#domain/queue/queue.ts';
import { changeSeen, type QueueChanged, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';
import type { SeenQueued } from './take-queued.ts';

/** Notes that child protection or 112 were told: by whom, and when. */
export const tellAuthority = (
  world: WorkOnQueue,
  worker: Worker,
  { to, ...of }: SeenQueued & { to: ToldTo },
): Promise<QueueChanged> =>
  changeSeen(world, worker, of, {
    what: `told-${to}`,
    change: (before, at) => {
      const { told = [], state } = before;
      if (state === 'handled' || told.length >= MAX_NOTES) return null;
      const { who, name } = shownAs(worker);
      return { ...before, told: [...told, { by: who, ...(name === undefined ? {} : { name }), at, to }] };
    },
  });
