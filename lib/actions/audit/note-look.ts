import type { AuditEntry } from '#domain/audit/audit.ts';
import { lookedAt, looksIn, UNREMARKED_LOOKS, unusualFrom } from '#domain/audit/looks.ts';
import { measure } from '#io/metrics.ts';
import { countLooks, noteLooksTold, putLook, readLooksOfMonth } from '#io/table/audit/looks.ts';
import { type Recording, recordAct } from './record-act.ts';

const keepLook = async ({ table }: Recording, entry: AuditEntry, foundBy: string | undefined): Promise<void> => {
  const lookedAtIt = lookedAt(entry);
  if (lookedAtIt === null) return;
  const about = foundBy ?? lookedAtIt;
  const { at, what, who, name, day, chain, seq, expires } = entry;
  const more = { ...(name === undefined ? {} : { name }), ...(entry.case === undefined ? {} : { case: entry.case }) };
  await putLook(table, { at, what, about, who, ...more, day, chain, seq }, expires);
};

/**
 * Tells auditors of who looks at more than five times what they did on a usual day of their last month, once a day: by an entry that
 * names them, and by an alarm that does not. A retry after a death between the two tells it again.
 */
const tellOfMany = async (world: Recording, { who, at }: AuditEntry, looks: number): Promise<void> => {
  if (looks < unusualFrom(await readLooksOfMonth(world.table, who, at))) return;
  await recordAct(world, { who: 'desk', via: 'function', what: 'looks.unusual', about: who, outcome: `${looks}` });
  measure('UnusualLooks');
  await noteLooksTold(world.table, who, at);
};

/**
 * Keeps an entry of a look where what was looked at is found by, and counts it to the day of who looked.
 *
 * `foundBy` is what people call it, where the entry has another name of it: a report's reference, where the log has its id.
 */
export const noteLook = async (world: Recording, entry: AuditEntry, foundBy?: string): Promise<void> => {
  const looks = looksIn(entry);
  if (looks === 0) return;
  const [counted] = await Promise.all([
    countLooks(world.table, entry.who, entry.at, looks),
    keepLook(world, entry, foundBy),
  ]);
  if (counted === null || counted.looks <= UNREMARKED_LOOKS || counted.toldAt !== undefined) return;
  await tellOfMany(world, entry, counted.looks);
};
