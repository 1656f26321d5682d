import { hash } from 'node:crypto';
import { hmacOf } from '#domain/hmac.ts';
import type { Signature } from './signature.ts';

/** Bands of a signature, and the minima in each: 125 of the 128. Half of the letters at a similarity of 0.5 share one. */
export const BANDS = 25;
const ROWS = 5;
const VERSION = 'v1';
/** Characters kept of a band's hash: 96 bits, so that different bands never meet by chance. */
const HASH_LENGTH = 16;

/**
 * The keys under which a campaign's representative can be found: `BAND#v1#<band>#<hash>`, one for each of its 25 bands
 * (locality-sensitive hashing after Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3).
 *
 * Two letters of similarity s share one with probability 1 - (1 - s⁵)²⁵: 0.8 % at 0.2, 55 % at 0.5, 99 % at 0.7. The
 * hash is keyed, so that a copy of the table cannot be asked whether a letter was reported: one HMAC derives a secret of
 * the bands, which stands in front of each. That is as good as an HMAC a band where the hash is cut short, and takes a
 * third of the time.
 */
export const bandKeys = (key: Uint8Array, signature: Signature): string[] => {
  const secret = hmacOf(key).update(`bands:${VERSION}`).digest('hex');
  return Array.from({ length: BANDS }, (_, band) => {
    const minima = signature.minima.subarray(ROWS * band, ROWS * (band + 1)).join();
    const digest = hash('sha256', `${secret}:${band}:${minima}`, 'base64url');
    return `BAND#${VERSION}#${band}#${digest.slice(0, HASH_LENGTH)}`;
  });
};
