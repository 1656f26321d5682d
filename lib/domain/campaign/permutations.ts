/** How many permutations a signature has: the standard error of an estimate is at most 1 / (2 √128) = 0.044. */
export const PERMUTATIONS = 128;

/** Pinned for ever under version 1: another seed makes signatures that no stored one can be compared with. */
const SEED_V1 = 0x5eed_0001;

/** SplitMix32's step (Steele, Lea, Flood 2014, with Murmur3's finaliser): a pinned sequence of well-mixed numbers. */
const sequence = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
};

/**
 * The permutations `x → a·x + b mod 2³²` of version 1, as interleaved pairs a, b.
 *
 * An odd `a` makes each a bijection of 32-bit numbers, so it is a true permutation of the hashed shingles, and one
 * `Math.imul`: JavaScript has no fast 64-bit product for the usual `mod 2⁶¹ - 1` (Broder 1997 asks for min-wise
 * independence; with shingles mixed beforehand, multiply-add is close enough, and the bench measures it).
 */
export const PERMUTATIONS_V1: Int32Array = (() => {
  const next = sequence(SEED_V1);
  const pairs = new Int32Array(2 * PERMUTATIONS);
  for (let i = 0; i < pairs.length; i += 2) {
    pairs[i] = next() | 1;
    pairs[i + 1] = next();
  }
  return pairs;
})();
