import {
  type ClusterRow,
  type ClusterWrite,
  clusterId,
  MAX_WRITES,
  type NodeRow,
  putApplied,
  putCluster,
  putNewCluster,
  putParent,
} from './cluster.ts';
import { type Link, linkId } from './link.ts';

/**
 * What a cut finds when it looks: what the link's removal leaves, with the moving nodes' rows and both clusters'. The
 * clusters are read before the links and the nodes: every write of another in between then makes the cut's fail.
 */
export type CutView =
  | { kind: 'connected'; from: ClusterRow }
  | {
      kind: 'apart';
      moving: 'a' | 'b';
      nodes: readonly NodeRow[];
      from: ClusterRow;
      /** The new cluster; null before the cut was begun. */
      into: ClusterRow | null;
    };

/**
 * The next transaction of a cut, after which the link is looked at again, until nothing is to do.
 *
 * Begin: the new cluster is founded, and both say that they are being cut, so that nobody else touches them. Move: the
 * nodes of the moving side, 99 at a time, each from the parent it had. Finish: sizes, marks and the link. A crash between
 * any two leaves marks by which the next to look goes on: the links, and so the sides, are the same as before.
 */
export const planCut = (link: Link, view: CutView): ClusterWrite[] => {
  if (view.kind === 'connected') return [putCluster(view.from, {}), putApplied(link, false)];
  if (view.into === null) return beginWrites(link, view.moving, view.nodes.length, view.from);
  const into = view.into.id;
  const left = view.nodes.filter(({ parent }) => parent !== into);
  if (left.length > 0) {
    return [putCluster(view.from, {}), ...left.slice(0, MAX_WRITES - 1).map((node) => putParent(node, into))];
  }
  return [
    putCluster(view.from, { size: view.from.size - view.nodes.length, cut: null }),
    putCluster(view.into, { cut: null }),
    putApplied(link, false),
  ];
};

const beginWrites = (link: Link, moving: 'a' | 'b', size: number, from: ClusterRow): ClusterWrite[] => {
  const into = clusterId(link);
  const cut = { link: linkId(link), moving, from: from.id, into };
  return [putCluster(from, { cut }), putNewCluster({ id: into, size, splitFrom: from.id, cut })];
};
