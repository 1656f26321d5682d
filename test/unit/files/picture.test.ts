import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { readPictureFile } from '#io/files/read-file.ts';
import { PICTURED, type PictureName, pictured } from '#test/support/letters/letter-pictures.ts';
import { pngOf } from '#test/support/letters/pictures.ts';

/** Reading letters takes seconds, and on a loaded machine more. */
const PATIENCE = 90_000;

const findingsIn = async (name: PictureName) => {
  const reading = await readPictureFile(await readFile(pictured(name)));
  const message = reading.ok ? pictureMessage('1.2', reading.picture) : null;
  return message && extract(message);
};

describe('a picture of a letter', () => {
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

  it.each([
    ['of 20,000 by 20,000 pixels', pngOf(20_000, 20_000, 100), 'file-too-large'],
    ['of 16 MB', Buffer.concat([pngOf(200, 200), Buffer.alloc(16 * 1024 * 1024)]), 'file-too-large'],
    ['that is cut off', pngOf(600, 600).subarray(0, 60), 'file-broken'],
    ['that is a page of HTML', Buffer.from('<html>'), 'file-broken'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await readPictureFile(bytes)).toEqual({ ok: false, reason });
  });
});
