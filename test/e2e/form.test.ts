import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { walkedIn } from '#test/support/web/walked.ts';
import { wordsOf } from '#web/words/of.ts';

const LETTER = 'Maksa 200 euroa 24 tunnin kuluessa osoitteeseen bc1q, tai julkaisemme tietosi.';
const PHONE = { width: 320, height: 640 };

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

/** Opens a page, calls back, and fails on anything that the page loaded from elsewhere or was refused by its policy. */
const visit = async (
  path: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) elsewhere.push(message.text());
  });
  try {
    await page.goto(`${site.url}${path}`);
    await act(page);
    expect(elsewhere).toEqual([]);
  } finally {
    await context.close();
  }
};

const submit = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator('main button[type=submit]').first().click()]);

/** Opens the form, which begins with the message. */
const openForm = async (page: Page): Promise<void> => {
  const link = page.locator('main a.govuk-button').first();
  await Promise.all([page.waitForURL('**/report/message?**'), link.click()]);
};

const codes = async (page: Page): Promise<string[]> => page.locator('.hl-code').allTextContents();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('reporting %s', (_name, javaScriptEnabled) => {
  it.each(walkedIn('en'))('by pasting the message leads to a receipt, in %s', async (language) => {
    await visit(`/${language}`, { javaScriptEnabled }, async (page) => {
      await openForm(page);
      await page.fill('#text', LETTER);
      await page.getByLabel(wordsOf(language).ask.message.partners.label).check();
      await submit(page);

      expect(await page.locator('h1').textContent()).toBe(wordsOf(language).answer.title);
      expect(await codes(page)).toEqual([
        expect.stringMatching(/^(.{4}-){5}.{4}$/),
        expect.stringMatching(/^.{4}-.{4}$/),
      ]);
      expect(site.submissions()).toMatchObject([{ text: LETTER, language, consent: { partners: true } }]);
    });
  });

  it('by adding a saved mail stores it byte for byte', async () => {
    const buffer = Buffer.from('Subject: =?utf-8?q?Maksa?=\r\n\r\n200 \xa4', 'latin1');

    await visit('/fi', { javaScriptEnabled }, async (page) => {
      await openForm(page);
      await page.setInputFiles('#files', { name: 'kirje.eml', mimeType: 'message/rfc822', buffer });
      await submit(page);
    });

    const [upload] = site.submissions()[0]?.uploads ?? [];
    expect(upload?.name).toBe('kirje.eml');
    expect(site.object(upload?.key ?? '')).toEqual(buffer);
  });

  it('with a double click is one report with one receipt', async () => {
    await visit('/fi', { javaScriptEnabled }, async (page) => {
      await openForm(page);
      await page.fill('#text', LETTER);
      await page.locator('main button[type=submit]').first().dblclick();
      await page.waitForURL('**/report/receipt?**');

      expect(await codes(page)).toHaveLength(2);
      expect(site.submissions()).toHaveLength(1);
    });
  });

  it('by reloading the answer is one report with one receipt', async () => {
    await visit('/sv', { javaScriptEnabled }, async (page) => {
      await openForm(page);
      await page.fill('#text', LETTER);
      await submit(page);
      const first = await codes(page);
      await page.reload();

      expect(await codes(page)).toEqual(first);
      expect(site.submissions()).toHaveLength(1);
    });
  });

  it.each(walkedIn('sv'))('with an empty form leads by a link to the field, in %s', async (language) => {
    await visit(`/${language}`, { javaScriptEnabled }, async (page) => {
      await openForm(page);
      await submit(page);
      await page
        .getByRole('alert')
        .getByRole('link', { name: wordsOf(language).ask.errors.empty })
        .click();

      expect(await page.evaluate('document.activeElement.id')).toBe('text');
      expect(await page.title()).toContain(wordsOf(language).errorPrefix);
    });
  });
});

