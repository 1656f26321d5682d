import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { FilledForm, type Shown, stepOf } from '#test/support/web/filled-form.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { OFFERED_FILES } from '#web/form.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());
beforeEach(() => site.emptyInbox());

const WALLET = addressOf('p2wpkh', 'nothing-silent');
const LETTER = `Maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${WALLET}.`;

/** The page that an answer leads to. */
const follow = async ({ location = '' }: Shown): Promise<string> => (await fetch(`${site.url}${location}`)).text();

const confirmed = async (form: FilledForm): Promise<string> =>
  /name="confirmation" value="([^"]+)"/.exec((await form.open('check')).html)?.[1] ?? '';

describe.each(LANGUAGES)('a report that is not taken says why, in %s', (language) => {
  const { ask, errors } = wordsOf(language);

  it('where a program of the browser filled the trap of the last page', async () => {
    const form = new FilledForm(site, language);
    await form.answer('message', { text: LETTER });

    const html = await follow(
      await form.answer('check', { confirmation: await confirmed(form), website: 'https://x.example' }),
    );

    expect(html).toContain(errors.trap);
    expect(html).toContain('id="errors"');
    expect(site.submissions()).toEqual([]);
    expect((await form.send()).html).toContain(wordsOf(language).answer.title);
  });

  it('where there is no message in it', async () => {
    const sent = await new FilledForm(site, language).send();

    expect(stepOf(sent)).toBe('message');
    expect(await follow(sent)).toContain(ask.errors.empty);
  });

  it('and a reason that the address makes up is none', async () => {
    const form = new FilledForm(site, language);

    const { status, html } = await form.open('message', '&why=%3Cscript%3E');

    expect([status, html.includes('id="errors"')]).toEqual([200, false]);
  });
});

describe('a correction', () => {
  const CHANGED = `${WALLET.slice(0, -1)}${WALLET.endsWith('q') ? 'p' : 'q'}`;

  it('begins with what was found, and keeps only what says otherwise', async () => {
    const form = new FilledForm(site, 'fi');
    await form.answer('message', { text: LETTER });

    const { html } = await form.open('found');
    expect(html).toContain(`value="${WALLET}"`);
    expect(html).toContain('value="200\u00a0€"');
    const was = { 'was-wallet': WALLET, 'was-amount': '200\u00a0€', 'was-deadline': '24 tuntia' };
    for (const [name, value] of Object.entries(was)) expect(html).toContain(`name="${name}" value="${value}"`);
    await form.answer('found', { ...was, wallet: WALLET, amount: '250 €', deadline: '24 tuntia' });
    await form.send();

    expect(site.submissions()[0]?.circumstances?.corrected).toEqual({ amount: '250 €' });
  });

  it.each(LANGUAGES)('with a mistyped address is refused beside its field, in %s', async (language) => {
    const form = new FilledForm(site, language);
    await form.answer('message', { text: LETTER });

    const left = { amount: '200\u00a0€', 'was-amount': '200\u00a0€' };
    const { status, html } = await form.answer('found', { wallet: CHANGED, 'was-wallet': WALLET, ...left });

    expect([status, html]).toEqual([422, expect.stringContaining(wordsOf(language).ask.errors.wallet)]);
    expect(html).toContain(`value="${CHANGED}"`);
    expect(html).toContain(`name="was-wallet" value="${WALLET}"`);
    // What was left as it was found stands there still.
    expect(html).toMatch(/<input(?=[^>]*name="amount")(?=[^>]*value="200\u00a0€")[^>]*>/);
  });

  it.each(['0x52908400098527886E0F7030069857D2E4169EE7', 'en muista', 'FI21 1234 5600 0007 85'])(
    'of another kind is taken: %s',
    async (wallet) => {
      const form = new FilledForm(site);
      await form.answer('message', { text: LETTER });

      expect((await form.answer('found', { wallet })).status).toBe(303);
    },
  );
});

describe('the check page', () => {
  it.each(LANGUAGES)('shows when it is safe and whether a message may be left, in %s', async (language) => {
    const { ask } = wordsOf(language);
    const form = new FilledForm(site, language);
    await form.answer('message', { text: LETTER });
    await form.answer('reach', { contact: '040 1', safe: 'vain aamulla', leave: 'no' });

    const { html } = await form.open('check');

    for (const said of ['vain aamulla', ask.contact.leave.no, ask.check.labels.safe, ask.check.labels.leave]) {
      expect(html).toContain(said);
    }
  });
});

describe('the files of telephones and mail programs', () => {
  const photo = async (name: string) => new File([new Uint8Array(await readFile(pictured('code-en.png')))], name);

  it.each(['kuva.jfif', 'IMG_2031', 'image.jpe'])('are taken and looked at: %s', async (name) => {
    const form = new FilledForm(site);

    await form.answer('message', { text: '', files: await photo(name) });

    const { html } = await form.open('check');
    expect(html).toContain(PICTURED['code-en.png'].wallet);
    expect(html).not.toContain(wordsOf('fi').ask.check.unread(name));
  });

  it.each(['IMG_2031.HEIC', 'kuva.heif', 'IMG_2032', 'kuva.jpg'])(
    'that no program of ours reads are taken, and said to be for people: %s',
    async (name) => {
      const form = new FilledForm(site);

      await form.answer('message', { text: '', files: new File(['\0\0\0\x18ftypheic'], name) });

      expect((await form.open('check')).html).toContain(wordsOf('fi').ask.check.unread(name));
      expect((await form.open('message')).html).toContain(wordsOf('fi').ask.check.unread(name));
      await form.send();
      expect(site.submissions()[0]?.uploads).toMatchObject([{ name }]);
    },
  );

  it('are offered without what makes Safari hand over HEIC', () => {
    expect(OFFERED_FILES).not.toMatch(/hei[cf]|image\/\*/i);
    expect(OFFERED_FILES).toMatch(/\.jfif,.*image\/jpeg/);
  });
});

describe('the language of a page', () => {
  it.each([
    ['message', { text: LETTER }],
    ['memory', { text: 'Muistan vähän.' }],
    ['reach', { contact: '040 1', safe: 'aamulla', leave: 'yes' }],
  ])('is changed with what is typed in it: %s', async (step, fields) => {
    const form = new FilledForm(site, 'sv');

    const answered = await form.answer(step, { ...fields, to: 'sv' });

    expect(answered.location).toMatch(new RegExp(`^/sv/report/${step}\\?`));
    const html = await follow(answered);
    for (const typed of Object.values(fields)) expect(html).toContain(typed);
    expect(html).not.toContain('id="errors"');
  });

  it('is changed where nothing is typed yet', async () => {
    const form = new FilledForm(site, 'en');

    expect(await follow(await form.answer('message', { text: '', to: 'en' }))).not.toContain('id="errors"');
  });

  it('is changed with what is typed in the short form, its files too', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      token: site.token(),
      text: LETTER,
      contact: '040 1',
      partners: 'yes',
    }))
      body.append(name, value);
    body.append('to', 'sv');
    body.append('files', new File(['Ja 500 €.'], 'muu.txt'));

    const html = await (await fetch(`${site.url}/sv/report`, { method: 'POST', body })).text();

    expect(html).toContain('lang="sv"');
    expect(html).toContain(WALLET);
    expect(html).toContain('muu.txt');
    expect(site.submissions()).toEqual([]);
  });
});
