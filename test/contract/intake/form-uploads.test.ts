import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#domain/identity.ts';
import { LARGEST_UPLOAD } from '#domain/intake/draft.ts';
import { partOf, permitFor as permit, store, storeFile } from '#test/support/cloud/stored-file.ts';
import { FilledForm, stepOf } from '#test/support/web/filled-form.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());
beforeEach(() => site.emptyInbox());

const permitFor = (form: FilledForm, part: string): Promise<Response> => permit(site, form.token, part);
const stored = (form: FilledForm, bytes: Buffer): Promise<string> => storeFile(site, form.token, bytes);

describe('a file that is too large for the form', () => {
  it('is stored by the browser, sealed under the page’s key, and submitted byte for byte', async () => {
    const form = new FilledForm(site);
    const bytes = Buffer.concat([Buffer.from('Aino Esimerkki'), Buffer.alloc(6_000_000, 1)]);

    const part = await stored(form, bytes);
    const [draft] = site.cloud.buckets.list('inbox', { prefix: 'draft/' });
    const uploaded = JSON.stringify([{ part, name: '../../kirje\u202e.eml' }]);
    const answered = await form.answer('message', { text: '', uploaded });
    const checked = await form.open('check');
    await form.send();

    expect(site.object(draft?.key ?? '').includes('Aino')).toBe(false);
    expect([stepOf(answered), checked.status]).toEqual(['about', 200]);
    const [upload] = site.submissions()[0]?.uploads ?? [];
    expect(upload).toMatchObject({ name: 'kirje.eml', size: bytes.length, sha256: sha256(bytes) });
    expect(site.object(upload?.key ?? '')).toEqual(bytes);
  });

  it('stays when the page comes back, and can be taken out again', async () => {
    const form = new FilledForm(site);
    const part = await stored(form, Buffer.from('kuva'));
    await form.answer('message', { text: 'Maksa', uploaded: JSON.stringify([{ part, name: 'kuva.png' }]) });

    const { html } = await form.open('message');
    await form.answer('message', { text: 'Maksa', [`drop-${part}`]: 'yes' });
    await form.send();

    expect(html).toContain(wordsOf('fi').ask.message.files.drop('kuva.png'));
    expect(site.submissions()).toMatchObject([{ text: 'Maksa', uploads: [] }]);
  });

  it.each([
    ['was never stored', () => `file-${'0'.repeat(64)}`, 'kirje.eml', wordsOf('fi').errors.chooseAgain],
    ['is another part of the draft', () => 'message', 'kirje.eml', wordsOf('fi').errors.chooseAgain],
    [
      'is of a kind that is not taken',
      (form: FilledForm) => stored(form, Buffer.from('x')),
      'virus.exe',
      wordsOf('fi').errors.wrongType('virus.exe'),
    ],
  ])('that %s is asked for again, and the text stays', async (_name, part, name, said) => {
    const form = new FilledForm(site);
    const uploaded = JSON.stringify([{ part: await part(form), name }]);

    const { status, html } = await form.answer('message', { text: 'Maksa heti', uploaded });

    expect([status, html]).toEqual([422, expect.stringContaining(said)]);
    expect(html).toContain('Maksa heti');
  });

  it('is one too many where all of them are over 40 MB, until one is taken out', async () => {
    const form = new FilledForm(site);
    const parts = [await stored(form, Buffer.alloc(21_000_000, 1)), await stored(form, Buffer.alloc(21_000_000, 2))];
    const uploaded = JSON.stringify(parts.map((part, n) => ({ part, name: `${n}.png` })));

    const { status, html } = await form.answer('message', { text: '', uploaded });
    const after = await form.answer('message', { text: '', [`drop-${parts[0]}`]: 'yes' });

    const { ask } = wordsOf('fi');
    expect([status, html]).toEqual([422, expect.stringContaining(ask.errors.total('report@hotline.example'))]);
    expect(stepOf(after)).toBe('about');
  });

  it('is one too many where it is the eleventh, and the others stay', async () => {
    const form = new FilledForm(site);
    const parts = await Promise.all([...'abcdefghijk'].map((letter) => stored(form, Buffer.from(letter))));
    const uploaded = JSON.stringify(parts.map((part, n) => ({ part, name: `${n}.png` })));

    const { status, html } = await form.answer('message', { text: '', uploaded });

    expect([status, html]).toEqual([422, expect.stringContaining(wordsOf('fi').errors.tooManyFiles(10))]);
    expect(html.match(/name="drop-/g)).toHaveLength(10);
  });

  it.each(['[', '{}', '[1]', JSON.stringify(Array(101).fill({ part: 'file-', name: 'a.eml' }))])(
    'is none where the list is no list: %s',
    async (uploaded) => {
      const form = new FilledForm(site);

      expect(stepOf(await form.answer('message', { text: 'Maksa', uploaded }))).toBe('about');
    },
  );
});

describe('storage', () => {
  const part = partOf(Buffer.from('x'));

  it('takes nothing over the limit', async () => {
    const form = new FilledForm(site);

    const refused = await store(await permitFor(form, part), Buffer.alloc(LARGEST_UPLOAD + 100));

    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    expect(site.cloud.buckets.list('inbox')).toEqual([]);
  });

  it.each([
    ['a report', 'report/1'],
    ["another's draft", 'draft/other/message'],
  ])('takes nothing into %s', async (_name, key) => {
    const given = await (await permitFor(new FilledForm(site), part)).json();
    const forged = { ...given, fields: { ...given.fields, key } };

    const refused = await store(Response.json(forged), Buffer.alloc(100));

    expect(refused.status).toBe(403);
    expect(site.cloud.buckets.list('inbox')).toEqual([]);
  });

  it.each([
    ['an answer', 'message'],
    ['a path', `../${part}`],
    ['nothing', ''],
  ])('lets nobody in for %s', async (_name, name) => {
    expect((await permitFor(new FilledForm(site), name)).status).toBe(422);
  });

  it('lets nobody in for a draft that was sent, is over, or is nobody’s', async () => {
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Maksa' });
    await form.send();
    const forged = new FilledForm(site, 'fi', 'a.b.c');

    expect([(await permitFor(form, part)).status, (await permitFor(forged, part)).status]).toEqual([410, 410]);
  });

  it('lets nobody fill it by one page', async () => {
    const form = new FilledForm(site);
    const name = (await permitFor(form, part)).ok;
    await stored(form, Buffer.from('first'));
    const [first] = site.cloud.buckets.list('inbox', { prefix: 'draft/' });
    const folder = first?.key.split('/').slice(0, 2).join('/');
    for (let n = 0; n < 60; n += 1) site.cloud.buckets.put('inbox', `${folder}/file-${n}`, Buffer.alloc(1));

    expect([name, (await permitFor(form, part)).status]).toEqual([true, 422]);
  });
});
