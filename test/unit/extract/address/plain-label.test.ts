import { describe, expect, it } from 'vitest';
import { MENTIONED as X } from '#test/support/letters/mentioning-letters.ts';
import { PAID_EITHER_WAY, PAID_OTHERWISE } from '#test/support/letters/mentions/paid-otherwise.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

/** Whether the one Bitcoin address of a letter stands in a demand's place. */
const isPlaced = (text: string): boolean => {
  const { wallets } = findingsOf(text);
  expect(wallets.map(({ address }) => address)).toEqual([X]);
  return wallets[0]?.inDemand === true;
};

describe('of a letter that is paid in another way, the one Bitcoin address that it names', () => {
  it.each(PAID_OTHERWISE)('stands in no demand’s place: %s', (text) => {
    expect(isPlaced(text)).toBe(false);
  });

  it.each(PAID_EITHER_WAY)('stands in one under a plain label, or as the writer’s own: %s', (text) => {
    expect(isPlaced(text)).toBe(true);
  });
});

const PAYS = 'I hacked your device and will publish everything to your friends unless you pay 1400 USD in bitcoin.';

describe('an address stands in no demand’s place', () => {
  it.each([
    `${PAYS}\n\nIf you want to do good, send a little to the animal rescue of Espoo: ${X}`,
    `${PAYS}\n\nYou may also send something for the homeless to ${X}.`,
    `${PAYS}\n\nWARNING! Payments to ${X} will not be counted.`,
    `${PAYS}\n\nI saw that you pay your dealer at ${X}.`,
    `${PAYS}\n\nIf you pay ${X} by mistake, you lose your money.`,
    `${PAYS}\n\nBetalningar till ${X} kommer inte fram till oss.`,
    `${PAYS}\n\nZahlungen an ${X} kommen bei uns nicht an.`,
    `${PAYS}\n\nOsoitteeseen ${X} lähetetyt maksut eivät tule meille.`,
    `${PAYS}\n\nWer Gutes tun will, zahlt an das Tierheim: ${X}`,
  ])('where what goes there is a gift, or lost: %s', (text) => {
    expect(isPlaced(text)).toBe(false);
  });

  it('only because a threat speaks of money that does not arrive', () => {
    expect(isPlaced(`I hacked you. Pay 1400 USD to ${X}, and if it does not arrive I publish everything.`)).toBe(true);
  });
});
