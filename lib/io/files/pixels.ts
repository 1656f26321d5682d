import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Box } from '#domain/extract/address/ocr-page.ts';
import { type PictureHeader, pictureHeader } from '#domain/message/picture/picture-header.ts';

/** A picture in shades of grey: a byte a pixel, line by line, white is 255. */
export interface Pixels {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** Whether any pixel between two corners (the second one outside) is darker than a shade: four look-ups each, in sums that are made once. */
export const inkedIn = (
  { width, height, grey }: Pixels,
  shade: number,
): ((x0: number, y0: number, x1: number, y1: number) => boolean) => {
  // How many such pixels stand above and left of each corner (a summed-area table).
  const row = width + 1;
  const sums = new Uint32Array(row * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let inLine = 0;
    for (let x = 0; x < width; x += 1) {
      if ((grey[y * width + x] ?? 255) < shade) inLine += 1;
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + inLine;
    }
  }
  const sum = (x: number, y: number): number => sums[y * row + x] ?? 0;
  return (x0, y0, x1, y1) => sum(x1, y1) - sum(x0, y1) - sum(x1, y0) + sum(x0, y0) > 0;
};

/** Longest shorter side that is read as it is: a phone's screen has up to 1,440 pixels, a photo of one three times as many. */
const SHORTER_SIDE = 2_000;
/** Most MiB that the JPEG reader may take: it counts them itself. */
const MAX_JPEG_MEMORY = 400;

/** Luma of ITU-R BT.601, of red, green and blue in 256ths. */
export const luma = (red: number, green: number, blue: number): number => (red * 77 + green * 150 + blue * 29) >> 8;

/** A picture of four bytes a pixel in shades of grey; what is transparent shows the white page beneath it. */
export const toGrey = (rgba: Uint8Array, width: number, height: number): Pixels => {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = [
      rgba[at * 4],
      rgba[at * 4 + 1],
      rgba[at * 4 + 2],
      rgba[at * 4 + 3],
    ];
    const shade = luma(red, green, blue);
    grey[at] = alpha === 255 ? shade : Math.round((shade * alpha + 255 * (255 - alpha)) / 255);
  }
  return { width, height, grey };
};

/** Where a pixel of the upright picture stands in the stored one (EXIF orientations; mirrored ones are not made by cameras). */
const TURNS: Readonly<Record<number, (x: number, y: number, width: number, height: number) => number>> = {
  3: (x, y, width, height) => (height - 1 - y) * width + (width - 1 - x),
  6: (x, y, width, height) => (height - 1 - x) * width + y,
  8: (x, y, width) => x * width + (width - 1 - y),
};

/** Turns a picture upright. */
export const upright = (stored: Pixels, orientation: number): Pixels => {
  const turn = TURNS[orientation];
  if (turn === undefined) return stored;
  const { width, height, grey } = stored;
  const size = orientation === 3 ? { width, height } : { width: height, height: width };
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      turned[y * size.width + x] = grey[turn(x, y, width, height)] ?? 0;
    }
  }
  return { ...size, grey: turned };
};

/** Unpacks a picture whose header has been found to be bounded; throws where it is damaged. */
export const decodePixels = (bytes: Buffer, { type, orientation }: PictureHeader): Pixels => {
  const { data, width, height } =
    type === 'png'
      ? PNG.sync.read(bytes, { checkCRC: false })
      : decodeJpeg(bytes, { useTArray: true, maxMemoryUsageInMB: MAX_JPEG_MEMORY, maxResolutionInMP: 30 });
  return upright(toGrey(data, width, height), orientation);
};

/** Halves a picture until neither side is over a length: each pixel the mean of four. */
export const halvedBelow = (pixels: Pixels, shorterSide: number): Pixels => {
  if (Math.min(pixels.width, pixels.height) <= shorterSide) return pixels;
  const width = pixels.width >> 1;
  const height = pixels.height >> 1;
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 2 * y * pixels.width + 2 * x;
      const below = at + pixels.width;
      const sum =
        (pixels.grey[at] ?? 0) + (pixels.grey[at + 1] ?? 0) + (pixels.grey[below] ?? 0) + (pixels.grey[below + 1] ?? 0);
      grey[y * width + x] = sum >> 2;
    }
  }
  return halvedBelow({ width, height, grey }, shorterSide);
};

/** Whether a picture is unpacked by a reader of its own, which only one function carries. */
const byEngine = ({ type }: PictureHeader): boolean => type !== 'png' && type !== 'jpeg';

/** A picture of a phone's size. */
export const phoneSized = (pixels: Pixels): Pixels => halvedBelow(pixels, SHORTER_SIDE);

/**
 * The pixels of a PNG or JPEG whose header has been found to be bounded, upright and of a phone's size; null where it is
 * none. Only ever in a process of its own: what decoders do with a made picture, nobody knows.
 */
export const readPixels = (bytes: Uint8Array): Pixels | null => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = pictureHeader(buffer);
  return header === null || byEngine(header) ? null : phoneSized(decodePixels(buffer, header));
};

/** Cuts a box out of a picture with a margin, and enlarges it by a whole factor, between pixels in straight lines. */
export const enlarged = ({ width, height, grey }: Pixels, box: Box, factor: number, margin: number): Pixels => {
  const left = Math.max(0, box.x0 - margin);
  const top = Math.max(0, box.y0 - margin);
  const columns = Math.max(1, Math.min(width, box.x1 + margin) - left);
  const rows = Math.max(1, Math.min(height, box.y1 + margin) - top);
  const large = {
    width: columns * factor,
    height: rows * factor,
    grey: new Uint8Array(columns * rows * factor * factor),
  };
  const at = (x: number, y: number): number => grey[(top + y) * width + left + x] ?? 255;
  const along = (place: number, count: number): [number, number, number] => {
    const exact = Math.min(Math.max((place + 0.5) / factor - 0.5, 0), count - 1);
    const low = Math.floor(exact);
    return [low, Math.min(low + 1, count - 1), exact - low];
  };
  for (let y = 0; y < large.height; y += 1) {
    const [above, below, down] = along(y, rows);
    for (let x = 0; x < large.width; x += 1) {
      const [before, behind, right] = along(x, columns);
      const upper = at(before, above) * (1 - right) + at(behind, above) * right;
      const lower = at(before, below) * (1 - right) + at(behind, below) * right;
      large.grey[y * large.width + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return large;
};

/** A picture as a file that any reader takes (Netpbm's portable graymap). */
export const toGraymap = ({ width, height, grey }: Pixels): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
