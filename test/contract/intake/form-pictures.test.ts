import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { noteLoad } from '#io/table/intake/load.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { pngOf } from '#test/support/letters/pictures.ts';
import { FilledForm, stepOf } from '#test/support/web/filled-form.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());
beforeEach(() => {
  site.cloud.faults.clear();
  site.emptyInbox();
});

const { wallet } = PICTURED['code-en.png'];
const SCREENSHOT = await readFile(pictured('code-en.png'));

const fileOf = (bytes: Uint8Array, name = 'IMG_1.png'): File => new File([new Uint8Array(bytes)], name);

/** Hands pictures in, and gives what the check page then shows. */
const checkOf = async (files: File[], form = new FilledForm(site)): Promise<string> => {
  const answered = await form.answer('message', { text: '', files });
  expect(stepOf(answered)).toBe('about');
  return (await form.open('check')).html;
};

describe('the check page', () => {
  it.each(LANGUAGES)(
    'shows the wallet in the QR code of a screenshot, and what is read later, in %s',
    async (language) => {
      const html = await checkOf([fileOf(SCREENSHOT)], new FilledForm(site, language));

      expect(html).toContain(wallet);
      expect(html).toContain(language === 'en' ? '0.025\u00a0BTC' : '0,025\u00a0BTC');
      expect(html).toContain(wordsOf(language).ask.check.pictures);
    },
  );

  it.each(['letter.pdf', 'note.docx', 'shot.webp', 'letters.zip', 'item.msg'])(
    'says that %s is read later, and does not leave it at having found nothing',
    async (name) => {
      const html = await checkOf([fileOf(Buffer.from('%PDF-1.7'), name)]);
      expect(html).toContain(wordsOf('fi').ask.check.pictures);
    },
  );

  it('shows nothing of a picture that was taken out again', async () => {
    const form = new FilledForm(site);
    await checkOf([fileOf(SCREENSHOT)], form);
    const [, part = ''] = /name="drop-(file-[0-9a-f]{64})"/.exec((await form.open('message')).html) ?? [];

    await form.answer('message', { text: 'Maksa', [`drop-${part}`]: 'yes' });

    const { html } = await form.open('check');
    expect([part === '', html.includes(wallet)]).toEqual([false, false]);
    expect(html).not.toContain(wordsOf('fi').ask.check.pictures);
  });

  it.each([
    ['of 20,000 by 20,000 pixels that unpacks to a bomb', pngOf(20_000, 20_000, 20_000), 'IMG.png'],
    ['that says it is small and is not', Buffer.concat([pngOf(600, 600, 60_000)]), 'IMG.png'],
    ['that is cut off', SCREENSHOT.subarray(0, 500), 'IMG.png'],
    ['that is a page of HTML', Buffer.from('<script>alert(1)</script>'), 'IMG.png'],
    ['that is a picture and a page of HTML', Buffer.concat([pngOf(300, 300), Buffer.from('<script>')]), 'IMG.jpg'],
    ['named like a path', pngOf(300, 300), '../../\u202egnp.IMG.png'],
  ])('stands, and the form can be sent, with a picture %s', async (_name, bytes, name) => {
    const form = new FilledForm(site);
    const html = await checkOf([fileOf(bytes, name)], form);

    const { status } = await form.send();

    expect(html).toContain(wordsOf('fi').ask.check.nothing);
    expect(html).not.toContain('<script>alert');
    expect(status).toBe(200);
    expect(site.submissions()[0]?.uploads).toMatchObject([{ size: bytes.length }]);
  });

  it('keeps each of several that a telephone calls alike (jQuery-File-Upload 3522)', async () => {
    const form = new FilledForm(site);
    const alike = [1, 2, 3].map((n) => fileOf(Buffer.concat([pngOf(200, 200), Buffer.from([n])]), 'image.jpg'));
    await checkOf(alike, form);
    expect(new Set((await form.open('message')).html.match(/name="drop-[^"]+"/g)).size).toBe(3);

    await form.send();

    const uploads = site.submissions()[0]?.uploads ?? [];
    expect(uploads.map(({ name }) => name)).toEqual(['image.jpg', 'image.jpg', 'image.jpg']);
    expect(new Set(uploads.map(({ key }) => key)).size).toBe(3);
    expect(new Set(uploads.map(({ sha256 }) => sha256)).size).toBe(3);
  });

  it('finds the code beside a hostile picture', async () => {
    expect(await checkOf([fileOf(pngOf(600, 600, 60_000), 'a.png'), fileOf(SCREENSHOT, 'b.png')])).toContain(wallet);
  });

  it('leaves pictures for later while the hotline is busy', async () => {
    const now = new Date(site.clock.now());
    await noteLoad(site.table, { load: 1, minutes: 0 }, now);
    const busy = await checkOf([fileOf(SCREENSHOT)]);
    await noteLoad(site.table, { load: 0, minutes: 0 }, now);

    expect(busy).not.toContain(wallet);
    expect(busy).toContain(wordsOf('fi').ask.check.pictures);
  });

  it('looks at no more than five pictures of a draft, however often it is answered', async () => {
    const form = new FilledForm(site);
    const many = [1, 2, 3, 4, 5].map((n) => fileOf(Buffer.concat([pngOf(200, 200), Buffer.from([n])]), `${n}.png`));
    await form.answer('message', { text: '', files: many });

    expect(await checkOf([fileOf(SCREENSHOT)], form)).not.toContain(wallet);
  });

  it('stands without them where storage fails as what they say is kept, and they are not looked at again', async () => {
    const form = new FilledForm(site);
    let writes = 0;
    site.cloud.faults.add({
      service: 's3',
      action: 'PutObject',
      kind: 'error',
      // The file, the answer, that it is looked at: the fourth keeps what was found.
      when: () => ++writes === 4,
    });

    const html = await checkOf([fileOf(SCREENSHOT)], form);
    site.cloud.faults.clear();

    expect([writes, html.includes(wallet)]).toEqual([4, false]);
    await form.answer('message', { text: 'Maksa heti' });
    expect((await form.open('check')).html).not.toContain(wallet);
  });
});
