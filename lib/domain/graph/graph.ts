import type { LinkState, NodeId } from '../cluster/link.ts';

/** What a graph shows as a point: a wallet or contact as links have it, or a campaign. */
export type GraphNodeId = NodeId | `campaign:${string}`;

export const GRAPH_NODE_KINDS = ['wallet', 'contact', 'campaign'] as const;
export type GraphNodeKind = (typeof GRAPH_NODE_KINDS)[number];

/** What joins two points: a link that holds, one that evidence only suggests, or that a campaign's letters name a wallet. */
export type GraphEdgeKind = Extract<LinkState, 'active' | 'suggested'> | 'named';

/** A line between two points. */
export interface GraphEdge {
  one: GraphNodeId;
  other: GraphNodeId;
  kind: GraphEdgeKind;
  /** How many different sources show a link, by kind of evidence; empty for what is named, and for a lead's word alone. */
  evidence: readonly { kind: string; sources: number }[];
}

/** Points and what joins them. */
export interface Graph {
  nodes: readonly GraphNodeId[];
  edges: readonly GraphEdge[];
}

/** Where a point is drawn, in whole units of the picture, and its radius in the same. */
export interface Spot {
  x: number;
  y: number;
}
export const NODE_RADIUS = 9;

/** Most points of a picture: with more of them nobody sees anything, and their places take too long to compute. */
export const MAX_GRAPH_NODES = 1_000;

/** A point's kind and name: `wallet` and its address, `campaign` and its id, `contact` and its kind and keyed hash. */
export const readNode = (id: GraphNodeId): { kind: GraphNodeKind; name: string } => {
  const at = id.indexOf(':');
  const kind = GRAPH_NODE_KINDS.find((each) => each === id.slice(0, at)) ?? 'contact';
  return { kind, name: id.slice(at + 1) };
};

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A graph in one order, whatever the order in which it was read, without lines to points that are not in it or between the same two twice. */
export const inOrder = ({ nodes, edges }: Graph): Graph => {
  const known = new Set(nodes);
  const lines = new Map<string, GraphEdge>();
  for (const edge of edges) {
    if (edge.one === edge.other || !known.has(edge.one) || !known.has(edge.other)) continue;
    const [one, other] = edge.one < edge.other ? [edge.one, edge.other] : [edge.other, edge.one];
    const name = `${one} ${other} ${edge.kind === 'named' ? 'named' : 'link'}`;
    lines.set(name, { ...edge, one, other });
  }
  return {
    nodes: [...known].sort(byText),
    edges: [...lines].sort(([a], [b]) => byText(a, b)).map(([, edge]) => edge),
  };
};
