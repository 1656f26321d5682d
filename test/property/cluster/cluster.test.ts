import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterDifferences, componentsOf } from '#domain/cluster/components.ts';
import {
  addDoubt,
  addEvidence,
  decide,
  type EvidenceDoubt,
  type EvidenceKind,
  type Link,
  type LinkVerdict,
  type NodeId,
  stateOf,
  withdrawSource,
} from '#domain/cluster/link.ts';
import { ClusterLedger, type Work } from '#test/support/ledger/cluster-ledger.ts';
import { runs } from '#test/support/runs.ts';

/** Few, so that what happens to one link meets what happens to another. */
const NODES: readonly NodeId[] = ['wallet:w0', 'wallet:w1', 'wallet:w2', 'wallet:w3', 'contact:email:c0'];

type Change =
  | { kind: EvidenceKind; source: string; doubts: EvidenceDoubt[] }
  | { kind: 'decision'; decision: LinkVerdict }
  | { kind: 'service' };
type Fact = Change & { one: NodeId; other: NodeId };
/** Something that happens: a fact comes in, a worker starts on a link or takes a few steps, or one dies. */
type Event =
  | { do: 'fact'; fact: Fact }
  | { do: 'start'; link: number }
  | { do: 'step'; worker: number; steps: number }
  | { do: 'die'; worker: number };

