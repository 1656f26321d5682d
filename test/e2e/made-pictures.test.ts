import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { Ocr } from '#io/files/ocr.ts';
import { readPage } from '#io/files/picture.ts';
import { readPixels } from '#io/files/pixels.ts';
import { madeShots, type Pose, shotTaker } from '#test/support/files/made-shots.ts';
import { runs } from '#test/support/runs.ts';
import { launchBrowser } from '#test/support/web/browser.ts';

/** Pictures that were not read before readings were laid beside each other, and photos before they were lit evenly. */
const SAMPLE: readonly (readonly [name: string, degrees: number | null])[] = [
  ['chat-phone-fi-p2sh-49', null],
  ['mail-desktop-fi-p2wpkh-110', null],
  ['bubble-desktop-en-p2tr-23', null],
  ['serif-phone-en-p2pkh-152', null],
  ['bubble-dark-desktop-en-p2sh-45', 10],
  ['mail-dark-desktop-en-p2pkh-140', -6],
  ['note-phone-fi-p2wpkh-170', 90],
  ['mail-dark-desktop-fi-p2tr-135', 180],
];

let browser: Browser;
let ocr: Ocr;
let take: Awaited<ReturnType<typeof shotTaker>>;
beforeAll(async () => {
  browser = await launchBrowser('pictures');
  [ocr, take] = await Promise.all([Ocr.load(), shotTaker(browser)]);
}, 120_000);
afterAll(() => browser.close());

/** Half of them where tests run often: each is read three times, for seconds. */
const PICTURES = SAMPLE.filter((_, at) => at % runs(2, 1) === 0);

it.each(PICTURES)(
  'the address in %s is found, and no other',
  async (name, degrees) => {
    const shot = madeShots().find((each) => each.name === name);
    const pose: Pose | undefined = degrees === null ? undefined : { degrees, photo: true };
    const pixels = shot && readPixels(await take(shot, pose));
    const message = pixels && pictureMessage('1', { ...readPage(ocr, pixels), codes: [] });

    expect(message && extract(message).wallets.map(({ address }) => address)).toEqual([shot?.address]);
  },
  120_000,
);
