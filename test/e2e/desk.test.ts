import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { Regtest } from '#test/support/payment/regtest.ts';
import { runs } from '#test/support/runs.ts';
import { overflow, violations } from '#test/support/web/axe.ts';
import { BEACONS, type BeaconServer, startBeaconServer } from '#test/support/web/beacons.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { keepKey, requestsOf, toEvidencePage, unpackBag } from '#test/support/web/evidence-walk.ts';
import { type MadeCampaign, makeCampaign } from '#test/support/web/made-campaign.ts';
import { CountingVisitor, QUESTIONS } from '#test/support/web/seventeen-questions.ts';
import { frameDocument } from '#web/scripts/evidence/harmless-html.ts';

const WALLET = addressOf('p2wpkh', 'desk');
/** A picture of 8 x 8. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGO4o6CAFTEMLQkAd6tAAZwcpT4AAAAASUVORK5CYII=';

let hotline: TestHotline;
let browser: Browser;
let beacons: BeaconServer;
let chain: Regtest;
let esplora: Esplora;
let made: MadeCampaign;
beforeAll(async () => {
  chain = await Regtest.open(new Date(Date.now() - 4 * 86_400_000).toISOString());
  await chain.mine([], new Date(Date.now() - 30 * 60_000).toISOString());
  esplora = await Esplora.start(chain);
  [hotline, browser, beacons] = await Promise.all([
    startTestHotline(esplora.url),
    launchBrowser(),
    startBeaconServer(),
  ]);
  await postMail(hotline, {
    from: 'maija@example.org',
    subject: 'Fwd: Your data',
    text: `I got this.\n\nWe have your patient records. Pay 200 EUR to ${WALLET} within 24 hours.\n`,
  });
  made = await makeCampaign(hotline, chain, {
    ...{ reports: runs(26, 300), wallets: runs(6, 40), payments: runs(4, 25) },
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await beacons?.close();
  await hotline?.[Symbol.asyncDispose]();
  await esplora?.stop();
  await chain?.close();
});

const send = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.click(button)]);

/** Signs in, says what one works on, and searches for an address as it was pasted: gives each page that was seen. */
const walk = async (page: Page, seen: (name: string) => Promise<void>): Promise<void> => {
  await page.goto(`${hotline.urls.desk}/sign-in?as=lead`);
  await seen('working on');
  await send(page, 'main button');
  await seen('working on, refused');
  await page.fill('#reason', 'case 7, seized phone');
  await send(page, 'main button');
  await seen('today');
  await page.fill('#search', `  Bitcoin:${WALLET.toUpperCase()}?amount=0.1, `);
  await send(page, '.dk-search button');
  expect(new URL(page.url()).pathname).toBe(`/wallets/${WALLET}`);
  await seen('wallet');
  await page.check('[id="act-wallet.confirm"]');
  await page.fill('[id="act-reason"]', 'named in a seized ledger');
  await send(page, '#decisions form button');
  await seen('decided, or said to stand already');
  await page.goto(`${hotline.urls.desk}/links?one=${WALLET}&other=${WALLET}`);
  await seen('one wallet twice');
  await page.goto(`${hotline.urls.desk}/cases`);
  await page.fill('#title', 'Letters of November');
  await page.fill('#open-reason', 'asked by the unit');
  await send(page, 'main button[value=open]');
  await seen('case');
  await page.goto(`${hotline.urls.desk}/working-on`);
  await seen('working on one of my cases');
  await page.goto(`${hotline.urls.desk}/cases?put=wallet.${WALLET}`);
  await seen('put into a case');
  await page.check('input[name=case]');
  await page.fill('#reason', 'one writer');
  await send(page, 'main button[value=put-in]');
  await seen('case that holds something');
  for (const path of [
    '/campaigns',
    '/clusters',
    '/cases',
    '/reports',
    '/queue',
    '/decisions',
    '/audit',
    '/help',
    '/nowhere',
    '/wallets/x',
    `/graph?of=wallet:${WALLET}`,
    '/graph?of=cluster:nowhere',
    `/contacts/email/${'a'.repeat(26)}`,
  ]) {
    await page.goto(`${hotline.urls.desk}${path}`);
    await seen(path);
  }
  await page.fill('#search', 'hello there');
  await send(page, '.dk-search button');
  await seen('nothing found');
  await page.fill('#letter', 'four words of another letter that nobody sent');
  await send(page, 'main form button');
  await seen('no such letter');
  await page.fill('#search', '@nobody_here');
  await send(page, '.dk-search button');
  await seen('no such contact');
  await send(page, '.dk-who button');
  await seen('signed out');
  await page.goto(hotline.urls.desk);
  // The issuer knows the browser still; the desk asks anew what one works on.
  expect(new URL(page.url()).pathname).toBe('/working-on');
};

