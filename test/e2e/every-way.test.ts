import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { runs } from '#test/support/runs.ts';
import { ALWAYS_WATCHED } from '#test/support/settings.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { keyboard, Looked, pointer, WAYS } from '#test/support/web/ways.ts';
import { wordsOf } from '#web/words/of.ts';

/** Most bytes of a page as it is sent, packed: a bad connection brings it within a second or two. */
const MAX_PAGE_BYTES = 16_384;
const PHONE = { width: 320, height: 640 };

let browser: Browser;
let site: ReportSite;
beforeAll(async () => {
  // Danger is asked about only where somebody is paged.
  const settings = { ...EXAMPLE_SETTINGS, watch: ALWAYS_WATCHED };
  [browser, site] = await Promise.all([launchBrowser(), startReportSite({ basePath: '/prod', settings })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Look {
  name: string;
  scripts: boolean;
  hand: typeof pointer;
  options: BrowserContextOptions;
  /** Of the letters, as a reader's own setting of the browser makes them. */
  text?: string;
}

const LOOKS = {
  narrow: { name: '320 px wide', scripts: true, hand: pointer, options: { viewport: PHONE } },
  keys: {
    name: 'by keys alone, without scripts',
    scripts: false,
    hand: keyboard,
    options: { viewport: PHONE, javaScriptEnabled: false },
  },
  large: {
    name: 'with letters twice as large',
    scripts: true,
    hand: pointer,
    options: { viewport: { width: 640, height: 800 } },
    text: '200%',
  },
} as const satisfies Record<string, Look>;

/** Each language in one look, the longest ways of it; in all of them, and each way, where there is time. */
const SHORT: readonly [Language, Look][] = [
  ['fi', LOOKS.narrow],
  ['sv', LOOKS.keys],
  ['en', LOOKS.large],
];
const ALL: readonly [Language, Look][] = LANGUAGES.flatMap((language) =>
  Object.values(LOOKS).map((look): [Language, Look] => [language, look]),
);
const isEach = runs(0, 1) === 1;
const MATRIX = (isEach ? ALL : SHORT).map(([language, look]) => ({ language, look, name: look.name }));

describe.each(MATRIX)('every way in $language, $name', ({ language, look }) => {
  it.each(isEach || language === 'fi' ? WAYS : WAYS.slice(0, 2))(
    '$name: leads to its end, with nothing for axe to find, nothing sideways, the focus where it belongs',
    async (way) => {
      const context = await browser.newContext(look.options);
      const page = await context.newPage();
      const { text } = look as Look;
      if (text !== undefined)
        await page.addInitScript(
          `addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '${text}'; })`,
        );
      const looked = new Looked(page, look.scripts);
      await page.goto(`${site.url}/${language}${way.from}`);

      await way.walk(looked, look.hand(page), wordsOf(language));

      expect(looked.wrong).toEqual([]);
      expect(looked.largest).toBeLessThanOrEqual(MAX_PAGE_BYTES);
      expect(await page.locator('h1').textContent()).toBe(way.ends(wordsOf(language)));
      await context.close();
    },
  );
});
