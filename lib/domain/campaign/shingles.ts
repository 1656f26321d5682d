/** Length of a shingle in characters. */
const SHINGLE_LENGTH = 5;
/** Base of the rolling polynomial: FNV's 32-bit prime. */
const BASE = 0x01000193;
const BASE_TO_LENGTH = [BASE, BASE, BASE, BASE, BASE].reduce((product, base) => Math.imul(product, base), 1);
const SEPARATOR = 0x20;
const DROPPED = 0;
const UNKNOWN = 0xffff;

/** What each UTF-16 code unit counts as, filled in as units are first seen: a table look-up instead of a regex a letter. */
const counted = new Uint16Array(0x10000).fill(UNKNOWN);

const countAs = (unit: number): number => {
  const letter = String.fromCharCode(unit);
  if (/\p{M}/u.test(letter)) return DROPPED;
  if (!/\p{L}/u.test(letter)) return SEPARATOR;
  return letter.toLowerCase().normalize('NFKD').charCodeAt(0);
};

/**
 * The letters of a text as they are compared, as UTF-16 code units: accents dropped, and one space in place of whatever
 * lies between words, so that punctuation, quote marks, line breaks and masks count for nothing.
 */
const comparableUnits = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  let length = 0;
  let last = SEPARATOR;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let as = counted[unit] ?? DROPPED;
    if (as === UNKNOWN) {
      as = countAs(unit);
      counted[unit] = as;
    }
    if (as === DROPPED || (as === SEPARATOR && last === SEPARATOR)) continue;
    units[length] = as;
    length += 1;
    last = as;
  }
  return units.subarray(0, last === SEPARATOR ? length - 1 : length);
};

/** Murmur3's 32-bit finaliser (Appleby, public domain): spreads each bit of a shingle over all 32. */
const mix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

/**
 * Hashes the 5-character shingles of a text (Broder 1997), 32 bits each, repetitions included.
 *
 * The hash is our own: a rolling polynomial (Karp and Rabin 1987) and a finaliser take 5 ns a shingle, a cryptographic
 * one 500, and nobody gains by colliding shingles: whoever forges a letter can as well copy it.
 */
export const shingleHashes = (normalised: string): Int32Array => {
  const units = comparableUnits(normalised);
  const hashes = new Int32Array(Math.max(0, units.length - SHINGLE_LENGTH + 1));
  let polynomial = 0;
  for (let i = 0; i < units.length; i += 1) {
    const leaving = i < SHINGLE_LENGTH ? 0 : (units[i - SHINGLE_LENGTH] ?? 0);
    polynomial = (Math.imul(polynomial, BASE) + (units[i] ?? 0) - Math.imul(leaving, BASE_TO_LENGTH)) | 0;
    if (i >= SHINGLE_LENGTH - 1) hashes[i - SHINGLE_LENGTH + 1] = mix(polynomial);
  }
  return hashes;
};
