import { bandKeys } from '#domain/campaign/bands.ts';
import type { Campaign } from '#domain/campaign/campaign.ts';
import { type Choice, chooseCampaign, rankCandidates } from '#domain/campaign/choose.ts';
import { encodeSignature, type Signature } from '#domain/campaign/signature.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { keyedHash } from '#domain/identity.ts';
import { taskOf } from '#domain/tasks/task.ts';
import type { Clock } from '#io/clock.ts';
import { enqueue } from '#io/queue.ts';
import { noteAlike, noteFounding } from '#io/table/campaign/alike-campaigns.ts';
import { enterBands, readBands } from '#io/table/campaign/band.ts';
import { candidateOf, foundCampaign, readCampaign, readCampaigns } from '#io/table/campaign/campaign.ts';
import { campaignOfText, textTie, tieText } from '#io/table/campaign/text.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import type { World } from '#io/world.ts';
import { forget, recall, remember } from './recall-campaigns.ts';

/** What finding campaigns needs of the world. */
export type FindCampaign = Pick<World, 'table' | 'matchKey' | 'clusters' | 'clock'>;

/** A text was refused as known and is not there: another writer deletes rows under us. */
class CampaignLost extends HotlineError {}

/** How like one that stands for a campaign a letter is that need not be compared with any other. */
const PLAIN = 0.8;

type Join = Extract<Choice, { kind: 'join' }>;

/** The campaign of a letter. */
export interface FoundCampaign {
  campaign: string;
  /**
   * Whether the letter shows nothing that campaigns are still to be changed for: that it is unlike all who stand for its
   * own, or that another is the same.
   */
  settled: boolean;
  /** Ties the text to the campaign, with the report: refused where another report of the same text was first. */
  tie?: Step;
}

/** The report that asks, the keyed hash of its normalised text, and what it is compared by, if it is long enough. */
export interface CampaignQuestion {
  report: string;
  receivedAt: string;
  textHash: string;
  signature: Signature | null;
}

/** What the bands of a letter lead to. */
interface Neighbourhood {
  bands: readonly string[];
  named: ReadonlyMap<string, readonly string[]>;
  campaigns: readonly Campaign[];
}

const NOWHERE: Neighbourhood = { bands: [], named: new Map(), campaigns: [] };

const lookAround = async ({ table, matchKey }: FindCampaign, signature: Signature): Promise<Neighbourhood> => {
  const bands = bandKeys(matchKey, signature);
  const named = await readBands(table, bands);
  return { bands, named, campaigns: await readCampaigns(table, rankCandidates(named.values())) };
};

/** The campaign of a text that is known, as it is now called; null where the text is new. */
const known = async (table: Table, textHash: string): Promise<string | null> => {
  const campaign = await campaignOfText(table, textHash);
  return campaign === null ? null : ((await readCampaign(table, campaign))?.id ?? campaign);
};

/** The campaign of a text that was refused as tied to one. */
export const campaignOfTied = async (
  table: Table,
  { textHash, report }: Pick<CampaignQuestion, 'textHash' | 'report'>,
): Promise<string> => {
  const campaign = await known(table, textHash);
  if (campaign === null) throw new CampaignLost(`text of report ${report}`);
  return campaign;
};

const dueAfter = (clock: Clock): string => new Date(clock().getTime() + SWEEP_AFTER_MS).toISOString();

const found = async (world: FindCampaign, asked: CampaignQuestion, around: Neighbourhood): Promise<FoundCampaign> => {
  const { table, matchKey, clusters, clock } = world;
  const { textHash, signature, receivedAt: foundedAt, report: foundedBy } = asked;
  const id = keyedHash(matchKey, 'campaign', textHash);
  const founder = signature === null ? {} : { founder: encodeSignature(signature) };
  const campaign = { id, textHash, foundedAt, foundedBy, ...founder };
  const comparable =
    signature === null ? [] : [...enterBands(id, around.bands, around.named), noteFounding(id, dueAfter(clock))];
  if (!(await foundCampaign(table, campaign, comparable))) {
    return { campaign: await campaignOfTied(table, asked), settled: true };
  }
  if (signature !== null) await enqueue({ clusters }, taskOf('merge-alike', id));
  return { campaign: id, settled: true };
};

const join = async (
  { table, clusters, clock }: FindCampaign,
  { textHash, report }: CampaignQuestion,
  signature: Signature,
  { campaign, represents, twins }: Join,
): Promise<FoundCampaign> => {
  const settled = !represents && twins.length === 0;
  if (!settled) {
    const letter = represents ? { letter: encodeSignature(signature) } : {};
    await noteAlike(table, campaign, { twins, ...letter }, dueAfter(clock));
    await enqueue({ clusters }, taskOf('merge-alike', campaign));
  }
  const isTied = await tieText(table, textHash, campaign);
  return { campaign: isTied ? campaign : await campaignOfTied(table, { textHash, report }), settled };
};

/**
 * The campaign of a letter that is much like one that stands for it, among those that this process has just read; null where only
 * the bands can tell. A process that has founded another one since looks for its twins by itself.
 */
const recalled = ({ table, clock }: FindCampaign, signature: Signature): Join | null => {
  const choice = chooseCampaign(signature, recall(table, clock()));
  if (choice.kind === 'found') return null;
  const isPlain = !choice.represents && choice.twins.length === 0;
  if (isPlain && choice.similarity >= PLAIN) return choice;
  // Twins are merged soon: a process that went on remembering both would look at the bands for each letter.
  forget(table, [choice.campaign, ...choice.twins]);
  return null;
};

/**
 * Finds the campaign that a text belongs to: by the text itself, else by what this process remembers of campaigns, or by the bands
 * of its signature; or founds one, in a transaction of its own.
 *
 * A text is tied to its campaign once: a later writer, another process or another try, finds the first
 * one's choice. A campaign's id is made from its founder's text, so that no try founds another. Founders of the same
 * moment do not see each other: their twins are looked for afterwards, in one place, one after the other. So is it
 * decided there whether a letter stands for its campaign, which costs as much as founding one.
 */
export const proposeCampaign = async (
  world: FindCampaign,
  asked: CampaignQuestion,
  textIsNew = false,
): Promise<FoundCampaign> => {
  const before = textIsNew ? null : await known(world.table, asked.textHash);
  if (before !== null) return { campaign: before, settled: true };
  if (asked.signature === null) return found(world, asked, NOWHERE);
  const plain = recalled(world, asked.signature);
  if (plain !== null) {
    const { campaign } = plain;
    return { campaign, settled: true, tie: textTie(asked.textHash, campaign) };
  }
  const around = await lookAround(world, asked.signature);
  const candidates = around.campaigns.flatMap((campaign) => candidateOf(campaign) ?? []);
  remember(world.table, candidates, world.clock());
  const choice = chooseCampaign(asked.signature, candidates);
  return choice.kind === 'found' ? found(world, asked, around) : join(world, asked, asked.signature, choice);
};

/**
 * The same with the text tied to its campaign at once: the one that another report of it found first, where one did.
 *
 * @internal
 */
export const findCampaign = async (world: FindCampaign, asked: CampaignQuestion): Promise<FoundCampaign> => {
  const { campaign, settled, tie } = await proposeCampaign(world, asked);
  const isTied = tie === undefined || (await tieText(world.table, asked.textHash, campaign));
  return { campaign: isTied ? campaign : await campaignOfTied(world.table, asked), settled };
};
