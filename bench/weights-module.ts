import { type SignModel, STEPS } from '#domain/extract/text/likelihood.ts';

/**
 * The weights as a module of the reader: a line a feature, so that a change of one shows as one. `about` says of what they were learnt,
 * a comment's lines; weights of fewer than `least` steps are left out.
 */
export const weightsModule = (about: string, learntFrom: string, { bias, weights }: SignModel, least = 0): string => {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight * STEPS) >= least)
    .map(([feature, weight]) => `${feature} ${Math.round(weight * STEPS)}`)
    .sort((one, other) => (one < other ? -1 : 1));
  return `/**
${about}
 */
/** @internal It is used where weights are learnt, and nowhere that ships. */
export const LEARNT_FROM = '${learntFrom}';
export const BIAS = ${Math.round(bias * STEPS)};
export const WEIGHTS = \`
${lines.join('\n')}
\`;
`;
};
