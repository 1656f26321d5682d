import type { Pixels } from './pixels.ts';

/** Side of a block whose light is measured, in pixels: a letter's height. */
const BLOCK = 16;
/** Blocks to each side that are taken together: some lines of text. */
const REACH = 2;
/** Least spread of shades that is taken for letters: below it is paper, or noise. */
const LEAST_SPREAD = 10;
/** How many spreads away from its surroundings a pixel is wholly ink. */
const INK = 2.2;

/** Sums over a block: how many pixels, their shades, and those squared and cubed. */
type Sums = [count: number, first: number, second: number, third: number];

const blockSums = ({ width, height, grey }: Pixels, across: number, down: number): Float64Array => {
  const sums = new Float64Array(across * down * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = ((y >> 4) * across + (x >> 4)) * 4;
      const shade = grey[y * width + x] ?? 0;
      sums[at] = (sums[at] ?? 0) + 1;
      sums[at + 1] = (sums[at + 1] ?? 0) + shade;
      sums[at + 2] = (sums[at + 2] ?? 0) + shade * shade;
      sums[at + 3] = (sums[at + 3] ?? 0) + shade * shade * shade;
    }
  }
  return sums;
};

/** What surrounds a block: its mean shade, and how far ink is from it, below zero where ink is darker. */
const surroundings = (sums: Float64Array, across: number, down: number): { mean: Float32Array; ink: Float32Array } => {
  const mean = new Float32Array(across * down);
  const ink = new Float32Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const all: Sums = [0, 0, 0, 0];
      for (let y = Math.max(0, row - REACH); y <= Math.min(down - 1, row + REACH); y += 1) {
        for (let x = Math.max(0, column - REACH); x <= Math.min(across - 1, column + REACH); x += 1) {
          for (let power = 0; power < 4; power += 1) all[power as 0] += sums[(y * across + x) * 4 + power] ?? 0;
        }
      }
      const [count, first, second, third] = all;
      const centre = first / count;
      const spread = Math.sqrt(Math.max(0, second / count - centre * centre));
      // Letters are few among their paper: they stand on the longer side of the shades.
      const skew = third / count - (3 * centre * second) / count + 2 * centre ** 3;
      mean[row * across + column] = centre;
      ink[row * across + column] = Math.max(spread, LEAST_SPREAD) * INK * (skew > 0 ? 1 : -1);
    }
  }
  return { mean, ink };
};

/**
 * A photo as if it were evenly lit, its letters dark on white whatever they were: each pixel by how far it is from what surrounds it,
 * towards ink. The engine's one threshold for a whole page loses the darker side of a page, and most of a dark one.
 */
export const evenlyLit = (pixels: Pixels): Pixels => {
  const { width, height, grey } = pixels;
  const [across, down] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const { mean, ink } = surroundings(blockSums(pixels, across, down), across, down);
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = (y >> 4) * across + (x >> 4);
      const share = ((grey[y * width + x] ?? 0) - (mean[block] ?? 0)) / (ink[block] ?? 1);
      even[y * width + x] = 255 - Math.round(255 * Math.min(1, Math.max(0, share)));
    }
  }
  return { width, height, grey: even };
};
