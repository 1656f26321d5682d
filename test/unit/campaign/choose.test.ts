import { describe, expect, it } from 'vitest';
import { areTwins, type Candidate, chooseCampaign, rankCandidates, survivor } from '#domain/campaign/choose.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { estimate, type Signature } from '#domain/campaign/signature.ts';
import { campaignTemplates, seeded, type Template, writeLetter } from '#test/support/letters/campaign-letters.ts';

const [first, second] = campaignTemplates().filter(({ language }) => language === 'sv') as [Template, Template];
const [third] = campaignTemplates().filter(({ language }) => language === 'fi') as [Template];
const random = seeded(5);

const sign = (...texts: readonly string[]): Signature => {
  const signature = signatureOf(texts.join('\n\n'));
  if (signature === null) throw new Error('too short');
  return signature;
};
const write = (template: Template): string => writeLetter(random, template, []).text;

const candidate = (campaign: string, founder: Signature, ...others: Signature[]): Candidate => ({
  campaign,
  foundedAt: `2026-11-24T00:00:00Z-${campaign}`,
  founder,
  others,
});

describe('a letter’s campaign', () => {
  it('is founded where no other is near', () => {
    expect(chooseCampaign(sign(write(first)), [])).toEqual({ kind: 'found' });
    expect(chooseCampaign(sign(write(first)), [candidate('b', sign(write(second)))])).toEqual({ kind: 'found' });
  });

  it('is the nearest one, in whatever order they are read', () => {
    const [a, b] = [candidate('a', sign(write(second))), candidate('b', sign(write(first)))];
    const letter = sign(write(first));
    expect(chooseCampaign(letter, [a, b])).toMatchObject({ kind: 'join', campaign: 'b', represents: false, twins: [] });
    expect(chooseCampaign(letter, [b, a])).toEqual(chooseCampaign(letter, [a, b]));
  });

  it('is, of two founded at once, the older, and the other is its twin', () => {
    const founder = sign(write(first));
    const [a, b] = [candidate('a', founder), candidate('b', founder)];
    expect(chooseCampaign(founder, [b, a])).toMatchObject({ campaign: 'a', twins: ['b'] });
    expect(survivor(b, a)).toBe(a);
    const sameMoment = { ...b, foundedAt: a.foundedAt };
    expect([survivor(sameMoment, a), survivor(a, sameMoment)]).toEqual([a, a]);
  });

  it('is not the twin of one that shares a third of its words', () => {
    const [one, two, three] = [write(first), write(second), write(third)];
    const shared = one.slice(0, 0.8 * one.length);
    const [a, b] = [candidate('a', sign(shared, two)), candidate('b', sign(shared, three))];
    expect(estimate(a.founder, b.founder)).toBeGreaterThanOrEqual(0.3);
    expect(areTwins(a, b)).toBe(false);
  });

  it('gets a second representative from a letter that is unlike the first', () => {
    const founder = sign(write(first));
    const changed = sign(writeLetter(seeded(1), first, ['words', 'dropped']).text);
    expect(chooseCampaign(changed, [candidate('a', founder)])).toMatchObject({ kind: 'join', represents: true });
    const full = candidate('a', founder, ...Array.from({ length: 7 }, () => founder));
    expect(chooseCampaign(changed, [full])).toMatchObject({ kind: 'join', represents: false });
  });

  it('is neither of two whose letters were sent in as one', () => {
    const [one, two] = [write(first), write(second)];
    expect(chooseCampaign(sign(one, two), [candidate('a', sign(one)), candidate('b', sign(two))])).toEqual({
      kind: 'found',
    });
  });

  it('cannot be led to another by letters made to lie between the two', () => {
    const [a, b] = [write(first), write(second)];
    const half = (text: string): [string, string] => [text.slice(0, text.length / 2), text.slice(text.length / 2)];
    const bridge = sign(half(a)[0], half(b)[1]);
    const [campaignA, campaignB] = [candidate('a', sign(a), bridge), candidate('b', sign(b))];
    expect(areTwins(campaignA, campaignB)).toBe(false);
    const further = sign(half(b)[1], half(b)[0]);
    expect(chooseCampaign(further, [{ ...campaignA, founder: sign(a) }])).not.toMatchObject({ represents: true });
  });
});

describe('the campaigns that are read', () => {
  it('are those that share most bands, and at most eight', () => {
    const flood = Array.from({ length: 100 }, (_, index) => `flood-${index}`);
    const ranked = rankCandidates([['a', ...flood], ['a', 'b', 'b'], ['a', 'b'], []]);
    expect(ranked).toHaveLength(8);
    expect(ranked.slice(0, 2)).toEqual(['a', 'b']);
  });
});
