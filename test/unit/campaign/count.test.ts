import { describe, expect, it } from 'vitest';
import { countOf, NO_WALLETS } from '#domain/campaign/count.ts';
import { DEMANDED, MENTIONED } from '#test/support/letters/mentioning-letters.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const summed = (text: string): bigint | undefined => countOf(findingsOf(text), NO_WALLETS).demanded?.units;

describe('what a letter adds to the sum that its campaign demands', () => {
  it('is what it demands', () => {
    expect(summed(`I recorded you. Pay 1400 USD to ${DEMANDED} or I publish the video.`)).toBe(140_000n);
  });

  it('is nothing where a decoy is paid first', () => {
    const decoyed = `I recorded you. First send 5 USD to ${MENTIONED}. Then pay 1400 USD to ${DEMANDED} or I publish the video.`;
    expect(summed(decoyed)).toBeUndefined();
  });

  it('is the one sum of a letter whose wallets are unclear', () => {
    const listed = `I recorded you. Pay 1400 USD to\n\n${MENTIONED}\n${DEMANDED}\n\nor I publish the video.`;
    expect(findingsOf(listed).unclear).toBe(true);
    expect(summed(listed)).toBe(140_000n);
  });

  it('is not what another is paid', () => {
    const beside = `I recorded you. You could pay 50 USD to the fire brigade: ${MENTIONED}\nPay 1400 USD to ${DEMANDED} or I publish the video.`;
    expect(summed(beside)).toBe(140_000n);
  });
});
