import { createHash } from 'node:crypto';

/**
 * SHA-256, hex, over ids in the order of their code units, one a line: by it whoever has the ids shows that they are those of
 * an entry, which names none of them.
 */
export const digestOfIds = (ids: Iterable<string>): string =>
  createHash('sha256')
    .update([...new Set(ids)].sort().join('\n'))
    .digest('hex');
