import {
  type ClusterRow,
  type ClusterWrite,
  clusterId,
  type NodeRow,
  putApplied,
  putCluster,
  putNewCluster,
  putParent,
} from './cluster.ts';
import { addDoubt, isPending, type Link, linkId, stateOf } from './link.ts';

/** One end of a link, read after the link: its node, and the cluster that its parents lead to, none before its first link. */
export interface End {
  node: NodeRow;
  root: ClusterRow | null;
}

/**
 * What is to do about a link that a message says to look at.
 *
 * `write` is one transaction, after which the link is looked at again. `cut` needs to know which nodes move, see
 * `searchSplit` and `planCut`. `first` names a link whose cut was begun in one of the two clusters and must be finished
 * before anything else happens there. `stale` says that the rows do not fit together: another wrote between two reads.
 */
export type ClusterStep =
  | { kind: 'nothing' }
  | { kind: 'stale' }
  | { kind: 'write'; writes: ClusterWrite[] }
  | { kind: 'first'; link: string }
  | { kind: 'cut'; from: ClusterRow };

/** Two clusters of this many nodes each are not joined by one piece of evidence: an investigator confirms it. */
const LARGE_CLUSTER = 50;

/**
 * Says what is to do about a link (union-find with parent pointers and union by size, Tarjan 1975): a pure function of
 * the rows as read, every write of which is refused if one of them has changed meanwhile.
 *
 * Both roots are written even where only the link changes: a cut elsewhere in the cluster, which has read the links
 * without this one, must fail.
 */
export const lookAtLink = (link: Link, a: End, b: End): ClusterStep => {
  const begun = a.root?.cut ?? b.root?.cut;
  if (begun && begun.link !== linkId(link)) return { kind: 'first', link: begun.link };
  if (begun) return cutFrom([a.root, b.root].find((root) => root?.id === begun.from));
  if (!isPending(link)) return { kind: 'nothing' };
  if (stateOf(link) !== 'active') return cutFrom(a.root?.id === b.root?.id ? a.root : null);
  return { kind: 'write', writes: joinWrites(link, a, b) };
};

const joinWrites = (link: Link, a: End, b: End): ClusterWrite[] => {
  const joined = putApplied(link, true);
  if (a.root === null && b.root === null) {
    const id = clusterId(link);
    const founded = putNewCluster({ id, size: 2, splitFrom: null, cut: null });
    return [founded, putParent(a.node, id), putParent(b.node, id), joined];
  }
  if (a.root === null) return b.root === null ? [] : [...takeIn(a.node, b.root), joined];
  if (b.root === null) return [...takeIn(b.node, a.root), joined];
  if (a.root.id === b.root.id) return [putCluster(a.root, {}), joined];
  return mergeWrites(link, a.root, b.root);
};

const takeIn = (node: NodeRow, root: ClusterRow): ClusterWrite[] => [
  putCluster(root, { size: root.size + 1 }),
  putParent(node, root.id),
];

const mergeWrites = (link: Link, one: ClusterRow, other: ClusterRow): ClusterWrite[] => {
  const needsDecision = link.decision === null && Math.min(one.size, other.size) >= LARGE_CLUSTER;
  const doubted = needsDecision ? addDoubt(link, 'joins-large-clusters') : null;
  if (doubted) return [{ put: 'link', link: doubted, expectVersion: link.version }];
  const [stays, goes] =
    one.size > other.size || (one.size === other.size && one.id < other.id) ? [one, other] : [other, one];
  return [
    putCluster(stays, { size: stays.size + goes.size }),
    putCluster(goes, { mergedInto: stays.id }),
    putApplied(link, true),
  ];
};

/** The end that stays is in the cluster that is cut; where neither is, or the two were never joined, reads went amiss. */
const cutFrom = (from: ClusterRow | null | undefined): ClusterStep =>
  from ? { kind: 'cut', from } : { kind: 'stale' };
