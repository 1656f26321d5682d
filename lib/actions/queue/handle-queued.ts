import { NOT_SAID, THE_DESK } from '#domain/case/case.ts';
import type { Queued, QueueVerdict } from '#domain/queue/queue.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { keepVerdict } from '#io/table/queue/queue.ts';
import { changeSeen, type QueueChanged, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';
import { keptText } from './kept-text.ts';
import type { SeenQueued } from './take-queued.ts';

/** What somebody found, and why. */
export interface Handling extends SeenQueued {
  verdict: QueueVerdict;
  reason: string;
}

/** As it stands once it is handled: of its circumstances nothing is left. */
const handled = (queued: Queued, worker: Worker, verdict: QueueVerdict, at: string): Queued => {
  const { flags: _flags, name: _name, takenAt: _takenAt, ...rest } = queued;
  const { who, name } = shownAs(worker);
  return {
    ...rest,
    ...{ state: 'handled', verdict, handledAt: at, foundAs: queued.version + 1, by: who },
    ...(name === undefined ? {} : { name }),
  };
};

/** Ends what waits, with what was found: by who has taken it, or by anyone while nobody has. */
export const handleQueued = async (
  world: WorkOnQueue,
  worker: Worker,
  { verdict, reason, ...of }: Handling,
): Promise<QueueChanged> => {
  const kept = keptText(reason);
  if (!kept.ok) return kept;
  const because = kept.text;
  return changeSeen(world, { ...worker, reason: because }, of, {
    what: verdict,
    change: (before, at) => {
      const isTheirs = before.state === 'open' || (before.state === 'taken' && before.by === worker.who);
      return isTheirs ? handled(before, worker, verdict, at) : null;
    },
    also: ({ id, reference, version }, at) => {
      const { who, name } = shownAs(worker);
      const by = worker.isCovert ? THE_DESK : who;
      const named = { ...(reference === undefined ? {} : { reference }), ...(name === undefined ? {} : { name }) };
      const expires = auditExpiry(at, world.settings.retention);
      return [
        keepVerdict(
          { id, ...named, verdict, by, at, reason: worker.isCovert ? NOT_SAID : because, expires },
          version + 1,
        ),
      ];
    },
  });
};

/** Most that are handled at once. */
const MAX_AT_ONCE = 100;

/** Ends all of these with one verdict, one by one; gives which were, and what stands where others were quicker. */
export const handleMany = async (
  world: WorkOnQueue,
  worker: Worker,
  { of, ...handling }: Omit<Handling, 'id' | 'seen'> & { of: readonly SeenQueued[] },
): Promise<{ of: SeenQueued; outcome: QueueChanged }[]> => {
  const outcomes: { of: SeenQueued; outcome: QueueChanged }[] = [];
  for (const one of of.slice(0, MAX_AT_ONCE)) {
    outcomes.push({ of: one, outcome: await handleQueued(world, worker, { ...handling, ...one }) });
  }
  return outcomes;
};
