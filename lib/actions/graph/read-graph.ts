import { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import { listMembers } from '#actions/desk/list-members.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type NodeId, stateOf } from '#domain/cluster/link.ts';
import {
  type Graph,
  type GraphEdge,
  type GraphNodeId,
  inOrder,
  MAX_GRAPH_NODES,
  readNode,
} from '#domain/graph/graph.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaigns } from '#io/table/campaign/campaign.ts';
import { linkEndsAt, readLinks } from '#io/table/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { foundWallets } from '#io/table/wallet/wallet.ts';

/** Where a graph begins, and how far it goes. */
export interface Beginning {
  /** The points that it is of; they are drawn apart. */
  nodes: readonly GraphNodeId[];
  /** Lines that are known from where they were found. */
  edges?: readonly GraphEdge[];
  /** Whether links are followed on from what they lead to, or only from the beginning. */
  follows: boolean;
  /** How many further points are known that it does not begin with. */
  beyond: number;
}

/** A graph as it was read: what was left out of it is counted, as far as it is known. */
export interface ReadGraph {
  graph: Graph;
  beyond: number;
}

/** Most links that are read at one point: a service's has tens of thousands. */
const MAX_LINKS_AT_NODE = 200;
/** How many points are asked for their links at once. */
const AT_ONCE = 25;
/** Most lines of a page that is read of a list. */
const LINES = 100;

const isLinked = (id: GraphNodeId): id is NodeId => !id.startsWith('campaign:');

const edgeOf = (link: Link): GraphEdge | null => {
  const kind = stateOf(link);
  // What a lead cut or rejected joins nothing.
  if (kind !== 'active' && kind !== 'suggested') return null;
  const evidence = link.evidence.map(({ kind: of, sources }) => ({ kind: of, sources: sources.length }));
  return { one: link.a, other: link.b, kind, evidence };
};

/** The nodes that a cluster holds, at most as many as are drawn, and how many it has in all; null where there is no such cluster. */
export const membersOf = async (table: Table, cluster: string): Promise<Beginning | null> => {
  const nodes: NodeId[] = [];
  let size = 0;
  let cursor: string | undefined;
  do {
    const page = await listMembers({ table }, cluster, cursor, LINES);
    if (!page.ok) return nodes.length === 0 ? null : { nodes, follows: true, beyond: Math.max(0, size - nodes.length) };
    nodes.push(...page.members);
    size = page.size;
    cursor = page.next;
  } while (cursor !== undefined && nodes.length < MAX_GRAPH_NODES);
  return { nodes: nodes.slice(0, MAX_GRAPH_NODES), follows: true, beyond: Math.max(0, size - MAX_GRAPH_NODES) };
};

/** A campaign and the wallets that its letters name; null where there is no such campaign. */
export const namedBy = async (table: Table, campaign: string): Promise<Beginning | null> => {
  const nodes: GraphNodeId[] = [];
  const edges: GraphEdge[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCampaignWallets(table, campaign, cursor, LINES);
    if (!page.ok) return nodes.length === 0 ? null : { nodes, edges, follows: false, beyond: 1 };
    const of: GraphNodeId = `campaign:${page.campaign}`;
    if (nodes.length === 0) nodes.push(of);
    for (const { address } of page.lines) {
      nodes.push(walletNode(address));
      edges.push({ one: of, other: walletNode(address), kind: 'named', evidence: [] });
    }
    cursor = page.next;
  } while (cursor !== undefined && nodes.length < MAX_GRAPH_NODES);
  const kept = nodes.slice(0, MAX_GRAPH_NODES);
  return { nodes: kept, edges, follows: false, beyond: nodes.length - kept.length + (cursor === undefined ? 0 : 1) };
};

/** Points and links from a beginning outwards, nearest first. What links only suggest is shown, and not followed on. */
const spread = async (table: Table, { nodes, follows }: Beginning): Promise<ReadGraph> => {
  const known = new Set<GraphNodeId>(nodes);
  const links = new Map<string, Link>();
  let beyond = 0;
  let layer = nodes.filter(isLinked);
  while (layer.length > 0) {
    const ends = await inChunks(layer, AT_ONCE, (node) => linkEndsAt(table, node, MAX_LINKS_AT_NODE));
    beyond += ends.filter(({ isCut }) => isCut).length;
    const unread = new Set(ends.flatMap((each) => each.links).filter((id) => !links.has(id)));
    const next: NodeId[] = [];
    for (const link of await readLinks(table, [...unread])) {
      const edge = edgeOf(link);
      if (edge === null) continue;
      links.set(`${link.a}#${link.b}`, link);
      for (const node of [link.a, link.b]) {
        if (known.has(node)) continue;
        if (known.size >= MAX_GRAPH_NODES) {
          beyond += 1;
          continue;
        }
        known.add(node);
        if (edge.kind === 'active') next.push(node);
      }
    }
    layer = follows ? next : [];
  }
  return { graph: { nodes: [...known], edges: [...links.values()].flatMap((link) => edgeOf(link) ?? []) }, beyond };
};

/** Adds the campaigns whose letters were the first to name each wallet, as far as there is room. */
const withCampaigns = async (table: Table, { nodes, edges }: Graph): Promise<Graph> => {
  const addresses = nodes.map(readNode).flatMap(({ kind, name }) => (kind === 'wallet' ? [name] : []));
  const wallets = await foundWallets(table, addresses);
  const campaigns = await readCampaigns(
    table,
    [...wallets.values()].flatMap(({ campaign }) => campaign ?? []),
  );
  const present = new Map(campaigns.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])].map((each) => [each, id])));
  const known = new Set(nodes);
  const naming: GraphEdge[] = [];
  for (const { address, campaign } of wallets.values()) {
    const id = campaign === null ? undefined : present.get(campaign);
    if (id === undefined) continue;
    const node: GraphNodeId = `campaign:${id}`;
    if (known.size >= MAX_GRAPH_NODES && !known.has(node)) continue;
    known.add(node);
    naming.push({ one: node, other: walletNode(address), kind: 'named', evidence: [] });
  }
  return { nodes: [...known], edges: [...edges, ...naming] };
};

/** Reads the graph around what it begins with: at most a thousand points, the nearest first. */
export const readGraph = async (table: Table, beginning: Beginning): Promise<ReadGraph> => {
  const { graph, beyond } = await spread(table, beginning);
  const whole = await withCampaigns(table, { ...graph, edges: [...graph.edges, ...(beginning.edges ?? [])] });
  return { graph: inOrder(whole), beyond: beyond + beginning.beyond };
};
