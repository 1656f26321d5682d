import { createHash } from 'node:crypto';

const rankOf = (day: string, address: string): string =>
  createHash('sha256').update(`batch|${day}|${address}`).digest('hex');

/**
 * The addresses of a batch in an order that says nothing of when each was reported, the same however often it is made:
 * a batch that is told of in several runs goes on where it ended.
 */
export const shuffled = (day: string, addresses: Iterable<string>): string[] =>
  [...new Set(addresses)]
    .map((address) => ({ address, rank: rankOf(day, address) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ address }) => address);
