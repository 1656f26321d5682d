import { describe, expect, it } from 'vitest';
import { EVERYDAY } from '#test/support/letters/fresh/everyday-letters.ts';
import { SPOKEN } from '#test/support/letters/fresh/spoken-demands.ts';
import { DEMANDED, MENTIONED } from '#test/support/letters/mentioning-letters.ts';
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

describe('what people share the cost of', () => {
  it.each([
    [
      'en',
      `I hacked you and will publish your video. Pay 1400 USD to ${DEMANDED}.\nCoffee money goes here: ${MENTIONED}.`,
    ],
    [
      'fi',
      `Hakkeroin koneesi ja julkaisen videosi. Maksa 900 euroa osoitteeseen ${DEMANDED}.\nTalkookahvit maksetaan tänne: ${MENTIONED}.`,
    ],
    [
      'sv',
      `Jag har hackat dig och publicerar din film. Betala 9000 kr till ${DEMANDED}.\nFikapengarna betalas hit: ${MENTIONED}.`,
    ],
    [
      'de',
      `Ich habe Sie gehackt und veröffentliche Ihr Video. Zahlen Sie 900 Euro an ${DEMANDED}.\nKaffeegeld bitte hierhin zahlen: ${MENTIONED}.`,
    ],
  ])('is no demand’s in a letter that threatens either, %s', (_, text) => {
    expect(placed(text)).toEqual([DEMANDED]);
  });
});

describe('a demand in words of its own', () => {
  it.each(SPOKEN)('keeps its wallet: $text', ({ text, wallets }) => {
    expect(placed(text)).toEqual(wallets);
    expect(findingsOf(text).unclear).toBeUndefined();
  });
});
