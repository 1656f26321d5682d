/** What something is judged by: what says something by itself, and the many signs whose sum is divided by the root of how many they are. */
export interface Signs {
  spot: readonly string[];
  letter: readonly string[];
}

/** What each sign says for it, or against it; and what speaks for it where nothing is known. */
export interface SignModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/** Weights are kept in so many steps to the unit. */
export const STEPS = 16;

/**
 * Log-odds of a logistic regression (Cox, 1958) over signs; long letters, which have more of the many, speak no louder. 0 is even
 * odds, 2.2 nine to one.
 */
export const likelihoodOf = ({ spot, letter }: Signs, { bias, weights }: SignModel): number => {
  const sum = (signs: readonly string[]): number => signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), 0);
  return bias + sum(spot) + sum(letter) / Math.sqrt(Math.max(1, letter.length));
};

/** A model of what is kept of it in a module: a sign and its weight in steps a line. */
export const modelOf = (bias: number, weights: string): SignModel => ({
  bias: bias / STEPS,
  weights: new Map(
    weights
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1)) / STEPS];
      }),
  ),
});
