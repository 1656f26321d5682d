import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import {
  dailyBrief,
  dailyMoney,
  digestBrief,
  firstSightingBrief,
  paidEntry,
  reachedEntry,
} from '#test/unit/brief/briefs.ts';
import { renderBrief } from '#web/mail/brief.ts';

/** A small phone's width, in CSS pixels. */
const PHONE = 320;
const LONGEST = addressOf('p2tr', 'as long as an address can be');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it.each([
  ['a first sighting', firstSightingBrief()],
  ['a digest', digestBrief()],
  ['a day', dailyBrief()],
  [
    "a day's money",
    dailyBrief({ money: dailyMoney([paidEntry({ address: LONGEST }), reachedEntry({ address: LONGEST })]) }),
  ],
])('a brief about %s needs no scrolling sideways on a phone', async (_, brief) => {
  const page = await browser.newPage({ viewport: { width: PHONE, height: 600 } });
  await page.setContent(renderBrief(brief, 'Example Hotline').html);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE);
  await page.close();
});
