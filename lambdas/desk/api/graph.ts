import { readClusterGraph } from '#actions/graph/read-cluster-graph.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { memberLine } from './campaigns.ts';
import { type ApiHandle, refuse } from './context.ts';

const isMember = (node: string): node is NodeId => node.startsWith('wallet:') || node.startsWith('contact:');

/** `GET /clusters/{id}/graph`: nodes and what joins them, without a picture's places. */
export const clusterGraph: ApiHandle<'clusterGraph'> = async ({ params }, api) => {
  const read = await readClusterGraph(api.world.table, params.cluster);
  const audit = await api.record(read === null ? 'cluster' : read.cluster, read === null ? 'unknown' : 'ok');
  if (read === null) return refuse(404, 'There is no such cluster', { audit });
  const links = read.edges.flatMap(({ one, other, kind, evidence }) =>
    isMember(one) && isMember(other)
      ? [{ one: memberLine(one), other: memberLine(other), kind, evidence: evidence.map((each) => ({ ...each })) }]
      : [],
  );
  return { body: { nodes: read.nodes.filter(isMember).map(memberLine), links, beyond: read.beyond, audit } };
};
