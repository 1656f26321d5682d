import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Graph, type GraphEdge, type GraphNodeId, inOrder, MAX_GRAPH_NODES } from '#domain/graph/graph.ts';
import type { PackageData } from './data.ts';

/** The graph of a package: its wallets, what links join them with, and the campaigns that name them; a thousand points at most. */
export const graphIn = ({ wallets }: Pick<PackageData, 'wallets'>): Graph & { beyond: number } => {
  const edges: GraphEdge[] = [];
  const nodes = new Set<GraphNodeId>(wallets.map(({ address }) => walletNode(address)));
  for (const { address, links, campaigns } of wallets) {
    const one = walletNode(address);
    for (const { to, state, evidence } of links) {
      // What a lead cut or rejected joins nothing: it stands in the list of what speaks against.
      if (state !== 'active' && state !== 'suggested') continue;
      nodes.add(to);
      edges.push({ one, other: to, kind: state, evidence });
    }
    for (const campaign of campaigns) {
      nodes.add(`campaign:${campaign}`);
      edges.push({ one: `campaign:${campaign}`, other: one, kind: 'named', evidence: [] });
    }
  }
  const kept = [...nodes].slice(0, MAX_GRAPH_NODES);
  return { ...inOrder({ nodes: kept, edges }), beyond: nodes.size - kept.length };
};
