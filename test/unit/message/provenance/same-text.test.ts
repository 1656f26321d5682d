import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysTheSame } from '#domain/message/provenance/same-text.ts';

const LAYOUT = /[\s\-–—•·*_>|.,:;!?'"()[\]<]+/g;

describe('two readings of one text', () => {
  it.each([
    ['Maksa 200 euroa.', 'Maksa\n\n200   euroa', true],
    ['> a\n> b', 'a b', true],
    ['a -- b', 'a b', true],
    ['', ' . ', true],
    ['Maksa 200 euroa', 'Maksa 300 euroa', false],
    ['Maksa', 'Maksa heti', false],
    ['Maksa heti', 'Maksa', false],
    ['a.b', 'a/b', false],
  ])('%j and %j say the same: %s', (a, b, same) => {
    expect(saysTheSame(a, b)).toBe(same);
  });

  it('say the same where they do without white space and marks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '-', '>', 'ä'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => saysTheSame(a, b) === (a.replace(LAYOUT, '') === b.replace(LAYOUT, ''))),
      { seed: 1, numRuns: 2_000 },
    );
  });
});
