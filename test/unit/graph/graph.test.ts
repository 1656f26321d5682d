import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graph, type GraphNodeId, inOrder, NODE_RADIUS } from '#domain/graph/graph.ts';
import { placeNodes } from '#domain/graph/place-nodes.ts';
import { readSubject, subjectText } from '#domain/graph/subject.ts';
import { addressOf } from '#test/support/addresses.ts';
import { runs } from '#test/support/runs.ts';

/** Some points, joined as numbers say. */
const graphOf = (size: number, joined: readonly (readonly [number, number])[]): Graph => {
  const nodes = Array.from({ length: size }, (_, n): GraphNodeId => `wallet:${n}`);
  const edges = joined.map(([one, other]) => ({
    ...{ one: nodes[one % size] ?? 'wallet:0', other: nodes[other % size] ?? 'wallet:0' },
    ...{ kind: 'active' as const, evidence: [] },
  }));
  return inOrder({ nodes, edges });
};

const closest = (graph: Graph): number => {
  const places = placeNodes(graph);
  let least = Number.POSITIVE_INFINITY;
  for (const [n, { x, y }] of places.entries()) {
    for (const other of places.slice(0, n)) least = Math.min(least, Math.hypot(x - other.x, y - other.y));
  }
  return least;
};

const anyGraph = fc.record({
  size: fc.integer({ min: 1, max: 60 }),
  joined: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 120 }),
});

describe('where the points of a graph stand', () => {
  it('is in no other point, and the same on each computation', () => {
    fc.assert(
      fc.property(anyGraph, ({ size, joined }) => {
        const graph = graphOf(size, joined);
        expect(placeNodes(graph)).toHaveLength(size);
        expect(placeNodes(graph)).toEqual(placeNodes(graph));
        expect(closest(graph)).toBeGreaterThanOrEqual(2 * NODE_RADIUS);
      }),
      { numRuns: runs(10, 300) },
    );
  });

  it('is in no other point of a star of 300, where all pull to one middle', () => {
    const star = Array.from({ length: 299 }, (_, n): [number, number] => [0, n + 1]);
    expect(closest(graphOf(300, star))).toBeGreaterThanOrEqual(2 * NODE_RADIUS);
  });
});

describe('a graph in order', () => {
  it('has each line once, none to itself and none to a point that is not in it, whatever the order that it came in', () => {
    const edge = { kind: 'active' as const, evidence: [] };
    const [a, b, c] = ['wallet:a', 'wallet:b', 'wallet:c'] as const;
    const edges = [
      { one: a, other: b, ...edge },
      { one: b, other: a, ...edge },
      { one: a, other: a, ...edge },
      { one: a, other: c, ...edge },
    ];
    const ordered = inOrder({ nodes: [b, a, b], edges });
    expect(ordered).toEqual({ nodes: [a, b], edges: [{ one: a, other: b, ...edge }] });
    expect(inOrder({ nodes: [a, b], edges: edges.toReversed() })).toEqual(ordered);
  });
});

describe('what a graph is asked of', () => {
  it('is read as it is written', () => {
    const address = addressOf('p2wpkh', 'one');
    for (const text of [`wallet:${address}`, 'cluster:nqa6vw', 'campaign:abcdefgh', 'case:abc-def-0']) {
      const subject = readSubject(text);
      expect(subject && subjectText(subject)).toBe(text);
    }
    for (const text of [
      '',
      'wallet',
      'wallet:',
      'wallet:x',
      'report:ABCD-EFGH',
      'cluster:a b',
      `case:${'a'.repeat(65)}`,
    ]) {
      expect(readSubject(text)).toBeNull();
    }
  });
});
