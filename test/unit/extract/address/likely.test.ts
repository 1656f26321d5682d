import { describe, expect, it } from 'vitest';
import { LEARNT_FROM } from '#domain/extract/address/place/likely/weights.ts';
import { DEMANDED as D, MENTIONED as M } from '#test/support/letters/mentioning-letters.ts';
import { learntFrom } from '../../../../bench/places/learnt-from.ts';
import { countPlaces, KEPT, readLetters, writtenLetters } from '../../../../bench/places/letters.ts';
import { findingsOf } from '../findings-of.ts';

const placed = (text: string): string[] =>
  findingsOf(text).wallets.flatMap(({ address, inDemand }) => (inDemand ? [address] : []));

describe('how letters are written that demand', () => {
  it('was learnt from the letters that there are, by the code that there is (npm run learn)', () => {
    expect(LEARNT_FROM).toBe(learntFrom());
  });

  it('finds most demands of an author whose letters it was not learnt from, and takes few others for them', () => {
    const letters = readLetters(KEPT);
    expect(letters).toHaveLength(80);
    const { lost, wrong } = countPlaces(letters);
    expect(lost).toBeLessThanOrEqual(18);
    expect(wrong).toBeLessThanOrEqual(12);
  });

  it('finds nearly all that it was learnt from', () => {
    const letters = writtenLetters();
    const { lost, wrong } = countPlaces(letters);
    expect(lost / letters.length).toBeLessThan(0.12);
    expect(wrong / letters.length).toBeLessThan(0.06);
  });

  it.each([
    `Äitisi saa kuvat, ellei ${D} täyty perjantaihin mennessä: 300 euroa.`,
    `Jag vill ha 4000 kr på ${D} innan helgen, annars får din chef se allt`,
    `Two bitcoins on ${D} by noon or your customers read everything.`,
  ])('puts an address into a demand’s place that no rule sees there: %s', (text) => {
    expect(placed(text)).toEqual([D]);
  });

  it('leaves an address alone in a text of other matters', () => {
    expect(placed(`${'Words without a meaning here. '.repeat(20)}\n${M}\n`)).toEqual([]);
  });
});
