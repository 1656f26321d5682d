import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBounded } from '#domain/message/picture/picture-header.ts';
import { tiffHeader } from '#domain/message/picture/tiff-header.ts';
import { filesInMail } from '#domain/message/read/held-files.ts';
import type { Pixels } from '#io/files/pixels.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { decodeTiff } from '#io/files/tiff.ts';
import { PICTURED } from '#test/support/letters/letter-pictures.ts';
import { mutated, SLOPE, shadesOf } from '#test/support/rasters/bitmaps.ts';
import { tiffOf } from '#test/support/rasters/tiffs.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_261_201;
/** Reading letters takes seconds, and on a loaded machine more. */
const PATIENCE = 90_000;
const LARGE = { width: 300, height: 200, grey: new Uint8Array(60_000) };

/** A TIFF's pixels, as its process reads them: null where it is none, too large, or stored in a way that is not read. */
const decoded = (bytes: Buffer): Pixels | null => {
  const header = tiffHeader(bytes);
  return header === null || header.unread || !isBounded(header) ? null : decodeTiff(bytes);
};

describe('a TIFF', () => {
  it.each([
    ['unpacked', 1],
    ['packed by LZW', 5],
    ['packed by Deflate', 8],
  ])('%s gives its shades, in either order of bytes', (_, packing) => {
    expect(decoded(tiffOf(SLOPE, packing))).toEqual(SLOPE);
    expect(decoded(tiffOf(SLOPE, packing, { big: true }))).toEqual(SLOPE);
  });

  it(
    'of a letter is read in its code and its letters, and said to hold more where it does',
    async () => {
      const reading = await readPictureFile(tiffOf(shadesOf('code-en.png'), 8, { next: 8 }));

      expect(reading).toMatchObject({
        picture: {
          codes: [expect.stringContaining(PICTURED['code-en.png'].wallet)],
          text: expect.stringContaining('Pay within 24 hours'),
          truncated: true,
        },
      });
    },
    PATIENCE,
  );

  it('of a fax (CCITT group 4) is read in its code', async () => {
    const fax = await readFile(join(process.cwd(), 'test/fixtures/pictures/code-en-fax.tif'));
    expect(await readPictureFile(fax)).toMatchObject({
      picture: { codes: [expect.stringContaining(PICTURED['code-en.png'].wallet)] },
    });
  });

  it('in a mail is held for the process that reads it', () => {
    const content = tiffOf(LARGE, 8).toString('base64');
    const mail = `From: a@a.example\nContent-Type: image/tiff\nContent-Transfer-Encoding: base64\n\n${content}\n`;

    expect(filesInMail(Buffer.from(mail))).toMatchObject([{ kind: 'picture' }]);
  });

  it.each([
    ['packed as faxes were before group 4', tiffOf(LARGE, 3), 'file-unread-variant'],
    ['packed as a fax, in tiles', tiffOf(LARGE, 4, { more: [[322, 16]] }), 'file-unread-variant'],
    ['that holds a JPEG', tiffOf(LARGE, 7), 'file-unread-variant'],
    ['packed by PackBits', tiffOf(LARGE, 32_773), 'file-unread-variant'],
    ['in tiles', tiffOf(LARGE, 1, { more: [[322, 16]] }), 'file-unread-variant'],
    ['of 20,000 by 20,000 pixels', tiffOf({ ...LARGE, width: 20_000, height: 20_000 }, 5), 'file-too-large'],
    ['cut off in its pixels', tiffOf({ ...LARGE, height: 900 }, 8), 'file-broken'],
  ])('%s is refused, with the reason', async (_, bytes, reason) => {
    expect(await readPictureFile(bytes)).toEqual({ ok: false, reason });
  });

  it('that says its size twice is none: readers might take another than the one that was bounded', () => {
    expect(tiffHeader(tiffOf(LARGE, 1, { more: [[256, 60_000]] }))).toBeNull();
  });

  it('of two hundred strips that are one and the same is not unpacked two hundred times', () => {
    const whole = tiffOf(LARGE, 8);
    const directory = whole.readUInt32LE(4);
    const strip = directory - 8;
    const lists = Buffer.from(Uint32Array.from({ length: 400 }, (_, n) => (n < 200 ? 8 : strip)).buffer);
    for (const [entry, at] of [
      [5, whole.length],
      [6, whole.length + 800],
    ] as const) {
      whole.writeUInt32LE(200, directory + 2 + entry * 12 + 4);
      whole.writeUInt32LE(at, directory + 2 + entry * 12 + 8);
    }

    expect(tiffHeader(Buffer.concat([whole, lists]))).toMatchObject({ unread: true });
  });

  it('gives pixels within its bound or is said to be damaged, whatever is changed in it', () => {
    const files = [1, 5, 8].flatMap((packing) => [tiffOf(SLOPE, packing), tiffOf(SLOPE, packing, { big: true })]);
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2, 5, 8, 127, 255)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, fc.constantFrom(1, 1, 0.9), (whole, changed, kept) => {
        const bytes = mutated(whole, changed, kept);
        const header = tiffHeader(bytes);
        let pixels: Pixels | null = null;
        try {
          pixels = decoded(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
        if (pixels === null) return;
        expect([pixels.width, pixels.height]).toEqual([header?.width, header?.height]);
        expect(pixels.grey.length).toBeLessThanOrEqual(25_000_000);
      }),
      { seed: SEED, numRuns: runs(300, 10_000) },
    );
  });
});
