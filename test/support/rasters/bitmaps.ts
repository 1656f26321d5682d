import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { type PictureName, pictured } from '#test/support/letters/letter-pictures.ts';

/** A picture of shades, line by line. */
export interface Shades {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** The shades of one of the pictures of letters. */
export const shadesOf = (name: PictureName): Shades => {
  const { width, height, data } = PNG.sync.read(readFileSync(pictured(name)));
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) };
};

/** A small picture in which every shade stands somewhere else. */
export const SLOPE: Shades = {
  width: 45,
  height: 7,
  grey: Uint8Array.from({ length: 45 * 7 }, (_, at) => (at * 37) & 0xff),
};

/** How near to a shade so many bits come. */
export const rounded = (shade: number, bits: number): number => {
  const steps = 2 ** Math.min(bits, 8) - 1;
  return Math.round((Math.round((shade * steps) / 255) * 255) / steps);
};

/** A BMP of Windows: 1, 4 or 8 bits with a palette of greys, or 24 or 32 of blue, green and red. */
export const bmpOf = (
  { width, height, grey }: Shades,
  bits: 1 | 4 | 8 | 24 | 32,
  { fromTop = false, packing = 0 }: { fromTop?: boolean; packing?: number } = {},
): Buffer => {
  const colours = bits > 8 ? 0 : 2 ** bits;
  const length = Math.ceil((width * bits) / 32) * 4;
  const pixelsAt = 54 + colours * 4;
  const bytes = Buffer.alloc(pixelsAt + length * height);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(pixelsAt, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(fromTop ? -height : height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(bits, 28);
  bytes.writeUInt32LE(packing, 30);
  for (let index = 0; index < colours; index += 1)
    bytes.fill(Math.round((index * 255) / (colours - 1)), 54 + index * 4, 57 + index * 4);
  for (let y = 0; y < height; y += 1) {
    const line = pixelsAt + length * (fromTop ? y : height - 1 - y);
    for (let x = 0; x < width; x += 1) {
      const shade = grey[y * width + x] ?? 0;
      const at = line + ((x * bits) >> 3);
      if (bits > 8) bytes.fill(shade, at, at + 3);
      else bytes[at] = (bytes[at] ?? 0) | (Math.round((shade * (colours - 1)) / 255) << (8 - bits - ((x * bits) & 7)));
    }
  }
  return bytes;
};

/** A file with some of its bytes changed and its end cut off: what mutation makes of one. */
export const mutated = (
  whole: Buffer,
  changes: readonly (readonly [number, number])[],
  kept: number,
  within = whole.length,
): Buffer => {
  const bytes = Buffer.from(whole);
  for (const [at, byte] of changes) bytes[at % Math.min(within, bytes.length)] = byte;
  return bytes.subarray(0, Math.ceil(bytes.length * kept));
};
