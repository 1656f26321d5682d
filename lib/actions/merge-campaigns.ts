import { bandKeys } from '#domain/campaign/bands.ts';
import { areTwins, rankCandidates, survivor } from '#domain/campaign/choose.ts';
import { log } from '#io/log.ts';
import { PassingFault } from '#io/passing-fault.ts';
import { readBands } from '#io/table/band.ts';
import { aliasesWith, type Campaign, candidateOf, mergeCampaign, readCampaign } from '#io/table/campaign.ts';
import type { Table } from '#io/table/table.ts';
import { noteTotals } from '#io/table/totals.ts';
import { finishTwins, readTwins } from '#io/table/twins.ts';

/** What merging campaigns needs of the world. */
export interface MergeCampaigns {
  table: Table;
  hashKey: Uint8Array;
  now: () => Date;
}

interface Merging {
  table: Table;
  now: Date;
}

/** How often two campaigns that letters keep changing are tried. */
const TRIES = 10;

/** Letters changed a campaign again and again while it was to be merged. */
class CampaignBusy extends PassingFault {}

/** Who shares a band with a campaign's founder, as it is now. */
const neighboursOf = async ({ table, hashKey }: MergeCampaigns, campaign: Campaign | null): Promise<string[]> => {
  const candidate = campaign && candidateOf(campaign);
  if (!candidate) return [];
  const named = await readBands(table, bandKeys(hashKey, candidate.founder), true);
  return rankCandidates(named.values());
};

const mergeIfTwins = async ({ table, now }: Merging, one: string, other: string): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [a, b] = await Promise.all([readCampaign(table, one, true), readCampaign(table, other, true)]);
    const [left, right] = [a && candidateOf(a), b && candidateOf(b)];
    if (!a || !b || !left || !right || a.id === b.id || !areTwins(left, right)) return;
    const [stays, goes] = survivor(left, right) === left ? [a, b] : [b, a];
    const aliases = aliasesWith(stays, goes);
    if (aliases === null) return log.error('campaign has too many aliases', { campaign: stays.id, twin: goes.id });
    await noteTotals(table, { kind: 'campaign', id: stays.id }, now);
    if (await mergeCampaign(table, stays, goes, aliases)) {
      log.info('campaigns merged', { campaign: stays.id, alias: goes.id });
      return;
    }
  }
  throw new CampaignBusy(one);
};

/**
 * Merges a campaign with those that are the same: which letters have shown, or which were founded at the same moment.
 *
 * Wallets are left as they are: kits are copied, and a campaign says nothing about who holds its wallets.
 */
export const mergeTwins = async (deps: MergeCampaigns, campaign: string): Promise<void> => {
  const work = await readTwins(deps.table, campaign);
  if (work === null) return;
  const merging = { table: deps.table, now: deps.now() };
  const neighbours = await neighboursOf(deps, await readCampaign(deps.table, campaign, true));
  for (const twin of new Set([...work.twins, ...neighbours])) await mergeIfTwins(merging, campaign, twin);
  await finishTwins(deps.table, work);
};
