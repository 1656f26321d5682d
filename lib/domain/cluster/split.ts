import { type Link, linkId, type NodeId } from './link.ts';

/** What a cut of a link leaves: its ends still joined by other links, or the nodes of the side that moves. */
export type Split = { kind: 'connected' } | { kind: 'apart'; moving: 'a' | 'b'; nodes: NodeId[] };

/** The neighbours of the nodes that were asked for: over links that the clusters embody, without the one that is cut. */
type Neighbours = ReadonlyMap<NodeId, readonly NodeId[]>;

/** The neighbours of a node by the links at it, for the search of a cut: what the clusters embody, not what is decided. */
export const neighboursOf = (node: NodeId, links: Iterable<Link>, cut: Link): NodeId[] =>
  [...links]
    .filter((link) => link.applied && linkId(link) !== linkId(cut))
    .flatMap((link) => (link.a === node ? [link.b] : link.b === node ? [link.a] : []));

/** A search that asks for the neighbours of nodes, and is answered, until it knows. */
export type Search<Result> = Generator<NodeId[], Result, Neighbours>;

interface Side {
  seen: Set<NodeId>;
  /** Seen, and not asked about yet. */
  frontier: NodeId[];
  asked: number;
}

/** Nodes asked about at once. */
const BATCH = 25;

/**
 * Finds out what a cut between two nodes leaves, from both ends at once: it knows when the smaller side is exhausted, so
 * that cutting one wallet off a cluster of 40,000 reads a handful of links. `size` is the cluster's before the cut.
 *
 * @example
 * const search = searchSplit(link.a, link.b, from.size);
 * let step = search.next();
 * while (!step.done) step = search.next(await readNeighbours(step.value));
 */
export function* searchSplit(a: NodeId, b: NodeId, size: number): Search<Split> {
  const sides = { a: sideOf(a), b: sideOf(b) };
  while (sides.a.frontier.length > 0 && sides.b.frontier.length > 0) {
    const [side, other] = sides.a.asked < sides.b.asked ? [sides.a, sides.b] : [sides.b, sides.a];
    const found = yield* expand(side);
    if (found.some((node) => other.seen.has(node))) return { kind: 'connected' };
  }
  const exhausted = sides.b.frontier.length === 0 ? 'b' : 'a';
  const isSmaller = 2 * sides[exhausted].seen.size <= size;
  const moving = isSmaller === (exhausted === 'b') ? 'b' : 'a';
  return { kind: 'apart', moving, nodes: yield* exhaust(sides[moving]) };
}

/** Lists the side of one end again, for a cut that was begun: that the ends are apart is known. */
export const searchSide = (end: NodeId): Search<NodeId[]> => exhaust(sideOf(end));

const sideOf = (node: NodeId): Side => ({ seen: new Set([node]), frontier: [node], asked: 0 });

function* exhaust(side: Side): Search<NodeId[]> {
  while (side.frontier.length > 0) yield* expand(side);
  return [...side.seen];
}

/** Asks about some more nodes of a side, and returns those that they lead to for the first time. */
function* expand(side: Side): Search<NodeId[]> {
  const batch = side.frontier.splice(0, BATCH);
  const neighbours = yield batch;
  side.asked += batch.length;
  const found = new Set(batch.flatMap((node) => neighbours.get(node) ?? []).filter((node) => !side.seen.has(node)));
  for (const node of found) side.seen.add(node);
  side.frontier.push(...found);
  return [...found];
}
