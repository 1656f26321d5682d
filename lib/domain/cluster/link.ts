import { REPORTS_TO_JOIN } from '../enough-reports.ts';

/** What a cluster is made of: a wallet by its address, or a contact of the extorter by its kind and keyed hash. */
export type NodeId = `wallet:${string}` | `contact:${string}`;

/** Where a link comes from. A decision needs no evidence: an investigator says that two nodes are one hand's. */
export type EvidenceKind = 'same-message' | 'same-contact' | 'co-spend';

/** Why evidence of a co-spend convinces nobody by itself. */
export type EvidenceDoubt = 'large-co-spend' | 'older-than-campaign';

/** Why a link must not join by itself, whatever its evidence. */
export type LinkDoubt = 'known-service' | 'joins-large-clusters';

/** What speaks for a link, of one kind. */
interface Evidence {
  kind: EvidenceKind;
  /** The first different reports (or transactions, for a co-spend) that show it, sorted; as many as are needed. */
  sources: readonly string[];
  doubts: readonly EvidenceDoubt[];
}

/** What can be decided about a link. */
export const LINK_VERDICTS = ['join', 'confirm', 'cut', 'reject', 'undo'] as const;

/** What an investigator decided about a link; the latest counts. */
export interface LinkVerdict {
  /** `join` makes a link, `confirm` accepts a suggested one, `reject` refuses it, `cut` undoes an active one, `undo` leaves it to the evidence again. */
  verdict: (typeof LINK_VERDICTS)[number];
  by: string;
  /** What their token calls them, where they decided on a page. */
  name?: string | undefined;
  /** UTC, ISO 8601. */
  at: string;
  reason: string;
}

export type LinkState = 'suggested' | 'active' | 'cut' | 'rejected';

/** That two nodes are held by one hand: what speaks for it, what was decided, and whether the clusters show it yet. */
export interface Link {
  /** The lesser node. */
  a: NodeId;
  b: NodeId;
  /** At most one entry a kind. */
  evidence: readonly Evidence[];
  doubts: readonly LinkDoubt[];
  decision: LinkVerdict | null;
  /** When what speaks for it is to be counted anew, because a report was withdrawn: UTC, ISO 8601. */
  recountAt: string | null;
  /** Whether the clusters embody the link. Differs from its state while work is pending. */
  applied: boolean;
  /** Grows with every write. */
  version: number;
}

/**
 * How many different sources make evidence convince by itself. One transaction does: who signs for two inputs holds both.
 * One report does not: a forger would put a rival's wallet beside an extorter's.
 */
const SOURCES_NEEDED: Readonly<Record<EvidenceKind, number>> = {
  'same-message': REPORTS_TO_JOIN,
  'same-contact': REPORTS_TO_JOIN,
  'co-spend': 1,
};

/** The kinds of evidence whose sources are those who report. */
export const REPORTED: readonly EvidenceKind[] = ['same-contact', 'same-message'];

/** A link that nothing speaks for yet, between two different nodes given in any order. */
export const newLink = (one: NodeId, other: NodeId): Link => {
  if (one === other) throw new RangeError('a link needs two nodes');
  const [a, b] = one < other ? [one, other] : [other, one];
  return { a, b, evidence: [], doubts: [], decision: null, recountAt: null, applied: false, version: 0 };
};

/** A link's name: one for every pair of nodes, whatever speaks for it, so that a cut counts for all evidence to come. */
export const linkId = ({ a, b }: Pick<Link, 'a' | 'b'>): string => `${a}#${b}`;

/** The state of a link: the latest decision's, else by its evidence. It depends on no order in which these came. */
export const stateOf = (link: Link): LinkState => {
  switch (link.decision?.verdict) {
    case 'join':
    case 'confirm':
      return 'active';
    case 'cut':
      return 'cut';
    case 'reject':
      return 'rejected';
    case 'undo':
    case undefined:
      return link.doubts.length === 0 && link.evidence.some(convinces) ? 'active' : 'suggested';
  }
};

/** Whether the clusters do not show a link's state yet. */
export const isPending = (link: Link): boolean => (stateOf(link) === 'active') !== link.applied;