const pair = fc
  .tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES))
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ one, other }));

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom<EvidenceKind>('same-message', 'same-contact', 'co-spend', 'co-spend'),
      source: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      doubts: fc.constantFrom<EvidenceDoubt[]>([], [], [], [], [], [], ['large-co-spend']),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        verdict: fc.constantFrom<LinkVerdict['verdict']>('join', 'confirm', 'cut', 'reject', 'cut'),
        by: fc.constantFrom('kerttu', 'onni'),
        at: fc.integer({ min: 0, max: 20 }).map((minute) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00Z`),
        reason: fc.constant('because'),
      })
      .map((decision) => ({ kind: 'decision' as const, decision })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'service' as const }) },
);

const fact: fc.Arbitrary<Fact> = fc.tuple(pair, change).map(([nodes, what]) => ({ ...nodes, ...what }));

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fact.map((one) => ({ do: 'fact' as const, fact: one })) },
  { weight: 4, arbitrary: fc.nat(100).map((link) => ({ do: 'start' as const, link })) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      worker: fc.nat(3),
      steps: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.nat(3).map((worker) => ({ do: 'die' as const, worker })) },
);

const apply = (link: Link, what: Change): Link | null => {
  if (what.kind === 'decision') return decide(link, what.decision);
  if (what.kind === 'service') return addDoubt(link, 'known-service');
  return addEvidence(link, what.kind, what.source, what.doubts);
};

const record = (ledger: ClusterLedger, what: Fact): void =>
  ledger.change(what.one, what.other, (link) => apply(link, what));

/** The clusters that the facts alone say there are, computed with nothing of what is tested. */
const oracle = (facts: readonly Fact[]): string[][] => {
  const label = new Map(NODES.map((node): [string, string] => [node, node]));
  const linked = new Set<string>();
  for (const [one, other] of activePairs(facts)) {
    linked.add(one).add(other);
    const [from, to] = [label.get(one), label.get(other)];
    for (const [node, at] of label) if (at === from) label.set(node, to ?? at);
  }
  const groups = Map.groupBy(linked, (node) => label.get(node));
  return [...groups.values()].map((group) => group.sort()).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
};

const activePairs = (facts: readonly Fact[]): [string, string][] =>
  [...Map.groupBy(facts, ({ one, other }) => [one, other].sort().join(' '))]
    .filter(([, about]) => isActive(about))
    .map(([ends]) => ends.split(' ') as [string, string]);

const isActive = (about: readonly Fact[]): boolean => {
  const decisions = about.flatMap((one) => (one.kind === 'decision' ? [one.decision] : []));
  const latest = decisions.sort((a, b) => (order(a) < order(b) ? 1 : -1))[0];
  if (latest) return latest.verdict === 'join' || latest.verdict === 'confirm';
  if (about.some(({ kind }) => kind === 'service')) return false;
  return ['same-message', 'same-contact', 'co-spend'].some((kind) => {
    const speaking = about.flatMap((one) => (one.kind === kind && 'source' in one ? [one] : []));
    const sources = new Set(speaking.map(({ source }) => source)).size;
    return sources >= (kind === 'co-spend' ? 1 : 3) && speaking.every(({ doubts }) => doubts.length === 0);
  });
};

const order = ({ at, by, verdict, reason }: LinkVerdict): string => `${at}\n${by}\n${verdict}\n${reason}`;

/** Lets a history happen, with up to four workers at once, and then does what is left. */
const happen = (ledger: ClusterLedger, history: readonly Event[]): void => {
  const workers = new Map<number, Work>();
  let started = 0;
  for (const what of history) {
    if (what.do === 'fact') record(ledger, what.fact);
    if (what.do === 'die') workers.delete(what.worker);
    if (what.do === 'step') {
      for (let step = 0; step < what.steps; step += 1)
        if (workers.get(what.worker)?.next().done) workers.delete(what.worker);
    }
    if (what.do === 'start' && ledger.links.size > 0) {
      const id = [...ledger.links.keys()][what.link % ledger.links.size];
      if (id !== undefined) workers.set(started++ % 4, ledger.work(id));
    }
  }
  ledger.drain();
};

const clustersOf = (ledger: ClusterLedger): NodeId[][] => componentsOf(ledger.links.values());

const checkRows = (ledger: ClusterLedger): void => {
  const roots = new Map(NODES.map((node) => [node, ledger.rootOf(node)?.id ?? null]));
  expect(clusterDifferences(ledger.links.values(), roots)).toEqual([]);
  for (const cluster of ledger.clusters.values()) {
    expect(cluster.cut).toBeNull();
    if (cluster.mergedInto === null) {
      expect(cluster.size).toBe([...roots.values()].filter((root) => root === cluster.id).length);
    }
  }
};

describe('clusters', () => {
  const history = fc.array(event, { minLength: 1, maxLength: 60 });

  it('are what the facts say, whatever comes in what order, twice, at once or dies', () => {
    fc.assert(
      fc.property(history, (events) => {
        const ledger = new ClusterLedger();
        happen(ledger, events);
        expect(clustersOf(ledger)).toEqual(oracle(events.flatMap((what) => (what.do === 'fact' ? [what.fact] : []))));
        checkRows(ledger);
      }),
      { seed: 5, numRuns: runs(600, 20_000) },
    );
  });

  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(
        fc
          .array(fact, { maxLength: 40 })
          .chain((facts) =>
            fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length })),
          ),
        ([facts, again]) => {
          const [one, other] = [new ClusterLedger(), new ClusterLedger()];
          for (const what of facts) record(one, what);
          for (const what of again) record(other, what);
          other.drain();
          expect(clustersOf(other)).toEqual(clustersOf(one));
        },
      ),
      { seed: 6, numRuns: runs(200, 5000) },
    );
  });

  it('keep every id that ever was, and each still leads to a cluster', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const ledger = new ClusterLedger();
        happen(ledger, before);
        const known = [...ledger.clusters.values()];
        happen(ledger, after);
        for (const { id, splitFrom } of known) {
          let cluster = ledger.clusters.get(id);
          expect(cluster?.splitFrom).toBe(splitFrom);
          for (let steps = 0; cluster?.mergedInto && steps < 100; steps += 1) {
            cluster = ledger.clusters.get(cluster.mergedInto);
          }
          expect(cluster?.mergedInto).toBeNull();
        }
      }),
      { seed: 7, numRuns: runs(200, 5000) },
    );
  });

  it('cost nothing for a report that says what is known', () => {
    fc.assert(
      fc.property(history, (events) => {
        const ledger = new ClusterLedger();
        happen(ledger, events);
        const { written } = ledger;
        ledger.drain();
        expect(ledger.written).toBe(written);
      }),
      { seed: 8, numRuns: runs(100, 2000) },
    );
  });

  it('lose what a withdrawn report alone spoke for', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 40 }), (facts) => {
        const ledger = new ClusterLedger();
        for (const what of facts) record(ledger, what);
        ledger.drain();
        for (const { a, b } of [...ledger.links.values()]) ledger.change(a, b, (link) => withdrawSource(link, 'r1'));
        ledger.drain();
        checkRows(ledger);
        const states = [...ledger.links.values()].filter((link) => link.evidence.length === 0 && !link.decision);
        for (const link of states) expect(stateOf(link)).toBe('suggested');
      }),
      { seed: 9, numRuns: runs(100, 2000) },
    );
  });
});
