import { MAX_NOTES } from '#domain/queue/queue.ts';
import { readQueue } from '#io/table/queue/queue.ts';
import { changeSeen, keptText, type QueueChanged, type Worker, type WorkOnQueue } from './change-queued.ts';
import { noteBy } from './note-queued.ts';
import { takenBy } from './take-queued.ts';

/** To whom, and with which words. */
export interface HandOver {
  to: { who: string; name?: string | undefined };
  note: string;
}

/** Most that one person's shift hands over at once: whoever has more does it again. */
const MAX_AT_ONCE = 200;

type Refusal = Exclude<QueueChanged, { ok: true } | { reason: 'changed-meanwhile' | 'unknown' }>;

/** Moves everything that somebody has taken to a colleague, with a note on each; gives how many. */
export const handOverQueue = async (
  world: WorkOnQueue,
  worker: Worker,
  { to, note }: HandOver,
): Promise<{ ok: true; moved: number } | Refusal> => {
  const kept = keptText(note);
  if (!kept.ok) return kept;
  let moved = 0;
  let cursor: string | undefined;
  do {
    const page = await readQueue(world.table, { of: worker.who }, { cursor });
    if (!page.ok) break;
    for (const { id, version } of page.lines) {
      const outcome = await changeSeen(
        world,
        worker,
        { id, seen: version },
        {
          what: 'hand-over',
          change: (before, at) => {
            if (before.state !== 'taken' || before.by !== worker.who) return null;
            const { notes = [] } = before;
            const with_ = notes.length >= MAX_NOTES ? notes : [...notes, noteBy(worker, at, kept.text)];
            return {
              ...takenBy(before, { who: to.who, ...(to.name === undefined ? {} : { name: to.name }) }, at),
              notes: with_,
            };
          },
        },
      );
      if (outcome.ok) moved += 1;
    }
    cursor = page.next;
  } while (cursor !== undefined && moved < MAX_AT_ONCE);
  return { ok: true, moved };
};
