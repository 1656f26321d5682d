import type { Link, NodeId } from './link.ts';
import { stateOf } from './link.ts';

/**
 * The clusters that the links alone say there are, computed plainly: what parent pointers are checked against and
 * rebuilt from. Each is the sorted list of its nodes; nodes without an active link are in none.
 */
export const componentsOf = (links: Iterable<Link>): NodeId[][] => {
  const active = [...links].filter((link) => stateOf(link) === 'active');
  const ends = active.flatMap(({ a, b }): [from: NodeId, to: NodeId][] => [
    [a, b],
    [b, a],
  ]);
  const neighbours = Map.groupBy(ends, ([from]) => from);
  const seen = new Set<NodeId>();
  const components: NodeId[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const node of component) {
      for (const [, next] of neighbours.get(node) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component.sort());
  }
  return components.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
};

/** A node that the stored clusters do not hold where the links say it belongs. */
export interface ClusterDifference {
  node: NodeId;
  /** The first node of the cluster that it belongs to by the links, and of the one that it is in as stored. */
  byLinks: NodeId;
  asStored: NodeId;
}

/** Compares the stored clusters, as the root of each node, with what the links say. Nothing pending: no difference. */
export const clusterDifferences = (
  links: Iterable<Link>,
  rootOf: ReadonlyMap<NodeId, string | null>,
): ClusterDifference[] => {
  const byLinks = firstOf(componentsOf(links));
  const stored = [...rootOf].filter(([, root]) => root !== null);
  const asStored = firstOf(
    [...Map.groupBy(stored, ([, root]) => root).values()].map((group) => group.map(([node]) => node).sort()),
  );
  return [...new Set([...byLinks.keys(), ...asStored.keys()])]
    .sort()
    .map((node) => ({ node, byLinks: byLinks.get(node) ?? node, asStored: asStored.get(node) ?? node }))
    .filter((difference) => difference.byLinks !== difference.asStored);
};

const firstOf = (groups: readonly NodeId[][]): Map<NodeId, NodeId> =>
  new Map(groups.flatMap((group) => group.map((node): [NodeId, NodeId] => [node, group[0] ?? node])));