describe('a file that is too large', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-'));
    await writeFile(join(folder, 'iso.eml'), Buffer.alloc(4_300_000, 'x'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('of the gateway is one of many without JavaScript, and goes along with the text', async () => {
    await visit('/fi', { javaScriptEnabled: false }, async (page) => {
      await openForm(page);
      await page.fill('#text', LETTER);
      await page.setInputFiles('#files', join(folder, 'iso.eml'));
      await submit(page);

      expect(site.submissions()).toMatchObject([{ text: LETTER, uploads: [{ name: 'iso.eml' }] }]);
    });
  });
});

describe('every page', () => {
  const refused = async (page: Page): Promise<void> => {
    await openForm(page);
    await submit(page);
  };
  const answered = async (page: Page): Promise<void> => {
    await openForm(page);
    await page.fill('#text', LETTER);
    await submit(page);
  };
  const contested = async (page: Page): Promise<void> => {
    await page.fill('#wallet', addressOf('p2wpkh', 'axe'));
    await page.fill('#text', 'Minun.');
    await page.fill('#contact', 'minna@example.org');
    await submit(page);
    await page.fill('#signature', 'x');
    await submit(page);
  };
  const PAGES: [string, string, (page: Page) => Promise<unknown>][] = [
    ['start', '', async () => {}],
    ['message', '', openForm],
    ['help', '/help', async () => {}],
    ['privacy', '/privacy', async () => {}],
    ['accessibility', '/accessibility', async () => {}],
    ['one’s own report', '/mine', async () => {}],
    ['a wrong code', '/mine', submit],
    ['contest', '/contest', async () => {}],
    ['contest refused', '/contest', submit],
    ['contested', '/contest', contested],
    ['a contest’s code', '/contest/answer', submit],
    ['not found', '/nothing', async () => {}],
    ['correct', '', refused],
    ['answer', '', answered],
  ];
  it.each([
    ...LANGUAGES.map((language) => [language, '320 px wide', {}] as const),
    ['fi', 'dark', { colorScheme: 'dark' }] as const,
    // A desktop at 200 % is half as many pixels wide, each of them two.
    ['sv', 'desktop at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }] as const,
    ['en', 'right to left', {}] as const,
  ])('has nothing for axe to find and nothing to scroll sideways: %s, %s', async (language, look, options) => {
    await visit(`/${language}`, options, async (page) => {
      // What differs in colours, size and direction differs in the same way on all: three pages show every part.
      const shown =
        look === '320 px wide' ? PAGES : PAGES.filter(([name]) => ['start', 'correct', 'answer'].includes(name));
      for (const [name, route, act] of shown) {
        await page.goto(`${site.url}/${language}${route}`);
        await act(page);
        if (look === 'right to left') await page.evaluate("document.documentElement.dir = 'rtl'");

        expect(await violations(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      }
    });
  });

  it('says nothing else in large print than in small', async () => {
    await visit('/fi', { viewport: { width: 640, height: 800 } }, async (page) => {
      // What a reader's own setting of the browser does.
      await page.evaluate("document.documentElement.style.fontSize = '200%'");

      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });
});

describe('the keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');

  it('reaches everything in order, and sends the report', async () => {
    await visit('/en', { javaScriptEnabled: false }, async (page) => {
      const words = wordsOf('en');
      const stops: string[] = [];
      await openForm(page);
      for (let presses = 0; presses < 60 && stops.at(-1) !== words.ask.sendNow; presses += 1) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        stops.push(stop);
        if (stop === 'text') await page.keyboard.type(LETTER);
        if (stop === 'partners') await page.keyboard.press('Space');
      }
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

      expect(stops[0]).toBe(words.skip);
      expect(stops).toEqual(expect.arrayContaining([words.exit.label, 'text', 'files', 'partners']));
      expect(stops).not.toContain('website');
      expect(site.submissions()).toMatchObject([{ text: LETTER, consent: { partners: true } }]);
    });
  });

  it('shows where it is', async () => {
    await visit('/en', {}, async (page) => {
      await openForm(page);
      for (const selector of ['#text', '#files', 'main button[type=submit]', '.hl-languages a']) {
        await page.locator(selector).first().focus();
        const width = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth');

        expect(width, selector).toBe('3px');
      }
    });
  });
});

describe('leaving', () => {
  const WEATHER = wordsOf('en').exit.href;

  const leave = async (act: (page: Page) => Promise<void>, javaScriptEnabled: boolean): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.route(`${WEATHER}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'weather' }));
    await page.goto(`${site.url}/en/help`);
    await page.goto(`${site.url}/en`);
    await act(page);
    await page.waitForURL(WEATHER);
    return page;
  };

  it.each([
    ['the button', (page: Page) => page.getByRole('link', { name: wordsOf('en').exit.label }).click()],
    [
      'Shift three times',
      async (page: Page) => {
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
      },
    ],
  ])('by %s takes the page out of the way back', async (_name, act) => {
    const page = await leave(act, true);

    await page.goBack();
    expect(page.url()).toBe(`${site.url}/en/help`);
    await page.context().close();
  });

  it('works without JavaScript too', async () => {
    const page = await leave((shown) => shown.getByRole('link', { name: wordsOf('en').exit.label }).click(), false);

    expect(page.url()).toBe(WEATHER);
    await page.context().close();
  });
});
