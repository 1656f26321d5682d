import { describe, expect, it } from 'vitest';
import { clusterDifferences } from '#domain/cluster/components.ts';
import {
  addEvidence,
  decide,
  type Link,
  type LinkVerdict,
  linkId,
  type NodeId,
  newLink,
  stateOf,
} from '#domain/cluster/link.ts';
import { type End, lookAtLink } from '#domain/cluster/look.ts';
import { ClusterLedger, type Work } from '#test/support/ledger/cluster-ledger.ts';

const wallet = (name: string | number): NodeId => `wallet:${name}`;

const decision = (verdict: LinkVerdict['verdict'], minute = 0): LinkVerdict => ({
  verdict,
  by: 'kerttu',
  at: `2026-11-24T10:${String(minute).padStart(2, '0')}:00Z`,
  reason: 'the same signature under both letters',
});

const spend = (link: Link): Link | null => addEvidence(link, 'co-spend', 'tx');

/** A star of wallets around the first one, spent together with it. */
const star = (ledger: ClusterLedger, name: string, size: number): NodeId => {
  const nodes = Array.from({ length: size }, (_, index) => wallet(`${name}${String(index).padStart(3, '0')}`));
  const [hub = wallet(name), ...others] = nodes;
  for (const other of others) ledger.change(hub, other, spend);
  ledger.drain();
  return hub;
};

const linkBetween = (ledger: ClusterLedger, one: NodeId, other: NodeId): Link => {
  const link = ledger.links.get(linkId(newLink(one, other)));
  if (!link) throw new Error('no such link');
  return link;
};

const idOf = (ledger: ClusterLedger, node: NodeId): string | undefined => ledger.rootOf(node)?.id;

/** Lets a worker take all its steps but the last few before a transaction takes effect. */
const untilWritten = (ledger: ClusterLedger, work: Work, transactions: number): void => {
  for (let seen = 0, before = ledger.written; seen < transactions; before = ledger.written) {
    if (work.next().done) return;
    if (ledger.written > before) seen += 1;
  }
};

describe('a look at a link', () => {
  it('cuts nothing where its ends are in different clusters by then: others have moved them between two reads', () => {
    const fresh = newLink(wallet('a'), wallet('b'));
    const link = { ...(decide(fresh, decision('cut')) ?? fresh), applied: true };
    const end = (node: NodeId, id: string): End => ({
      node: { id: node, parent: id },
      root: { id, size: 2, mergedInto: null, splitFrom: null, cut: null, version: 1 },
    });
    expect(lookAtLink(link, end(link.a, 'one'), end(link.b, 'other'))).toEqual({ kind: 'stale' });
    expect(lookAtLink(link, end(link.a, 'one'), end(link.b, 'one'))).toMatchObject({
      kind: 'cut',
      from: { id: 'one' },
    });
  });
});

