import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { removeFromConsensus } from '#actions/campaign/remove-from-consensus.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { turnableFrom, turnsOf, withTurn } from '#domain/follow-up/turns.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { commit } from '#io/table/store/transaction.ts';
import { notePermission } from '#io/table/withdraw/permission.ts';
import type { World } from '#io/world.ts';
import { BY_CODE } from './withdraw-report.ts';

/** What permitting needs of the world. */
export type Permitting = Recording & Pick<World, 'hashKey'>;

/** What became of it: a yes may come too soon after others, until a time (UTC, ISO 8601). A no never does. */
export type Permitted = { ok: true } | { ok: false; from: string };

/**
 * Notes whether partners may use what was found in a report, as its sender wishes. A no holds at once; a yes waits as anything
 * does that leaves. It governs partners alone: what investigators see and hold stays as it is.
 */
export const permitPartners = async (
  world: Permitting,
  { id }: Pick<FollowUpReport, 'id'>,
  consent: boolean,
): Promise<Permitted> => {
  const { table, hashKey, clock } = world;
  let recorded = false;
  return retryConflict(`permission of ${id}`, async (): Promise<Permitted | typeof CONFLICT> => {
    const report = await readFollowUpReport(table, id);
    if (report === null || report.withdrawal !== undefined || (report.permitted ?? report.consent) === consent)
      return { ok: true };
    const { permittedAt: before = [] } = report;
    const now = clock();
    const from = consent ? turnableFrom(turnsOf(report), now) : null;
    if (from !== null) return { ok: false, from };
    if (!recorded) {
      const what = consent ? 'report.permit' : 'report.forbid';
      await recordAct(world, { ...BY_CODE, what, digest: digestOfIds([id]) });
      recorded = true;
    }
    const permittedAt = consent ? withTurn(before, now) : before;
    if (!(await commit(table, notePermission(report, consent, permittedAt, now))).ok) return CONFLICT;
    if (!consent) await removeFromConsensus(table, report, hashKey);
    return { ok: true };
  });
};
