import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAFETY_LANGUAGES } from '#domain/intake/safety-language.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { safetyWordsOf } from '#web/words/safety.ts';

const READ = { proofReader: 'A Made-up Reader', date: '2026-11-30', help: [{ name: 'Line', phone: '09 000 0000' }] };

let browser: Browser;
let site: ReportSite;
let without: ReportSite;
beforeAll(async () => {
  const safety = Object.fromEntries(SAFETY_LANGUAGES.map((language) => [language, READ]));
  const settings = { ...EXAMPLE_SETTINGS, safety };
  [browser, site, without] = await Promise.all([
    launchBrowser(),
    startReportSite({ basePath: '/prod', settings }),
    startReportSite({ basePath: '/prod' }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), without?.close()]);
});

describe.each(SAFETY_LANGUAGES)('the one page in %s', (language) => {
  const words = safetyWordsOf(language);

  it('is there, and linked, once the settings name who read it; before, there is no such page', async () => {
    const page = await fetch(`${without.url}/safety/${language}`);
    expect([page.status, await page.text()]).toEqual([404, expect.not.stringContaining(words.title)]);
    expect(await (await fetch(`${without.url}/fi`)).text()).not.toContain('/safety/');
    expect(await (await fetch(`${site.url}/fi`)).text()).toContain(`href="/prod/safety/${language}"`);
  });

  it('says what to do, where to send the message and whom to call, in its own direction, 320 px wide, by keys too', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}/safety/${language}`);

    const text = await page.locator('main').innerText();
    for (const said of [...words.steps, EXAMPLE_SETTINGS.mail.reportAddress, '112', '09 000 0000', '116 006'])
      expect(text).toContain(said);
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      words.language,
      words.dir,
    ]);
    // A name in English wraps to the page's own side.
    const sides = await page
      .locator('.hl-lines li > span')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    expect(new Set(sides)).toEqual(new Set([words.dir]));
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.exit);
    await page.close();
  });

  it('is in letters of its own, and none of its texts is empty', () => {
    const texts = Object.values(words).flat();
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(words.life.split('112')).toHaveLength(2);
    const letters = { ru: /[а-я]/i, uk: /[іїє]/i, ar: /[\u0600-\u06ff]/ } as const;
    if (language in letters) expect(words.title + words.lead).toMatch(letters[language as keyof typeof letters]);
  });
});
