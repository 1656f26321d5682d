import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '#test/support/runs.ts';
import { ALWAYS_WATCHED } from '#test/support/settings.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { Looked, pointer, WAYS } from '#test/support/web/ways.ts';
import { wordsOf } from '#web/words/of.ts';

// A language from right to left, in place of English: none of those that the pages speak is one.
vi.mock('#web/words/of.ts', async (actual) => {
  const { pseudoWords } = await import('#test/support/web/pseudo-words.ts');
  const { wordsOf: real } = await actual<typeof import('#web/words/of.ts')>();
  return { wordsOf: (language: 'fi' | 'sv' | 'en') => (language === 'en' ? pseudoWords(real('en')) : real(language)) };
});

let browser: Browser;
let site: ReportSite;
beforeAll(async () => {
  const settings = { ...EXAMPLE_SETTINGS, watch: ALWAYS_WATCHED };
  [browser, site] = await Promise.all([launchBrowser(), startReportSite({ basePath: '/prod', settings })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('a language from right to left', () => {
  // The longest way has most of what other ways have.
  it.each(WAYS.slice(...(runs(0, 1) === 1 ? [0] : [1, 2])))(
    '$name: every page stands in a mirror, 320 px wide',
    async (way) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const looked = new Looked(page, true);
      await page.goto(`${site.url}/en${way.from}`);

      await way.walk(looked, pointer(page), wordsOf('en'));

      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
      expect(looked.wrong).toEqual([]);
      await context.close();
    },
  );

  it('has choices, lists and errors begin at the right, and codes, numbers and addresses read from the left', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}/en/report`);
    await page.fill('#text', 'Maksa 200 euroa.');
    await pointer(page).press(wordsOf('en').ask.more);
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return { left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0) };
    };
    const [choice, label] = [await boxOf('.govuk-radios__input'), await boxOf('.govuk-radios__label')];
    expect(choice.right).toBeGreaterThanOrEqual(label.right);

    await page.goto(`${site.url}/en`);
    const directions = page
      .locator('.hl-address, .hl-phone')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            (globalThis as unknown as { getComputedStyle: (of: unknown) => { direction: string } }).getComputedStyle(
              one,
            ).direction,
        ),
      );
    expect(new Set(await directions)).toEqual(new Set(['ltr']));
    await page.close();
  });
});
