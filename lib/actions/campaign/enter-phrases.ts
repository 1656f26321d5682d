import type { Consensus } from '#domain/campaign/consensus.ts';
import { phraseHash, phrasesOf } from '#domain/campaign/phrase/phrases.ts';
import { enterPhrases, isPhrased } from '#io/table/campaign/phrase.ts';
import type { Table } from '#io/table/store/table.ts';

/** Has a campaign found by parts of its text, once, when that is written to its end. */
export const findableByPhrases = async (
  table: Table,
  matchKey: Uint8Array,
  campaign: string,
  consensus: Consensus,
  at: string,
): Promise<void> => {
  const phrases = phrasesOf(consensus);
  if (phrases.length === 0 || (await isPhrased(table, campaign))) return;
  const hashes = phrases.map((phrase) => phraseHash(matchKey, phrase));
  await enterPhrases(table, campaign, hashes, at);
};
