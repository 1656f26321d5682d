import type { ClusterRow as Cluster } from '#domain/cluster/cluster.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import type { End } from '#domain/cluster/look.ts';
import { idsNamed, namedInBriefs } from '#io/table/store/brief-names.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { readNodes } from './node.ts';
import { ClusterMembers, ClusterNameRow, ClusterRow } from './rows.ts';

/** Reads a cluster's own row, as it is now, merged or not; null where there is none. */
export const readClusterRow = (table: Table, id: string): Promise<Cluster | null> =>
  getRow(table, key.cluster(id), ClusterRow);

/** Reads a cluster by any id that it ever had: what was merged into another is that one now. */
export const readCluster = async (table: Table, id: string): Promise<Cluster | null> => {
  const row = await readClusterRow(table, id);
  return row?.mergedInto ? readCluster(table, row.mergedInto) : row;
};

/** Reads a node and the cluster that it is in, as they are now. */
export const readEnd = async (table: Table, id: NodeId): Promise<End> => {
  const [node = { id, parent: null }] = await readNodes(table, [id]);
  return { node, root: node.parent === null ? null : await readCluster(table, node.parent) };
};

/** Writes a cluster; refused where it was changed since it was read, or, for a new one, where it exists. */
export const putClusterRow = (cluster: Cluster, expectVersion: number | null): Step => ({
  what: `cluster ${cluster.id}`,
  put: {
    Item: {
      ...ClusterRow.item(key.cluster(cluster.id), cluster),
      ...(cluster.mergedInto === null
        ? {}
        : ClusterMembers.entry(cluster.mergedInto, `cluster#${cluster.id}`, { cluster: cluster.id })),
    },
    ...(expectVersion === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': expectVersion } }),
  },
});

/** Puts a new cluster under the name that briefs print, once and for good. */
export const putClusterName = (id: string): Step => ({
  what: `name of cluster ${id}`,
  put: { Item: { ...ClusterNameRow.item(key.clusterName(id), { id }), ...namedInBriefs('cluster', id) } },
});

/** The clusters, as they are now, that a name from a brief stands for, each once; none where it is no name. */
export const clustersNamed = async (table: Table, typed: string): Promise<Cluster[]> => {
  const ids = await idsNamed(table, 'cluster', typed);
  const found = (await Promise.all(ids.map((id) => readCluster(table, id)))).flatMap((cluster) => cluster ?? []);
  return [...new Map(found.map((cluster) => [cluster.id, cluster])).values()];
};
