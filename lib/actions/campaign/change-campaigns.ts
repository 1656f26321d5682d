import { PassingFault } from '#io/transient-error.ts';

/** How often a change of campaigns that others change at the same moment is tried. */
const TRIES = 10;

/** A campaign was changed again and again while it was to be changed. */
class CampaignBusy extends PassingFault {}

/** Tries a change until it is made of what was read; `change` gives false where the campaign was another by then. */
export const changeCampaigns = async (campaign: string, change: () => Promise<boolean>): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) if (await change()) return;
  throw new CampaignBusy(campaign);
};
