import { bandOf } from '../bands.ts';
import type { WalletNews } from '../wallet-news.ts';
import { type GroupNews, MAX_GROUP_WALLETS } from './group-event.ts';
import { markingOf, tellsOfGroup } from './group-marking.ts';

/** Fewest listed wallets that a cluster is told by: that one wallet is in one says nothing that it does not say itself. */
const WALLETS_TO_TELL = 2;

/** What is known of a cluster, as far as partners may be told of it. */
export interface KnownCluster {
  id: string;
  /** Nodes in it. */
  size: number;
  /** What speaks for the links between its listed wallets, and how many different sources of each kind there are at most. */
  evidence: readonly { kind: string; sources: number }[];
}

/** What is told of a cluster by which wallets of it are listed; null where these are fewer than two. Of the others only how many. */
export const clusterNews = ({ id, size, evidence }: KnownCluster, listed: readonly WalletNews[]): GroupNews | null => {
  const told = listed.filter(tellsOfGroup);
  const marking = markingOf(told);
  if (marking === null || told.length < WALLETS_TO_TELL) return null;
  const kinds = [...new Set(evidence.map(({ kind }) => kind))].sort();
  return {
    version: 1,
    type: 'cluster.updated',
    ...marking,
    exercise: false,
    cluster: {
      id,
      wallets: told
        .map(({ wallet }) => wallet.address)
        .sort()
        .slice(0, MAX_GROUP_WALLETS),
      size: { atLeast: bandOf(size) },
      evidence: kinds.map((kind) => ({
        kind,
        by: { atLeast: bandOf(Math.max(...evidence.filter((one) => one.kind === kind).map(({ sources }) => sources))) },
      })),
    },
  };
};
