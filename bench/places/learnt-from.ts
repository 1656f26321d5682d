import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULED_WEIGHT, ruledLetters, writtenLetters } from './letters.ts';

/** What makes features of letters and weights of features. */
const MAKES = [
  '../../lib/domain/extract/address/place/likely/features.ts',
  '../../lib/domain/extract/address/place/likely/rule-features.ts',
  './train.ts',
];

/** SHA-256, hex, of all that the weights are made of but the rules: where it is another one, they are to be learnt anew. */
export const learntFrom = (): string => {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([RULED_WEIGHT, ruledLetters(), writtenLetters()]));
  for (const path of MAKES) hash.update(readFileSync(join(import.meta.dirname, path)));
  return hash.digest('hex');
};
