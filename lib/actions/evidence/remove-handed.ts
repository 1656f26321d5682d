import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { deleteOriginals } from '#actions/withdraw/delete-originals.ts';
import { log } from '#io/log.ts';
import { noteRemoved, readClosed } from '#io/table/evidence/closed-report.ts';
import type { World } from '#io/world.ts';

/** Removes what is sealed of a report that the unit has: recorded first, and again where it died half-way. */
export const removeHanded = async (world: Recording & Pick<World, 'originals'>, report: string): Promise<void> => {
  const { table, originals, clock } = world;
  const closed = await readClosed(table, report);
  if (closed?.handed === undefined || closed.removedAt !== undefined) return;
  await recordAct(world, { who: 'sweep', via: 'function', what: 'evidence.remove', about: report, outcome: 'ok' });
  await deleteOriginals(originals, report);
  await noteRemoved(table, report, clock().toISOString());
  log.info('originals removed that the unit has', { report });
};
