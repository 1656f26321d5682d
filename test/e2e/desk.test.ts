import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { postMail, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { Regtest } from '#test/support/payment/regtest.ts';
import { runs } from '#test/support/runs.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { type MadeCampaign, makeCampaign } from '#test/support/web/made-campaign.ts';
import { CountingVisitor, QUESTIONS } from '#test/support/web/seventeen-questions.ts';

const WALLET = addressOf('p2wpkh', 'desk');

let hotline: TestHotline;
let browser: Browser;
let chain: Regtest;
let esplora: Esplora;
let made: MadeCampaign;
beforeAll(async () => {
  chain = await Regtest.open(new Date(Date.now() - 4 * 86_400_000).toISOString());
  await chain.mine([], new Date(Date.now() - 30 * 60_000).toISOString());
  esplora = await Esplora.start(chain);
  [hotline, browser] = await Promise.all([startTestHotline(esplora.url), launchBrowser()]);
  await postMail(hotline, {
    from: 'maija@example.org',
    subject: 'Fwd: Your data',
    text: `I got this.\n\nWe have your patient records. Pay 200 EUR to ${WALLET} within 24 hours.\n`,
  });
  made = await makeCampaign(hotline, chain, {
    ...{ reports: runs(26, 300), wallets: runs(6, 40), payments: runs(4, 25) },
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await hotline?.[Symbol.asyncDispose]();
  await esplora?.stop();
  await chain?.close();
});

const send = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.click(button)]);

/** Signs in, says what one works on, and searches for an address as it was pasted: gives each page that was seen. */
const walk = async (page: Page, seen: (name: string) => Promise<void>): Promise<void> => {
  await page.goto(`${hotline.urls.desk}/sign-in?as=lead`);
  await seen('working on');
  await send(page, 'main button');
  await seen('working on, refused');
  await page.fill('#reason', 'case 7, seized phone');
  await send(page, 'main button');
  await seen('today');
  await page.fill('#search', `  Bitcoin:${WALLET.toUpperCase()}?amount=0.1, `);
  await send(page, '.dk-search button');
  expect(new URL(page.url()).pathname).toBe(`/wallets/${WALLET}`);
  await seen('wallet');
  await page.check('[id="act-wallet.confirm"]');
  await page.fill('[id="act-reason"]', 'named in a seized ledger');
  await send(page, '#decisions form button');
  await seen('decided, or said to stand already');
  await page.goto(`${hotline.urls.desk}/links?one=${WALLET}&other=${WALLET}`);
  await seen('one wallet twice');
  await page.goto(`${hotline.urls.desk}/cases`);
  await page.fill('#title', 'Letters of November');
  await page.fill('#open-reason', 'asked by the unit');
  await send(page, 'main button[value=open]');
  await seen('case');
  await page.goto(`${hotline.urls.desk}/working-on`);
  await seen('working on one of my cases');
  await page.goto(`${hotline.urls.desk}/cases?put=wallet.${WALLET}`);
  await seen('put into a case');
  await page.check('input[name=case]');
  await page.fill('#reason', 'one writer');
  await send(page, 'main button[value=put-in]');
  await seen('case that holds something');
  for (const path of [
    '/campaigns',
    '/clusters',
    '/cases',
    '/reports',
    '/queue',
    '/decisions',
    '/audit',
    '/help',
    '/nowhere',
    '/wallets/x',
    `/graph?of=wallet:${WALLET}`,
    '/graph?of=cluster:nowhere',
    `/contacts/email/${'a'.repeat(26)}`,
  ]) {
    await page.goto(`${hotline.urls.desk}${path}`);
    await seen(path);
  }
  await page.fill('#search', 'hello there');
  await send(page, '.dk-search button');
  await seen('nothing found');
  await page.fill('#letter', 'four words of another letter that nobody sent');
  await send(page, 'main form button');
  await seen('no such letter');
  await page.fill('#search', '@nobody_here');
  await send(page, '.dk-search button');
  await seen('no such contact');
  await send(page, '.dk-who button');
  await seen('signed out');
  await page.goto(hotline.urls.desk);
  // The issuer knows the browser still; the desk asks anew what one works on.
  expect(new URL(page.url()).pathname).toBe('/working-on');
};

test.each([
  [320, true],
  [1280, true],
  [1280, false],
])(
  'the desk is walked in a browser %i px wide (scripts: %s), by forms alone, and has no fault of access',
  async (width, javaScriptEnabled) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    const faults: Record<string, unknown> = {};
    await walk(page, async (name) => {
      // Without scripts nothing can be asked of a page from outside either.
      const found = javaScriptEnabled
        ? [...(await violations(page)), ...((await overflow(page)) > 0 ? ['too wide'] : [])]
        : [];
      if (found.length > 0) faults[name] = found;
    });
    expect(faults).toEqual({});
    expect(wrong).toEqual([]);
    await context.close();
  },
);

test('keys lead where links do, and a copied identifier has no gap', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${hotline.urls.desk}/sign-in?as=analyst`);
  await page.fill('#reason', 'case 7, seized phone');
  await send(page, 'main button');
  await page.keyboard.press('/');
  await page.keyboard.type(WALLET);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.click('h1 button[data-copy]');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(WALLET);
  await page.keyboard.press('j');
  expect(await page.evaluate('document.activeElement.matches("[data-row]")')).toBe(true);
  await page.keyboard.press('g');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('t')]);
  expect(new URL(page.url()).pathname).toBe('/');
  await context.close();
});

describe('the 17 questions of the first day, each in two pages at most', () => {
  let asked: CountingVisitor;
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${hotline.urls.desk}/sign-in?as=analyst`);
    await page.fill('#reason', 'case 7, seized phone');
    await send(page, 'main button');
    asked = new CountingVisitor(page, hotline.urls.desk);
  });

  it.each(Object.entries(QUESTIONS))('%s', async (_, ask) => {
    await asked.begin();
    await ask(asked, made);
    expect(asked.views).toBeLessThanOrEqual(2);
  });
});
