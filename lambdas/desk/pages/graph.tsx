import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { recordAct } from '#actions/audit/record-act.ts';
import { csvFile } from '#actions/export/write-table.ts';
import { type DrawnGraph, drawGraph } from '#actions/graph/draw-graph.ts';
import { readNode } from '#domain/graph/graph.ts';
import { readSubject, subjectText } from '#domain/graph/subject.ts';
import { GraphPicture } from '#web/desk/components/graph-picture.tsx';
import { GraphPage, NoGraphPage } from '#web/desk/pages/graph.tsx';
import type { DeskSite } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** What is linked with a thing, as a picture and a table. */
export const graph = async (asked: Asked<'graph'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const subject = readSubject(asked.query.of ?? '');
  if (subject === null) return deskPage(<NoGraphPage site={site} />, 400);
  const drawn = await drawGraph(context.world, lookerOf(context), subject);
  if (!drawn.ok) return deskPage(<NoGraphPage site={site} audit={drawn.audit} />, 404);
  const { from = 0 } = asked.query;
  return deskPage(<GraphPage site={site} subject={subject} graph={drawn.graph} from={from} audit={drawn.audit} />);
};

/** What a picture looks like outside of a page: on white, for it is printed. */
const STYLE = `text{font:11px sans-serif;fill:#222}line{stroke:#555;stroke-width:1.5}.dk-graph__suggested{stroke-dasharray:5 4}
.dk-graph__named{stroke:#999;stroke-width:1;stroke-dasharray:1 3}.dk-graph__wallet{fill:#cfe5e7;stroke:#10616b;stroke-width:2}
.dk-graph__contact{fill:#fdf1e3;stroke:#b4641d;stroke-width:2}.dk-graph__campaign{fill:#e6e0f2;stroke:#5b3fa0;stroke-width:2}
.dk-graph__subject{fill:none;stroke:#222;stroke-width:2}`;

const COLUMNS = ['from_kind', 'from', 'to_kind', 'to', 'how', 'evidence'];

const linesOf = ({ edges }: DrawnGraph) => ({
  columns: COLUMNS.map((name) => ({ name, type: 'text' as const })),
  rows: edges.map(({ one, other, kind, evidence }) => {
    const [from, to] = [readNode(one), readNode(other)];
    const by = evidence.map((each) => `${each.kind} ${each.sources}`).join(' | ');
    return [from.kind, from.name, to.kind, to.name, kind, by];
  }),
});

/** The picture as a file of its own, without links: they would lead from wherever it lies. */
const pictureOf = (site: DeskSite, drawn: DrawnGraph): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(
    <GraphPicture site={site} graph={drawn} hrefOf={() => null} style={STYLE} />,
  )}`;

/** The picture, or what joins its points, as a file; the audit log has the SHA-256 of what left. */
export const graphFile = async (asked: Asked<'graphFile'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const subject = readSubject(asked.query.of);
  const drawn = subject && (await drawGraph(context.world, lookerOf(context), subject));
  if (subject === null || !drawn?.ok) return deskPage(<NoGraphPage site={site} />, 404);
  const isPicture = asked.params.file === 'picture.svg';
  const cut = drawn.graph.beyond > 0 ? 'the nearest points alone' : null;
  const { timeZone, exports } = context.world.settings;
  const how = { timeZone, bom: exports.byteOrderMark };
  const body = isPicture ? pictureOf(site, drawn.graph) : csvFile({ ...linesOf(drawn.graph), cut }, how).text;
  await recordAct(context.world, {
    ...lookerOf(context),
    what: isPicture ? 'export.svg' : 'export.csv',
    about: `graph ${subjectText(subject)}`,
    outcome: String(drawn.graph.edges.length),
    digest: createHash('sha256').update(body).digest('hex'),
  });
  return {
    status: 200,
    headers: {
      'content-type': isPicture ? 'image/svg+xml' : 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${isPicture ? 'links.svg' : 'links.csv'}"`,
    },
    body,
  };
};
