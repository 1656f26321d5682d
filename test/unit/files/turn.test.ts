import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { type Pixels, readPixels, upright } from '#io/files/pixels.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { turned, turnOf } from '#io/files/turn.ts';
import { PICTURED, type PictureName, pictured } from '#test/support/letters/letter-pictures.ts';

/** Real screenshots take seconds each. */
const PATIENCE = 60_000;
const NAME = Object.keys(PICTURED)[0] as PictureName;

const pixelsOf = async (name: PictureName): Promise<Pixels> => {
  const pixels = readPixels(await readFile(pictured(name)));
  if (pixels === null) throw new Error(`${name} is no picture`);
  return pixels;
};

const pngOf = ({ width, height, grey }: Pixels): Buffer => {
  const png = new PNG({ width, height });
  for (const [at, shade] of grey.entries()) png.data.set([shade, shade, shade, 255], at * 4);
  return PNG.sync.write(png);
};

const TURNS = { 'on its side': 6, 'on its other side': 8, 'upside down': 3 } as const;

describe('a picture that was not held upright', () => {
  it.each(Object.entries(TURNS))(
    '%s gives the address of its letter',
    async (_, orientation) => {
      const bytes = pngOf(upright(await pixelsOf(NAME), orientation));
      const reading = await readPictureFile(bytes);
      const message = reading.ok ? pictureMessage('1', reading.picture) : null;
      const { wallets } = extractAll(message === null ? [] : [message]).findings;
      expect(wallets.map(({ address }) => address)).toEqual([PICTURED[NAME].wallet]);
    },
    PATIENCE,
  );

  it.each([-9, -3, 4, 10])('askew by %d degrees is turned back', async (degrees) => {
    const askew = turned(await pixelsOf(NAME), degrees);
    expect(turnOf(askew)).toBeCloseTo(-degrees, 0);
  });

  it('is left as it is where it stands straight', async () => {
    for (const name of Object.keys(PICTURED) as PictureName[])
      expect([name, turnOf(await pixelsOf(name))]).toEqual([name, 0]);
  });

  it('of nothing but noise, or of one colour, is not turned', () => {
    const noise = Uint8Array.from({ length: 300 * 300 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 24) & 0xff);
    expect(turnOf({ width: 300, height: 300, grey: new Uint8Array(300 * 300) })).toBe(0);
    expect(turnOf({ width: 300, height: 300, grey: noise })).toBe(0);
  });
});
