import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteCommand, GetCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { Decrypter } from 'age-encryption';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { replayWithdrawals } from '#actions/withdraw/replay-withdrawals.ts';
import { accessToken } from '#commands/token.ts';
import { normaliseCode, receiptHash } from '#domain/identity.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { ledgerClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import { reportOfReceipt, reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { key } from '#io/table/store/keys.ts';
import { addressOf } from '#test/support/addresses.ts';
import { sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { launchBrowser } from '#test/support/web/browser.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { DRAFT } from '#web/site.ts';
import { wordsOf } from '#web/words/of.ts';

let hotline: TestHotline;
let browser: Browser;

beforeAll(async () => {
  [hotline, browser] = await Promise.all([startTestHotline(), launchBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await hotline?.[Symbol.asyncDispose]();
});

const table = () => ({ client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' });

const inLedger = async (row: { pk: string; sk: string }) => {
  const { Item } = await ledgerClient(hotline.connection).send(
    new GetCommand({ TableName: hotline.outputs.TableName, Key: row }),
  );
  return Item;
};

const post = async (fields: Record<string, string | File>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(`${hotline.urls.report}/fi/report`, { method: 'POST', body });
};

describe('a report by the form, in the whole hotline', () => {
  it('leads from a browser without scripts to its wallet in the ledger, and leaves nothing unsealed', async () => {
    const wallet = addressOf('p2wpkh', 'form-in-hotline');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();

    await page.goto(`${hotline.urls.report}/fi`);
    await page.goto(`${hotline.urls.report}/fi/report`);
    hotline.clock.advance(10_000);
    await page.fill('#text', `Maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${wallet}.`);
    await page.setInputFiles('#files', { name: 'muu.txt', mimeType: 'text/plain', buffer: Buffer.from('Ja 500 €.') });
    await page.locator('main button[name=send]').click();
    await page.waitForURL('**/report/receipt?**');
    const [, reference] = await page.locator('.hl-code').allTextContents();
    await context.close();
    await hotline.idle(60_000);

    expect(await reportsOfReference(table(), reference ?? '')).toHaveLength(1);
    expect(await inLedger(key.wallet(wallet))).toMatchObject({ address: wallet });
    // What is left is the draft: sealed for its page, and gone within the hour.
    const left = hotline.cloud.buckets.list(hotline.outputs.InboxBucket ?? '');
    expect(left.filter(({ key }) => !key.startsWith('draft/'))).toEqual([]);
    expect(hotline.cloud.buckets.list(hotline.outputs.OriginalsBucket ?? '').length).toBeGreaterThan(0);
  });

  it.each([
    ['5 MB', 5_000_000],
    ['50 MB', 50_000_000],
  ])('with a file of %s is answered by a page in every language, never by a fault', async (_name, size) => {
    const response = await post({ text: 'Maksa', files: new File([Buffer.alloc(size)], 'iso.eml') });
    const html = await response.text();

    expect(response.status).toBe(413);
    expect(response.headers.get('content-type')).toContain('text/html');
    for (const said of ['4 Mt', 'högst 4 MB', 'up to 4 MB']) expect(html).toContain(said);
    // A way on beside the way back, in each language.
    for (const language of LANGUAGES) {
      const way = html.match(new RegExp(`<a href="([^"]*/${language})">`))?.[1];
      expect((await fetch(new URL(way ?? '', hotline.urls.report))).status).toBe(200);
      expect(html).toContain(wordsOf(language).notFound.link);
    }
  });

  it('that is empty comes back with the reason', async () => {
    const response = await post({ text: '' });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain(wordsOf('fi').errors.empty);
  });

  it('gets the same pages whatever its address: unknown ones too', async () => {
    const response = await fetch(`${hotline.urls.report}/favicon.ico`, { headers: { 'accept-language': 'sv' } });

    expect(response.status).toBe(404);
    expect(await response.text()).toContain(wordsOf('sv').notFound.title);
  });
});

describe('a report in which somebody says that there is danger, in the whole hotline', () => {
  it('says who is told, pages them once with nothing of what was said, and shows the answer nowhere again', async () => {
    const { ask, answer } = wordsOf('fi');
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${hotline.urls.report}/fi/report`);
    hotline.clock.advance(10_000);
    await page.fill('#text', 'Maksa 300 euroa, tai tulemme kotiisi.');
    await page.getByRole('button', { name: ask.more }).click();
    await page.getByRole('group', { name: ask.danger.title }).getByLabel(ask.danger.choices.yes).check();
    await page.getByRole('button', { name: ask.go }).click();
    await page.locator('.hl-note').waitFor();
    const said = await page.locator('.hl-note').innerText();
    const support = page.url();
    await page.goBack();
    const shown = await page.locator('input[name=danger]:checked').count();
    // A page that comes back without the answer takes nothing of it back.
    await page.locator(`input[name=whom][value=me]`).check();
    await page.getByRole('button', { name: ask.go }).click();
    await page.getByRole('link', { name: ask.go }).click();
    await page.getByRole('button', { name: ask.go }).click();
    await page.getByRole('button', { name: ask.go }).click();
    const check = await page.locator('main').innerText();
    // Until it is sent, whoever goes back sees who is told: the page says from when on its answer is shown no more.
    await page.goBack();
    await page.goBack();
    await page.goBack();
    const saidAgain = await page.locator('.hl-note').innerText();
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await page.getByRole('button', { name: ask.check.send }).click();
    await page.getByRole('heading', { name: answer.title }).waitFor();
    const receipt = await page.locator('main').innerText();
    await page.goto(support);
    const sent = await page.locator('main').innerText();
    await context.close();
    await hotline.idle(60_000);

    expect(said).toContain('Example Hotline');
    expect(said).toContain('30 minuutin kuluessa');
    expect(shown).toBe(0);
    expect(saidAgain).toBe(said);
    expect(said).toContain('Kun olet lähettänyt ilmoituksen, vastaustasi ei enää näytetä tällä laitteella.');
    for (const text of [check, receipt, sent]) expect(text).not.toMatch(/vaarassa nyt|30 minuutin/);
    const pages = (await sentMails(hotline)).filter(({ subject }) => /urgent/.test(subject ?? ''));
    expect(pages.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: ['watch@hotline.localhost'], subject: '1 urgent report' },
    ]);
    expect(pages[0]?.text).not.toMatch(/Maksa|300|danger|vaara/);
  });
});

describe('a screenshot, in the whole hotline', () => {
  it('whose QR code holds a wallet is shown as found before it is sent, read under the function’s own role', async () => {
    const url = hotline.urls.report;
    const { headers } = await fetch(`${url}/sv/report`, { redirect: 'manual' });
    const token = new URL(headers.get('location') ?? '', url).searchParams.get(DRAFT) ?? '';
    const form = new FilledForm({ url, token: () => token }, 'sv');
    const files = new File([new Uint8Array(await readFile(pictured('code-en.png')))], 'IMG_1.png');

    await form.answer('message', { text: '', files });

    expect((await form.open('check')).html).toContain(PICTURED['code-en.png'].wallet);
  });
});

describe('a report that was withdrawn', () => {
  const WALLET = addressOf('p2tr', 'withdrawn for good');
  /** What its sender gave us, a word of each. */
  const GIVEN = ['Aino Esimerkki', '040 7654321', 'liitteen sana', 'uusi uhkaus', 'vastauksen sana', WALLET];

  const allRows = async (): Promise<Record<string, unknown>[]> => {
    const rows: Record<string, unknown>[] = [];
    const pages = paginateScan({ client: table().client }, { TableName: table().name, ConsistentRead: true });
    for await (const { Items = [] } of pages) rows.push(...Items);
    return rows;
  };

  /** An object's bytes, and what an investigator's key makes of them. */
  const opened = async (bytes: Uint8Array): Promise<string[]> => {
    const keyFile = await readFile(join(hotline.dataDir, 'keys/investigator-1.txt'), 'utf8');
    const decrypter = new Decrypter();
    decrypter.addIdentity(/^AGE-SECRET-KEY-1\w+$/m.exec(keyFile)?.[0] ?? '');
    const plain = await decrypter.decrypt(bytes).catch(() => new Uint8Array());
    return [bytes, plain].map((each) => Buffer.from(each).toString('utf8'));
  };

  /** Everything that lies in a bucket or the table, or can be opened there, by where it lies. */
  const everything = async (): Promise<[where: string, text: string][]> => {
    const { InboxBucket = '', OriginalsBucket = '' } = hotline.outputs;
    const rows = await allRows();
    const texts = rows.map(({ pk, sk, ...row }): [string, string] => [`${pk} ${sk}`, JSON.stringify({ pk, sk, row })]);
    for (const bucket of [InboxBucket, OriginalsBucket]) {
      for (const { key: name } of hotline.cloud.buckets.list(bucket)) {
        const bytes = hotline.cloud.buckets.get(bucket, name)?.body ?? new Uint8Array();
        for (const text of await opened(bytes)) texts.push([`${bucket}/${name}`, text]);
      }
    }
    return texts;
  };

  /**
   * What of all that its sender gave is left. Briefs stay, and that they were sent: what investigators were told, and nothing of the
   * sender.
   */
  const left = async (): Promise<string[]> => {
    const texts = (await everything()).filter(([where]) => !/^(?:BRIEF#|TOLD#\S+ brief#)/.test(where));
    return GIVEN.filter((word) => texts.some(([, text]) => text.includes(word)));
  };

  const isWorkWaiting = async (): Promise<boolean> =>
    (await allRows()).some(({ pk }) => String(pk).startsWith('WORK#'));

  /**
   * Does what is due, and what that leaves to others: as two minutes do, and as an hour at most where work is put off, as a sum is
   * that changed while a function counted it.
   */
  const sweepAll = async (): Promise<void> => {
    for (let sweep = 0; sweep < 3 || (sweep < 15 && (await isWorkWaiting())); sweep += 1) {
      // A sweep runs alone: one that a jump of the clock began would have this one do nothing.
      hotline.clock.advance(sweep < 3 ? 60_000 : 5 * 60_000);
      await hotline.runSchedule('hotline-sweep');
      await hotline.idle(60_000);
    }
  };

  const comeBack = (route: string, fields: Record<string, string>): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return fetch(`${hotline.urls.report}/fi${route}`, { method: 'POST', body });
  };

  /** Sends a report with all that a report can hold, and gives its code. */
  const reportEverything = async (): Promise<string> => {
    const url = hotline.urls.report;
    const { headers } = await fetch(`${url}/fi/report`, { redirect: 'manual' });
    const token = new URL(headers.get('location') ?? '', url).searchParams.get(DRAFT) ?? '';
    hotline.clock.advance(10_000);
    const form = new FilledForm({ url, token: () => token }, 'fi');
    const text = `Aino Esimerkki, maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${WALLET}.`;
    await form.answer('message', { text, files: new File(['liitteen sana'], 'liite.txt') });
    await form.answer('reach', { contact: '040 7654321' });
    const code = codeIn((await form.send()).html) ?? '';
    await hotline.idle(60_000);
    await comeBack('/mine/add', { code, text: 'uusi uhkaus' });
    const report = (await reportOfReceipt(table(), receiptHash(normaliseCode(code) ?? ''))) ?? '';
    const staff = { table: table(), settings: EXAMPLE_SETTINGS, clock: () => new Date(hotline.clock.now()) };
    const asked = await askVictim(staff, { who: 'investigator', report, question: 'Milloin?' });
    await comeBack('/mine/answer', { code, asked: asked.ok ? asked.askedAt : '', answer: 'vastauksen sana' });
    await hotline.idle(60_000);
    return code;
  };

  it('leaves nothing that can be read after 72 hours, nor after export, empty, import and replay', async () => {
    const code = await reportEverything();
    const before = await left();
    const exported = await allRows();

    await comeBack('/mine/withdraw', { code });
    hotline.clock.advance(73 * 60 * 60 * 1000);
    await sweepAll();
    const after = await left();
    const mirrored = await fetch(`${hotline.urls.desk}/api/v1/changes?limit=200`, {
      headers: { authorization: `Bearer ${await accessToken(hotline.identity)}`, 'x-purpose': 'keeping a copy' },
    });
    const { items } = await mirrored.json();
    // A copy is put back into a table without rows: what was written since is not beside it, the audit log's neither.
    for (const { pk, sk } of await allRows())
      await table().client.send(new DeleteCommand({ TableName: table().name, Key: { pk, sk } }));
    for (const Item of exported) await table().client.send(new PutCommand({ TableName: table().name, Item }));
    const restored = await left();
    const originals = { client: objectsClient(hotline.connection), name: hotline.outputs.OriginalsBucket ?? '' };
    const clock = () => new Date(hotline.clock.now());
    await replayWithdrawals({ table: table(), originals, settings: EXAMPLE_SETTINGS, clock });
    await sweepAll();

    expect(before).toEqual(GIVEN);
    expect(after).toEqual([]);
    expect(items.flatMap(({ changes }: { changes: object[] }) => changes)).toContainEqual({
      ...{ what: 'gone', kind: 'report', id: expect.any(String), href: null },
    });
    expect(restored).toEqual([WALLET]);
    expect(await left()).toEqual([]);
  }, 240_000);
});
