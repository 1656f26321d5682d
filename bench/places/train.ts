import { type PlaceFeatures, type PlaceModel, STEPS } from '#domain/extract/address/place/likely/likelihood.ts';

/** One address of a letter: what it is judged by, whether a demand is to be paid to it, and how much it counts. */
export interface Example extends PlaceFeatures {
  isDemanded: boolean;
  weight: number;
}

/** Rounds through all examples. */
const ROUNDS = 40;
/** Step of the first round; AdaGrad (Duchi, Hazan, Singer, 2011) makes each feature's own smaller with use. */
const STEP = 0.3;
/** How strongly weights are held near zero. */
const DECAY = 2e-3;
/** A feature of fewer examples says nothing that carries over. */
const LEAST_SEEN = 2;
/** Weights of fewer steps are left out. */
const LEAST_STEPS = 2;

/** Numbers that look random and are the same in each run (xorshift32). */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const shuffle = (order: number[], random: () => number): void => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
};

/** Learns what each feature says by logistic regression; the same examples in the same order give the same weights. */
export const train = (examples: readonly Example[]): PlaceModel => {
  const seen = new Map<string, number>();
  for (const { spot, letter } of examples)
    for (const feature of [...spot, ...letter]) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen].flatMap(([feature, times]) => (times >= LEAST_SEEN ? [feature] : []));
  const numbers = new Map(names.map((feature, index) => [feature, index]));
  const rows = examples.map(({ spot, letter, isDemanded, weight }) => {
    const known = (features: readonly string[]): number[] => features.flatMap((feature) => numbers.get(feature) ?? []);
    const share = 1 / Math.sqrt(Math.max(1, letter.length));
    return { spot: known(spot), letter: known(letter), share, truth: isDemanded ? 1 : 0, weight };
  });
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const random = generator(2_020);
  const order = rows.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      let odds = bias;
      for (const feature of row.spot) odds += weights[feature] ?? 0;
      for (const feature of row.letter) odds += (weights[feature] ?? 0) * row.share;
      const slope = (1 / (1 + Math.exp(-odds)) - row.truth) * row.weight;
      const move = (feature: number, value: number): void => {
        const gradient = slope * value + DECAY * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient;
        weights[feature] = (weights[feature] ?? 0) - (STEP * gradient) / Math.sqrt(squares[feature] ?? 1);
      };
      for (const feature of row.spot) move(feature, 1);
      for (const feature of row.letter) move(feature, row.share);
      biasSquares += slope * slope;
      bias -= (STEP * slope) / Math.sqrt(biasSquares);
    }
  }
  const rounded = (weight: number): number => Math.round(weight * STEPS) / STEPS;
  const kept = names.flatMap((feature, index) => {
    const weight = rounded(weights[index] ?? 0);
    return Math.abs(weight) < LEAST_STEPS / STEPS ? [] : [[feature, weight] as const];
  });
  return { bias: rounded(bias), weights: new Map(kept) };
};
