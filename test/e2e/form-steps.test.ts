import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { Keyboard } from '#test/support/web/keyboard.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { walkedIn } from '#test/support/web/walked.ts';
import { wordsOf } from '#web/words/of.ts';

const WALLET = addressOf('p2wpkh', 'form-steps-e2e');
const LETTER = `Maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${WALLET}, tai julkaisemme tietosi.`;
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

const titleOf = (page: Page): Promise<string | null> => page.locator('h1').textContent();

/** Presses what leads on from a page: its button, or its link where it only tells something. */
const goOn = (page: Page, language: Language): Promise<unknown> => {
  const { ask } = wordsOf(language);
  // The message leads on to what may be added, the others to the next page.
  const name = new RegExp(`^(?:${ask.go}|${ask.more})$`);
  const button = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
  return Promise.all([page.waitForEvent('load'), button.click()]);
};

/** Every question of the form with what is answered there, in the order of someone under 18 who has paid. */
const wayOf = (language: Language): [title: string, answer: (page: Page) => Promise<void>][] => {
  const { ask } = wordsOf(language);
  const choose =
    (...labels: string[]) =>
    async (page: Page) => {
      for (const label of labels) await page.getByLabel(label, { exact: true }).first().check();
    };
  return [
    [ask.message.title, (page) => page.fill('#text', LETTER)],
    [ask.about.title, choose(ask.whom.choices.young, ask.came.choices.instagram)],
    [ask.young.title, async () => {}],
    [ask.happened.title, choose(ask.paid.yes, ask.carried.no)],
    [ask.advice.title, async () => {}],
    [ask.contact.title, (page) => page.fill('#contact', '040 1234567')],
  ];
};

const lanesOf = (): string[] =>
  site.cloud.buckets.list('inbox').flatMap(({ key }) => /^(report|low-priority)\//.exec(key)?.[1] ?? []);

const open = async (language: Language, javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.url}/${language}`);
  const begin = page.getByRole('link', { name: wordsOf(language).start.begin });
  await Promise.all([page.waitForEvent('load'), begin.click()]);
  return page;
};

/** Presses a button of the page's content, and waits for what it leads to. */
const press = (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name, exact: true }).click()]);

const follow = (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('link', { name, exact: true }).click()]);

/** That a page has nothing for axe to find, and nothing to scroll sideways. */
const look = async (page: Page, title: string): Promise<void> => {
  expect(await titleOf(page)).toBe(title);
  expect(await violations(page), title).toEqual([]);
  expect(await overflow(page), title).toBeLessThanOrEqual(0);
};

describe('the form, one thing a page, with JavaScript', () => {
  it.each(walkedIn('fi'))(
    'leads to a receipt and to the report, 320 px wide, with nothing for axe, in %s',
    async (language) => {
      const { ask, answer, mine } = wordsOf(language);
      const page = await open(language, true);

      for (const [title, fill] of wayOf(language)) {
        await look(page, title);
        await fill(page);
        await goOn(page, language);
      }
      await look(page, ask.check.title);
      await follow(page, ask.check.correct);
      await look(page, ask.found.title);
      await page.fill('#amount', '250 €');
      await press(page, ask.found.save);
      await press(page, ask.check.send);
      await look(page, answer.title);
      await press(page, mine.open);
      await look(page, mine.title);

      expect(site.submissions()).toMatchObject([
        { text: LETTER, language, contact: '040 1234567', circumstances: { corrected: { amount: '250 €' } } },
      ]);
      // The browser did its work while the form was filled in: it goes before those without.
      expect(lanesOf()).toEqual(['report']);
      await page.context().close();
    },
  );
});

describe('the form, one thing a page, without JavaScript and by the keyboard alone', () => {
  it.each(walkedIn('sv'))('takes what is remembered, and leads to a receipt, in %s', async (language) => {
    const { ask, answer } = wordsOf(language);
    const page = await open(language, false);
    const keys = new Keyboard(page);
    const steps: [title: string, act: () => Promise<void>][] = [
      [ask.message.title, async () => {}],
      [ask.memory.title, () => keys.write('text', LETTER)],
      [
        ask.about.title,
        async () => {
          await keys.choose('whom', 'helping');
          await keys.choose('came', 'mail');
        },
      ],
      [ask.support.title, async () => {}],
      [
        ask.happened.title,
        async () => {
          await keys.choose('paid', 'no');
          await keys.choose('carried', 'yes');
        },
      ],
      [ask.advice.title, async () => {}],
      [ask.contact.title, () => keys.write('contact', '040 1234567')],
    ];

    for (const [title, act] of steps) {
      expect(await titleOf(page)).toBe(title);
      expect(await overflow(page), title).toBeLessThanOrEqual(0);
      await keys.skip();
      await act();
      await keys.press(title === ask.message.title ? ask.message.gone : ask.go);
    }
    expect(await titleOf(page)).toBe(ask.check.title);
    await keys.skip();
    await keys.press(ask.check.send);

    expect(await titleOf(page)).toBe(answer.title);
    expect(site.submissions()).toMatchObject([
      { text: LETTER, language, circumstances: { whom: 'helping', came: 'mail', fromMemory: true, carriedOut: 'yes' } },
    ]);
    expect(lanesOf()).toEqual(['low-priority']);
    await page.context().close();
  });
});

describe('going back', () => {
  it.each([
    ["with the browser's own button", (page: Page) => page.goBack()],
    ['with the link on the page', (page: Page) => page.getByRole('link', { name: wordsOf('en').ask.back }).click()],
  ])('%s shows the answer that was given, to be changed', async (_name, back) => {
    const { ask } = wordsOf('en');
    const page = await open('en', false);
    await page.fill('#text', LETTER);
    await goOn(page, 'en');
    await page.getByLabel(ask.whom.choices.helping).check();
    await goOn(page, 'en');

    await back(page);
    await page.waitForURL('**/about?**');

    expect(await page.getByLabel(ask.whom.choices.helping).isChecked()).toBe(true);
    await page.context().close();
  });

  it('after sending shows that it was sent, and nothing of it', async () => {
    const { ask } = wordsOf('en');
    const page = await open('en', true);
    for (const [, fill] of wayOf('en')) {
      await fill(page);
      await goOn(page, 'en');
    }
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: ask.check.send }).dblclick()]);
    await page.waitForURL('**/report/receipt?**');

    await page.goBack();

    await look(page, ask.sent.title);
    expect(await page.content()).not.toContain(WALLET);
    expect(site.submissions()).toHaveLength(1);
    await page.context().close();
  });
});

describe('leaving the form', () => {
  it('drops what was written', async () => {
    const { exit } = wordsOf('en');
    const page = await open('en', true);
    await page.route(`${exit.href}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'weather' }));
    await page.fill('#text', LETTER);
    await goOn(page, 'en');
    const drafts = () => site.cloud.buckets.list('inbox', { prefix: 'draft/' }).length;
    const before = drafts();

    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift');
    await page.waitForURL(exit.href);

    expect(before).toBeGreaterThan(0);
    expect(drafts()).toBe(0);
    await page.context().close();
  });
});

