import type { Deed } from '#domain/audit/audit.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { inChunks } from '#io/in-chunks.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { campaignsNamed } from '#io/table/campaign/named-campaigns.ts';
import type { World } from '#io/world.ts';
import { type CampaignAnswer, describeCampaign } from './describe-campaign.ts';
import type { Asker, AuditPlace } from './look-up-wallet.ts';

/** What the look-up of a campaign needs of the world. */
export interface LookUpCampaign extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** The campaigns that a name stands for: one, or all that begin so. */
export type CampaignLookUp =
  | { ok: true; campaigns: CampaignAnswer[]; audit: AuditPlace }
  | { ok: false; reason: 'unknown'; audit: AuditPlace }
  | { ok: false; reason: 'no-name' };

/** An id of a campaign, or its first six letters as briefs print them. */
const NAME_OR_ID = /^[0-9a-z]{6,64}$/i;
/** Most campaigns of one name that are described at once. */
const AT_ONCE = 5;

/**
 * Looks a campaign up for an investigator, by its id or by the name that briefs print.
 *
 * Recorded before it is answered, by the ids that were found: what was typed may be anybody's name.
 */
export const lookUpCampaign = async (
  { table, settings, clock }: LookUpCampaign,
  asker: Asker,
  typed: string,
): Promise<CampaignLookUp> => {
  if (!NAME_OR_ID.test(typed)) return { ok: false, reason: 'no-name' };
  const named = await campaignsNamed(table, typed);
  const ids = named.length > 0 ? named : [(await readCampaign(table, typed.toLowerCase()))?.id ?? []].flat();
  const deed: Deed = {
    via: 'api',
    ...asker,
    what: 'campaign.look-up',
    about: ids.join(' ') || 'campaign',
    outcome: ids.length === 0 ? 'unknown' : 'ok',
    at: clock().toISOString(),
  };
  const { day, chain, seq } = await writeAudit(table, deed, auditExpiry(deed.at, settings.retention));
  const audit = { day, chain, seq };
  const campaigns = (await inChunks(ids, AT_ONCE, (id) => describeCampaign(table, id))).flatMap((one) => one ?? []);
  return campaigns.length === 0 ? { ok: false, reason: 'unknown', audit } : { ok: true, campaigns, audit };
};
