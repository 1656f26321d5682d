import { createHash } from 'node:crypto';
import { recordAct } from '#actions/audit/record-act.ts';
import { drawGraph } from '#actions/graph/draw-graph.ts';
import { readClusterGraph } from '#actions/graph/read-cluster-graph.ts';
import type { NodeId } from '#domain/cluster/link.ts';
import { nodeSubject } from '#domain/feed/told/subject.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { memberLine } from './campaigns.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { answerList, ofWhole } from './list.ts';

const NO_CLUSTER = 'There is no such cluster';

const isMember = (node: string): node is NodeId => node.startsWith('wallet:') || node.startsWith('contact:');

type ClusterGraph = NonNullable<Awaited<ReturnType<typeof readClusterGraph>>>;

/** What joins two members, as answers say it. */
const linksOf = ({ edges }: Pick<ClusterGraph, 'edges'>) =>
  edges.flatMap(({ one, other, kind, evidence }) =>
    isMember(one) && isMember(other)
      ? [{ one: memberLine(one), other: memberLine(other), kind, evidence: evidence.map((each) => ({ ...each })) }]
      : [],
  );

/** `GET /clusters/{id}/links` */
export const clusterLinks: ApiHandle<'clusterLinks'> = async ({ params, query }, api) => {
  const read = await readClusterGraph(api.world.table, params.cluster);
  if (read === null) return refuse(404, NO_CLUSTER, { audit: await api.record('cluster', 'unknown') });
  const { cluster, beyond } = read;
  const links = linksOf(read);
  const of = { filter: { cluster }, page: query, about: cluster, known: links.length };
  const answered = await answerList(api, of, ofWhole(links), (link) => link);
  if ('refused' in answered || beyond === 0) return answered;
  return { body: { ...answered.body, total: { ...answered.body.total, exact: false } } };
};

/** The picture of a cluster; the audit log has the SHA-256 of what left. */
const pictureOf = async (api: ApiContext, typed: string) => {
  const { world, asker } = api;
  const cluster = /^[0-9a-z]{6,64}$/i.test(typed) ? await readCluster(world.table, typed.toLowerCase()) : null;
  const drawn = cluster && (await drawGraph(world, asker, { kind: 'cluster', id: cluster.id }));
  if (!drawn?.ok) return refuse(404, NO_CLUSTER, { audit: drawn?.audit ?? (await api.record('cluster', 'unknown')) });
  const { pictureFile } = await import('#web/desk/components/graph-file.tsx');
  const body = pictureFile(drawn.graph);
  await recordAct(world, {
    ...asker,
    what: 'export.svg',
    about: `graph cluster ${cluster?.id ?? ''}`,
    outcome: String(drawn.graph.edges.length),
    digest: createHash('sha256').update(body).digest('hex'),
  });
  const tells = drawn.graph.nodes.filter(isMember).map(nodeSubject);
  return { answer: { status: 200, headers: { 'content-type': 'image/svg+xml' }, body }, tells, audit: drawn.audit };
};

/** `GET /clusters/{id}/graph`: nodes and what joins them, without a picture's places; or the picture itself. */
export const clusterGraph: ApiHandle<'clusterGraph'> = async ({ params, query }, api) => {
  if (query.format === 'svg') return pictureOf(api, params.cluster);
  const read = await readClusterGraph(api.world.table, params.cluster);
  const audit = await api.record(read === null ? 'cluster' : read.cluster, read === null ? 'unknown' : 'ok');
  if (read === null) return refuse(404, NO_CLUSTER, { audit });
  const nodes = read.nodes.filter(isMember).map(memberLine);
  return { body: { nodes, links: linksOf(read), beyond: read.beyond, audit } };
};
