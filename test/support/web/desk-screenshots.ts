/**
 * `npm run screenshots:desk -- http://127.0.0.1:8081`: pictures of each page of the desk of a hotline that runs, as a lead sees them, to
 * look at. What it shows is what the hotline holds: run `npm run demo` first.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';

const FOLDER = join(resolve(import.meta.dirname, '../../..'), 'node_modules/.cache/screens/desk');
const [desk = 'http://127.0.0.1:8081'] = process.argv.slice(2);

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
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
const take = async (name: string): Promise<void> => {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
};
const open = async (path: string, name: string): Promise<void> => {
  await page.goto(`${desk}${path}`);
  await take(name);
};

await page.goto(`${desk}/sign-in?as=lead`);
await take('working-on');
await page.fill('#reason', 'Letters of November, asked by the unit');
await send(page, 'main button');
await take('today');
for (const list of ['queue', 'campaigns', 'clusters', 'cases', 'decisions', 'briefs', 'audit', 'help']) {
  await open(`/${list}`, list);
}
await page.goto(`${desk}/campaigns`);
const campaign = await firstOf(page, '/campaigns');
if (campaign !== null) {
  await open(campaign, 'campaign');
  await open(`${campaign}/reports`, 'campaign-reports');
  await open(`/graph?of=campaign:${campaign.split('/').at(-1)}`, 'graph');
  const wallet = await firstOf(page, '/wallets');
  if (wallet !== null) {
    await open(wallet, 'wallet');
    await open(`/graph?of=wallet:${wallet.split('/').at(-1)}`, 'graph-of-wallet');
    await open('/search/many', 'many');
    await page.fill('#lines', `${wallet.split('/').at(-1)}\nbc1qnothing\n1BoatSLRHtKNngkdXEeobR76b53LETtpyT`);
    await send(page, 'main button[type=submit]');
    await take('many-found');
  }
}
await page.goto(`${desk}/queue`);
const report = await firstOf(page, '/reports');
if (report !== null) await open(report, 'report');
await browser.close();
console.log(FOLDER);
