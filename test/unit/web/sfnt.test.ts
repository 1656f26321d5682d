import { expect, it } from 'vitest';
import { pdfFonts } from '#test/support/pdf.ts';
import { sfntOf } from '#web/pdf/sfnt.ts';

/** The sum of a table as OpenType has it: of its words, the last filled up with zeros. */
const sumOf = (bytes: Buffer): number => {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
};

it('a typeface is unpacked whole: each of its tables has the sum that its directory says', () => {
  const sfnt = Buffer.from(sfntOf(pdfFonts().regular));
  const count = sfnt.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, n) => {
    const at = 12 + n * 16;
    const [sum, offset, length] = [4, 8, 12].map((field) => sfnt.readUInt32BE(at + field)) as [number, number, number];
    const bytes = sfnt.subarray(offset, offset + length);
    return { tag: sfnt.toString('latin1', at, at + 4), sum, said: sumOf(bytes) };
  });
  expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca', 'name']));
  // The table `head` holds a sum over the whole file, which is left out of its own.
  for (const { tag, sum, said } of tables) if (tag !== 'head') expect([tag, said]).toEqual([tag, sum]);
});

it('what is packed otherwise, or not at all, stays as it is', () => {
  const other = Buffer.from('\u0000\u0001\u0000\u0000 something else', 'latin1');
  expect(sfntOf(other)).toBe(other);
});