describe('a file of 6 MB', () => {
  it('is stored with its progress while one writes on, and goes along with the form', async () => {
    const { ask } = wordsOf('en');
    const page = await open('en', true);
    const elsewhere: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => void elsewhere.push(new URL(request.url()).origin));
    page.on('console', (message) => void refused.push(...(message.type() === 'error' ? [message.text()] : [])));
    const bytes = Buffer.concat([Buffer.from('A letter on six megabytes'), Buffer.alloc(6_000_000)]);

    await page.setInputFiles('#files', { name: 'large.eml', mimeType: 'message/rfc822', buffer: bytes });
    const whileStored = await violations(page);
    await page.getByText(`${ask.message.files.storing.kept} large.eml`).waitFor();
    await goOn(page, 'en');
    for (const step of ['about', 'happened', 'reach']) {
      await page.waitForURL(`**/${step}?**`);
      await goOn(page, 'en');
    }
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: ask.check.send }).click()]);

    const [upload] = site.submissions()[0]?.uploads ?? [];
    expect(site.object(upload?.key ?? '').equals(bytes)).toBe(true);
    expect(new Set(elsewhere)).toEqual(new Set([new URL(site.url).origin, site.cloud.connection.endpoint]));
    expect([whileStored, refused]).toEqual([[], []]);
    await page.context().close();
  });
});

describe('a file that is being stored', () => {
  it.each(walkedIn('en'))(
    'can be cancelled by the keyboard, which is said, and nothing of it stays, in %s',
    async (language) => {
      const { ask } = wordsOf(language);
      const { storing } = ask.message.files;
      const page = await open(language, true);
      // Storage takes the first file, and never answers to the second.
      let asked = 0;
      const silent = Promise.withResolvers<void>();
      await page.route(`${site.cloud.connection.endpoint}/**`, (route) => {
        asked += 1;
        if (asked === 1) return route.continue();
        silent.resolve();
        return undefined;
      });
      const files = ['one.eml', 'two.eml', 'three.eml'].map((name, n) => ({
        name,
        mimeType: 'message/rfc822',
        buffer: Buffer.alloc(3_000_000, n),
      }));

      await page.setInputFiles('#files', files);
      await silent.promise;
      const whileStored = await violations(page);
      await page.focus('#files');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: storing.cancel }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');

      await page.getByText(`${storing.cancelled} two.eml, three.eml. ${storing.kept} one.eml`).waitFor();
      expect(await page.getByRole('status').textContent()).toContain(storing.cancelled);
      await page.locator('#files:focus').waitFor();
      expect([whileStored, await overflow(page), await page.locator('progress').isVisible()]).toEqual([[], 0, false]);
      await goOn(page, language);
      await page.waitForURL('**/about?**');
      const parts = site.cloud.buckets.list('inbox', { prefix: 'draft/' }).filter(({ key }) => key.includes('/file-'));
      expect(parts).toHaveLength(1);
      await page.context().close();
    },
  );
});

describe('a screenshot whose QR code holds a wallet', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('is shown as found on the check page, %s', async (_name, javaScriptEnabled) => {
    const { ask } = wordsOf('en');
    const page = await open('en', javaScriptEnabled);

    await page.setInputFiles('#files', pictured('code-en.png'));
    await goOn(page, 'en');
    for (const step of ['about', 'happened', 'reach']) {
      await page.waitForURL(`**/${step}?**`);
      await goOn(page, 'en');
    }

    await page.getByText(PICTURED['code-en.png'].wallet).waitFor();
    await page.getByText(ask.check.pictures).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // axe runs as a script of the page.
    if (javaScriptEnabled) await look(page, ask.check.title);
    await page.context().close();
  });
});
