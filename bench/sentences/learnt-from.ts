import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONCEPTS } from '#domain/concepts.ts';
import { HARMLESS } from '#test/support/letters/short/harmless.ts';
import { SENTENCES } from '#test/support/letters/short/sentences.ts';
import { allFrames } from './frames.ts';

/** What makes features of sentences and weights of features. */
const MAKES = [
  '../../lib/domain/extract/amount/likely/features.ts',
  '../../lib/domain/extract/amount/likely/concepts-of.ts',
  './examples.ts',
  '../places/train.ts',
];

/** SHA-256, hex, of all that the weights are made of but how numbers are read: where it is another one, they are to be learnt anew. */
export const learntFrom = (): string => {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([SENTENCES, HARMLESS, CONCEPTS]));
  hash.update(JSON.stringify(allFrames().map(({ slots, ...frame }) => [frame, [...slots]])));
  for (const path of MAKES) hash.update(readFileSync(join(import.meta.dirname, path)));
  return hash.digest('hex');
};
