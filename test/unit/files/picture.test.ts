import { readFile } from 'node:fs/promises';
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { PICTURED, type PictureName, pictured } from '#test/support/letters/letter-pictures.ts';
import { pngOf } from '#test/support/letters/pictures.ts';
import { runs } from '#test/support/runs.ts';

/** Reading letters takes seconds, and on a loaded machine more. */
const PATIENCE = 90_000;

const findingsInBytes = async (bytes: Buffer) => {
  const reading = await readPictureFile(bytes);
  const message = reading.ok ? pictureMessage('1.2', reading.picture) : null;
  return message && extract(message);
};
const findingsIn = async (name: PictureName) => findingsInBytes(await readFile(pictured(name)));

/** A screen as a camera takes it from near by: so many pixels, unevenly lit, as a JPEG. */
const photographed = (screenshot: Buffer, width: number, height: number): Buffer => {
  const screen = PNG.sync.read(screenshot);
  const scale = Math.min(width / screen.width, height / screen.height) * 0.9;
  const [left, top] = [(width - screen.width * scale) / 2, (height - screen.height * scale) / 2];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
      const isScreen = column >= 0 && column < screen.width && row >= 0 && row < screen.height;
      const shade = isScreen ? (screen.data[(row * screen.width + column) * 4] ?? 0) : 90;
      data.fill(Math.max(0, shade - Math.floor((40 * x) / width)), (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return encodeJpeg({ data, width, height }, 85).data;
};

describe('a picture of a letter', () => {
  it('that moves is read in its first view, and said to hold more', async () => {
    const reading = await readPictureFile(await readFile('test/fixtures/pictures/code-en-moving.webp'));
    expect(reading).toMatchObject({
      picture: { codes: [expect.stringContaining(PICTURED['code-en.png'].wallet)], truncated: true },
    });
  });

  it.each([
    [
      'letter-fi.png',
      'fi',
      ['PT24H', 'PT48H'],
      ['200 EUR', '500 EUR'],
      { part: '1.2/ocr', steps: ['letters-exchanged'] },
    ],
    [
      'letter-sv-night.jpg',
      'sv',
      ['PT24H', 'PT48H'],
      ['200 EUR', '500 EUR'],
      { part: '1.2/ocr', steps: ['letters-exchanged'] },
    ],
    ['code-en.png', 'en', ['PT24H'], ['0.025 BTC'], { part: '1.2/qr', steps: [] }],
  ] as const)(
    '%s says what the letter says, and how its address was read',
    async (name, language, deadlines, demands, evidence) => {
      const findings = await findingsIn(name);

      expect(findings?.language).toBe(language);
      expect(findings?.wallets).toMatchObject([
        { address: PICTURED[name].wallet, inDemand: true, evidence: [evidence] },
      ]);
      expect(findings?.demands.map(({ amount, currency }) => `${amount} ${currency}`)).toEqual(demands);
      expect(findings?.deadlines.map(({ within }) => within)).toEqual(deadlines);
    },
    PATIENCE,
  );

  // A camera's 12 million pixels take some seconds to pack here and to unpack there.
  it.runIf(runs(0, 1) === 1)(
    'says its code in a photo of 12 million pixels too, which a form looks at only once it is sent',
    async () => {
      const findings = await findingsInBytes(photographed(await readFile(pictured('code-en.png')), 4_032, 3_024));

      expect(findings?.wallets).toMatchObject([{ address: PICTURED['code-en.png'].wallet }]);
    },
    PATIENCE,
  );

  it.each([
    ['of 20,000 by 20,000 pixels', pngOf(20_000, 20_000, 100), 'file-too-large'],
    ['of 16 MB', Buffer.concat([pngOf(200, 200), Buffer.alloc(16 * 1024 * 1024)]), 'file-too-large'],
    ['that is cut off', pngOf(600, 600).subarray(0, 60), 'file-broken'],
    ['that is a page of HTML', Buffer.from('<html>'), 'file-broken'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await readPictureFile(bytes)).toEqual({ ok: false, reason });
  });
});
