import { createHash } from 'node:crypto';
import { base32crockford } from '@scure/base';

/** Length of a log's id in Crockford base32 characters: 80 bits. */
const ID_LENGTH = 16;

/**
 * Names a log: `log_<16>`. Another one where it begins anew, as in a restored table: a receiver that sees another name than it
 * has knows that no seq of before means anything, and starts at 0.
 *
 * Made of where and when it begins and of no chance, so that a worker that dies and is run again makes the same.
 */
export const logId = (table: string, audience: string, begunAt: string): string => {
  const digest = createHash('sha256').update(`feed log|${table}|${audience}|${begunAt}`).digest();
  return `log_${base32crockford.encode(digest).slice(0, ID_LENGTH).toLowerCase()}`;
};
