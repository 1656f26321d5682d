import { describe, expect, it } from 'vitest';
import { DE } from '#test/support/letters/short/de.ts';
import { EN } from '#test/support/letters/short/en.ts';
import { ET } from '#test/support/letters/short/et.ts';
import { FI } from '#test/support/letters/short/fi.ts';
import { HARMLESS } from '#test/support/letters/short/harmless.ts';
import { SENTENCES as FURTHER } from '#test/support/letters/short/sentences.ts';
import { SV } from '#test/support/letters/short/sv.ts';
import { deadlinesOf, demandsOf } from '#test/unit/extract/findings-of.ts';

/** Of so many sentences a language, at least so many are found. */
const SENTENCES = 40;
const LEAST = 38;

describe('short letters without an address', () => {
  it.each([
    ['en', EN],
    ['fi', FI],
    ['sv', SV],
    ['de', DE],
    ['et', ET],
  ])('%s: gives what 38 of 40 demand', (_, letters) => {
    const missed = letters.filter(([text, demand]) => demandsOf(text).join(', ') !== demand);
    expect(letters).toHaveLength(SENTENCES);
    expect(missed.length).toBeLessThanOrEqual(SENTENCES - LEAST);
  });

  it('takes 95 of 100 harmless texts that speak of the same things for no demand', () => {
    const taken = HARMLESS.filter((text) => demandsOf(text).length > 0);
    expect(HARMLESS).toHaveLength(100);
    expect(taken.length).toBeLessThanOrEqual(5);
  });

  it.each(Object.entries(FURTHER))(
    '%s: finds 37 of 40 further demands, and takes one harmless sentence of 65 for one',
    (_, sentences) => {
      const { demands, harmless } = sentences;
      expect([demands.length, harmless.length]).toEqual([40, 65]);
      expect(demands.filter((text) => demandsOf(text).length === 0).length).toBeLessThanOrEqual(3);
      expect(harmless.filter((text) => demandsOf(text).length > 0).length).toBeLessThanOrEqual(1);
    },
  );

  it('gives the time that they leave', () => {
    expect(deadlinesOf('Tiedämme missä asut. Vaadimme 1 500 euroa. Aikaa on kolme päivää.')).toEqual(['PT72H']);
    expect(deadlinesOf('Maksa 850 eurot bitcoinides 48 tunni jooksul, muidu näevad kõik videot.')).toEqual(['PT48H']);
  });
});
