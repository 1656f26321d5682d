import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import { decodePixels, enlarged, halvedBelow, type Pixels, toGraymap, upright } from '#io/files/pixels.ts';

/** A picture of rows of shades. */
const picture = (...rows: number[][]): Pixels => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  grey: Uint8Array.from(rows.flat()),
});
const rowsOf = ({ width, height, grey }: Pixels): number[][] =>
  Array.from({ length: height }, (_, row) => [...grey.subarray(row * width, (row + 1) * width)]);

describe('a picture', () => {
  it.each([
    [
      1,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      3,
      [
        [6, 5, 4],
        [3, 2, 1],
      ],
    ],
    [
      6,
      [
        [4, 1],
        [5, 2],
        [6, 3],
      ],
    ],
    [
      8,
      [
        [3, 6],
        [2, 5],
        [1, 4],
      ],
    ],
  ])('of EXIF orientation %i is turned upright', (orientation, rows) => {
    expect(rowsOf(upright(picture([1, 2, 3], [4, 5, 6]), orientation))).toEqual(rows);
  });

  it('that is transparent shows the white page beneath it', () => {
    const png = new PNG({ width: 2, height: 1 });
    png.data.set([0, 0, 0, 255, 0, 0, 0, 0]);
    const bytes = PNG.sync.write(png);
    const header = pictureHeader(bytes);

    expect(header && rowsOf(decodePixels(bytes, header))).toEqual([[0, 255]]);
  });

  it('is halved until its shorter side fits, each pixel the mean of four', () => {
    const large = picture([0, 4, 8, 8], [4, 0, 8, 8], [1, 1, 9, 9], [1, 1, 9, 9]);

    expect(rowsOf(halvedBelow(large, 2))).toEqual([
      [2, 8],
      [1, 9],
    ]);
    expect(rowsOf(halvedBelow(large, 1))).toEqual([[5]]);
    expect(halvedBelow(large, 4)).toBe(large);
  });

  it('is cut at a box with a margin, no further than its edges, and enlarged between its pixels', () => {
    const cut = enlarged(picture([0, 0, 0], [0, 0, 90], [0, 0, 90]), { x0: 2, y0: 1, x1: 3, y1: 3 }, 3, 1);

    expect([cut.width, cut.height]).toEqual([6, 9]);
    expect(rowsOf(cut).at(-1)).toEqual([0, 0, 30, 60, 90, 90]);
  });

  it('is handed on as a graymap', () => {
    expect(toGraymap(picture([1, 2])).toString('latin1')).toBe('P5\n2 1\n255\n\u0001\u0002');
  });
});
