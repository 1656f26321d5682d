import type { Graph } from '#domain/graph/graph.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import type { Table } from '#io/table/store/table.ts';
import { membersOf, readGraph } from './read-graph.ts';

/** What hangs in a cluster, under the id that it has now, and what joins it: at most a thousand nodes; null where there is no such cluster. */
export const readClusterGraph = async (
  table: Table,
  id: string,
): Promise<(Graph & { cluster: string; beyond: number }) | null> => {
  const cluster = /^[0-9a-z]{6,64}$/i.test(id) ? await readCluster(table, id.toLowerCase()) : null;
  const beginning = cluster && (await membersOf(table, cluster.id));
  if (cluster === null || beginning === null) return null;
  const { graph, beyond } = await readGraph(table, beginning);
  return { ...graph, cluster: cluster.id, beyond };
};
