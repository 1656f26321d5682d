import { expect, it } from 'vitest';
import { evenlyLit } from '#io/files/even-light.ts';
import type { Pixels } from '#io/files/pixels.ts';

const [WIDTH, HEIGHT] = [320, 160];
/** Strokes of letters on a page: two pixels of each twelve, on every other line. */
const isInk = (x: number, y: number): boolean => x % 12 < 2 && y % 24 < 12;

/** A page whose light falls off to the right, of two shades where it is brightest. */
const lit = (paper: number, ink: number): Pixels => ({
  width: WIDTH,
  height: HEIGHT,
  grey: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    return (isInk(x, y) ? ink : paper) * (1 - (0.6 * x) / WIDTH);
  }),
});

it.each([
  ['a light page', 250, 40],
  ['a dark one', 20, 150],
])('%s in uneven light comes out with dark letters on white, on its dark side too', (_, paper, ink) => {
  const { grey } = evenlyLit(lit(paper, ink));

  for (let at = 0; at < grey.length; at += 7) {
    const shade = grey[at] ?? 0;
    if (isInk(at % WIDTH, Math.floor(at / WIDTH))) expect(shade).toBeLessThan(100);
    else expect(shade).toBeGreaterThan(150);
  }
});

it('an empty page stays white: noise is no ink', () => {
  const noisy = { width: 64, height: 64, grey: Uint8Array.from({ length: 4_096 }, (_, at) => 200 + ((at * 7) % 5)) };

  expect(Math.min(...evenlyLit(noisy).grey)).toBeGreaterThan(200);
});
