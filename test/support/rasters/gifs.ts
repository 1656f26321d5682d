import type { Shades } from './bitmaps.ts';

/** Bytes of codes of so many bits each, the lowest first. */
const packCodes = (codes: readonly (readonly [number, number])[]): Buffer => {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const [code, size] of codes) {
    held |= code << bits;
    bits += size;
    for (; bits >= 8; bits -= 8, held >>>= 8) bytes.push(held & 0xff);
  }
  return Buffer.from([...bytes, held & 0xff]);
};

/** Packs colours of eight bits as GIF does (LZW): as other programs write it, the table is begun anew when it is full. */
const packLzw = (colours: Uint8Array): Buffer => {
  const codes: [number, number][] = [[256, 9]];
  let table = new Map<number, number>();
  let [next, size, held] = [258, 9, colours[0] ?? 0];
  for (const colour of colours.subarray(1)) {
    const known = table.get(held * 256 + colour);
    if (known !== undefined) {
      held = known;
      continue;
    }
    codes.push([held, size]);
    if (next === 4_096) {
      codes.push([256, size]);
      table = new Map();
      [next, size] = [258, 9];
    } else {
      table.set(held * 256 + colour, next);
      if (next === 1 << size) size += 1;
      next += 1;
    }
    held = colour;
  }
  return packCodes([...codes, [held, size], [257, size]]);
};

const blocks = (packed: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.subarray(at, at + 255);
    parts.push(Buffer.from([block.length]), block);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
};

const shorts = (...numbers: number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);

/** A picture of an animation: its shades, where it stands, which shade is not painted, and what happens to it then. */
export interface Drawn extends Shades {
  left?: number;
  top?: number;
  clear?: number;
  disposal?: number;
  interlaced?: boolean;
}

const interlacedLines = (height: number): number[] =>
  [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ].flatMap(([start = 0, step = 1]) =>
    Array.from({ length: Math.max(0, Math.ceil((height - start) / step)) }, (_, n) => start + n * step),
  );

const drawn = ({ width, height, grey, left = 0, top = 0, clear, disposal = 0, interlaced }: Drawn): Buffer => {
  const lines = interlaced ? interlacedLines(height) : Array.from({ length: height }, (_, y) => y);
  const colours = Buffer.concat(lines.map((y) => grey.subarray(y * width, (y + 1) * width)));
  const control = [0x21, 0xf9, 4, (disposal << 2) | (clear === undefined ? 0 : 1), 0, 0, clear ?? 0, 0];
  return Buffer.concat([
    Buffer.from(control),
    Buffer.from([0x2c]),
    shorts(left, top, width, height),
    Buffer.from([interlaced ? 0x40 : 0, 8]),
    blocks(packLzw(colours)),
  ]);
};

/** A GIF of 256 greys with such pictures. */
export const gifOf = (width: number, height: number, ...pictures: Drawn[]): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    shorts(width, height),
    Buffer.from([0xf7, 0, 0]),
    Buffer.from(Array.from({ length: 256 }, (_, shade) => [shade, shade, shade]).flat()),
    ...pictures.map(drawn),
    Buffer.from([0x3b]),
  ]);
