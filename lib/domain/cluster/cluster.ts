import { createHash } from 'node:crypto';
import { type Link, linkId, type NodeId } from './link.ts';

/** Where a node hangs: a cluster's id, or nothing before its first link. Ids are never reused, so a parent never recurs. */
export interface NodeRow {
  id: NodeId;
  parent: string | null;
}

/** A cluster. One that was merged keeps its row for ever and says into which. */
export interface ClusterRow {
  id: string;
  /** How many nodes it has; of a merged one, how many it had. */
  size: number;
  mergedInto: string | null;
  splitFrom: string | null;
  /** A cut that is being carried out, on both clusters that it makes: a writer that meets it finishes it first. */
  cut: CutInProgress | null;
  version: number;
}

/** What a cut was begun with, so that a resumed one does the same. */
interface CutInProgress {
  link: string;
  /** The end whose side moves to the new cluster. */
  moving: 'a' | 'b';
  /** The cluster that is left, and the new one. */
  from: string;
  into: string;
}

/** One row of a transaction, and what must stand there for it to be written. */
export type ClusterWrite =
  | { put: 'link'; link: Link; expectVersion: number }
  | { put: 'cluster'; cluster: ClusterRow; expectVersion: number | null }
  | { put: 'node'; node: NodeRow; expectParent: string | null };

/** Most rows of one transaction: DynamoDB takes 100. */
export const MAX_WRITES = 100;

/** The id of a cluster that a link founds or cuts off: of this version of it, so never given twice. */
export const clusterId = (link: Link): string =>
  createHash('sha256')
    .update(`cluster:${linkId(link)}@${link.version}`)
    .digest('hex')
    .slice(0, 24);

export const putCluster = (cluster: ClusterRow, change: Partial<ClusterRow>): ClusterWrite => ({
  put: 'cluster',
  cluster: { ...cluster, ...change, version: cluster.version + 1 },
  expectVersion: cluster.version,
});

export const putNewCluster = (cluster: Omit<ClusterRow, 'version' | 'mergedInto'>): ClusterWrite => ({
  put: 'cluster',
  cluster: { ...cluster, mergedInto: null, version: 1 },
  expectVersion: null,
});

export const putParent = (node: NodeRow, parent: string): ClusterWrite => ({
  put: 'node',
  node: { ...node, parent },
  expectParent: node.parent,
});

export const putApplied = (link: Link, applied: boolean): ClusterWrite => ({
  put: 'link',
  link: { ...link, applied, version: link.version + 1 },
  expectVersion: link.version,
});
