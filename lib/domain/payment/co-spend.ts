import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { type CoinJoinForm, coinJoinForm } from './coin-join.ts';
import { inputAddresses, type Transaction } from './transaction.ts';

/** What a transaction says about who holds the watched wallets that it spends from. */
export type CoSpend =
  | { kind: 'none' }
  | { kind: 'coin-join'; form: CoinJoinForm }
  | {
      kind: 'links';
      pairs: [one: NodeId, other: NodeId][];
      /** How many different addresses are spent together, watched or not. */
      addresses: number;
    };

/**
 * The links between watched wallets that are spent by one transaction: who signs for all inputs holds all their keys
 * (Meiklejohn et al., "A fistful of bitcoins", 2013, heuristic 1). A chain in the order of the addresses.
 */
export const coSpendOf = (transaction: Transaction, isWatched: (address: string) => boolean): CoSpend => {
  const addresses = inputAddresses(transaction);
  const watched = [...addresses].filter(isWatched).sort();
  if (watched.length < 2) return { kind: 'none' };
  const form = coinJoinForm(transaction);
  if (form !== null) return { kind: 'coin-join', form };
  const nodes = watched.map(walletNode);
  const pairs = nodes.slice(1).map((node, index): [NodeId, NodeId] => [nodes[index] ?? node, node]);
  return { kind: 'links', pairs, addresses: addresses.size };
};
