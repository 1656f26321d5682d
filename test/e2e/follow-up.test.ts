import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { tellVictims } from '#actions/follow-up/tell-victims.ts';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { enterOwn } from '#test/support/ledger/follow-up-report.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { Keyboard } from '#test/support/web/keyboard.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { walkedIn } from '#test/support/web/walked.ts';
import { FIELD } from '#web/form.ts';
import { wordsOf } from '#web/words/of.ts';

let browser: Browser;
let site: ReportSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startReportSite({ basePath: '/prod' })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const SAID = { fi: 'Tiedoksi kaikille.', sv: 'Till alla.', en: 'To everyone.' };
const KNOWN = { fi: 'Viestejä on lähetetty monille.', sv: 'Många har fått det.', en: 'Many have been sent it.' };

/** A report that was asked about, and whose campaign was told of. */
const reported = async (n: number): Promise<string> => {
  const campaign = `campaign-own-${n}`;
  const { report, code } = await enterOwn(site, n);
  await foundCampaign(site.table, { id: campaign, textHash: `text-${n}`, foundedAt: '2026-11-24', foundedBy: 'x' });
  const staff = { table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) };
  await tellVictims(staff, { who: 'x', kind: 'notice', campaign, text: SAID });
  await tellVictims(staff, { who: 'x', kind: 'known', campaign, text: KNOWN });
  await askVictim(staff, { who: 'x', report: report.id, question: 'K1?' });
  return code;
};

const open = async (language: Language, javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.url}/${language}/mine`);
  return page;
};

const look = async (page: Page, what: string): Promise<void> => {
  expect(await violations(page), what).toEqual([]);
  expect(await overflow(page), what).toBeLessThanOrEqual(0);
};

const press = (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name, exact: true }).click()]);

/** What the page says was done; a file field has a line of its own. */
const noticeOf = (page: Page): Promise<string | null> => page.locator('p.hl-note[role=status]').textContent();

describe('coming back with the code', () => {
  it.each(walkedIn('fi'))(
    'shows, takes and withdraws, 320 px wide, with nothing for axe to find, in %s',
    async (language) => {
      const { mine } = wordsOf(language);
      const code = await reported(LANGUAGES.indexOf(language));
      const page = await open(language, true);

      await page.fill('#code', code.toLowerCase());
      await press(page, mine.open);
      await look(page, 'the report');
      for (const said of [SAID[language], KNOWN[language], 'K1?']) expect(await page.content()).toContain(said);
      await press(page, mine.questions.send);
      await look(page, 'an empty answer');
      await page.fill('#answer', 'V1');
      await press(page, mine.questions.send);
      expect(await noticeOf(page)).toBe(mine.questions.thanks);
      await page.fill('#text', 'V2');
      await press(page, mine.add.send);
      expect(await noticeOf(page)).toBe(mine.added);
      await press(page, mine.withdraw.send);
      await look(page, 'withdrawn');
      await press(page, mine.withdrawn.back);

      expect(await noticeOf(page)).toBe(mine.withdrawn.kept);
      await page.context().close();
    },
  );

  it.each(walkedIn('sv'))('works without scripts, by the keyboard alone, in %s', async (language) => {
    const { mine } = wordsOf(language);
    const code = await reported(10 + LANGUAGES.indexOf(language));
    const page = await open(language, false);
    const keys = new Keyboard(page);
    const act = async (button: string, field?: string, text = ''): Promise<void> => {
      await keys.skip();
      if (field !== undefined) await keys.write(field, text);
      await keys.press(button);
    };

    await act(mine.open, FIELD.code, code);
    expect(await page.locator('#files-hint').textContent()).toBe(mine.add.files.hint);
    await act(mine.questions.send, FIELD.answer, 'V1');
    const thanks = await noticeOf(page);
    await act(mine.add.send, FIELD.text, 'V2');
    await act(mine.withdraw.send);
    const withdrawn = await page.locator('#withdrawn').textContent();
    await act(mine.withdrawn.back);

    expect([thanks, withdrawn]).toEqual([mine.questions.thanks, mine.withdrawn.heading]);
    expect(await noticeOf(page)).toBe(mine.withdrawn.kept);
    await page.context().close();
  });
});

describe('adding a file of 6 MB', () => {
  it.each(walkedIn('en'))('stores it with its progress, and adds it to the report, in %s', async (language) => {
    const { mine, ask } = wordsOf(language);
    const code = await reported(20 + LANGUAGES.indexOf(language));
    const page = await open(language, true);
    const refused: string[] = [];
    page.on('console', (message) => void refused.push(...(message.type() === 'error' ? [message.text()] : [])));
    await page.fill('#code', code);
    await press(page, mine.open);

    const hint = await page.locator('#files-hint').textContent();
    await page.setInputFiles('#files', { name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(6_000_000) });
    const whileStored = await violations(page);
    await page.getByText(`${ask.message.files.storing.kept} large.png`).waitFor();
    await press(page, mine.add.send);

    expect(hint).toBe(mine.add.files.storing.hint);
    expect(await noticeOf(page)).toBe(mine.added);
    expect(await page.locator('#kept ~ ul').textContent()).toContain('large.png');
    expect([whileStored, refused]).toEqual([[], []]);
    await page.context().close();
  });
});
