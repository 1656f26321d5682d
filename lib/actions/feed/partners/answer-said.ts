import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { SaidState } from '#domain/feed/partners/said.ts';
import { answerSaid, readSaid } from '#io/table/feed/said.ts';
import { putUnderReview } from '#io/table/gate/decisions.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { DoneBy } from './manage-partner.ts';

/**
 * Answers what a partner said, recorded before; a false positive that is accepted puts the wallet under review, paused for all until a
 * lead decides. False where nobody said that.
 */
export const answerPartner = async (
  world: Recording,
  asker: DoneBy,
  { partner, id }: { partner: string; id: string },
  state: Exclude<SaidState, 'new'>,
): Promise<boolean> => {
  const { table, clock } = world;
  const said = await readSaid(table, partner, id);
  if (said === null) return false;
  await recordAct(world, { ...asker, what: `partner.said-${state}`, about: `${partner}/${id}` });
  if (state === 'accepted' && said.type === 'false-positive') {
    const reason = `A partner says that it is no extorter's (${id}).`;
    await commit(table, [putUnderReview(said.address, { by: asker.who, reason, at: clock().toISOString() })]);
  }
  await answerSaid(table, said, state);
  return true;
};
