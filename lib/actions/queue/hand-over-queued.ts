import { MAX_NOTES, type Queued } from '#domain/queue/queue.ts';
import { listPeople } from '#io/table/desk/profile.ts';
import type { World } from '#io/world.ts';
import { changeSeen, type QueueChanged, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';
import { keptText } from './kept-text.ts';
import type { SeenQueued } from './take-queued.ts';

/** Somebody whom something of the queue can be given to. */
export interface Colleague {
  who: string;
  name: string;
}

/** Who works on the queue beside somebody, by name, as they last signed in. */
export const colleaguesOf = async ({ table }: Pick<World, 'table'>, who: string): Promise<Colleague[]> =>
  (await listPeople(table))
    .filter((each) => each.who !== who && (each.roles.includes('analyst') || each.roles.includes('lead')))
    .map(({ who: id, name }) => ({ who: id, name }));

/** What is given, to whom, and what is said with it. */
export interface HandingOver extends SeenQueued {
  to: Colleague;
  text: string;
}

const isTheirs = ({ state, by }: Queued, { who }: Worker): boolean =>
  state === 'open' || (state === 'taken' && by === who);

/**
 * Gives something of the queue to a colleague, with a note: what one has taken, as at the end of a shift, or what nobody has yet. It is
 * theirs for four hours from then on.
 */
export const handOverQueued = async (
  world: WorkOnQueue,
  worker: Worker,
  { to, text, ...of }: HandingOver,
): Promise<QueueChanged> => {
  const kept = keptText(text);
  if (!kept.ok) return kept;
  return changeSeen(world, worker, of, {
    what: 'hand-over',
    to: to.who,
    change: (before, at) => {
      const { notes = [] } = before;
      if (!isTheirs(before, worker) || notes.length >= MAX_NOTES) return null;
      const { who, name } = shownAs(worker);
      const note = { by: who, ...(name === undefined ? {} : { name }), at, text: kept.text };
      return { ...before, state: 'taken', by: to.who, name: to.name, takenAt: at, notes: [...notes, note] };
    },
  });
};
