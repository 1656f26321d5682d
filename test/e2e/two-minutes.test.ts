import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

const LETTER = 'Maksa 200 euroa 24 tunnin kuluessa, tai julkaisemme tietosi.';
/** What a report may ask of someone, from the start page to a receipt. */
const MAX = { taps: 5, pages: 3, words: 500, withReceipt: 870 } as const;

let browser: Browser;
let site: ReportSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startReportSite({ basePath: '/prod' })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(() => site.emptyInbox());

/** Counts what someone who reports meets: taps, pages, and the words that stand open before them. */
class Counted {
  readonly page: Page;
  taps = 0;
  pages = 0;
  words = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Reads a page: all that is shown of its content, with nothing folded open. */
  async read(): Promise<void> {
    this.pages += 1;
    const text = await this.page.locator('main').innerText();
    this.words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  }

  async tap(act: () => Promise<unknown>): Promise<void> {
    this.taps += 1;
    await act();
  }
}

const load = (page: Page, act: () => Promise<unknown>): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), act()]);

const reported = async (language: (typeof LANGUAGES)[number], javaScriptEnabled = true) => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, javaScriptEnabled });
  const page = await context.newPage();
  const counted = new Counted(page);
  const { ask, start } = wordsOf(language);
  await page.goto(`${site.url}/${language}`);
  await counted.read();
  await counted.tap(() => load(page, () => page.getByRole('link', { name: start.begin }).click()));
  const before = counted.words;
  await counted.read();
  await counted.tap(() => page.click('#text'));
  // Pasting is a long press and a tap.
  await counted.tap(() => page.fill('#text', LETTER));
  await counted.tap(() => load(page, () => page.getByRole('button', { name: ask.sendNow }).click()));
  const untilSent = { words: counted.words, message: counted.words - before };
  await counted.read();
  return { page, counted, untilSent };
};

describe.each(LANGUAGES)('from the start page to a receipt, in %s', (language) => {
  const { answer } = wordsOf(language);

  it('takes at most 5 taps and 3 pages, and few words', async () => {
    const { page, counted, untilSent } = await reported(language);
    const { taps, pages, words } = counted;

    expect(await page.locator('h1').textContent()).toBe(answer.title);
    expect(taps).toBeLessThanOrEqual(MAX.taps);
    expect(pages).toBeLessThanOrEqual(MAX.pages);
    // 30 November 2026: 370 words until it is sent in Finnish, 465 in Swedish, 498 in English; 649 to 867 with the receipt.
    expect(untilSent.words).toBeLessThanOrEqual(MAX.words);
    expect(words).toBeLessThanOrEqual(MAX.withReceipt);
    await page.context().close();
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('leads to a code that stays until its reader says that it is saved, %s', async (_name, javaScriptEnabled) => {
    const { page } = await reported(language, javaScriptEnabled);
    const code = await page.locator('.hl-code').first().textContent();
    expect(code).toMatch(/^(.{4}-){5}.{4}$/);

    // A reload, another language and Back show it again, and never a page of the browser's.
    await page.reload();
    expect(await page.locator('.hl-code').first().textContent()).toBe(code);
    const other = LANGUAGES.find((one) => one !== language) ?? 'fi';
    await load(page, () => page.getByRole('link', { name: wordsOf(other).name, exact: true }).click());
    expect(await page.locator('h1').textContent()).toBe(wordsOf(other).answer.title);
    expect(await page.locator('.hl-code').first().textContent()).toBe(code);
    await page.goBack();
    expect(await page.locator('.hl-code').first().textContent()).toBe(code);
    await page.goBack();
    expect(await page.locator('h1').textContent()).toBe(wordsOf(language).ask.sent.title);
    await page.goForward();

    await load(page, () => page.getByRole('button', { name: answer.saved }).click());

    expect(await page.content()).not.toContain(code ?? '-');
    expect(await page.getByText(answer.gone).isVisible()).toBe(true);
    if (javaScriptEnabled) expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await page.context().close();
  });

  it('shows the code for ten minutes and no longer, and another page’s token shows nothing', async () => {
    const { page } = await reported(language);
    const code = (await page.locator('.hl-code').first().textContent()) ?? '';
    const url = page.url();

    site.clock.advance(10 * 60_000 + 1_000);
    await page.reload();

    expect(await page.content()).not.toContain(code);
    await page.goto(url.replace(/v=.*/, `v=${site.token()}`));
    expect(page.url()).toContain(`/${language}/mine`);
    await page.context().close();
  });
});

describe('the way through the form', () => {
  const heightOf = async (page: Page, selector: string): Promise<number> =>
    (await page.locator(selector).first().boundingBox())?.height ?? 0;

  it('says no part of how many beside “Send now”, and that what follows is optional', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}/en/report`);
    expect(await page.locator('.hl-place').count()).toBe(0);
    expect(await page.title()).toBe(wordsOf('en').tab);
    // Whose letter lies in a mail program has no file of it: they forward it.
    const { reportAddress } = EXAMPLE_SETTINGS.mail;
    expect(await page.locator('main').innerText()).toContain(wordsOf('en').ask.message.lead(reportAddress));

    await page.fill('#text', LETTER);
    await load(page, () => page.getByRole('button', { name: wordsOf('en').ask.more }).click());

    expect(await page.locator('.hl-place').textContent()).toBe('Optional, page 1 of 3');
    await page.close();
  });

  it.each([390, 1280])(
    'never covers an error with the button that leaves, and has room for a thumb, at %i px',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 700 } });
      await page.goto(`${site.url}/fi/report`);
      await load(page, () => page.getByRole('button', { name: wordsOf('fi').ask.sendNow }).click());

      const summary = await page.locator('#errors').boundingBox();
      const exit = await page.locator('.hl-exit').boundingBox();
      expect((exit?.y ?? 0) + (exit?.height ?? 0)).toBeLessThanOrEqual(summary?.y ?? 0);
      expect(await heightOf(page, '.govuk-back-link')).toBeGreaterThanOrEqual(44);
      await page.close();
    },
  );
});

describe('a report’s page', () => {
  it('is shown by Back and after a reload, and never by sending anything again', async () => {
    const { mine } = wordsOf('fi');
    const { page } = await reported('fi');
    await load(page, () => page.getByRole('button', { name: mine.open, exact: true }).click());
    const opened = page.url();
    await load(page, () => page.locator('#add ~ form button[type=submit]').click());
    expect(await page.locator('#errors').isVisible()).toBe(true);

    await page.reload();
    await page.goBack();

    expect(page.url()).toBe(opened);
    expect(await page.locator('h1').textContent()).toBe(mine.title);
    await page.context().close();
  });
});
