import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Link, type LinkState, linkId, type NodeId, newLink, stateOf } from '#domain/cluster/link.ts';
import { readEnd } from '#io/table/cluster/cluster.ts';
import { readLink, readLinksAt } from '#io/table/cluster/link.ts';
import type { Table } from '#io/table/store/table.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';

/** A part of a cluster: how many wallets and contacts it has, or at least has. */
export interface SideOfCut {
  size: number;
  exact: boolean;
}

/** What a decision about two wallets would change, as the clusters stand now. */
export interface LinkPreview {
  wallets: readonly [string, string];
  /** 0 where there is no link yet. */
  version: number;
  state: LinkState | 'none';
  evidence: Link['evidence'];
  doubts: readonly string[];
  decision: Link['decision'];
  /** Whether one cluster holds both, and how many wallets and contacts the cluster of each has. */
  together: boolean;
  sizes: readonly [number, number];
  /** What would be left of their cluster without this link: null where other links hold them together, or nothing does now. */
  parts: readonly [SideOfCut, SideOfCut] | null;
}

export type LinkPreviewed =
  | { ok: true; preview: LinkPreview }
  | { ok: false; reason: 'same-wallet' | 'unknown-wallet' };

/** Most nodes that are walked from a wallet: each costs a query. What is beyond is counted as one more part of the same. */
const MAX_WALKED = 200;
/** Most links that are read at each. */
const MAX_LINKS = 200;

interface Walk {
  seen: ReadonlySet<NodeId>;
  /** Whether all of it was walked. */
  exact: boolean;
}

/** The nodes that a node holds on to by links that the clusters embody, but for one of them. */
const walkWithout = async (table: Table, from: NodeId, without: string, until: NodeId): Promise<Walk> => {
  const seen = new Set<NodeId>([from]);
  let exact = true;
  let walked = 0;
  for (const node of seen) {
    if (seen.has(until)) break;
    walked += 1;
    if (walked > MAX_WALKED) return { seen, exact: false };
    const links = await readLinksAt(table, node, MAX_LINKS);
    if (links.length >= MAX_LINKS) exact = false;
    for (const link of links) {
      if (link.applied && linkId(link) !== without) seen.add(link.a === node ? link.b : link.a);
    }
  }
  return { seen, exact };
};

/** What is left on each side of a link that is taken away; null where it would part nothing. */
const partsWithout = async (
  table: Table,
  [one, other]: readonly [NodeId, NodeId],
  id: string,
  size: number,
): Promise<readonly [SideOfCut, SideOfCut] | null> => {
  const walk = await walkWithout(table, one, id, other);
  if (walk.seen.has(other)) return null;
  const first = { size: walk.seen.size, exact: walk.exact };
  if (walk.exact) return [first, { size: size - first.size, exact: true }];
  // The first is too large to walk to its end: the other may be the smaller one.
  const back = await walkWithout(table, other, id, one);
  if (back.seen.has(one)) return null;
  const second = { size: back.seen.size, exact: back.exact };
  return [second.exact ? { size: size - second.size, exact: true } : first, second];
};

/** Describes the link between two wallets, and what joining or cutting them would change. */
export const previewLink = async (table: Table, wallets: readonly [string, string]): Promise<LinkPreviewed> => {
  const [one, other] = wallets;
  if (one === other) return { ok: false, reason: 'same-wallet' };
  if ((await knownWallets(table, wallets)).size < 2) return { ok: false, reason: 'unknown-wallet' };
  const nodes = [walletNode(one), walletNode(other)] as const;
  const id = linkId(newLink(...nodes));
  const [link, left, right] = await Promise.all([
    readLink(table, id),
    readEnd(table, nodes[0]),
    readEnd(table, nodes[1]),
  ]);
  const together = left.root !== null && left.root.id === right.root?.id;
  const parts = together && link?.applied === true ? await partsWithout(table, nodes, id, left.root?.size ?? 0) : null;
  return {
    ok: true,
    preview: {
      wallets,
      version: link?.version ?? 0,
      state: link === null ? 'none' : stateOf(link),
      evidence: link?.evidence ?? [],
      doubts: [...(link?.doubts ?? []), ...(link?.evidence.flatMap(({ doubts }) => doubts) ?? [])],
      decision: link?.decision ?? null,
      together,
      sizes: [left.root?.size ?? 1, right.root?.size ?? 1],
      parts,
    },
  };
};
