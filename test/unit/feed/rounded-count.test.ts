import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedOthers } from '#domain/feed/rounded-count.ts';

const KEY = new Uint8Array(32).fill(3);
const firstShown = (campaign: string, level: number): number => {
  let voices = 0;
  while ((roundedOthers(KEY, campaign, voices) ?? 0) < level) voices += 1;
  return voices;
};

describe('how many others reported the same', () => {
  it('is true, a round number, and never under five', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_000 }), fc.string(), (voices, campaign) => {
        const told = roundedOthers(KEY, campaign, voices);
        if (voices < 6) expect(told).toBeNull();
        if (told !== null) expect(told).toBeLessThan(voices);
        expect([null, 5, 10, 20, 50, 100, 200, 500, 1_000]).toContain(told);
      }),
      { seed: 5 },
    );
  });

  it('never falls when one more reports, and is told of every large campaign', () => {
    for (const campaign of ['a', 'b', 'c']) {
      const told = Array.from({ length: 1_200 }, (_, voices) => roundedOthers(KEY, campaign, voices) ?? 0);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told[25]).toBeGreaterThanOrEqual(5);
      expect(told[1_100]).toBe(1_000);
    }
  });

  it('is told from another number of voices on in each campaign: who fills one up does not know when one more is seen', () => {
    for (const level of [5, 10, 20]) {
      const starts = Array.from({ length: 200 }, (_, n) => firstShown(`campaign ${n}`, level));
      const commonest = Math.max(...[...Map.groupBy(starts, (start) => start).values()].map((same) => same.length));
      expect(new Set(starts).size).toBeGreaterThan(12);
      expect(commonest).toBeLessThan(40);
    }
  });

  it('is told from another one under another key', () => {
    const other = new Uint8Array(32).fill(4);
    const differ = Array.from({ length: 40 }, (_, n) => `campaign ${n}`).filter(
      (campaign) => roundedOthers(KEY, campaign, 15) !== roundedOthers(other, campaign, 15),
    );
    expect(differ.length).toBeGreaterThan(5);
  });
});
