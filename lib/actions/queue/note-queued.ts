import { MAX_NOTES, type QueueNote } from '#domain/queue/queue.ts';
import { changeSeen, type QueueChanged, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';
import { keptText } from './kept-text.ts';
import type { SeenQueued } from './take-queued.ts';

/** A note as somebody made it. */
const noteBy = ({ who, name }: Pick<Worker, 'who' | 'name'>, at: string, text: string): QueueNote => ({
  by: who,
  ...(name === undefined ? {} : { name }),
  at,
  text,
});

/** Notes something about what waits, whoever has it: it goes with it, after 30 days. */
export const noteQueued = async (
  world: WorkOnQueue,
  worker: Worker,
  of: SeenQueued & { text: string },
): Promise<QueueChanged> => {
  const kept = keptText(of.text);
  if (!kept.ok) return kept;
  return changeSeen(world, worker, of, {
    what: 'note',
    change: (before, at) => {
      const { notes = [], state } = before;
      if (state === 'handled' || notes.length >= MAX_NOTES) return null;
      return { ...before, notes: [...notes, noteBy(shownAs(worker), at, kept.text)] };
    },
  });
};
