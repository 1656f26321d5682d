import type { PhysicalNames } from '#physical-names';
import type { Cloud } from './cloud/cloud.ts';

/**
 * Gives a folder of before there were two keys the second one: what its reports are compared by was made with the hash key,
 * so that is its value, or else no letter would be like an old one.
 */
export const keepMatching = ({ secrets }: Pick<Cloud, 'secrets'>, names: PhysicalNames['secrets']): void => {
  if (!secrets.has(names.hashKey) || secrets.has(names.matchKey)) return;
  secrets.create(names.matchKey, { value: secrets.get(names.hashKey).value });
};
