import { sumsOf } from '#domain/brief/demands.ts';
import { summedOver, type Totals } from '#domain/campaign/rolled-totals.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type LinkState, type NodeId, stateOf } from '#domain/cluster/link.ts';
import type { Demand } from '#domain/findings.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { linkEndsAt, readLinks } from '#io/table/cluster/link.ts';
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

/** The cluster that a wallet is in, and what links it. */
export interface ClusterAnswer {
  /** Null before its first active link. It resolves for ever. */
  id: string | null;
  /** Wallets and contacts. */
  size: number;
  links: LinkAnswer[];
  /** Whether there are more links than are listed. */
  moreLinks: boolean;
}

/** Most links that an answer lists: each is a row of its own. */
export const MAX_LINKS = 20;
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

/** What was counted for a cluster; null where nothing was yet. */
export const clusterTotals = async (table: Table, id: string): Promise<ClusterTotals | null> => {
  const totals = await readTotals(table, 'cluster', id);
  return totals && { ...totals, demanded: sumsOf(totals.demanded), summedOver: summedOver(totals) };
};

/** Describes the cluster that a wallet is in, and what links it, also what is only suggested or was cut. */
export const describeCluster = async (table: Table, address: string): Promise<ClusterAnswer> => {
  const node = walletNode(address);
  const [{ root }, { links: ids, isCut }] = await Promise.all([
    readEnd(table, node),
    linkEndsAt(table, node, MAX_LINKS),
  ]);
  const links = await readLinks(table, ids);
  return {
    id: root?.id ?? null,
    size: root?.size ?? 1,
    links: links.map((link) => describeLink(link, node)),
    moreLinks: isCut,
  };
};
