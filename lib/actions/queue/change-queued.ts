import type { Deed } from '#domain/audit/audit.ts';
import { THE_DESK } from '#domain/case/case.ts';
import type { Queued } from '#domain/queue/queue.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { changeQueued, readQueued, writeQueued } from '#io/table/queue/queue.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import type { World } from '#io/world.ts';

/** What working on the queue needs of the world. */
export interface WorkOnQueue extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** Who works on it, as their token says, by which way, for which case or why. */
export interface Worker extends Pick<Deed, 'who' | 'name' | 'roles' | 'via' | 'case' | 'reason'> {
  /** Whether they work on a covert case: others are shown the desk in their place. */
  isCovert?: boolean | undefined;
}

/** Who a worker is to others; whose it is stays theirs, which no page shows beside a name. */
export const shownAs = ({ who, name, isCovert }: Worker): { who: string; name?: string } =>
  isCovert ? { who, name: THE_DESK } : { who, ...(name === undefined ? {} : { name }) };

/** What became of a change; where somebody was quicker, what stands now. */
export type QueueChanged =
  | { ok: true; queued: Queued }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'nothing-said' }
  | { ok: false; reason: 'personal-data'; leftOut: string[] }
  | { ok: false; reason: 'changed-meanwhile'; stands: Queued };

/** A change as it is to be made of what stands; null where what stands does not allow it any more. */
export interface QueueChange {
  what: string;
  /** Of what is given to a colleague: whose it is then. */
  to?: string;
  change: (before: Queued, at: string) => Queued | null;
  /** What somebody typed, which is kept: it names no person. */
  text?: string;
  /** Further rows that are written with it. */
  also?: (after: Queued, at: string) => Step[];
}

/** What is looked for under an id; what is out of sight is not there. */
export const seenQueued = async ({ table }: Pick<World, 'table'>, id: string): Promise<Queued | null> => {
  const queued = await readQueued(table, id);
  return queued === null || queued.hidden === true ? null : queued;
};

/**
 * Changes what stands in the queue, once, as somebody saw it: refused with what stands where others were quicker. The audit entry is
 * written before the change: what cannot be recorded is not done.
 */
export const changeSeen = async (
  world: WorkOnQueue,
  { isCovert: _covert, ...worker }: Worker,
  { id, seen }: { id: string; seen?: number | undefined },
  { what, to, change, also }: QueueChange,
): Promise<QueueChanged> => {
  const { table, settings, clock } = world;
  const before = await seenQueued(world, id);
  if (before === null) return { ok: false, reason: 'unknown' };
  const at = clock().toISOString();
  const after = seen !== undefined && seen !== before.version ? null : change(before, at);
  if (after === null) return { ok: false, reason: 'changed-meanwhile', stands: before };
  const deed: Deed = {
    ...worker,
    what: `queue.${what}`,
    about: [before.reference ?? id, ...(to === undefined ? [] : ['to', to])].join(' '),
    at,
  };
  await writeAudit(table, deed, auditExpiry(at, settings.retention));
  const steps = also?.(after, at) ?? [];
  const written =
    steps.length === 0
      ? await writeQueued(table, after, before.version)
      : (await commit(table, [changeQueued(after, before.version), ...steps])).ok;
  if (written) return { ok: true, queued: { ...after, version: before.version + 1 } };
  const stands = await seenQueued(world, id);
  return stands === null ? { ok: false, reason: 'unknown' } : { ok: false, reason: 'changed-meanwhile', stands };
};
