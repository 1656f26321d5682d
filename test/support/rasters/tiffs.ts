import { deflateSync } from 'node:zlib';
import type { Shades } from './bitmaps.ts';

/** Codes of nine bits, the highest first; the table is begun anew before it needs a tenth. */
const packLzw = (bytes: Uint8Array): Buffer => {
  const codes = [...bytes].flatMap((byte, at) => (at % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2)));
};
const PACK: Readonly<Record<number, (bytes: Uint8Array) => Uint8Array>> = { 5: packLzw, 8: deflateSync };

/** A TIFF of one strip of eight bits of grey, packed by the number that TIFF gives to it; `more` are further tags. */
export const tiffOf = (
  { width, height, grey }: Shades,
  packing: number,
  { big = false, more = [], next = 0 }: { big?: boolean; more?: [number, number][]; next?: number } = {},
): Buffer => {
  const strip = (PACK[packing] ?? ((bytes) => bytes))(grey);
  const tags: [number, number][] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, packing],
    [262, 1],
    [273, 8],
    [279, strip.length],
    ...more,
  ];
  const at = 8 + strip.length;
  const bytes = Buffer.alloc(at + 2 + tags.length * 12 + 4);
  const write = (number: number, place: number, length: number): void => {
    if (big) bytes.writeUIntBE(number, place, length);
    else bytes.writeUIntLE(number, place, length);
  };
  bytes.write(big ? 'MM' : 'II', 'latin1');
  write(42, 2, 2);
  write(at, 4, 4);
  bytes.set(strip, 8);
  write(tags.length, at, 2);
  for (const [index, [tag, number]] of tags.entries()) {
    const entry = at + 2 + index * 12;
    write(tag, entry, 2);
    write(4, entry + 2, 2);
    write(1, entry + 4, 4);
    write(number, entry + 8, 4);
  }
  write(next, bytes.length - 4, 4);
  return bytes;
};
