import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { walkedIn } from '#test/support/web/walked.ts';
import { wordsOf } from '#web/words/of.ts';

/** Public reports of forms like this one, each with where it was told. */
const TYPED = 'Maksa 200 euroa tai julkaisemme tietosi.';

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

const open = async (path: string, { javaScriptEnabled = true, hasTouch = false } = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    javaScriptEnabled,
    hasTouch,
    isMobile: hasTouch,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
};

/** A page of the form, begun. */
const openStep = async (language: Language, step: string, options = {}): Promise<Page> =>
  open(`/${language}/report/${step}?d=${site.token()}`, options);

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.id');

const tap = (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);

describe('three presses of Shift', () => {
  const press = async (page: Page): Promise<void> => {
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    await page.waitForTimeout(200);
  };

  it.each(['#text', '#files'])(
    'in a field are part of writing, and leave nothing (govuk-frontend 4095): %s',
    async (at) => {
      const page = await openStep('fi', 'message');
      await page.fill('#text', TYPED);
      await page.focus(at);

      await press(page);

      expect(await page.inputValue('#text')).toBe(TYPED);
      await page.context().close();
    },
  );

  it('on a touch screen are its keyboard’s, wherever the focus is', async () => {
    const page = await openStep('fi', 'message', { hasTouch: true });
    await page.fill('#text', TYPED);
    await page.evaluate('document.activeElement.blur()');

    await press(page);

    expect(await page.inputValue('#text')).toBe(TYPED);
    await page.context().close();
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('another language, %s', (_name, javaScriptEnabled) => {
  it.each(walkedIn('fi'))('keeps what is typed in the message (fixmytransport 305), from %s', async (language) => {
    const page = await openStep(language, 'message', { javaScriptEnabled });
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      await page.fill('#text', `${TYPED} ${other}`);

      await tap(page, wordsOf(other).name);

      expect(await page.locator('h1').textContent()).toBe(wordsOf(other).ask.message.title);
      expect(await page.inputValue('#text')).toBe(`${TYPED} ${other}`);
    }
    await page.context().close();
  });

  it('keeps what is typed in a page that was refused', async () => {
    const page = await openStep('fi', 'message', { javaScriptEnabled });
    await tap(page, wordsOf('fi').ask.more);
    await page.fill('#text', TYPED);

    await tap(page, 'Svenska');

    expect(await page.inputValue('#text')).toBe(TYPED);
    await page.context().close();
  });

  it('is not what Enter in a field leads to', async () => {
    const page = await openStep('fi', 'reach', { javaScriptEnabled });
    await page.fill('#contact', '040 1234567');

    await Promise.all([page.waitForEvent('load'), page.press('#contact', 'Enter')]);

    expect(await page.locator('html').getAttribute('lang')).toBe('fi');
    expect(page.url()).not.toContain('/reach');
    await page.context().close();
  });

  it.each(walkedIn('sv'))('an error is where one goes on from (govuk-frontend 1410), in %s', async (language) => {
    const page = await openStep(language, 'message', { javaScriptEnabled });

    await tap(page, wordsOf(language).ask.more);
    // The focus moves once the page has come: a script may be a moment behind "load".
    await expect.poll(() => focused(page)).toBe('errors');
    await page.goto(`${site.url}/${language}/contest`);
    await tap(page, wordsOf(language).mine.contest.send);

    await expect.poll(() => focused(page)).toBe('errors');
    await page.context().close();
  });
});

describe('a file over 25 MB', () => {
  it.each(walkedIn('en'))(
    'is named for as long as it is not changed, and keeps nothing else from going on, in %s',
    async (language) => {
      const { ask } = wordsOf(language);
      const page = await openStep(language, 'message');
      const handle = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new ArrayBuffer(26 * 1024 * 1024)], 'elokuva.zip'));
      data.items.add(new File([new ArrayBuffer(5_000_000)], 'kirje.eml'));
      return data;
    })()`);
      await handle.evaluate((data) => {
        const input = globalThis.document.getElementById('files') as unknown as {
          files: unknown;
          dispatchEvent(event: Event): void;
        };
        input.files = (data as { files: unknown }).files;
        input.dispatchEvent(new Event('change'));
      });

      await page.getByText(`${ask.message.files.storing.kept} kirje.eml`).waitFor();
      expect(await page.locator('#files-error').textContent()).toContain('elokuva.zip');
      expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
      await tap(page, ask.more);

      expect(page.url()).not.toContain('/message');
      await page.context().close();
    },
  );
});
