import { renderToString } from 'preact-render-to-string';
import type { DrawnGraph } from '#actions/graph/draw-graph.ts';
import { GraphPicture } from '#web/desk/components/graph-picture.tsx';
import { graph as words } from '#web/words/en/desk/graph.ts';

/** What a picture looks like outside of a page: on white, for it is printed. */
const STYLE = `text{font:11px sans-serif;fill:#222}line{stroke:#555;stroke-width:1.5}.dk-graph__suggested{stroke-dasharray:5 4}
.dk-graph__named{stroke:#999;stroke-width:1;stroke-dasharray:1 3}.dk-graph__wallet{fill:#cfe5e7;stroke:#10616b;stroke-width:2}
.dk-graph__contact{fill:#fdf1e3;stroke:#b4641d;stroke-width:2}.dk-graph__campaign{fill:#e6e0f2;stroke:#5b3fa0;stroke-width:2}
.dk-graph__subject{fill:none;stroke:#222;stroke-width:2}`;

/** A graph's picture as a file of its own, without links: they would lead from wherever it lies. */
export const pictureFile = (graph: DrawnGraph): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(
    <GraphPicture site={{ words: { graph: words } }} graph={graph} hrefOf={() => null} style={STYLE} />,
  )}`;
