import type { BmpLayout } from '#domain/message/picture/bmp-header.ts';
import { luma, type Pixels } from './pixels.ts';

/** Lines begin at a multiple of 32 bits. */
const lineLength = (width: number, bits: number): number => Math.ceil((width * bits) / 32) * 4;

/** The shades of a picture's colours (256 at most), which stand blue first; black beyond those that it has. */
const shadesOf = (bytes: Buffer, { coloursAt, colourLength, pixelsAt, bits }: BmpLayout): Uint8Array => {
  const shades = new Uint8Array(256);
  const count = Math.min(2 ** bits, Math.floor(Math.max(0, pixelsAt - coloursAt) / colourLength));
  for (let index = 0; index < count; index += 1) {
    const at = coloursAt + index * colourLength;
    shades[index] = luma(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0);
  }
  return shades;
};

/**
 * Reads a BMP whose header has been found to be bounded; throws where it holds fewer pixels than it says, before any is read.
 * Nothing in it is packed, so that its bytes bound what is taken.
 */
export const decodeBmp = (bytes: Buffer, layout: BmpLayout): Pixels => {
  const { width, height, bits, fromTop, pixelsAt } = layout;
  const length = lineLength(width, bits);
  if (layout.unread || pixelsAt + length * height > bytes.length) throw new Error('the picture is damaged');
  const grey = new Uint8Array(width * height);
  const shades = bits <= 8 ? shadesOf(bytes, layout) : null;
  const mask = 2 ** Math.min(bits, 8) - 1;
  for (let y = 0; y < height; y += 1) {
    const line = pixelsAt + length * (fromTop ? y : height - 1 - y);
    for (let x = 0; x < width; x += 1) {
      const bit = x * bits;
      const at = line + (bit >> 3);
      grey[y * width + x] =
        shades === null
          ? luma(bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0)
          : (shades[((bytes[at] ?? 0) >> (8 - bits - (bit & 7))) & mask] ?? 0);
    }
  }
  return { width, height, grey };
};
