/** One thing that was put into a group: the group that it belongs to, and the one that it was found in. */
export interface Grouping {
  truth: string;
  found: string;
}

/**
 * How well things were grouped, over pairs of them: recall is the share of the pairs that belong together and were
 * found so, precision the share of the pairs found together that belong so.
 */
export const scoreGrouping = (things: readonly Grouping[]): { recall: number; precision: number; groups: number } => {
  const right = pairsWithin(things.map(({ truth, found }) => `${truth}\n${found}`));
  const belonging = pairsWithin(things.map(({ truth }) => truth));
  const together = pairsWithin(things.map(({ found }) => found));
  return {
    recall: belonging === 0 ? 1 : right / belonging,
    precision: together === 0 ? 1 : right / together,
    groups: new Set(things.map(({ found }) => found)).size,
  };
};

const pairsWithin = (labels: readonly string[]): number =>
  [...Map.groupBy(labels, (label) => label).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
