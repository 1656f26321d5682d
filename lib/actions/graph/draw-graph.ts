import { createHash } from 'node:crypto';
import type { Recording } from '#actions/audit/record-act.ts';
import { seeCase } from '#actions/case/see-cases.ts';
import { type Asker, type AuditPlace, recordLook } from '#actions/desk/record-look.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type Graph, type GraphNodeId, MAX_GRAPH_NODES, type Spot } from '#domain/graph/graph.ts';
import { placeNodes } from '#domain/graph/place-nodes.ts';
import { type GraphSubject, subjectText } from '#domain/graph/subject.ts';
import { readHeld } from '#io/table/case/case.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { keepGraphPlaces, readGraphPlaces } from '#io/table/desk/graph-places.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Beginning, membersOf, namedBy, readGraph } from './read-graph.ts';

/** A graph as it is drawn: where each of its points stands, and which it is of. */
export interface DrawnGraph extends Graph {
  /** In the order of its points. */
  places: readonly Spot[];
  /** What it was asked of, where points stand for it. */
  subjects: ReadonlySet<GraphNodeId>;
  /** How many more points are known, at least, that are not drawn. */
  beyond: number;
}

/** What became of asking for a graph. */
export type GraphDrawn = { ok: true; graph: DrawnGraph; audit: AuditPlace } | { ok: false; audit: AuditPlace };

/** Changed where the places would be others for the same graph. */
const VERSION = 'v1';

const hashOf = ({ nodes, edges }: Graph): string =>
  createHash('sha256')
    .update([VERSION, ...nodes, ...edges.map(({ one, other, kind }) => `${one} ${other} ${kind}`)].join('\n'))
    .digest('hex');

const pairsIn = (places: readonly number[]): Spot[] =>
  Array.from({ length: places.length / 2 }, (_, n) => ({ x: places[2 * n] ?? 0, y: places[2 * n + 1] ?? 0 }));

/** Where the points stand: as they were kept, else computed and kept. They are of this very graph, whoever asked for it. */
const placesOf = async (table: Table, graph: Graph, now: Date): Promise<Spot[]> => {
  const hash = hashOf(graph);
  const kept = await readGraphPlaces(table, hash);
  if (kept !== null) return pairsIn(kept);
  const places = placeNodes(graph);
  await keepGraphPlaces(
    table,
    hash,
    places.flatMap(({ x, y }) => [x, y]),
    now,
  );
  return places;
};

/** What a case holds, as far as it can be drawn: its wallets, its clusters' members, its campaigns' wallets. */
const heldBy = async (table: Table, who: string, id: string): Promise<Beginning | null> => {
  if ((await seeCase(table, who, id)) === null) return null;
  const nodes = new Set<GraphNodeId>();
  const edges: Beginning['edges'][] = [];
  let beyond = 0;
  for (const held of await readHeld(table, id)) {
    if (held.kind === 'wallet') nodes.add(walletNode(held.id));
    const part =
      held.kind === 'cluster'
        ? await membersOf(table, held.id)
        : held.kind === 'campaign'
          ? await namedBy(table, held.id)
          : null;
    for (const node of part?.nodes ?? []) nodes.add(node);
    edges.push(part?.edges ?? []);
    beyond += part?.beyond ?? 0;
  }
  const kept = [...nodes].slice(0, MAX_GRAPH_NODES);
  const left = nodes.size - kept.length;
  return { nodes: kept, edges: edges.flatMap((each) => each ?? []), follows: false, beyond: beyond + left };
};

const beginningOf = async (table: Table, who: string, subject: GraphSubject): Promise<Beginning | null> => {
  switch (subject.kind) {
    case 'wallet':
      return { nodes: [walletNode(subject.address)], follows: true, beyond: 0 };
    case 'cluster':
      return (await readCluster(table, subject.id)) === null ? null : membersOf(table, subject.id);
    case 'campaign':
      return namedBy(table, subject.id);
    case 'case':
      return heldBy(table, who, subject.id);
  }
};

/** Points that stand for what was asked; of a cluster or a case all would, so none is drawn apart. */
const subjectsIn = (subject: GraphSubject, { nodes }: Beginning): ReadonlySet<GraphNodeId> =>
  new Set(subject.kind === 'wallet' || subject.kind === 'campaign' ? nodes.slice(0, 1) : []);

/**
 * Draws what is linked with a wallet, a cluster, a campaign's wallets or what a case holds: at most a thousand points, the nearest.
 *
 * Recorded before it is answered; a covert case is not there but for its members.
 */
export const drawGraph = async (
  world: Recording & { clock: () => Date },
  asker: Asker,
  subject: GraphSubject,
): Promise<GraphDrawn> => {
  const { table } = world;
  const beginning = await beginningOf(table, asker.who, subject);
  const outcome = beginning === null ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'graph.draw', about: subjectText(subject), outcome });
  if (beginning === null) return { ok: false, audit };
  const { graph, beyond } = await readGraph(table, beginning);
  const places = await placesOf(table, graph, world.clock());
  return { ok: true, graph: { ...graph, places, subjects: subjectsIn(subject, beginning), beyond }, audit };
};