test.each([
  [320, true],
  [1280, true],
  [1280, false],
])(
  'the desk is walked in a browser %i px wide (scripts: %s), by forms alone, and has no fault of access',
  async (width, javaScriptEnabled) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    const faults: Record<string, unknown> = {};
    await walk(page, async (name) => {
      // Without scripts nothing can be asked of a page from outside either.
      const found = javaScriptEnabled
        ? [...(await violations(page)), ...((await overflow(page)) > 0 ? ['too wide'] : [])]
        : [];
      if (found.length > 0) faults[name] = found;
    });
    expect(faults).toEqual({});
    expect(wrong).toEqual([]);
    await context.close();
  },
);

test('keys lead where links do, and a copied identifier has no gap', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${hotline.urls.desk}/sign-in?as=analyst`);
  await page.fill('#reason', 'case 7, seized phone');
  await send(page, 'main button');
  await page.keyboard.press('/');
  await page.keyboard.type(WALLET);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.click('h1 button[data-copy]');
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(WALLET);
  await page.keyboard.press('j');
  expect(await page.evaluate('document.activeElement.matches("[data-row]")')).toBe(true);
  await page.keyboard.press('g');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('t')]);
  expect(new URL(page.url()).pathname).toBe('/');
  await context.close();
});

describe('the 17 questions of the first day, each in two pages at most', () => {
  let asked: CountingVisitor;
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(`${hotline.urls.desk}/sign-in?as=analyst`);
    await page.fill('#reason', 'case 7, seized phone');
    await send(page, 'main button');
    asked = new CountingVisitor(page, hotline.urls.desk);
  });

  it.each(Object.entries(QUESTIONS))('%s', async (_, ask) => {
    await asked.begin();
    await ask(asked, made);
    expect(asked.views).toBeLessThanOrEqual(2);
  });
});

describe('the page that opens originals', () => {
  const PASSPHRASE = 'eleven winters in a row';
  const keyFile = (): string => join(hotline.dataDir, 'keys', 'investigator-1.txt');
  const referenceTo = async (to: string): Promise<string> => {
    const mails = await sentMails(hotline);
    const told = mails.find((mail) => JSON.stringify(mail).includes(to));
    // Not what stands within a message's id.
    return /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(JSON.stringify(told))?.[0] ?? '';
  };
  // Its letter founds a campaign, which the questions above do not count.
  beforeAll(async () => {
    await postMail(hotline, {
      from: 'liisa@example.org',
      subject: 'Fwd: Your data',
      text: `I got this.\n\nWe have your patient records. Pay 200 EUR to ${WALLET} within 24 hours.\n`,
      html: `<h1>We have your patient records</h1><p>Pay 200 EUR to ${WALLET} within 24 hours.</p>${beacons.html}`,
      attachments: [
        { filename: 'screen.png', content: Buffer.from(PICTURE, 'base64'), contentType: 'image/png' },
        { filename: 'invoice.pdf', content: '%PDF-1.4\n\0 made up', contentType: 'application/pdf' },
      ],
    });
    await eventually(async () => (await referenceTo('liisa@example.org')) !== '');
  });
  const signedIn = async (as: string): Promise<Page> => {
    const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
    await page.goto(`${hotline.urls.desk}/sign-in?as=${as}`);
    await page.fill('#reason', 'case 7, seized phone');
    await send(page, 'main button');
    return page;
  };

  test('opens a mail with the investigator’s own key, proves it, and asks nobody for anything', async () => {
    const desk = await signedIn('lead');
    const requests = requestsOf(desk.context());
    const reference = await referenceTo('liisa@example.org');
    const page = await toEvidencePage(desk, reference);
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    expect(new URL(page.url()).origin).toBe(hotline.urls.evidence);
    expect(new URL(page.url()).hash).toBe('');
    const faults = await violations(page);

    const key = await readFile(keyFile(), 'utf8');
    await keepKey(page, key, 'too short');
    await page.waitForSelector('text=fewer than 12');
    await keepKey(page, key, PASSPHRASE);
    await page.waitForSelector('[data-part$="mail.age"] .dk-letter');
    const text = await page.innerText('main');
    expect(text).toContain('Its SHA-256 is what the ledger recorded');
    expect(text).toContain(`Pay 200 EUR to ${WALLET}`);
    expect(text.indexOf('Before you contact anybody')).toBeLessThan(text.indexOf('liisa@example.org'));
    expect(text).toContain('invoice.pdf');
    const seenSize = async () =>
      page.locator('.dk-picture img').evaluate((img) => {
        const style = globalThis as unknown as { getComputedStyle: (of: unknown) => Record<string, string> };
        return style.getComputedStyle(img).filter;
      });
    expect(await seenSize()).toBe('grayscale(1)');
    await page.click('.dk-picture');
    expect(await seenSize()).toBe('none');
    await page.click('text=Show its HTML');
    await page.waitForSelector('iframe.dk-mail');
    const frame = page.frameLocator('iframe.dk-mail');
    expect(await frame.locator('h1').innerText()).toBe('We have your patient records');
    faults.push(...(await violations(page)));
    expect(faults).toEqual([]);
    expect(await overflow(page)).toBe(0);

    const elsewhere = requests.filter(
      (url) =>
        ![hotline.urls.desk, hotline.urls.evidence, hotline.urls.aws, 'data:', 'blob:', 'about:'].some((of) =>
          url.startsWith(of),
        ),
    );
    expect(elsewhere).toEqual([]);

    // The frame holds by its own policies too, where nothing was taken out of what it shows.
    const raw = frameDocument(beacons.html);
    await page.evaluate((html) => {
      const { document } = globalThis as unknown as {
        document: { createElement: (tag: string) => never; body: never };
      };
      const shown = Object.assign(document.createElement('iframe'), { srcdoc: html }) as unknown as Record<
        string,
        never
      >;
      (shown as unknown as { setAttribute: (name: string, value: string) => void }).setAttribute('sandbox', '');
      (document.body as unknown as { append: (node: unknown) => void }).append(shown);
    }, raw);
    await page.waitForTimeout(1_500);
    expect([...beacons.heard]).toEqual([]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save the sealed bag')]);
    const bag = await unpackBag(download, hotline.dataDir);
    const hash = /tag manifest, as the audit log holds it: ([0-9a-f]{64})/.exec(text)?.[1] ?? '';
    const opened = await runCommand('evidence', hotline.dataDir, [
      ...['open', bag, '--identity', keyFile(), '--tagmanifest-sha256', hash],
    ]);
    expect([opened.status, opened.problem]).toEqual([0, '']);
    expect(opened.out).toContain('1 of 1');

    await page.click('text=Lock again');
    await page.fill('#passphrase', 'another passphrase');
    await page.click('text=Unlock and open');
    await page.waitForSelector('text=This does not unlock');
    await page.fill('#passphrase', PASSPHRASE);
    await page.click('text=Unlock and open');
    await page.waitForSelector('[data-part$="mail.age"] .dk-letter');
    await page.reload();
    expect(await page.innerText('h1')).toBe('Nothing is to be opened');
    expect(wrong).toEqual([]);
    await desk.context().close();
  }, 90_000);

  test('hears each kind of beacon where nothing is in its way: what the test above looks for can happen', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.setContent(beacons.html);
    await expect.poll(() => beacons.heard.size, { timeout: 10_000 }).toBeGreaterThanOrEqual(12);
    expect([...beacons.heard].filter((kind) => !(kind in BEACONS) && kind !== 'favicon.ico')).toEqual([]);
    beacons.heard.clear();
    await page.context().close();
  });

  test('believes what the desk alone hands over, and keeps a key by a passkey', async () => {
    const desk = await signedIn('lead');
    const reference = await referenceTo('liisa@example.org');
    const devtools = async (page: Page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('WebAuthn.enable');
      await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
          ...{ isUserVerified: true, automaticPresenceSimulation: true, hasPrf: true },
        },
      });
    };
    // A passkey is of a name: browsers make none for an address of numbers.
    const page = await toEvidencePage(desk, reference, 'localhost');
    await devtools(page);
    await page.fill('#key', await readFile(keyFile(), 'utf8'));
    await page.click('button[value=passkey]');
    await page.waitForSelector('[data-part$="mail.age"] .dk-letter');
    await page.click('text=Lock again');
    await page.click('text=Unlock with your passkey');
    await page.waitForSelector('[data-part$="mail.age"] .dk-letter');

    const handed = (await desk.getAttribute('#open', 'href')) ?? '';
    const forged = await desk.context().newPage();
    await forged.goto(handed);
    expect(await forged.innerText('main')).toContain('This was not opened from the desk');
    await desk.context().close();
  }, 60_000);
});