describe('merging clusters', () => {
  it('keeps the larger one’s id, and the other’s leads to it', () => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 3), star(ledger, 'b', 5)];
    const [idA = '', idB] = [idOf(ledger, a), idOf(ledger, b)];
    ledger.change(a, b, spend);
    ledger.drain();
    expect(idOf(ledger, a)).toBe(idB);
    expect(ledger.rootOf(a)?.size).toBe(8);
    expect(ledger.clusters.get(idA)).toMatchObject({ mergedInto: idB, size: 3 });
  });

  it('of two large clusters waits for an investigator', () => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 50), star(ledger, 'b', 60)];
    ledger.change(a, b, spend);
    ledger.drain();
    expect(idOf(ledger, a)).not.toBe(idOf(ledger, b));
    expect(stateOf(linkBetween(ledger, a, b))).toBe('suggested');
    ledger.change(a, b, (link) => decide(link, decision('confirm')));
    ledger.drain();
    expect(ledger.rootOf(a)).toMatchObject({ id: idOf(ledger, b), size: 110 });
  });

  it('of two large clusters is not doubted where an investigator says so at once', () => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 50), star(ledger, 'b', 60)];
    ledger.change(a, b, (link) => decide(link, decision('join')));
    ledger.drain();
    expect(ledger.rootOf(a)?.size).toBe(110);
    expect(linkBetween(ledger, a, b).doubts).toEqual([]);
  });

  it('takes a wallet into a large cluster without asking', () => {
    const ledger = new ClusterLedger();
    const hub = star(ledger, 'a', 60);
    ledger.change(hub, wallet('new'), spend);
    ledger.drain();
    expect(ledger.rootOf(wallet('new'))?.size).toBe(61);
  });

  it('by two first links of one wallet at once makes one cluster of three', () => {
    const ledger = new ClusterLedger();
    const [a, b, c] = [wallet('a'), wallet('b'), wallet('c')];
    ledger.change(a, b, spend);
    ledger.change(b, c, spend);
    const both = [...ledger.links.keys()].map((id) => ledger.work(id));
    for (let step = 0; step < 12; step += 1) for (const work of both) work.next();
    expect([a, b, c].map((node) => ledger.rootOf(node)?.size)).toEqual([3, 3, 3]);
  });

  it('does not overwrite a decision taken while it was planned', () => {
    const ledger = new ClusterLedger();
    ledger.change(wallet('a'), wallet('b'), spend);
    const joining = ledger.work(linkId(linkBetween(ledger, wallet('a'), wallet('b'))));
    for (let step = 0; step < 4; step += 1) joining.next();
    ledger.change(wallet('a'), wallet('b'), (link) => decide(link, decision('reject')));
    for (const _ of joining);
    expect(stateOf(linkBetween(ledger, wallet('a'), wallet('b')))).toBe('rejected');
    expect(ledger.rootOf(wallet('a'))).toBeNull();
  });

  it('writes four rows for a wallet’s first link and three for one within a cluster', () => {
    const ledger = new ClusterLedger();
    ledger.change(wallet('a'), wallet('b'), spend);
    ledger.drain();
    expect(ledger.written).toBe(4);
    ledger.change(wallet('b'), wallet('c'), spend);
    ledger.change(wallet('a'), wallet('c'), spend);
    ledger.drain();
    expect(ledger.written).toBe(4 + 3 + 2);
  });
});

