import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import { bandKeys } from '#domain/campaign/bands.ts';
import { areTwins, rankCandidates, survivor } from '#domain/campaign/choose.ts';
import { decodeSignature, type Signature } from '#domain/campaign/signature.ts';
import { log } from '#io/log.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { finishAlike, readAlike } from '#io/table/campaign/alike-campaigns.ts';
import { readBands } from '#io/table/campaign/band.ts';
import { aliasesWith, candidateOf, mergeCampaign, readCampaign } from '#io/table/campaign/campaign.ts';
import type { Table } from '#io/table/store/table.ts';
import { noteTotals, unlistTotals } from '#io/table/tally/totals.ts';
import type { World } from '#io/world.ts';
import { representCampaign } from './represent-campaign.ts';

/** What merging campaigns needs of the world. */
export type MergeCampaigns = Recording & Pick<World, 'matchKey'>;

const founderOf = async (table: Table, id: string): Promise<Signature | null> => {
  const campaign = await readCampaign(table, id, true);
  return (campaign && candidateOf(campaign)?.founder) ?? null;
};

/** The campaigns that share a band with a letter, by a consistent read. */
const neighboursOf = async ({ table, matchKey }: MergeCampaigns, letter: Signature): Promise<string[]> =>
  rankCandidates((await readBands(table, bandKeys(matchKey, letter), true)).values());

const mergeIfAlike = (world: Recording, one: string, other: string): Promise<void> =>
  retryConflict(one, async () => {
    const { table, clock } = world;
    const [a, b] = await Promise.all([readCampaign(table, one, true), readCampaign(table, other, true)]);
    const [left, right] = [a && candidateOf(a), b && candidateOf(b)];
    if (!a || !b || !left || !right || a.id === b.id || !areTwins(left, right)) return;
    const [stays, goes] = survivor(left, right) === left ? [a, b] : [b, a];
    const aliases = aliasesWith(stays, goes);
    if (aliases === null) {
      log.error('campaign has too many aliases', { campaign: stays.id, twin: goes.id });
      return;
    }
    const merged = { about: `${goes.id} into ${stays.id}`, digest: digestOfIds([stays.id, goes.id]) };
    await recordAct(world, { who: 'clusters', what: 'campaign.merge', ...merged });
    await noteTotals(table, { kind: 'campaign', id: stays.id }, clock());
    const isMerged = await mergeCampaign(table, stays, goes, aliases);
    // Once more: a roll-up that ran meanwhile summed the state before, and has deleted the note.
    if (isMerged) await noteTotals(table, { kind: 'campaign', id: stays.id }, clock());
    if (isMerged) await unlistTotals(table, 'campaign', goes.id);
    if (isMerged) log.info('campaigns merged', { campaign: stays.id, alias: goes.id });
    return isMerged ? undefined : CONFLICT;
  });

/**
 * Lets the letter that is noted stand for its campaign, and merges it with those that are the same: which letters have
 * shown, or which were founded at the same moment.
 *
 * Never merges wallets: extortion kits are sold, so a shared text does not prove a shared owner.
 */
export const mergeAlike = async (world: MergeCampaigns, campaign: string): Promise<void> => {
  const work = await readAlike(world.table, campaign);
  if (work === null) return;
  const letter = work.letter === undefined ? null : decodeSignature(work.letter);
  // Before its bands are read: of two that enter theirs and read the other's then, one at least sees the other.
  if (letter !== null) await representCampaign(world, campaign, letter);
  const founder = await founderOf(world.table, campaign);
  const neighbours = await Promise.all([founder, letter].map((one) => (one === null ? [] : neighboursOf(world, one))));
  for (const twin of new Set([...work.twins, ...neighbours.flat()])) await mergeIfAlike(world, campaign, twin);
  await finishAlike(world.table, work);
};
