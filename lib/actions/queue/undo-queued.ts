import { NOT_SAID, THE_DESK } from '#domain/case/case.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { keepVerdict, markVerdictUndone, readVerdict } from '#io/table/queue/queue.ts';
import { changeSeen, type QueueChanged, seenQueued, shownAs, type Worker, type WorkOnQueue } from './change-queued.ts';
import { waitingAgain } from './give-back-unhandled.ts';
import { keptText } from './kept-text.ts';
import type { SeenQueued } from './take-queued.ts';

/**
 * Takes back what was found of something, whoever found it: it waits again for anybody, as urgent as it was. Of its circumstances
 * nothing came back, for they went when it was handled. The decision before says by whom it was taken back.
 */
export const undoQueued = async (
  world: WorkOnQueue,
  worker: Worker,
  { reason, ...of }: SeenQueued & { reason: string },
): Promise<QueueChanged> => {
  const kept = keptText(reason);
  if (!kept.ok) return kept;
  const before = await seenQueued(world, of.id);
  if (before === null) return { ok: false, reason: 'unknown' };
  const found = before.foundAs ?? before.version;
  const verdict = before.state === 'handled' ? await readVerdict(world.table, before.id, found) : null;
  const seen = of.seen ?? before.version;
  return changeSeen(
    world,
    { ...worker, reason: kept.text },
    { id: of.id, seen },
    {
      what: 'undo',
      change: (queued) =>
        queued.state === 'handled' && queued.version === before.version ? waitingAgain(queued) : null,
      also: ({ id, reference, version }, at) => {
        const { who, name } = shownAs(worker);
        const by = worker.isCovert ? THE_DESK : who;
        const named = { ...(reference === undefined ? {} : { reference }), ...(name === undefined ? {} : { name }) };
        const why = worker.isCovert ? NOT_SAID : kept.text;
        const expires = auditExpiry(at, world.settings.retention);
        return [
          keepVerdict({ id, ...named, verdict: 'undo', by, at, reason: why, expires }, version + 1),
          ...(verdict === null ? [] : [markVerdictUndone(verdict, found, { at, by, name })]),
        ];
      },
    },
  );
};
