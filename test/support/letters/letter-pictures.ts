/** `node test/support/letter-pictures.ts`: makes the pictures of test/fixtures/pictures anew, as phones show such letters. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { addressOf } from '#test/support/addresses.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { letter } from './letters.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/pictures');

/** What stands in each picture. */
export const PICTURED = {
  'letter-fi.png': letter('fi', 31),
  'letter-sv-night.jpg': letter('sv', 32, addressOf('p2pkh', 'pictured')),
  'code-en.png': letter('en', 33),
} as const;
export type PictureName = keyof typeof PICTURED;

export const pictured = (name: PictureName): string => join(FOLDER, name);

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');

const STYLES = {
  'letter-fi.png': { width: 390, scale: 2, css: 'font:17px/1.4 sans-serif; background:#fff; color:#111' },
  'letter-sv-night.jpg': { width: 412, scale: 2, css: 'font:16px/1.4 sans-serif; background:#121212; color:#e8e8e8' },
  'code-en.png': { width: 360, scale: 1, css: 'font:18px/1.4 sans-serif; background:#fff; color:#111' },
} as const satisfies Record<PictureName, object>;

const bodies: Record<PictureName, string> = {
  'letter-fi.png': paragraphs(PICTURED['letter-fi.png'].text),
  'letter-sv-night.jpg': paragraphs(PICTURED['letter-sv-night.jpg'].text),
  'code-en.png': `<p>Pay within 24 hours, or everything is published.</p><div style="width:220px">${encodeQR(
    `bitcoin:${PICTURED['code-en.png'].wallet}?amount=0.025`,
    'svg',
  )}</div>`,
};

const make = async (): Promise<void> => {
  const browser = await launchBrowser('pictures');
  for (const name of Object.keys(PICTURED) as PictureName[]) {
    const { width, scale, css } = STYLES[name];
    const page = await browser.newPage({ viewport: { width, height: 300 }, deviceScaleFactor: scale });
    await page.setContent(`<body style="margin:16px; overflow-wrap:anywhere; ${css}">${bodies[name]}</body>`);
    const kind = name.endsWith('.jpg') ? ({ type: 'jpeg', quality: 75 } as const) : ({ type: 'png' } as const);
    await writeFile(pictured(name), await page.screenshot({ fullPage: true, ...kind }));
  }
  await browser.close();
};

if (import.meta.main) await make();
