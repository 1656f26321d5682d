import { inflateSync } from 'node:zlib';

const WOFF = 'wOFF';
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
/** Tables begin at multiples of four bytes. */
const ALIGNED = 4;
/** Most bytes of a typeface that is unpacked: ours has some 60 kB. */
const MAX_BYTES = 10_000_000;

const padded = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

/**
 * Unpacks a WOFF 1.0 file to the OpenType file that it was made of; what is none is given back as it is. The package that reads
 * typefaces unpacks the table of letters anew for each letter that it draws: half the time of a long PDF.
 */
export const sfntOf = (font: Uint8Array): Uint8Array => {
  const woff = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  if (woff.toString('latin1', 0, ALIGNED) !== WOFF) return font;
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const at = WOFF_HEADER + n * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const whole = packed < length ? inflateSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
    return { tag: woff.subarray(at, at + ALIGNED), sum: woff.readUInt32BE(at + 16), whole };
  });
  const sizes = tables.reduce((sum, { whole }) => sum + padded(whole.length), 0);
  const sfnt = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY + sizes);
  woff.copy(sfnt, 0, ALIGNED, 2 * ALIGNED);
  sfnt.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  sfnt.writeUInt16BE(power * SFNT_ENTRY, 6);
  sfnt.writeUInt16BE(Math.log2(power), 8);
  sfnt.writeUInt16BE((count - power) * SFNT_ENTRY, 10);
  let offset = SFNT_HEADER + count * SFNT_ENTRY;
  for (const [n, { tag, sum, whole }] of tables.entries()) {
    const at = SFNT_HEADER + n * SFNT_ENTRY;
    tag.copy(sfnt, at);
    sfnt.writeUInt32BE(sum, at + 4);
    sfnt.writeUInt32BE(offset, at + 8);
    sfnt.writeUInt32BE(whole.length, at + 12);
    whole.copy(sfnt, offset);
    offset += padded(whole.length);
  }
  return sfnt;
};
