import type { Recording } from '#actions/audit/record-act.ts';
import { type Asker, recordLook } from '#actions/desk/record-look.ts';
import { MAX_REASON_CHARACTERS, reasonIn } from '#domain/desk/session.ts';
import { normaliseReference } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { putClosed, putHanded, readClosed } from '#io/table/evidence/closed-report.ts';
import { seenReports } from './hand-over-evidence.ts';

/** What a lead says of the originals of a report: that they are closed, or that the unit has them. */
export interface ClosingWish {
  reference: string;
  nth: number;
  act: 'close' | 'handed';
  /** Why, of what is closed; the unit's own reference, of what it has. */
  reason: string;
}

export type Closed =
  | { ok: true }
  | { ok: false; reason: 'no-reference' | 'unknown' | 'no-reason' | 'not-closed' | 'no-unit' | 'said-before' };

/** What the unit calls what it has, as it is kept; null where it says nothing, or too much. */
const receiptIn = (typed: string): string | null => {
  const receipt = typed.replace(/\s+/g, ' ').trim();
  return receipt === '' || receipt.length > MAX_REASON_CHARACTERS ? null : receipt;
};

/**
 * Closes the originals of a report that may be sexual abuse of children: from then on they are shown to nobody, fetched by nobody and in
 * no package, and are sealed to the unit that takes them alone. Once a lead notes that the unit has them, what is sealed here is removed.
 *
 * It is written to the audit log first: what cannot be recorded is not done. Hashes and what was found stay in the ledger.
 */
export const closeReport = async (
  world: Recording & { settings: Pick<FunctionSettings, 'abuseUnit'> },
  asker: Asker,
  { reference: typed, nth, act, reason: said }: ClosingWish,
): Promise<Closed> => {
  const { table, clock } = world;
  const reference = normaliseReference(typed);
  if (reference === null) return { ok: false, reason: 'no-reference' };
  const report = (await seenReports({ table }, reference))[nth];
  if (report === undefined) return { ok: false, reason: 'unknown' };
  const reason = act === 'close' ? reasonIn(said) : receiptIn(said);
  if (reason === null) return { ok: false, reason: 'no-reason' };
  const closed = await readClosed(table, report.id);
  if (act === 'handed' && closed === null) return { ok: false, reason: 'not-closed' };
  // What is noted as handed over is removed: it cannot be where nobody can have it.
  if (act === 'handed' && (world.settings.abuseUnit ?? null) === null) return { ok: false, reason: 'no-unit' };
  const what = act === 'close' ? 'evidence.close' : 'evidence.handed';
  await recordLook(world, { ...asker, reason }, { what, about: report.id, outcome: 'ok' }, reference);
  const at = clock().toISOString();
  const by = { by: asker.who, ...(asker.name === undefined ? {} : { name: asker.name }) };
  const isNew =
    act === 'close' || closed === null
      ? await putClosed(table, { report: report.id, reference, closedAt: at, ...by, reason })
      : await putHanded(table, closed, { at, ...by, receipt: reason });
  return isNew ? { ok: true } : { ok: false, reason: 'said-before' };
};
