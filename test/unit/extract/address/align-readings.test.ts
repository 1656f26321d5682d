import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '#domain/extract/address/align-readings.ts';

describe('two readings of one place', () => {
  it.each([
    ['abcdef', 'abxdef', [{ place: 2, letters: 'x' }]],
    ['abcdef', 'abdef', [{ place: 2, letters: '' }]],
    ['abdef', 'abcdef', [{ place: 1, letters: 'bc' }]],
    ['abcdef', 'abcdef', []],
    ['abcdef', 'abcdefghij', []],
    ['abcdefghijklmnopqrst', 'tsrqponmlkjihgfedcba', []],
  ])('%s and %s differ at %o', (text, other, differences) => {
    expect(differencesOf(text, other)).toEqual(differences);
  });

  it('that are one letter apart differ at one place, which makes the one of the other', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom('', 'x', 'bx'), (text, chance, instead) => {
        const place = 1 + (chance % (text.length - 1));
        const edit = instead === 'bx' ? `${text[place]}x` : instead;
        const other = text.slice(0, place) + edit + text.slice(place + 1);
        const [difference, ...more] = differencesOf(text, other);
        const made = [...text];
        if (difference !== undefined) made[difference.place] = difference.letters;
        expect([made.join(''), more]).toEqual([other, []]);
      }),
    );
  });
});
