import { decodeQR, type FinderPoints } from 'qr/decode.js';
import type { Pixels } from './pixels.ts';

/** Most codes read of one picture. */
const MAX_CODES = 3;
/** Milliseconds for one search: a screenshot takes 25, a photo of a screen several tries. */
const TIME_LIMIT = 1_500;
/** How hard it is tried; the package's own measure. */
const EFFORT = 8;

/** A picture as the reader takes it: three equal bytes a pixel. */
const toRgb = ({ grey }: Pixels, inverted: boolean): Uint8Array => {
  const rgb = new Uint8Array(grey.length * 3);
  for (let at = 0; at < grey.length; at += 1) {
    const shade = grey[at] ?? 0;
    rgb.fill(inverted ? 255 - shade : shade, at * 3, at * 3 + 3);
  }
  return rgb;
};

/** Paints a code that was read white, so that the next one is found. */
const cover = (rgb: Uint8Array, width: number, height: number, { boundingBox }: FinderPoints): void => {
  const left = Math.max(0, Math.floor(boundingBox.x));
  const right = Math.min(width, Math.ceil(boundingBox.x + boundingBox.width));
  const bottom = Math.min(height, Math.ceil(boundingBox.y + boundingBox.height));
  for (let y = Math.max(0, Math.floor(boundingBox.y)); y < bottom; y += 1) {
    rgb.fill(255, (y * width + left) * 3, (y * width + right) * 3);
  }
};

/** Reads one code and covers it; null where none is found. */
const nextCode = (data: Uint8Array, { width, height }: Pixels): string | null => {
  const seen: FinderPoints[] = [];
  const look = { effort: EFFORT, timeLimit: TIME_LIMIT, pointsOnDetect: (points: FinderPoints) => seen.push(points) };
  try {
    const code = decodeQR({ width, height, data }, { format: 'RGB', ...look });
    for (const points of seen) cover(data, width, height, points);
    return code;
  } catch {
    return null;
  }
};

const codesIn = (pixels: Pixels, inverted: boolean): string[] => {
  const data = toRgb(pixels, inverted);
  const codes = new Set<string>();
  for (let looked = 0; looked < MAX_CODES; looked += 1) {
    const code = nextCode(data, pixels);
    if (code === null) break;
    codes.add(code);
  }
  return [...codes];
};

/** What the QR codes of a picture say: dark on light, or else light on dark, as phones show them at night. */
export const qrCodes = (pixels: Pixels): string[] => {
  const codes = codesIn(pixels, false);
  return codes.length > 0 ? codes : codesIn(pixels, true);
};
