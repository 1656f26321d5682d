import * as z from 'zod';
import type { ClusterRow as Cluster, NodeRow as Node } from '#domain/cluster/cluster.ts';
import {
  type EvidenceDoubt,
  type EvidenceKind,
  LINK_VERDICTS,
  type Link,
  type LinkDoubt,
  type LinkVerdict,
  type NodeId,
} from '#domain/cluster/link.ts';
import { defineList, type List } from '#io/table/store/list.ts';
import { defineRow, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

const NodeIdField: z.ZodType<NodeId> = /* @__PURE__ */ whenUsed(() =>
  z.union([z.templateLiteral(['wallet:', z.string()]), z.templateLiteral(['contact:', z.string()])]),
);

/** Why evidence of a co-spend convinces nobody by itself. */
export const EvidenceDoubtField: z.ZodType<EvidenceDoubt> = /* @__PURE__ */ whenUsed(() =>
  oneOf({
    'large-co-spend': true,
    'older-than-campaign': true,
  }),
);

export const LinkRow: Row<Link> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Link>('link', {
    a: NodeIdField,
    b: NodeIdField,
    evidence: z.array(
      nested<Link['evidence'][number]>({
        kind: oneOf<EvidenceKind>({ 'same-message': true, 'same-contact': true, 'co-spend': true }),
        sources: z.array(z.string()),
        doubts: z.array(EvidenceDoubtField),
      }),
    ),
    doubts: z.array(oneOf<LinkDoubt>({ 'known-service': true, 'joins-large-clusters': true })),
    decision: nested<LinkVerdict>({
      verdict: z.enum(LINK_VERDICTS),
      by: z.string(),
      name: z.string().optional(),
      at: z.string(),
      reason: z.string(),
    }).nullable(),
    // Links of before had no such time.
    recountAt: z.string().nullable().default(null),
    applied: z.boolean(),
    version: z.int(),
  }),
);

/** A decision about a link as it is kept: what was decided before it stays beside it. */
export const LinkDecisionRow: Row<LinkVerdict> = /* @__PURE__ */ whenUsed(() =>
  defineRow<LinkVerdict>('linkDecision', {
    verdict: z.enum(LINK_VERDICTS),
    by: z.string(),
    name: z.string().optional(),
    at: z.string(),
    reason: z.string(),
  }),
);

/** What hangs in a cluster: a node, or a cluster that was merged into it. */
export interface ClusterMember {
  node?: NodeId | undefined;
  cluster?: string | undefined;
}

export const ClusterMembers: List<ClusterMember> = /* @__PURE__ */ whenUsed(() =>
  defineList<ClusterMember>('clusterMembers', { node: NodeIdField.optional(), cluster: z.string().optional() }),
);

/** Where a link is found from one of its ends. */
export const LinkEndRow: Row<{ link: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ link: string }>('linkEnd', { link: z.string() }),
);

export const NodeRow: Row<Node> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Node>('node', { id: NodeIdField, parent: z.string().nullable() }),
);

export const ClusterRow: Row<Cluster> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Cluster>('cluster', {
    id: z.string(),
    size: z.int(),
    mergedInto: z.string().nullable(),
    splitFrom: z.string().nullable(),
    cut: nested<NonNullable<Cluster['cut']>>({
      link: z.string(),
      moving: z.enum(['a', 'b']),
      from: z.string(),
      into: z.string(),
    }).nullable(),
    version: z.int(),
  }),
);

export const ClusterNameRow: Row<Pick<Cluster, 'id'>> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Pick<Cluster, 'id'>>('clusterName', { id: z.string() }),
);

/** The lease of the one writer of clusters: its holder, and until when at most. */
export const WriterRow: Row<{ holder: string; until: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ holder: string; until: string }>('writer', {
    holder: z.string(),
    until: z.string(),
  }),
);
