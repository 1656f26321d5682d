import { foldText } from '#domain/extract/text/folded-text.ts';
import { minimaOfHashes } from './minima.ts';
import { normaliseText } from './normalise.ts';
import { PERMUTATIONS } from './permutations.ts';
import { shingleHashes } from './shingles.ts';
import type { Signature } from './signature.ts';

/** Fewer shingles than this say nothing: "I want 500 EUR in Bitcoin" is in many letters that have no author in common. */
const MIN_SHINGLES = 80;
/** Letters are compared by their first part only: a megabyte of padding must not cost a function its time. */
const MAX_CHARACTERS = 40_000;

/**
 * The MinHash signature of a message's text without its forwarder's words; null where it is too short to be compared.
 *
 * MinHash after Broder, "On the resemblance and containment of documents" (1997); 16 bits of each minimum after Li and
 * König, "b-Bit Minwise Hashing" (2010): half the bytes for an error of 2⁻¹⁶. Look-alikes are folded before case is:
 * Greek `Η` imitates H, its lower case n.
 */
export const signatureOf = (text: string): Signature | null => {
  const hashes = shingleHashes(normaliseText(foldText(text.slice(0, MAX_CHARACTERS)).text));
  if (hashes.length < MIN_SHINGLES) return null;
  return { minima: minimaOfHashes(hashes, PERMUTATIONS), shingles: hashes.length };
};
