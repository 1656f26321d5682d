import { describe, expect, it } from 'vitest';
import { LETTERS_ABOUT_OTHERS } from '#test/support/letters/attacks/about-others.ts';
import { PLAIN_DEMANDS } from '#test/support/letters/attacks/plain-demands.ts';
import { DEMANDED, MENTIONED } from '#test/support/letters/mentioning-letters.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

/** The addresses of a text that stand in a demand’s place. */
const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('money that goes to others', () => {
  it.each(LETTERS_ABOUT_OTHERS)('puts no address in a demand’s place: $language, $sentence', ({ text, without }) => {
    expect(placed(text)).toEqual([DEMANDED]);
    expect(findingsOf(text).unclear).toBeUndefined();
    expect(placed(without)).not.toContain(MENTIONED);
  });

  it.each(PLAIN_DEMANDS)('leaves a demand where it is, whoever else is spoken of: %s', (text) => {
    expect(placed(text)).toEqual([DEMANDED]);
    expect(findingsOf(text).unclear).toBeUndefined();
  });
});
