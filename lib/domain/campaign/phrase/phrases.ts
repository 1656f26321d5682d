import { keyedHash } from '../../identity.ts';
import { type Consensus, isClosed } from '../consensus.ts';
import { sameOf } from '../same-word.ts';

/** Words of a phrase: fewer are in every letter, more miss a part that somebody remembers. */
const PHRASE_WORDS = 4;
/** Most phrases that a campaign's text is found by. */
const MAX_PHRASES = 300;

/** Runs of four words that stand beside each other, each once; null is a gap. */
export const runsOf = (words: readonly (string | null)[], most: number): string[] => {
  const runs = new Set<string>();
  for (let first = 0; first + PHRASE_WORDS <= words.length && runs.size < most; first += 1) {
    const run = words.slice(first, first + PHRASE_WORDS);
    if (run.every((word) => word !== null && word !== '')) runs.add(run.join(' '));
  }
  return [...runs];
};

/**
 * The phrases by which a campaign's text is found, at most 300: of words alone that three different reports had, once it is written to
 * its end; none before.
 */
export const phrasesOf = (consensus: Consensus): string[] =>
  isClosed(consensus)
    ? runsOf(
        consensus.words.map(({ shown }) => (shown === null ? null : sameOf(shown))),
        MAX_PHRASES,
      )
    : [];

/** What a phrase is called in the ledger. */
export const phraseHash = (key: Uint8Array, phrase: string): string => keyedHash(key, 'phrase', phrase);
