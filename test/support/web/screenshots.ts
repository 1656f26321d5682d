/**
 * `npm run screenshots`: pictures of every public page from the running hotline, to look at; the chosen ones for docs.
 * `npm run screenshots -- phone fi dark` makes only those.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { tellVictims } from '#actions/follow-up/tell-victims.ts';
import { normaliseCode, receiptHash } from '#domain/identity.ts';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { ledgerClient } from '#io/clients.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { reportOfReceipt } from '#io/table/follow-up/receipt.ts';
import { addressOf } from '#test/support/addresses.ts';
import { startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { functionSettings } from '#test/support/settings.ts';
import { launchBrowser } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** All of them: looked at, not kept. */
const ALL = join(ROOT, 'node_modules/.cache/screens');
const CHOSEN = join(ROOT, 'docs/screens');

const WALLET = addressOf('p2wpkh', 'screenshots');
const LETTER: Record<Language, string> = {
  fi: `Olemme saaneet tietosi. Maksa 200 € bitcoineina 24 tunnin kuluessa osoitteeseen ${WALLET}, tai julkaisemme kaiken.`,
  sv: `Vi har dina uppgifter. Betala 200 € i bitcoin inom 24 timmar till ${WALLET}, annars publicerar vi allt.`,
  en: `We have your files. Pay 200 € in bitcoin within 24 hours to ${WALLET}, or we publish everything.`,
};

const DEVICES = {
  phone: { viewport: { width: 375, height: 812 }, colorScheme: 'light' },
  desktop: { viewport: { width: 1200, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 375, height: 812 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  /** Text twice as large, as a phone's settings have it. */
  large: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  /** As it is printed. */
  paper: { viewport: { width: 720, height: 1000 }, colorScheme: 'light' },
} as const;
type Device = keyof typeof DEVICES;

const send = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator('main button[type=submit]').first().click()]);

/** Fills in a page of the form and goes on. */
const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [selector, text] of Object.entries(fields)) {
    if (text === 'check') await page.check(selector);
    else await page.fill(selector, text);
  }
  await send(page);
};

/** Chooses a large file, which storage never takes. */
const storeForEver = async (page: Page): Promise<void> => {
  const silent = Promise.withResolvers<void>();
  await page.route(/\/draft\/|:\d+\/[\w-]*inbox/, () => silent.resolve());
  await page.setInputFiles('#files', { name: 'IMG_2031.png', mimeType: 'image/png', buffer: Buffer.alloc(6_000_000) });
  await silent.promise;
};

/** A picture to take: of a route, or of what the last one led to. */
interface Shot {
  name: string;
  route?: string;
  act?: (page: Page, language: Language) => Promise<unknown>;
}

const SHOTS: Shot[] = [
  { name: 'start', route: '' },
  { name: 'help', route: '/help' },
  { name: 'young', route: '/young' },
  { name: 'privacy', route: '/privacy' },
  { name: 'accessibility', route: '/accessibility' },
  { name: 'contest', route: '/contest' },
  {
    name: 'contested',
    act: async (page) =>
      fill(page, { '#wallet': WALLET, '#text': 'Minun, ei kiristäjän.', '#contact': 'minna@example.org' }),
  },
  { name: 'contested-wrong', act: async (page) => fill(page, { '#signature': 'x' }) },
  { name: 'contest-code', route: '/contest/answer' },
  { name: 'not-found', route: '/nothing' },
  { name: 'message', route: '/report' },
  { name: 'message-storing', act: storeForEver },
  { name: 'message-cancelled', act: (page) => page.locator('progress + button').click() },
  { name: 'message-wrong', act: send },
  {
    name: 'memory',
    act: (page) => Promise.all([page.waitForEvent('load'), page.locator('button[name=gone]').click()]),
  },
  { name: 'message-again', act: (page) => Promise.all([page.waitForEvent('load'), page.click('.govuk-back-link')]) },
  {
    name: 'about',
    act: async (page, language) => {
      await page.fill('#text', LETTER[language]);
      await Promise.all([page.waitForEvent('load'), page.locator('main button[type=submit]').nth(1).click()]);
    },
  },
  { name: 'support', act: (page) => fill(page, { '#whom-young': 'check', '#came-whatsapp': 'check' }) },
  { name: 'happened', act: (page) => Promise.all([page.waitForEvent('load'), page.click('main a.govuk-button')]) },
  { name: 'advice', act: (page) => fill(page, { '#paid': 'check', '#carried': 'check' }) },
  { name: 'reach', act: (page) => Promise.all([page.waitForEvent('load'), page.click('main a.govuk-button')]) },
  { name: 'check', act: (page) => fill(page, { '#contact': '+358 40 1234567' }) },
  {
    name: 'found',
    act: (page) => Promise.all([page.waitForEvent('load'), page.locator('main .hl-card a').last().click()]),
  },
  { name: 'corrected', act: (page) => fill(page, { '#amount': '250 €' }) },
  { name: 'answer', act: send },
  { name: 'sent', act: (page) => page.goBack() },
  { name: 'open', route: '/mine' },
];