const convinces = ({ kind, sources, doubts }: Evidence): boolean =>
  doubts.length === 0 && sources.length >= SOURCES_NEEDED[kind];

/**
 * Adds evidence to a link; null where that changes nothing: the same source again, or one more than are needed.
 *
 * The caller lets only different reports in as sources (the gate's sense of different).
 */
export const addEvidence = (
  link: Link,
  kind: EvidenceKind,
  source: string,
  doubts: readonly EvidenceDoubt[] = [],
): Link | null => {
  const known = link.evidence.find((evidence) => evidence.kind === kind) ?? { kind, sources: [], doubts: [] };
  const isNew = known.sources.length < SOURCES_NEEDED[kind] && !known.sources.includes(source);
  const sources = isNew ? [...known.sources, source].sort() : known.sources;
  const allDoubts = union(known.doubts, doubts);
  if (!isNew && allDoubts.length === known.doubts.length) return null;
  const others = link.evidence.filter((evidence) => evidence.kind !== kind);
  return changed(link, { evidence: [...others, { kind, sources, doubts: allDoubts }].sort(byKind) });
};

/** Notes that two nodes were named together by someone for whom nothing vouches; null where the link is known. */
export const suggest = (link: Link): Link | null => (link.version === 0 ? changed(link, {}) : null);

/** Has what speaks for a link counted anew at a time, since a report was withdrawn; null where that is due already. */
export const askRecount = (link: Link, at: string): Link | null =>
  link.version === 0 || link.recountAt === at ? null : changed(link, { recountAt: at });

/** Replaces what reports say for a link by what those that are left say: sources by kind, as many as are needed. */
export const recounted = (link: Link, sources: ReadonlyMap<EvidenceKind, ReadonlySet<string>>): Link => {
  const reported = REPORTED.flatMap((kind): Evidence[] => {
    const left = [...(sources.get(kind) ?? [])].slice(0, SOURCES_NEEDED[kind]).sort();
    return left.length === 0 ? [] : [{ kind, sources: left, doubts: doubtsOf(link, kind) }];
  });
  const others = link.evidence.filter(({ kind }) => !REPORTED.includes(kind));
  return changed(link, { evidence: [...others, ...reported].sort(byKind), recountAt: null });
};

/** Whether reports speak for a link as loudly as is asked of them: more add nothing. */
export const isHeard = (kind: EvidenceKind, sources: ReadonlySet<string> | undefined): boolean =>
  (sources?.size ?? 0) >= SOURCES_NEEDED[kind];

/** Takes a transaction that a reorganisation undid, or another source, out of a link's evidence; null where it is not in it. */
export const withdrawSource = (link: Link, source: string): Link | null => {
  if (!link.evidence.some(({ sources }) => sources.includes(source))) return null;
  const evidence = link.evidence
    .map((one) => ({ ...one, sources: one.sources.filter((other) => other !== source) }))
    .filter(({ sources }) => sources.length > 0);
  return changed(link, { evidence });
};

/** Notes why a link must not join by itself; null where that is noted already. */
export const addDoubt = (link: Link, doubt: LinkDoubt): Link | null =>
  link.doubts.includes(doubt) ? null : changed(link, { doubts: union(link.doubts, [doubt]) });

/** Takes a decision; null where it is known, or a later one stands. */
export const decide = (link: Link, decision: LinkVerdict): Link | null =>
  link.decision !== null && orderOf(link.decision) >= orderOf(decision) ? null : changed(link, { decision });

/** Time first; what else the decision says settles two of the same moment, alike wherever they meet. */
const orderOf = ({ at, by, verdict, reason }: LinkVerdict): string => [at, by, verdict, reason].join('\n');

const doubtsOf = ({ evidence }: Link, kind: EvidenceKind): readonly EvidenceDoubt[] =>
  evidence.find((one) => one.kind === kind)?.doubts ?? [];

const changed = (link: Link, change: Partial<Link>): Link => ({ ...link, ...change, version: link.version + 1 });

const union = <T extends string>(known: readonly T[], more: readonly T[]): T[] =>
  [...new Set([...known, ...more])].sort();

const byKind = (a: Evidence, b: Evidence): number => (a.kind < b.kind ? -1 : 1);
