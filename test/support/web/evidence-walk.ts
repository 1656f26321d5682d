import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, Download, Page } from 'playwright-core';

/** Opens the originals of a report from its page at the desk: gives the page of another origin that opens them. */
export const toEvidencePage = async (page: Page, reference: string, host?: string): Promise<Page> => {
  const desk = new URL(page.url()).origin;
  await page.goto(`${desk}/reports/${reference}`);
  await page.click(`main a[href="/evidence/${reference}"]`);
  await page.fill('#reason-0', 'asked by the prosecutor, case 7');
  await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
  if (host !== undefined) {
    await page.locator('#open').evaluate((link, name) => {
      const anchor = link as unknown as { href: string };
      anchor.href = anchor.href.replace('127.0.0.1', name);
    }, host);
  }
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click('#open')]);
  await opened.waitForSelector('form, .dk-banner');
  return opened;
};

/** Gives the page a key, locked with a passphrase. */
export const keepKey = async (page: Page, key: string, passphrase: string): Promise<void> => {
  await page.fill('#key', key);
  await page.fill('#passphrase', passphrase);
  await page.fill('#again', passphrase);
  await page.click('button[value=passphrase]');
};

/** What a page asked for while it was open, by address. */
export const requestsOf = (context: BrowserContext): string[] => {
  const seen: string[] = [];
  context.on('request', (request) => seen.push(request.url()));
  return seen;
};

/** Unpacks a bag that was saved into a new folder, whose path it gives. */
export const unpackBag = async (download: Download, under: string): Promise<string> => {
  const into = await mkdtemp(join(under, 'saved-'));
  const files = Object.entries(unzipSync(await readFile(await download.path())));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(into, name)), { recursive: true });
    await writeFile(join(into, name), bytes);
  }
  return join(into, files[0]?.[0].split('/')[0] ?? '');
};
