import { followSpend, type Hop, isAt, joinSpend, type ReachedService, spentBy, type Trail } from './trail.ts';
import type { Outpoint, Transaction } from './transaction.ts';

/** A transaction that spent from a trail, and the block that it stands in. */
interface Move {
  block: string;
  txid: string;
  spent: readonly Hop[];
}

/** A trail with what is needed to take its last steps back. */
export interface FollowedTrail {
  id: string;
  /** The wallet that was paid. */
  address: string;
  trail: Trail;
  moves: readonly Move[];
}

/** A payment's name: its outpoint. */
export const outpointName = ({ txid, vout }: Outpoint): string => `${txid}:${vout}`;

const spendsOf = ({ trail }: FollowedTrail, spend: Transaction): number =>
  Math.max(...spentBy(trail, spend).map(({ spends }) => spends));

const moved = (followed: FollowedTrail, trail: Trail, spend: Transaction, block: string): FollowedTrail => ({
  ...followed,
  trail,
  moves: [...followed.moves, { block, txid: spend.txid, spent: spentBy(followed.trail, spend) }],
});

/** How many spends before a transaction a trail was that went on by it for all; null where it did not. */
const carriedFrom = ({ trail, moves }: FollowedTrail, { txid }: Transaction): number | null => {
  const spent = moves.find((move) => move.txid === txid)?.spent ?? [];
  const isJoined = spent.some((hop) => trail.ended.some((end) => end.reason === 'joined' && isAt(end, hop)));
  return spent.length === 0 || isJoined ? null : Math.max(...spent.map(({ spends }) => spends));
};

/**
 * Follows the trails that a transaction of a block spends from; gives those that changed, so that a block read twice changes
 * nothing. Where it spends from several, the one that has gone least far goes on for all: a sweep of a thousand payments is
 * followed once. A payment that becomes known when another's trail has gone on by the same transaction joins that one, unless
 * it would go on further itself.
 */
export const follow = (
  trails: readonly FollowedTrail[],
  spend: Transaction,
  block: string,
  serviceAt: (address: string) => string | null,
): FollowedTrail[] => {
  const [carrier, ...others] = trails
    .filter(({ trail }) => spentBy(trail, spend).length > 0)
    .sort((a, b) => spendsOf(a, spend) - spendsOf(b, spend) || (a.id < b.id ? -1 : 1));
  if (carrier === undefined) return [];
  const isCarried = trails.some((trail) => (carriedFrom(trail, spend) ?? Infinity) <= spendsOf(carrier, spend));
  const goesOn = isCarried ? joinSpend(carrier.trail, spend) : followSpend(carrier.trail, spend, serviceAt);
  return [
    moved(carrier, goesOn, spend, block),
    ...others.map((other) => moved(other, joinSpend(other.trail, spend), spend, block)),
  ];
};

/** Takes back what a trail's transactions in a block did, which a reorganisation of the chain undid. */
export const unfollow = (followed: FollowedTrail, block: string): FollowedTrail => {
  const undone = followed.moves.filter((move) => move.block === block);
  // What a later one of them spent may be what an earlier one made.
  const trail = undone.reduceRight((after, { txid, spent }): Trail => {
    const stays = (hop: Hop): boolean => hop.txid !== txid && !spent.some((before) => isAt(before, hop));
    return {
      payment: after.payment,
      open: [...after.open.filter(stays), ...spent],
      ended: after.ended.filter(stays),
      reached: after.reached.filter(stays),
    };
  }, followed.trail);
  return { ...followed, trail, moves: followed.moves.filter((move) => move.block !== block) };
};

/** What a transaction made a trail reach. */
export const reachedBy = ({ trail }: FollowedTrail, { txid }: Pick<Transaction, 'txid'>): ReachedService[] =>
  trail.reached.filter((hop) => hop.txid === txid);

/** The ends of a trail that a transaction made and that are to be watched. */
export const openedBy = ({ trail }: FollowedTrail, { txid }: Pick<Transaction, 'txid'>): Hop[] =>
  trail.open.filter((hop) => hop.txid === txid);
