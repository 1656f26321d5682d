import { sumsOf } from '#domain/brief/demands.ts';
import { summedOver, type Totals } from '#domain/campaign/rolled-totals.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type LinkState, type NodeId, stateOf } from '#domain/cluster/link.ts';
import type { Demand } from '#domain/findings.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { readLinksAt } from '#io/table/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { readTotals } from '#io/table/tally/totals.ts';

/** A link at the wallet: to whom, what speaks for it, and what was decided. */
interface LinkAnswer {
  /** An address, or a contact of the extorter by its kind. */
  to: string;
  state: LinkState;
  /** How many different sources show it, by kind. */
  evidence: { kind: Link['evidence'][number]['kind']; sources: number }[];
  doubts: string[];
  decision: Link['decision'];
}

/** A cluster's sums. What is demanded is summed over `summedOver` reports, each of them once, also where one person sent several. */
export type ClusterTotals = Omit<Totals, 'demanded'> & { demanded: Demand[]; summedOver: number };

/** The wallets held by one hand with it, by evidence. */
export interface ClusterAnswer {
  /** Null before its first active link. It resolves for ever. */
  id: string | null;
  /** Wallets and contacts. */
  size: number;
  /** What was counted for it, as of the last minute in which that changed; null before. */
  totals: ClusterTotals | null;
  /** The nearest others, by active links. */
  wallets: string[];
  links: LinkAnswer[];
}

/** Most links and wallets that an answer lists; a cluster may hold tens of thousands. */
const MAX_LINKS = 50;
const MAX_WALLETS = 50;
const WALLET = 'wallet:';

const otherEnd = ({ a, b }: Link, node: NodeId): NodeId => (a === node ? b : a);

/** A contact is named by its kind alone: its value stands in the reports that give it. */
const nameOf = (node: NodeId): string =>
  node.startsWith(WALLET) ? node.slice(WALLET.length) : node.split(':').slice(0, 2).join(' ');

const describeLink = (link: Link, node: NodeId): LinkAnswer => ({
  to: nameOf(otherEnd(link, node)),
  state: stateOf(link),
  evidence: link.evidence.map(({ kind, sources }) => ({ kind, sources: sources.length })),
  doubts: [...link.doubts, ...link.evidence.flatMap(({ doubts }) => doubts)],
  decision: link.decision,
});

/** The nearest nodes over links that the clusters embody, the node itself first. */
const nearest = async (table: Table, node: NodeId, links: readonly Link[]): Promise<NodeId[]> => {
  const seen = new Set<NodeId>([node]);
  const follow = (from: NodeId, at: readonly Link[]): void => {
    for (const link of at) if (link.applied && seen.size <= MAX_WALLETS) seen.add(otherEnd(link, from));
  };
  follow(node, links);
  for (const next of seen) {
    if (seen.size > MAX_WALLETS) break;
    if (next !== node) follow(next, await readLinksAt(table, next, MAX_LINKS));
  }
  return [...seen];
};

/** What was counted for a cluster; null where nothing was yet. */
export const clusterTotals = async (table: Table, id: string): Promise<ClusterTotals | null> => {
  const totals = await readTotals(table, 'cluster', id);
  return totals && { ...totals, demanded: sumsOf(totals.demanded), summedOver: summedOver(totals) };
};

/** Describes the cluster that a wallet is in, and what links it, also what is only suggested or was cut. */
export const describeCluster = async (table: Table, address: string): Promise<ClusterAnswer> => {
  const node = walletNode(address);
  const [{ root }, links] = await Promise.all([readEnd(table, node), readLinksAt(table, node, MAX_LINKS)]);
  const others = root === null ? [] : (await nearest(table, node, links)).slice(1);
  return {
    id: root?.id ?? null,
    size: root?.size ?? 1,
    totals: root === null ? null : await clusterTotals(table, root.id),
    wallets: others.filter((other) => other.startsWith(WALLET)).map(nameOf),
    links: links.map((link) => describeLink(link, node)),
  };
};
