import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { putBareSwitch, readBareSwitch } from '#io/table/gate/bare-switch.ts';

export type Switched =
  | { ok: true; campaign: string; on: boolean }
  | { ok: false; reason: 'no-such-campaign' | 'no-reason' | 'stands-already' };

/**
 * Switches on or off, with a reason, that partners of AMBER+STRICT are told of a campaign's bare wallets. The audit entry is
 * written first: what cannot be recorded is not done.
 */
export const switchBareWallets = async (
  world: Recording,
  {
    campaign: named,
    on,
    reason,
    ...by
  }: Pick<Deed, 'who' | 'name' | 'roles' | 'via'> & { campaign: string; on: boolean; reason: string },
): Promise<Switched> => {
  const { table, clock } = world;
  const campaign = await readCampaign(table, named);
  if (campaign === null) return { ok: false, reason: 'no-such-campaign' };
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const { id } = campaign;
  if (((await readBareSwitch(table, id))?.on ?? false) === on) return { ok: false, reason: 'stands-already' };
  const at = clock().toISOString();
  const what = `campaign.bare-wallets-${on ? 'on' : 'off'}`;
  await recordAct(world, { ...by, what, about: id, reason: reason.trim(), at });
  await putBareSwitch(table, id, { on, by: by.who, reason: keptReason(reason), at });
  return { ok: true, campaign: id, on };
};
