import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { putBareSwitch, readBareSwitch } from '#io/table/gate/bare-switch.ts';
import type { World } from '#io/world.ts';

export interface SwitchBareWallets extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

export type Switched =
  | { ok: true; campaign: string; on: boolean }
  | { ok: false; reason: 'no-such-campaign' | 'no-reason' | 'stands-already' };

/** Longest reason that is kept. */
const MAX_REASON = 1_000;

/**
 * Switches on or off, with a reason, that partners of AMBER+STRICT are told of a campaign's bare wallets. The audit entry is
 * written first: what cannot be recorded is not done.
 */
export const switchBareWallets = async (
  { table, settings, clock }: SwitchBareWallets,
  { who, campaign: named, on, reason }: { who: string; campaign: string; on: boolean; reason: string },
): Promise<Switched> => {
  const campaign = await readCampaign(table, named);
  if (campaign === null) return { ok: false, reason: 'no-such-campaign' };
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const { id } = campaign;
  if (((await readBareSwitch(table, id))?.on ?? false) === on) return { ok: false, reason: 'stands-already' };
  const at = clock().toISOString();
  const what = `campaign.bare-wallets-${on ? 'on' : 'off'}`;
  const deed = { who, what, about: id, reason: reason.trim(), at };
  await writeAudit(table, deed, auditExpiry(at, settings.retention));
  await putBareSwitch(table, id, { on, by: who, reason: reason.trim().slice(0, MAX_REASON), at });
  return { ok: true, campaign: id, on };
};