/** What stands in docs: the first screen of each, named `<page>-<language>-<device>`. */
const CHOICE = [
  'start-fi-phone',
  'start-sv-phone',
  'start-en-desktop',
  'message-fi-phone',
  'check-en-phone',
  'answer-fi-phone',
  'answer-en-phone',
  'mine-sv-phone',
  'help-fi-dark',
];

const LARGE = "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; })";

const take = async (page: Page, title: string): Promise<void> => {
  if (title.endsWith('-paper')) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(ALL, `${title}.png`), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  if (!CHOICE.includes(title)) return;
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(CHOSEN, `${title}.png`) });
};

const SAID = {
  fi: 'Sama viesti on lähetetty monelle eri osoitteisiin.',
  sv: 'Samma meddelande har skickats till många.',
  en: 'The same message has been sent to many people.',
};
const ASKED = { fi: 'Milloin viesti tuli?', sv: 'När kom meddelandet?', en: 'When did the message come?' };

/** What investigators ask and tell about a report, as their pages will. */
const tell = async ({ connection, outputs, clock }: TestHotline, code: string, language: Language): Promise<void> => {
  const table = { client: ledgerClient(connection), name: outputs.TableName ?? '' };
  const staff = { table, settings: functionSettings(['a', 'b', 'c']), clock: () => new Date(clock.now()) };
  const id = (await reportOfReceipt(table, receiptHash(normaliseCode(code) ?? ''))) ?? '';
  const report = await readFollowUpReport(table, id);
  await askVictim(staff, { who: 'investigator', report: id, question: ASKED[language] });
  await tellVictims(staff, { who: 'investigator', kind: 'known', campaign: report?.campaign ?? '', text: SAID });
};

const shoot = async (hotline: TestHotline, browser: Browser, language: Language, device: Device): Promise<void> => {
  const context = await browser.newContext(DEVICES[device]);
  if (device === 'large') await context.addInitScript(LARGE);
  const page = await context.newPage();
  const url = `${hotline.urls.report}/${language}`;
  let code = '';
  for (const { name, route, act } of SHOTS) {
    if (route !== undefined) await page.goto(`${url}${route}`);
    await act?.(page, language);
    if (name === 'answer') code = (await page.locator('.hl-code').first().getAttribute('value')) ?? '';
    await take(page, `${name}-${language}-${device}`);
  }
  await hotline.idle(60_000);
  await fill(page, { '#code': code });
  await tell(hotline, code, language);
  await page.reload();
  await take(page, `mine-${language}-${device}`);
  await Promise.all([page.waitForEvent('load'), page.locator('form[action$=answer] button').click()]);
  await take(page, `mine-wrong-${language}-${device}`);
  await Promise.all([page.waitForEvent('load'), page.locator('form[action$=withdraw] button').click()]);
  await take(page, `withdrawn-${language}-${device}`);
  await context.close();
};

await Promise.all([ALL, CHOSEN].map((folder) => mkdir(folder, { recursive: true })));
await using hotline = await startTestHotline();
const browser = await launchBrowser('pictures');
const wished = process.argv.slice(2);
const wishedOf = <Name extends string>(names: readonly Name[]): readonly Name[] => {
  const some = names.filter((name) => wished.includes(name));
  return some.length === 0 ? names : some;
};
for (const device of wishedOf(Object.keys(DEVICES) as Device[])) {
  for (const language of wishedOf(LANGUAGES)) await shoot(hotline, browser, language, device);
}
await browser.close();
console.log(`All pages: ${ALL}\nChosen:    ${CHOSEN}`);
