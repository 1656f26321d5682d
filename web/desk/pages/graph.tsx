import type { ComponentChildren } from 'preact';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { DrawnGraph } from '#actions/graph/draw-graph.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { GRAPH_NODE_KINDS, type GraphEdge, type GraphNodeId, MAX_GRAPH_NODES, readNode } from '#domain/graph/graph.ts';
import { type GraphSubject, subjectText } from '#domain/graph/subject.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { GraphPicture, nodeTitle, Shape } from '#web/desk/components/graph-picture.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import {
  asking,
  campaignPath,
  casePath,
  clusterPath,
  contactPath,
  DESK,
  type DeskSite,
  to,
  walletPath,
} from '#web/desk/site.ts';

/** Most lines that a page of the table has. */
export const EDGES_OF_PAGE = 100;

/** The page of a point of a graph. */
export const nodePath = (id: GraphNodeId): string => {
  const { kind, name } = readNode(id);
  if (kind === 'wallet') return walletPath(name);
  if (kind === 'campaign') return campaignPath(name);
  const [of = '', hash = ''] = name.split(':');
  return contactPath({ kind: of, hash });
};

const pathOfSubject = (subject: GraphSubject): string => {
  switch (subject.kind) {
    case 'wallet':
      return walletPath(subject.address);
    case 'cluster':
      return clusterPath(subject.id);
    case 'campaign':
      return campaignPath(subject.id);
    case 'case':
      return casePath(subject.id);
  }
};

const nameOf = ({ words: { graph } }: DeskSite, subject: GraphSubject): string => {
  if (subject.kind === 'wallet') return graph.of.wallet(subject.address);
  return subject.kind === 'case' ? graph.of.case : graph.of[subject.kind](campaignName(subject.id));
};

const Node = ({ site, id }: { site: DeskSite; id: GraphNodeId }) => {
  const { kind, name } = readNode(id);
  const href = to(site, nodePath(id));
  return kind === 'wallet' ? (
    <Identifier site={site} value={name} href={href} what={site.words.graph.kinds.wallet} />
  ) : (
    <a class="govuk-link" href={href} data-open>
      {nodeTitle(site, id)}
    </a>
  );
};

const Sign = ({ children }: { children: ComponentChildren }) => (
  <svg class="dk-graph dk-graph--sign" viewBox="-20 -16 40 32" width="40" height="32" aria-hidden="true">
    {children}
  </svg>
);

const Legend = ({ site }: { site: DeskSite }) => {
  const { graph } = site.words;
  return (
    <ul class="dk-legend" aria-label={graph.legend}>
      {GRAPH_NODE_KINDS.map((kind) => (
        <li key={kind}>
          <Sign>
            <Shape id={`${kind}:x` as GraphNodeId} />
          </Sign>
          {graph.kinds[kind]}
        </li>
      ))}
      <li>
        <Sign>
          <circle class="dk-graph__subject" r={13} />
        </Sign>
        {graph.subject}
      </li>
      {(['active', 'suggested', 'named'] as const).map((kind) => (
        <li key={kind}>
          <Sign>
            <line class={`dk-graph__${kind}`} x1={-18} y1={0} x2={18} y2={0} />
          </Sign>
          {graph.lines[kind]}
        </li>
      ))}
    </ul>
  );
};

const evidenceOf = ({ words: { graph } }: DeskSite, { kind, evidence }: GraphEdge): string => {
  if (kind === 'named') return graph.table.letters;
  return evidence.map((each) => graph.table.sources(each.kind, each.sources)).join(', ') || graph.table.word;
};

const Lines = ({
  site,
  subject,
  graph,
  from,
}: {
  site: DeskSite;
  subject: GraphSubject;
  graph: DrawnGraph;
  from: number;
}) => {
  const { table } = site.words.graph;
  const shown = graph.edges.slice(from, from + EDGES_OF_PAGE);
  const pageAt = (start: number | undefined) =>
    `${to(site, asking(DESK.graph, { of: subjectText(subject), from: start === undefined ? undefined : String(start) }))}#lines`;
  return (
    <section id="lines">
      <h2 class="govuk-heading-m">{table.title}</h2>
      <Table
        site={site}
        caption={table.caption}
        columns={[{ title: table.one }, { title: table.other }, { title: table.kind }, { title: table.evidence }]}
        lines={shown.map((edge, n) => ({
          id: `line-${from + n}`,
          cells: [
            <Node key="one" site={site} id={edge.one} />,
            <Node key="other" site={site} id={edge.other} />,
            edge.kind === 'named' ? (
              table.states.named
            ) : (
              <Assessment key="kind" site={site} tone={edge.kind === 'active' ? 'good' : 'plain'}>
                {table.states[edge.kind]}
              </Assessment>
            ),
            evidenceOf(site, edge),
          ],
        }))}
        paging={{
          ...{ first: from + 1, total: graph.edges.length, exact: true },
          newest: from === 0 ? undefined : pageAt(undefined),
          older: from + shown.length < graph.edges.length ? pageAt(from + EDGES_OF_PAGE) : undefined,
        }}
        empty={table.none}
      />
    </section>
  );
};

/** What is linked with a thing: as a picture, and as a table that says the same. */
export const GraphPage = ({
  site,
  subject,
  graph,
  from,
  audit,
}: {
  site: DeskSite;
  subject: GraphSubject;
  graph: DrawnGraph;
  /** The first line of the table. */
  from: number;
  audit: AuditPlace;
}) => {
  const { graph: words } = site.words;
  const of = subjectText(subject);
  const name = nameOf(site, subject);
  return (
    <DeskLayout site={site} title={words.title(name)} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{words.title(name)}</h1>
      <p class="govuk-body">
        {words.back}{' '}
        <a class="govuk-link" href={to(site, pathOfSubject(subject))}>
          {name}
        </a>
        . {words.size(graph.nodes.length, graph.edges.length)}
        {graph.beyond > 0 ? ` ${words.beyond(MAX_GRAPH_NODES, graph.beyond)}` : ''}
      </p>
      <Legend site={site} />
      <figure class="dk-graph-frame">
        <GraphPicture site={site} graph={graph} hrefOf={(id) => to(site, nodePath(id))} />
        <figcaption class="govuk-visually-hidden">{words.picture(graph.nodes.length)}</figcaption>
      </figure>
      <p class="govuk-body dk-filter dk-no-print">
        <a class="govuk-link" href={to(site, asking(`${DESK.graph}/picture.svg`, { of }))} download>
          {words.files.svg}
        </a>
        <a class="govuk-link" href={to(site, asking(`${DESK.graph}/lines.csv`, { of }))} download>
          {words.files.csv}
        </a>
      </p>
      <Lines site={site} subject={subject} graph={graph} from={from} />
    </DeskLayout>
  );
};

/** The answer where nothing is known of what a picture was asked of. */
export const NoGraphPage = ({ site, audit }: { site: DeskSite; audit?: AuditPlace }) => {
  const { title, text } = site.words.graph.unknown;
  return (
    <DeskLayout site={site} title={title} entry={audit && entryOf(audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
    </DeskLayout>
  );
};
