import type { DrawnGraph } from '#actions/graph/draw-graph.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { type GraphNodeId, NODE_RADIUS, readNode, type Spot } from '#domain/graph/graph.ts';
import type { DeskWords } from '#web/words/desk-words.ts';

/** Room around the outermost points, in units of the picture: half a label. */
const MARGIN = 60;
/** Smallest sides, so that a few points are not drawn as large as a page. */
const MIN_WIDTH = 560;
const MIN_HEIGHT = 260;
/** Most points that each have their name beside them; of more the names would cover each other, and only campaigns have theirs. */
const MAX_LABELLED = 60;
/** Signs of an address that a label begins and ends with. */
const SIGNS = 5;

/** The words that stand in a picture: a file of it holds no others. */
interface GraphSite {
  words: Pick<DeskWords, 'graph'>;
}

/** What a point is called in full. */
export const nodeTitle = (site: GraphSite, id: GraphNodeId): string => {
  const { kind, name } = readNode(id);
  const { kinds } = site.words.graph;
  if (kind === 'campaign') return `${kinds.campaign} ${campaignName(name)}`;
  return kind === 'wallet' ? `${kinds.wallet} ${name}` : `${kinds.contact} (${name.split(':')[0]})`;
};

const labelOf = (id: GraphNodeId): string => {
  const { kind, name } = readNode(id);
  if (kind === 'campaign') return campaignName(name);
  return kind === 'contact' ? (name.split(':')[0] ?? '') : `${name.slice(0, SIGNS)}…${name.slice(-SIGNS)}`;
};

const R = NODE_RADIUS;
/** A campaign's shape, a hexagon, and a contact's, a diamond, about the middle. */
const HEXAGON = [0, 1, 2, 3, 4, 5]
  .map(
    (n) =>
      `${Math.round(Math.cos((n * Math.PI) / 3) * R * 1.15)},${Math.round(Math.sin((n * Math.PI) / 3) * R * 1.15)}`,
  )
  .join(' ');
const DIAMOND = `0,${-R - 1} ${R + 1},0 0,${R + 1} ${-R - 1},0`;

/** A point's shape: kinds differ by it, not by colour alone. */
export const Shape = ({ id }: { id: GraphNodeId }) => {
  switch (readNode(id).kind) {
    case 'wallet':
      return <circle class="dk-graph__wallet" r={R - 1} />;
    case 'contact':
      return <polygon class="dk-graph__contact" points={DIAMOND} />;
    case 'campaign':
      return <polygon class="dk-graph__campaign" points={HEXAGON} />;
  }
};

const boxOf = (places: readonly Spot[]) => {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs, 0) - MARGIN, Math.min(...ys, 0) - MARGIN];
  const width = Math.max(...xs, 0) + MARGIN - left;
  const height = Math.max(...ys, 0) + MARGIN - top;
  const [wider, higher] = [Math.max(0, MIN_WIDTH - width), Math.max(0, MIN_HEIGHT - height)];
  return { x: left - wider / 2, y: top - higher / 2, width: width + wider, height: height + higher };
};

/**
 * A graph as a picture. What it links to is in the table too, which is where keys and readers of the page lead: in the picture a
 * thousand stops would stand before whatever comes next.
 */
export const GraphPicture = ({
  site,
  graph,
  hrefOf,
  style,
}: {
  site: GraphSite;
  graph: DrawnGraph;
  /** The page of a point; null where it has none, and in a file. */
  hrefOf: (id: GraphNodeId) => string | null;
  /** What a file looks like by itself. */
  style?: string;
}) => {
  const { nodes, edges, places, subjects } = graph;
  const at = new Map(nodes.map((id, n) => [id, places[n] ?? { x: 0, y: 0 }]));
  const box = boxOf(places);
  const labelled = nodes.length <= MAX_LABELLED;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="dk-graph"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      aria-hidden="true"
    >
      {style === undefined ? null : <style>{style}</style>}
      {edges.map(({ one, other, kind }) => {
        const [from, to] = [at.get(one), at.get(other)];
        return (
          <line
            key={`${one} ${other} ${kind}`}
            class={`dk-graph__${kind}`}
            x1={from?.x}
            y1={from?.y}
            x2={to?.x}
            y2={to?.y}
          />
        );
      })}
      {nodes.map((id) => {
        const { x, y } = at.get(id) ?? { x: 0, y: 0 };
        const href = hrefOf(id);
        const isSubject = subjects.has(id);
        const drawn = (
          <g transform={`translate(${x} ${y})`}>
            <title>{nodeTitle(site, id)}</title>
            {isSubject ? <circle class="dk-graph__subject" r={R + 5} /> : null}
            <Shape id={id} />
            {labelled || isSubject || id.startsWith('campaign:') ? (
              <text y={R + (isSubject ? 19 : 13)} text-anchor="middle">
                {labelOf(id)}
              </text>
            ) : null}
          </g>
        );
        return href === null ? (
          <g key={id}>{drawn}</g>
        ) : (
          <a key={id} href={href} tabindex={-1}>
            {drawn}
          </a>
        );
      })}
    </svg>
  );
};
