import { bandKeys } from '#domain/campaign/bands.ts';
import { chooseCampaign } from '#domain/campaign/choose.ts';
import type { Signature } from '#domain/campaign/signature.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { enterBands, readBands } from '#io/table/campaign/band.ts';
import { addRepresentative, candidateOf, readCampaign } from '#io/table/campaign/campaign.ts';
import type { World } from '#io/world.ts';

/** What letting a letter stand for a campaign needs of the world. */
type Represent = Pick<World, 'table' | 'matchKey'>;

/**
 * Lets a letter stand for its campaign: letters like it are found by its bands from then on.
 *
 * It is decided anew, for other letters may have come to stand for the campaign since this one was noted; one that does
 * already is like itself.
 */
export const representCampaign = ({ table, matchKey }: Represent, id: string, letter: Signature): Promise<void> =>
  retryConflict(id, async () => {
    const campaign = await readCampaign(table, id, true);
    const candidate = campaign && candidateOf(campaign);
    const choice = candidate && chooseCampaign(letter, [candidate]);
    if (campaign === null || choice?.kind !== 'join' || !choice.represents) return;
    const bands = bandKeys(matchKey, letter);
    const steps = enterBands(campaign.id, bands, await readBands(table, bands, true));
    return (await addRepresentative(table, campaign, letter, steps)) ? undefined : CONFLICT;
  });
