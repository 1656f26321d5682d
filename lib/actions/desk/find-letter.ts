import { campaignName } from '#domain/brief/brief.ts';
import { excerptOf } from '#domain/brief/excerpt.ts';
import { bandKeys } from '#domain/campaign/bands.ts';
import { chooseCampaign, rankCandidates } from '#domain/campaign/choose.ts';
import { renderConsensus } from '#domain/campaign/consensus.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { normaliseText } from '#domain/campaign/normalise.ts';
import { phraseHash } from '#domain/campaign/phrase/phrases.ts';
import { phrasesIn } from '#domain/campaign/phrase/phrases-in.ts';
import { keyedHash } from '#domain/identity.ts';
import { readBands } from '#io/table/campaign/band.ts';
import { candidateOf, readCampaigns } from '#io/table/campaign/campaign.ts';
import { readConsensus } from '#io/table/campaign/consensus.ts';
import { readPhrases } from '#io/table/campaign/phrase.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import { campaignOfText } from '#io/table/campaign/text.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';

/** What looking for letters needs of the world. */
export interface FindLetter extends Pick<World, 'table'> {
  matchKey: () => Promise<Uint8Array>;
}

/** Why a campaign is shown for a text: a report has this very letter, its letters are like it, or their common words have parts of it. */
export type LetterMatch = 'same' | 'alike' | 'phrases';

/** A campaign whose letters have what was typed. */
export interface FoundLetter {
  id: string;
  name: string;
  why: LetterMatch;
  /** Of parts: how many phrases of four words it has. */
  hits: number;
  /** What its letters have in common, from its beginning, as briefs show it. */
  text: string;
}

/** Most campaigns that are shown. */
const MAX_SHOWN = 10;
/** Most of a text that is looked at, in characters: a long letter, pasted whole. */
const MAX_LETTER_CHARACTERS = 40_000;

const alikeTo = async (table: Table, key: Uint8Array, text: string): Promise<string[]> => {
  const signature = signatureOf(text);
  if (signature === null) return [];
  const named = await readBands(table, bandKeys(key, signature));
  const campaigns = await readCampaigns(table, rankCandidates(named.values()));
  const choice = chooseCampaign(
    signature,
    campaigns.flatMap((campaign) => candidateOf(campaign) ?? []),
  );
  return choice.kind === 'join' ? [choice.campaign, ...choice.twins] : [];
};

/**
 * Finds the campaigns whose letters have what was typed or pasted: the letter itself, one like it, or parts of it, four words at
 * least. Parts are found of words alone that three different reports share: a letter that came once is not.
 *
 * `about` is what a log may keep of it, a keyed hash.
 */
export const findLetter = async (
  { table, matchKey }: FindLetter,
  typed: string,
): Promise<{ about: string; found: FoundLetter[] }> => {
  const text = typed.slice(0, MAX_LETTER_CHARACTERS);
  const normalised = normaliseText(text);
  const key = await matchKey();
  const hash = keyedHash(key, 'text', normalised);
  const phrases = phrasesIn(text).map((phrase) => phraseHash(key, phrase));
  const [same, alike, parts] = await Promise.all([
    normalised === '' ? null : campaignOfText(table, hash),
    alikeTo(table, key, text),
    readPhrases(table, phrases),
  ]);
  const hits = new Map<string, number>();
  for (const campaign of parts.flat()) hits.set(campaign, (hits.get(campaign) ?? 0) + 1);
  const byHits = [...hits.keys()].sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0) || (a < b ? -1 : 1));
  const whys = new Map<string, LetterMatch>();
  for (const [why, ids] of [
    ['same', same === null ? [] : [same]],
    ['alike', alike],
    ['phrases', byHits],
  ] as const)
    for (const id of ids) if (!whys.has(id)) whys.set(id, why);
  const found = new Map<string, FoundLetter>();
  for (const [id, why] of [...whys].slice(0, MAX_SHOWN)) {
    const present = await presentCampaign(table, id);
    if (present === null || found.has(present)) continue;
    const told = await readConsensus(table, present, { consistent: false });
    const beginning = told === null ? '' : excerptOf(renderConsensus(told.consensus));
    found.set(present, { id: present, name: campaignName(present), why, hits: hits.get(id) ?? 0, text: beginning });
  }
  return { about: `text ${hash}`, found: [...found.values()] };
};
