import { describe, expect, it } from 'vitest';
import { DEMANDED, MENTIONED, MENTIONING, UNDEMANDING } from '#test/support/letters/mentioning-letters.ts';
import { SPEAKING } from '#test/support/letters/spoken-of-letters.ts';
import { TOLD_TO_PAY } from '#test/support/letters/told-to-pay.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

/** The addresses of a text that stand in a demand's place. */
const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('an address stands in a demand’s place', () => {
  it.each(MENTIONING)('where words of paying govern it: $language, $kind, $text', ({ text }) => {
    expect(placed(text)).toEqual([DEMANDED]);
    expect(findingsOf(text).wallets.map(({ address }) => address)).toContain(MENTIONED);
  });

  it.each(SPEAKING)('never where another pays, or is paid for: $language, $text', ({ text }) => {
    expect(findingsOf(text).wallets.map(({ address, inDemand }) => `${address} ${inDemand}`)).toEqual([
      `${MENTIONED} false`,
    ]);
  });

  it.each(TOLD_TO_PAY)('where the reader is told to pay, whoever else is spoken of: %s', (demand) => {
    const { wallets, unclear } = findingsOf(`I hacked your computer and will publish your files. ${demand}`);
    expect(wallets).toMatchObject([{ address: DEMANDED, inDemand: true }]);
    expect(unclear).toBeUndefined();
  });

  it.each(UNDEMANDING)('never in %s', (text) => {
    expect(placed(text)).toEqual([]);
  });
});