describe('cutting a link', () => {
  const cut = (ledger: ClusterLedger, one: NodeId, other: NodeId, minute = 1): string => {
    ledger.change(one, other, (link) => decide(link, decision('cut', minute)));
    return linkId(linkBetween(ledger, one, other));
  };

  it('moves the smaller side to a cluster of its own that says where it comes from', () => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 8), star(ledger, 'b', 3)];
    ledger.change(a, b, spend);
    ledger.drain();
    const id = idOf(ledger, a);
    cut(ledger, a, b);
    ledger.drain();
    expect(ledger.rootOf(a)).toMatchObject({ id, size: 8 });
    expect(ledger.rootOf(b)).toMatchObject({ splitFrom: id, size: 3 });
  });

  it('changes no cluster while other links still join its ends', () => {
    const ledger = new ClusterLedger();
    const a = star(ledger, 'a', 3);
    ledger.change(wallet('a001'), wallet('a002'), spend);
    ledger.drain();
    cut(ledger, a, wallet('a001'));
    ledger.drain();
    expect(ledger.rootOf(a)).toMatchObject({ size: 3, splitFrom: null });
  });

  it('is undone by joining again, and every id that was still leads to the cluster', () => {
    const ledger = new ClusterLedger();
    const a = star(ledger, 'a', 2);
    cut(ledger, a, wallet('a001'));
    ledger.drain();
    const split = idOf(ledger, wallet('a001')) ?? '';
    ledger.change(a, wallet('a001'), (link) => decide(link, decision('join', 2)));
    ledger.drain();
    expect(ledger.rootOf(a)?.size).toBe(2);
    expect([split, ledger.clusters.get(split)?.mergedInto]).toContain(idOf(ledger, a));
  });

  it('wins over the same evidence delivered again, and over an older decision', () => {
    const ledger = new ClusterLedger();
    const a = star(ledger, 'a', 2);
    cut(ledger, a, wallet('a001'), 5);
    ledger.change(a, wallet('a001'), spend);
    ledger.change(a, wallet('a001'), (link) => addEvidence(link, 'co-spend', 'another'));
    ledger.change(a, wallet('a001'), (link) => decide(link, decision('join', 4)));
    ledger.drain();
    expect(stateOf(linkBetween(ledger, a, wallet('a001')))).toBe('cut');
    expect(idOf(ledger, a)).not.toBe(idOf(ledger, wallet('a001')));
  });

  it.each([1, 2, 3, 4])('of 250 wallets goes on where it stopped after %i transactions', (transactions) => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 300), star(ledger, 'b', 250)];
    ledger.change(a, b, (link) => decide(link, decision('join')));
    ledger.drain();
    untilWritten(ledger, ledger.work(cut(ledger, a, b)), transactions);
    ledger.drain();
    const [large, small] = [ledger.rootOf(a), ledger.rootOf(b)];
    expect([large?.size, small?.size, large?.cut, small?.cut]).toEqual([300, 250, null, null]);
    const roots = new Map([...ledger.nodes.keys()].map((node) => [node, idOf(ledger, node) ?? null]));
    expect(clusterDifferences(ledger.links.values(), roots)).toEqual([]);
  });

  it.each<[number, string]>([
    [1, 'c'],
    [2, 'c'],
    [1, '0'],
    [2, '0'],
  ])('that was begun by %i transactions is finished before a link to %s is joined there', (transactions, name) => {
    const ledger = new ClusterLedger();
    const [a, b, c] = [star(ledger, 'a', 4), star(ledger, 'b', 3), star(ledger, name, 9)];
    ledger.change(a, b, spend);
    ledger.drain();
    untilWritten(ledger, ledger.work(cut(ledger, a, b)), transactions);
    ledger.change(b, c, spend);
    for (const _ of ledger.work(linkId(linkBetween(ledger, b, c))));
    expect(ledger.rootOf(a)).toMatchObject({ size: 4, cut: null });
    expect(ledger.rootOf(b)).toMatchObject({ size: 12, cut: null });
  });

  it('does not believe links that another worker joined while it searched', () => {
    const ledger = new ClusterLedger();
    const a = star(ledger, 'a', 3);
    const cutting = ledger.work(cut(ledger, a, wallet('a001')));
    for (let step = 0; step < 8; step += 1) cutting.next();
    ledger.change(wallet('a001'), wallet('a002'), spend);
    for (const _ of ledger.work(linkId(linkBetween(ledger, wallet('a001'), wallet('a002')))));
    for (const _ of cutting);
    expect(ledger.rootOf(wallet('a001'))).toMatchObject({ size: 3, id: idOf(ledger, a) });
  });

  it('is exact where a link that is only suggested lies across it', () => {
    const ledger = new ClusterLedger();
    const [a, b] = [star(ledger, 'a', 3), star(ledger, 'b', 2)];
    ledger.change(a, b, spend);
    ledger.change(wallet('a001'), wallet('b001'), (link) => addEvidence(link, 'same-message', 'r1'));
    ledger.drain();
    cut(ledger, a, b);
    ledger.drain();
    expect([ledger.rootOf(a)?.size, ledger.rootOf(b)?.size]).toEqual([3, 2]);
  });

  it('of two links at once, each of which alone would leave the cluster whole, splits it', () => {
    const ledger = new ClusterLedger();
    const a = star(ledger, 'a', 3);
    const [b, c] = [wallet('a001'), wallet('a002')];
    ledger.change(b, c, spend);
    ledger.drain();
    const both = [ledger.work(cut(ledger, a, b)), ledger.work(cut(ledger, b, c))];
    for (let step = 0; step < 12; step += 1) for (const work of both) work.next();
    ledger.drain();
    expect([ledger.rootOf(a)?.size, ledger.rootOf(b)?.size]).toEqual([2, 1]);
  });

  it('reads only the smaller side: one wallet off a cluster of 2,000 costs a handful of rows', () => {
    const ledger = new ClusterLedger();
    const hub = star(ledger, 'a', 2000);
    const { written } = ledger;
    cut(ledger, hub, wallet('a007'));
    ledger.drain();
    expect(ledger.written - written).toBe(7);
  });
});
