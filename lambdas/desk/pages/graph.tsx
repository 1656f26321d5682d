import { createHash } from 'node:crypto';
import { recordAct } from '#actions/audit/record-act.ts';
import { csvFile } from '#actions/export/write-table.ts';
import { type DrawnGraph, drawGraph } from '#actions/graph/draw-graph.ts';
import { readNode } from '#domain/graph/graph.ts';
import { readSubject, subjectText } from '#domain/graph/subject.ts';
import { pictureFile } from '#web/desk/components/graph-file.tsx';
import { GraphPage, NoGraphPage } from '#web/desk/pages/graph.tsx';
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

const COLUMNS = ['from_kind', 'from', 'to_kind', 'to', 'how', 'evidence'];

const linesOf = ({ edges }: DrawnGraph) => ({
  columns: COLUMNS.map((name) => ({ name, type: 'text' as const })),
  rows: edges.map(({ one, other, kind, evidence }) => {
    const [from, to] = [readNode(one), readNode(other)];
    const by = evidence.map((each) => `${each.kind} ${each.sources}`).join(' | ');
    return [from.kind, from.name, to.kind, to.name, kind, by];
  }),
});

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
  const body = isPicture ? pictureFile(drawn.graph) : csvFile({ ...linesOf(drawn.graph), cut }, how).text;
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
