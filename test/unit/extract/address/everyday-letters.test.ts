import { describe, expect, it } from 'vitest';
import { EVERYDAY } from '#test/support/letters/fresh/everyday-letters.ts';
import { SPOKEN } from '#test/support/letters/fresh/spoken-demands.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

/** The addresses of a text that stand in a demand’s place. */
const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('money of everyday life, told of others, put by others', () => {
  it.each(EVERYDAY)('is no demand’s: $text', ({ text, wallets }) => {
    expect(placed(text)).toEqual(wallets);
    expect(findingsOf(text).unclear).toBeUndefined();
  });
});

describe('a demand in words of its own', () => {
  it.each(SPOKEN)('keeps its wallet: $text', ({ text, wallets }) => {
    expect(placed(text)).toEqual(wallets);
    expect(findingsOf(text).unclear).toBeUndefined();
  });
});
