import { describe, expect, it } from 'vitest';
import { DEMANDED, MENTIONED, MENTIONING, UNDEMANDING } from '#test/support/letters/mentioning-letters.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

/** The addresses of a text that stand in a demand's place. */
const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('an address stands in a demand’s place', () => {
  it.each(MENTIONING)('where words of paying govern it: $language, $kind, $text', ({ text }) => {
    expect(placed(text)).toEqual([DEMANDED]);
    expect(findingsOf(text).wallets.map(({ address }) => address)).toContain(MENTIONED);
  });

  it.each(UNDEMANDING)('never in %s', (text) => {
    expect(placed(text)).toEqual([]);
  });
});
