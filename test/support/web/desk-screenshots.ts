/**
 * `npm run screenshots:desk -- http://127.0.0.1:8081`: pictures of each page of the desk of a hotline that runs, as a lead and an
 * administrator see them, wide and as narrow as they must fit, to look at; it says which does not fit. What it shows is what the
 * hotline holds: run `npm run demo` first.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { toEvidencePage } from './evidence-walk.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'node_modules/.cache/screens/desk');
const [desk = 'http://127.0.0.1:8081'] = process.argv.slice(2);

const LISTS = [
  ...[
    'queue',
    'campaigns',
    'clusters',
    'cases',
    'decisions',
    'briefs',
    'partners-unheard',
    'partners-said',
    'exports',
    'audit',
  ],
  'help',
];

/** As narrow as a page has to fit, in CSS pixels (WCAG 2.2, 1.4.10). */
const NARROW = 320;
const DESKTOP = { width: 1280, height: 800 };
/** The size of the one that the README shows. */
const SHOWN = { width: 1200, height: 800 };

const send = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);

/** The page that the first link of a list leads to; null where it has none. */
const firstOf = (page: Page, prefix: string): Promise<string | null> =>
  page
    .locator(`main a[href^="${prefix}/"]`)
    .first()
    .getAttribute('href', { timeout: 2_000 })
    .catch(() => null);

await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser('pictures');
const context = await browser.newContext({ viewport: DESKTOP });
const page = await context.newPage();
const take = async (name: string): Promise<void> => {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  await page.setViewportSize({ width: NARROW, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > NARROW) console.log(`${name}: ${wide} px wide on a screen of ${NARROW} px`);
  await page.screenshot({ path: join(FOLDER, `${name}-narrow.png`), fullPage: true });
  await page.setViewportSize(DESKTOP);
};
const open = async (path: string, name: string): Promise<void> => {
  // A brief's frame has to be there too.
  await page.goto(`${desk}${path}`, { waitUntil: 'networkidle' });
  await take(name);
};

await page.goto(`${desk}/sign-in?as=lead`);
await take('working-on');
await page.fill('#reason', 'Case 7, seized phone');
await send(page, 'main button');
await take('today');
// A case of its own first, so that the lists hold it.
await page.goto(`${desk}/cases`);
await page.fill('main #title', 'Letters of November');
await page.fill('main #open-reason', 'Asked by the unit');
await send(page, 'main button[value=open]');
const held = new URL(page.url()).pathname;
for (const list of LISTS) await open(`/${list}`, list);
await page.goto(`${desk}/briefs`);
const brief = await firstOf(page, '/briefs');
if (brief !== null) await open(brief, 'brief');
await page.goto(`${desk}/clusters`);
const cluster = await firstOf(page, '/clusters');
if (cluster !== null) await open(cluster, 'cluster');
await page.goto(`${desk}/campaigns`);
const campaign = await firstOf(page, '/campaigns');
if (campaign !== null) {
  await open(campaign, 'campaign');
  await open(`${campaign}/reports`, 'campaign-reports');
  await open(`/graph?of=campaign:${campaign.split('/').at(-1)}`, 'graph');
  const wallet = await firstOf(page, '/wallets');
  if (wallet !== null) {
    await open(wallet, 'wallet');
    await page.setViewportSize(SHOWN);
    await page.screenshot({ path: join(ROOT, 'docs/screens/desk-wallet.png') });
    await page.setViewportSize(DESKTOP);
    await open(`/graph?of=wallet:${wallet.split('/').at(-1)}`, 'graph-of-wallet');
    await page.goto(`${desk}/cases?put=wallet.${wallet.split('/').at(-1)}`);
    await page.check(`main input[value="${held.split('/').at(-1)}"]`);
    await page.locator('main form input[name=reason]').first().fill('Its letters name it');
    await send(page, 'main button[value=put-in]');
    await open(held, 'case');
    await open('/search/many', 'many');
    await page.fill('#lines', `${wallet.split('/').at(-1)}\nbc1qnothing\n1BoatSLRHtKNngkdXEeobR76b53LETtpyT`);
    await send(page, 'main button[type=submit]');
    await take('many-found');
  }
}
await page.goto(`${desk}${campaign ?? '/'}/reports`);
const report = await firstOf(page, '/reports');
if (report !== null) {
  await open(report, 'report');
  const reference = report.split('/').at(-1) ?? '';
  await open(`/evidence/${reference}`, 'evidence');
  const opened = await toEvidencePage(page, reference);
  await opened.screenshot({ path: join(FOLDER, 'evidence-page.png'), fullPage: true });
}
// Partners and people are for administrators.
await context.clearCookies();
await page.goto(`${desk}/sign-in?as=admin`);
await page.fill('#reason', 'Partners of November');
await send(page, 'main button');
for (const list of ['partners', 'people']) await open(`/${list}`, list);
await page.goto(`${desk}/partners`);
const partner = await firstOf(page, '/partners');
if (partner !== null) await open(partner, 'partner');
await browser.close();
console.log(FOLDER);
