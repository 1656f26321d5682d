import { createHash } from 'node:crypto';

const rankOf = (day: string, name: string): string => createHash('sha256').update(`batch|${day}|${name}`).digest('hex');

/**
 * The names of a batch, campaigns or addresses, in an order that says nothing of when each was reported, the same however
 * often it is made: a batch that is told of in several runs goes on where it ended. Where `after` is given, those behind it.
 */
export const shuffled = (day: string, names: Iterable<string>, after?: string): string[] => {
  const from = after === undefined ? '' : rankOf(day, after);
  return [...new Set(names)]
    .map((name) => ({ name, rank: rankOf(day, name) }))
    .filter(({ rank }) => rank > from)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ name }) => name);
};
