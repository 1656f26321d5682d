import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bmpHeader } from '#domain/message/picture/bmp-header.ts';
import { isBounded, pictureHeader } from '#domain/message/picture/picture-header.ts';
import { filesInMail } from '#domain/message/read/held-files.ts';
import { decodeBmp } from '#io/files/bmp.ts';
import type { Pixels } from '#io/files/pixels.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { PICTURED } from '#test/support/letters/letter-pictures.ts';
import { bmpOf, mutated, rounded, SLOPE, shadesOf } from '#test/support/rasters/bitmaps.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_261_129;
/** Reading letters takes seconds, and on a loaded machine more. */
const PATIENCE = 90_000;
const LARGE = { width: 300, height: 200, grey: new Uint8Array(60_000) };

/** The first 54 bytes of a BMP, which claim more than memory holds. */
const huge = (): Buffer => {
  const bytes = bmpOf(LARGE, 24).subarray(0, 54);
  bytes.writeInt32LE(60_000, 18);
  bytes.writeInt32LE(60_000, 22);
  return bytes;
};

/** A BMP's pixels, as its process reads them: null where it is none, or is too large to be read. */
const decoded = (bytes: Buffer): Pixels | null => {
  const header = bmpHeader(bytes);
  return header === null || !isBounded(header) ? null : decodeBmp(bytes, header);
};

describe('a BMP', () => {
  it.each([1, 4, 8, 24, 32] as const)('of %i bits gives its shades, from either end', (bits) => {
    const grey = SLOPE.grey.map((shade) => rounded(shade, bits));

    expect(decoded(bmpOf(SLOPE, bits))).toEqual({ ...SLOPE, grey });
    expect(decoded(bmpOf(SLOPE, bits, { fromTop: true }))).toEqual({ ...SLOPE, grey });
  });

  it(
    'of a letter is read in its code and its letters',
    async () => {
      const reading = await readPictureFile(bmpOf(shadesOf('code-en.png'), 8));

      expect(reading).toMatchObject({
        picture: {
          codes: [expect.stringContaining(PICTURED['code-en.png'].wallet)],
          text: expect.stringContaining('Pay within 24 hours'),
        },
      });
    },
    PATIENCE,
  );

  it('in a mail is held for the process that reads it', () => {
    const content = bmpOf(LARGE, 1).toString('base64');
    const mail = `From: a@a.example\nContent-Type: application/x-bmp; name=shot.bmp\nContent-Transfer-Encoding: base64\n\n${content}\n`;

    expect(filesInMail(Buffer.from(mail))).toMatchObject([{ kind: 'picture' }]);
  });

  it.each([
    ['packed by run lengths', bmpOf(LARGE, 8, { packing: 1 }), 'file-unread-variant'],
    ['of masks that are not there', bmpOf(LARGE, 32, { packing: 3 }), 'file-unread-variant'],
    ['cut off', bmpOf(LARGE, 8).subarray(0, 9_000), 'file-broken'],
    ['of 60,000 by 60,000 pixels in 54 bytes', huge(), 'file-too-large'],
  ])('%s is refused, with the reason', async (_, bytes, reason) => {
    expect(await readPictureFile(bytes)).toEqual({ ok: false, reason });
  });

  it('is not taken for one where a text begins with its letters', () => {
    expect(
      pictureHeader(Buffer.from('BM is what I call him. Pay 0.5 BTC within 24 hours, or everybody sees.')),
    ).toBeNull();
  });

  it('gives pixels within its bound or says that it is damaged, whatever is changed in it', () => {
    const files = ([1, 4, 8, 24, 32] as const).map((bits) => bmpOf(SLOPE, bits));
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 12, 40, 127, 128, 255)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, fc.constantFrom(1, 1, 0.9, 0.1), (whole, changed, kept) => {
        const bytes = mutated(whole, changed, kept, 60);
        try {
          const pixels = decoded(bytes);
          if (pixels === null) return;
          // Nothing is packed: of each byte come eight pixels at most.
          expect(pixels.grey.length).toBe(pixels.width * pixels.height);
          expect(pixels.grey.length).toBeLessThanOrEqual(bytes.length * 8);
        } catch (error) {
          expect(error).toEqual(new Error('the picture is damaged'));
        }
      }),
      { seed: SEED, numRuns: runs(300, 10_000) },
    );
  });
});
