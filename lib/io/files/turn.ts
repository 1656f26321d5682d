import type { Pixels } from './pixels.ts';

/** The longer side of the picture that is measured: lines of text show at it, and a measure takes a millisecond. */
const MEASURED_SIDE = 900;
/** Degrees that a picture is tried at: a photo held askew, and one that lies on its side. */
const SKEWS = Array.from({ length: 41 }, (_, index) => index - 20);
const SIDEWAYS = SKEWS.map((degrees) => degrees + 90);
const FINE = Array.from({ length: 19 }, (_, index) => (index - 9) / 10);
/** So much stronger a turned picture's lines must be than those as it is: straight ones are left alone. */
const LEAST_GAIN = 1.25;
/** Smallest turn that is worth making, in degrees: the engine reads lines that rise this little. */
const LEAST_TURN = 0.7;
/** Ink that is looked at, at most: a page of text has 40,000 pixels of it at this size. */
const MAX_INK = 60_000;

/** Where a picture is darker or lighter than what lies beside it: its letters, on a light page or a dark one. */
const inkOf = ({ width, height, grey }: Pixels): { xs: Int16Array; ys: Int16Array; count: number } => {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / MEASURED_SIDE));
  const xs = new Int16Array(MAX_INK);
  const ys = new Int16Array(MAX_INK);
  let count = 0;
  for (let y = step; y < height && count < MAX_INK; y += step) {
    for (let x = step; x < width && count < MAX_INK; x += step) {
      const here = grey[y * width + x] ?? 255;
      const left = grey[y * width + x - step] ?? here;
      const above = grey[(y - step) * width + x] ?? here;
      if (Math.abs(here - left) + Math.abs(here - above) < 80) continue;
      xs[count] = x / step;
      ys[count] = y / step;
      count += 1;
    }
  }
  return { xs, ys, count };
};

/** How sharply the lines of a picture part where it is turned by so much: the squares of ink in each row, summed. */
const sharpness = ({ xs, ys, count }: ReturnType<typeof inkOf>, degrees: number): number => {
  const sine = Math.sin((degrees * Math.PI) / 180);
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const rows = new Float64Array(4 * MEASURED_SIDE);
  for (let index = 0; index < count; index += 1) {
    const row = Math.round((ys[index] ?? 0) * cosine - (xs[index] ?? 0) * sine) + 2 * MEASURED_SIDE;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
};

/** By how many degrees a picture's lines rise clockwise: 0 where they are as good as level. */
export const turnOf = (pixels: Pixels): number => {
  const ink = inkOf(pixels);
  if (ink.count < 500) return 0;
  const best = (angles: readonly number[]): number => {
    let [at, most] = [0, -1];
    for (const degrees of angles) {
      const value = sharpness(ink, degrees);
      if (value > most) [at, most] = [degrees, value];
    }
    return at;
  };
  const coarse = best([...SKEWS, ...SIDEWAYS]);
  const fine = best(FINE.map((degrees) => coarse + degrees));
  if (Math.abs(fine) < LEAST_TURN) return 0;
  return sharpness(ink, fine) > LEAST_GAIN * sharpness(ink, 0) ? fine : 0;
};

/** A picture turned by so many degrees against what `turnOf` says, on white, between pixels in straight lines. */
export const turned = ({ width, height, grey }: Pixels, degrees: number): Pixels => {
  const sine = Math.sin((degrees * Math.PI) / 180);
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const across = Math.ceil(Math.abs(width * cosine) + Math.abs(height * sine));
  const down = Math.ceil(Math.abs(width * sine) + Math.abs(height * cosine));
  const upright = new Uint8Array(across * down).fill(255);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [fromX, fromY] = [x - across / 2, y - down / 2];
      const exactX = fromX * cosine - fromY * sine + width / 2;
      const exactY = fromX * sine + fromY * cosine + height / 2;
      const left = Math.floor(exactX);
      const top = Math.floor(exactY);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, low] = [exactX - left, exactY - top];
      const at = top * width + left;
      const upper = (grey[at] ?? 255) * (1 - right) + (grey[at + 1] ?? 255) * right;
      const lower = (grey[at + width] ?? 255) * (1 - right) + (grey[at + width + 1] ?? 255) * right;
      upright[y * across + x] = Math.round(upper * (1 - low) + lower * low);
    }
  }
  return { width: across, height: down, grey: upright };
};
