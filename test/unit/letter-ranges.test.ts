import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRanges } from '#domain/letter-ranges.ts';

const EXPRESSIONS: readonly RegExp[] = [
  /(?<!\p{L})(?:pay|maksa|betala|bezahl\p{L}*|плати)(?!\p{L})/u,
  /(?<![\p{L}\p{N}])(?:är|ei)\s(?:[\p{L}\d.,]+\s){0,3}?(?:sent|skickat)[^\p{L}.!?]{0,9}$/iu,
  /^[^\p{L}]*\p{L}{2,20}ni (?:sai|on saanut)(?![\p{L}\p{N}_])/iu,
];

/** Texts of the words that those look for, of letters of the scripts that are read, and of marks. */
const TEXTS = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'pay',
        'maksa',
        'Betala',
        'bezahlen',
        'плати',
        'är',
        'EI',
        'sent',
        'skickat',
        'poikani sai',
        'on saanut',
      ),
      fc.constantFrom(' ', ' ', ' ', '.', ', ', '!', '?', '\n', '_', '7', '’', '—', '€', '💰'),
      fc.constantFrom('a', 'Z', 'ß', 'Å', 'ø', 'ž', 'Ł', 'õ', 'я', 'ї', 'Ω'),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

describe('a regular expression of ranges', () => {
  it('finds in the scripts that are read what one of Unicode’s classes finds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXPRESSIONS), TEXTS, (expression, text) => {
        const read = expression.ignoreCase ? text : text.toLowerCase();
        expect(inRanges(expression).exec(read)?.[0]).toBe(expression.exec(read)?.[0]);
      }),
    );
  });

  it('keeps whether it is looked for everywhere, or at one place', () => {
    expect(inRanges(/\p{L}+/giu).flags).toBe('gi');
    expect(inRanges(/\p{L}+/uy).flags).toBe('y');
  });
});
