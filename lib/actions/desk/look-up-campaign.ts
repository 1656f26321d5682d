import type { Recording } from '#actions/audit/record-act.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { campaignsNamed } from '#io/table/campaign/named-campaigns.ts';
import { type CampaignAnswer, describeCampaign } from './describe-campaign.ts';
import { type Asker, type AuditPlace, recordLook } from './record-look.ts';

/** The campaigns that a name stands for: one, or all that begin so. */
export type CampaignLookUp =
  | { ok: true; campaigns: [CampaignAnswer, ...CampaignAnswer[]]; audit: AuditPlace }
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
export const lookUpCampaign = async (world: Recording, asker: Asker, typed: string): Promise<CampaignLookUp> => {
  if (!NAME_OR_ID.test(typed)) return { ok: false, reason: 'no-name' };
  const { table } = world;
  const named = await campaignsNamed(table, typed);
  const ids = named.length > 0 ? named : [(await readCampaign(table, typed.toLowerCase()))?.id ?? []].flat();
  const about = ids.join(' ') || 'campaign';
  const outcome = ids.length === 0 ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'campaign.look-up', about, outcome });
  const described = await inChunks(ids, AT_ONCE, (id) => describeCampaign(table, id));
  const [first, ...others] = described.flatMap((one) => one ?? []);
  if (first === undefined) return { ok: false, reason: 'unknown', audit };
  return { ok: true, campaigns: [first, ...others], audit };
};
