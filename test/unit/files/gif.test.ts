import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gifFrames } from '#domain/message/picture/gif-frames.ts';
import { isBounded } from '#domain/message/picture/picture-header.ts';
import { filesInMail } from '#domain/message/read/held-files.ts';
import { decodeGif, unpackLzw } from '#io/files/gif.ts';
import type { Pixels } from '#io/files/pixels.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { PICTURED } from '#test/support/letters/letter-pictures.ts';
import { mutated, type Shades, SLOPE, shadesOf } from '#test/support/rasters/bitmaps.ts';
import { gifOf } from '#test/support/rasters/gifs.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 20_261_130;
/** Reading letters takes seconds, and on a loaded machine more. */
const PATIENCE = 90_000;

const plain = (width: number, height: number, shade: number): Shades => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(shade),
});
/** A picture of 60,000 by 60,000 pixels upon a small screen. */
const wide = (): Buffer => {
  const bytes = gifOf(300, 200, plain(300, 200, 1));
  const frame = bytes.indexOf(0x2c, 13 + 768);
  bytes.writeUInt16LE(60_000, frame + 5);
  bytes.writeUInt16LE(60_000, frame + 7);
  return bytes;
};

/** A GIF's pictures, as its process reads them: null where it is none, or is too large to be read. */
const decoded = (bytes: Buffer): Pixels[] | null => {
  const gif = gifFrames(bytes);
  return gif === null || !isBounded(gif) ? null : decodeGif(bytes, gif);
};
const greys = (bytes: Buffer): number[][] | undefined => decoded(bytes)?.map(({ grey }) => [...grey]);

describe('a GIF', () => {
  it.each([false, true])(
    'gives its shades, also of more colours than its table holds (interlaced: %s)',
    (interlaced) => {
      const noise = { ...plain(150, 90, 0), grey: Uint8Array.from({ length: 13_500 }, (_, at) => (at * at * 31) >> 3) };

      for (const shades of [SLOPE, noise, plain(200, 100, 7)])
        expect(decoded(gifOf(shades.width, shades.height, { ...shades, interlaced }))).toEqual([shades]);
    },
  );

  it('shows each picture upon those before it, but for what is clear, wiped or taken back', () => {
    const dot = { ...plain(1, 1, 9), left: 1 };

    expect(greys(gifOf(2, 1, plain(2, 1, 5), dot, { ...plain(2, 1, 9), clear: 9 }))).toEqual([
      [5, 5],
      [5, 9],
      [5, 9],
    ]);
    expect(greys(gifOf(2, 1, { ...plain(2, 1, 5), disposal: 2 }, dot))).toEqual([
      [5, 5],
      [255, 9],
    ]);
    expect(greys(gifOf(2, 1, plain(2, 1, 5), { ...plain(2, 1, 6), disposal: 3 }, dot))?.at(-1)).toEqual([5, 9]);
  });

  it(
    'whose letter comes behind an empty picture is read in its code and its letters, and said to hold more',
    async () => {
      const letter = shadesOf('code-en.png');
      const { width, height } = letter;
      const dot = plain(1, 1, 255);

      const reading = await readPictureFile(gifOf(width, height, plain(width, height, 255), letter, dot, dot));

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

  it('in a mail is held for the process that reads it', () => {
    const content = gifOf(300, 200, plain(300, 200, 1)).toString('base64');
    const mail = `From: a@a.example\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\n${content}\n`;

    expect(filesInMail(Buffer.from(mail))).toMatchObject([{ kind: 'picture' }]);
  });

  it.each([
    ['whose screen is of 65,535 by 65,535 pixels', gifOf(65_535, 65_535), 'file-too-large'],
    ['whose picture is larger than its screen may be', wide(), 'file-too-large'],
    ['without a picture', gifOf(300, 200), 'file-broken'],
  ])('%s is refused, with the reason', async (_, bytes, reason) => {
    expect(await readPictureFile(bytes)).toEqual({ ok: false, reason });
  });

  it('ends at a code that stands for nothing yet, and keeps what came before', () => {
    const colours = new Uint8Array(10);
    // 256 begins, 65 is a colour, 300 is a code that no earlier one has made: nine bits each.
    const packed = Buffer.from([0x00, 0x83, 0xb0, 0x04]);

    expect(unpackLzw(packed, 8, colours)).toBe(1);
    expect(colours[0]).toBe(65);
  });

  it('forgets what its codes stood for when they begin anew', () => {
    const colours = new Uint8Array(10);
    // Begin, A, B (258 is AB), C (259 is BC), begin, A, and 259, which stands for nothing now: nine bits each, the lowest first.
    const codes = [256, 65, 66, 67, 256, 65, 259];
    const bits = codes.toReversed().map((code) => code.toString(2).padStart(9, '0'));
    const packed = Buffer.from(
      BigInt(`0b${bits.join('')}`)
        .toString(16)
        .padStart(16, '0'),
      'hex',
    ).reverse();

    expect(unpackLzw(packed, 8, colours)).toBe(4);
    expect([...colours.subarray(0, 4)]).toEqual([65, 66, 67, 65]);
  });

  it('gives pixels within its bound or says that it is damaged, whatever is changed in it', () => {
    const files = [
      gifOf(45, 7, SLOPE),
      gifOf(50, 9, { ...SLOPE, left: 4, interlaced: true }, { ...SLOPE, disposal: 3 }),
    ];
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 7, 12, 127, 128, 255)), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        changes,
        fc.boolean(),
        fc.constantFrom(1, 0.9),
        (whole, changed, head, kept) => {
          const places = changed.map(([at, byte]): [number, number] => [head && at % 2 === 0 ? at % 13 : at, byte]);
          try {
            for (const { width, height, grey } of decoded(mutated(whole, places, kept)) ?? []) {
              expect(grey.length).toBe(width * height);
              expect(grey.length).toBeLessThanOrEqual(25_000_000);
            }
          } catch (error) {
            expect(error).toEqual(new Error('the picture is damaged'));
          }
        },
      ),
      { seed: SEED, numRuns: runs(300, 10_000) },
    );
  });
});
