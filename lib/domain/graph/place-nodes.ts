import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Graph, type GraphNodeId, NODE_RADIUS, type Spot } from './graph.ts';

interface Body extends SimulationNodeDatum {
  id: GraphNodeId;
}

/** Radius that each point keeps for itself, so that no two touch, and the length that a line would have. */
const KEPT_RADIUS = NODE_RADIUS + 3;
const LINE_LENGTH = 46;
/** How far points push each other apart, and from what distance on they do not. */
const PUSH = -130;
const PUSH_REACH = 420;
/** How strongly parts that nothing joins are drawn to the middle. */
const PULL = 0.06;
/** Rounds until the places are settled; of a large graph fewer, for each takes longer and moves less. */
const ROUNDS = 240;
const ROUNDS_OF_MANY = 110;
const MANY = 400;
/** Rounds, within those, in which points also keep their room: before, they must pass each other. */
const ROUNDS_WITH_ROOM = 30;
/** Most rounds that then part points that still touch. */
const PARTING_ROUNDS = 200;

const touches = (bodies: readonly Body[]): boolean => {
  // By columns as wide as two points, so that only neighbours are compared.
  const columns = Map.groupBy(bodies, ({ x = 0 }) => Math.floor(x / (2 * NODE_RADIUS)));
  const near = ({ x = 0, y = 0 }: Body, other: Body): boolean =>
    Math.hypot(x - (other.x ?? 0), y - (other.y ?? 0)) < 2 * NODE_RADIUS + 1;
  for (const [column, own] of columns) {
    const others = [...own, ...(columns.get(column + 1) ?? [])];
    for (const [n, body] of own.entries()) if (others.some((other, m) => m > n && near(body, other))) return true;
  }
  return false;
};

/**
 * Computes where each point of a graph stands, in the order of its points: joined ones near each other, none over another.
 *
 * The same graph gives the same places, on whatever machine: nothing is drawn by lot, and the places are whole numbers.
 */
export const placeNodes = ({ nodes, edges }: Graph): Spot[] => {
  const bodies = nodes.map((id): Body => ({ id }));
  const lines = edges.map(({ one, other }) => ({ source: one, target: other }));
  const simulation = forceSimulation<Body>(bodies)
    .stop()
    .force(
      'line',
      forceLink<Body, { source: string; target: string }>(lines)
        .id(({ id }) => id)
        .distance(LINE_LENGTH),
    )
    .force('push', forceManyBody<Body>().strength(PUSH).distanceMax(PUSH_REACH).theta(1))
    .force('x', forceX<Body>(0).strength(PULL))
    .force('y', forceY<Body>(0).strength(PULL));
  const rounds = nodes.length > MANY ? ROUNDS_OF_MANY : ROUNDS;
  simulation.alphaDecay(1 - 0.001 ** (1 / rounds)).tick(rounds - ROUNDS_WITH_ROOM);
  simulation.force('room', forceCollide<Body>(KEPT_RADIUS)).tick(ROUNDS_WITH_ROOM);
  const parting = forceSimulation<Body>(bodies).stop().force('room', forceCollide<Body>(KEPT_RADIUS).strength(1));
  for (let round = 0; round < PARTING_ROUNDS && touches(bodies); round += 1) parting.tick();
  return bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
};
