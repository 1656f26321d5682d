import { describe, expect, it } from 'vitest';
import { coSpendDoubts } from '#domain/cluster/co-spend-doubts.ts';
import { contactNode, evidenceOfReport, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addDoubt, addEvidence, decide, type EvidenceKind, type Link, newLink, stateOf } from '#domain/cluster/link.ts';

const link = newLink(walletNode('b'), walletNode('a'));

const shownBy = (kind: EvidenceKind, sources: readonly string[]): Link =>
  sources.reduce((known, source) => addEvidence(known, kind, source) ?? known, link);

describe('a link', () => {
  it('has its lesser node first, and needs two', () => {
    expect(link).toMatchObject({ a: 'wallet:a', b: 'wallet:b' });
    expect(() => newLink(walletNode('a'), walletNode('a'))).toThrow(RangeError);
  });

  it.each([
    ['same-message', ['r1'], 'suggested'],
    ['same-message', ['r1', 'r1', 'r1'], 'suggested'],
    ['same-message', ['r1', 'r2', 'r3'], 'active'],
    ['same-contact', ['r1', 'r2'], 'suggested'],
    ['same-contact', ['r1', 'r2', 'r3'], 'active'],
    ['co-spend', ['t1'], 'active'],
  ] as const)('shown as %s by %j is %s', (kind, sources, state) => {
    expect(stateOf(shownBy(kind, sources))).toBe(state);
  });

  it('is only suggested at a known service, whatever speaks for it', () => {
    expect(stateOf(addDoubt(shownBy('co-spend', ['t1']), 'known-service') ?? link)).toBe('suggested');
  });

  it('is only suggested by a doubtful co-spend, and active by other evidence beside it', () => {
    const doubtful = addEvidence(link, 'co-spend', 't1', ['large-co-spend']) ?? link;
    expect(stateOf(doubtful)).toBe('suggested');
    const both = ['r1', 'r2', 'r3'].reduce(
      (known, report) => addEvidence(known, 'same-message', report) ?? known,
      doubtful,
    );
    expect(stateOf(both)).toBe('active');
  });

  it('is what one of two decisions of the same moment says, in whichever order they come', () => {
    const at = '2026-11-24T10:00:00Z';
    const [cut, join] = (['cut', 'join'] as const).map((verdict) => ({ verdict, by: 'kerttu', at, reason: 'one' }));
    if (!cut || !join) return;
    const decided = (...decisions: (typeof cut)[]): Link =>
      decisions.reduce((one, said) => decide(one, said) ?? one, link);
    expect(decided(cut, join).decision).toEqual(decided(join, cut).decision);
  });

  it('is not written by a report more than it needs', () => {
    expect(addEvidence(shownBy('same-message', ['r1', 'r2', 'r3']), 'same-message', 'r4')).toBeNull();
    expect(addDoubt(addDoubt(link, 'known-service') ?? link, 'known-service')).toBeNull();
  });
});

describe('what a report speaks for', () => {
  const wallet = (address: string, more: { inDemand?: boolean; isService?: boolean } = {}) => ({
    address,
    inDemand: true,
    isService: false,
    ...more,
  });

  it('is a chain of the demanded wallets in one order, and its contacts at the first', () => {
    const contacts = [{ kind: 'email', hash: 'x' }];
    const spoken = evidenceOfReport({ wallets: [wallet('c'), wallet('a'), wallet('b'), wallet('a')], contacts });
    expect(spoken.map(({ one, other, kind }) => [one, other, kind])).toEqual([
      ['wallet:a', 'wallet:b', 'same-message'],
      ['wallet:b', 'wallet:c', 'same-message'],
      ['wallet:a', contactNode('email', 'x'), 'same-contact'],
    ]);
  });

  it('is nothing for an address that the letter only mentions', () => {
    expect(evidenceOfReport({ wallets: [wallet('a'), wallet('charity', { inDemand: false })], contacts: [] })).toEqual(
      [],
    );
  });

  it('does not chain wallets through an exchange', () => {
    const wallets = [wallet('a'), wallet('b-exchange', { isService: true }), wallet('c')];
    expect(evidenceOfReport({ wallets, contacts: [] })).toEqual([
      { one: 'wallet:a', other: 'wallet:c', kind: 'same-message', isService: false },
      { one: 'wallet:a', other: 'wallet:b-exchange', kind: 'same-message', isService: true },
    ]);
  });

  it('is nothing where no wallet is demanded', () => {
    expect(evidenceOfReport({ wallets: [], contacts: [{ kind: 'email', hash: 'x' }] })).toEqual([]);
  });
});

describe('a co-spend', () => {
  const campaignFoundedAt = '2026-11-24T00:00:00Z';
  it.each([
    [1000, '2026-01-01T00:00:00Z', []],
    [1001, null, ['large-co-spend']],
    [2, '2025-11-24T00:00:00Z', ['older-than-campaign']],
    [2, '2025-11-25T00:00:00Z', []],
    [430_777, '2013-01-01T00:00:00Z', ['large-co-spend', 'older-than-campaign']],
  ])('with a cluster of %i addresses first used at %s is doubted for %j', (addresses, firstUsedAt, doubts) => {
    expect(coSpendDoubts({ addresses, firstUsedAt, campaignFoundedAt })).toEqual(doubts);
  });
});
