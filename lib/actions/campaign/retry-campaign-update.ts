import { TransientError } from '#io/transient-error.ts';

/** How often a change of campaigns that others change at the same moment is tried. */
const MAX_ATTEMPTS = 10;

/** A campaign was changed again and again while it was to be changed. */
class CampaignBusy extends TransientError {}

/** Retries an optimistic update; `change` returns false on a version conflict. */
export const retryCampaignUpdate = async (campaign: string, change: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) if (await change()) return;
  throw new CampaignBusy(campaign);
};
