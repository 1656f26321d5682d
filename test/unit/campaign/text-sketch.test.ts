import { describe, expect, it } from 'vitest';
import { areNear, textSketch } from '#domain/campaign/text-sketch.ts';
import { letter } from '#test/support/letters/letters.ts';
import { LETTERS } from '#test/support/letters/whole-letters.ts';

const KEY = new Uint8Array(64).fill(7);
const sketch = (text: string): Uint8Array => textSketch(text, KEY) ?? new Uint8Array();
const near = (one: string, other: string): boolean => areNear(sketch(one), sketch(other));

const SHORT = 'They want 500 euros in bitcoin or my pictures go to everyone';
const LONG = letter('en', 1).text;

describe('two texts', () => {
  it.each<[string, string, string]>([
    ['one word is changed', LONG, LONG.replace(/\b(?:we|I)\b/, 'they')],
    ['one word of a short one is changed', SHORT, SHORT.replace('pictures', 'films')],
    ['one word of three is changed', 'send me money', 'send me cash'],
    ['letters look alike', SHORT, SHORT.replaceAll('o', 'о').replaceAll('e', 'е')],
    ['letters look alike in capitals', SHORT.toUpperCase(), SHORT.toUpperCase().replaceAll('E', 'Ε')],
    ['nothing shows between letters', SHORT, [...SHORT].join('\u200b')],
    ['case, accents and punctuation differ', SHORT, `${SHORT.toUpperCase()} !!!`],
    ['amount and address differ', LONG, LONG.replace(/\d+/g, '77')],
    ['a greeting is put in front', LONG, `Hello, I got this yesterday evening.\n\n${LONG}`],
  ])('are near where %s', (_, one, other) => {
    expect(near(one, other)).toBe(true);
  });

  it('are not near where they are two letters', () => {
    const texts = [...LETTERS.map(({ text }) => text), SHORT, 'Maksa 200 euroa tai kuvasi julkaistaan, sanoi hän'];
    const pairs = texts.flatMap((one, n) => texts.slice(n + 1).map((other) => near(one, other)));
    expect(pairs.filter(Boolean)).toHaveLength(0);
  });

  it('are compared under one key alone, and by 112 bytes at most, in which no word stands', () => {
    expect(
      areNear(
        sketch(LONG),
        textSketch(
          LONG,
          KEY.map((byte) => byte + 1),
        ) ?? new Uint8Array(),
      ),
    ).toBe(false);
    expect(Buffer.from(sketch(SHORT)).toString('latin1')).not.toContain('bitcoin');
    for (const text of [SHORT, LONG, 'word '.repeat(100_000)]) expect(sketch(text).length).toBeLessThanOrEqual(112);
    expect(textSketch(' - \u200b', KEY)).toBeNull();
  });
});
