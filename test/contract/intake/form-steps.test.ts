import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAFT_AGE } from '#domain/intake/draft.ts';
import { STEPS } from '#domain/intake/form-answers.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { log } from '#io/log.ts';
import { addressOf } from '#test/support/addresses.ts';
import { ALWAYS_WATCHED } from '#test/support/settings.ts';
import { codeIn, FilledForm, stepOf } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite({ settings: { ...EXAMPLE_SETTINGS, watch: ALWAYS_WATCHED } });
});
afterAll(() => site.close());
beforeEach(() => {
  site.cloud.faults.clear();
  site.emptyInbox();
});

const WALLET = addressOf('p2wpkh', 'form-steps');
const LETTER = `Aino Esimerkki, maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${WALLET}.`;
const ask = (language: (typeof LANGUAGES)[number] = 'fi') => wordsOf(language).ask;

const filled = async (language = 'fi'): Promise<FilledForm> => {
  const form = new FilledForm(site, language);
  await form.answer('message', { text: LETTER });
  return form;
};

describe('the form, one thing a page', () => {
  it.each(LANGUAGES)('leads through all its questions to a receipt, in %s', async (language) => {
    const form = new FilledForm(site, language);
    const way = [
      ['message', { text: LETTER, partners: 'yes' }, 'about'],
      ['about', { whom: 'young', came: 'whatsapp' }, 'support'],
      ['happened', { paid: 'yes', carried: 'no' }, 'advice'],
      ['reach', { contact: '040 1', safe: 'aamulla', leave: 'no' }, 'check'],
    ] as const;

    for (const [step, fields, next] of way) expect(stepOf(await form.answer(step, fields)), step).toBe(next);
    const { status, html } = await form.send();

    expect(status).toBe(200);
    expect(codeIn(html)).toBeDefined();
    expect(site.submissions()).toMatchObject([
      {
        channel: 'form',
        language,
        text: LETTER,
        contact: '040 1',
        consent: { partners: true },
        circumstances: {
          whom: 'young',
          came: 'whatsapp',
          paid: 'yes',
          carriedOut: 'no',
          safe: 'aamulla',
          mayLeaveMessage: 'no',
        },
      },
    ]);
  });

  it('asks nothing that has to be answered but what was received', async () => {
    const form = new FilledForm(site);

    for (const step of ['about', 'happened', 'reach']) {
      expect((await form.answer(step, {})).status, step).toBe(303);
    }
    const { status, html } = await form.answer('message', {});

    expect([status, html]).toEqual([422, expect.stringContaining(ask().errors.empty)]);
  });

  it('takes what is remembered where the message is gone, as a full report without a wallet', async () => {
    const form = new FilledForm(site);

    expect(stepOf(await form.answer('message', { gone: 'yes' }))).toBe('memory');
    await form.answer('memory', { text: 'Pyysivät rahaa viikko sitten.' });
    await form.send();

    expect(site.submissions()).toMatchObject([
      { text: 'Pyysivät rahaa viikko sitten.', circumstances: { fromMemory: true } },
    ]);
  });

  it('shows each answer again after Back, and leads back to the check from where a change was begun', async () => {
    const form = await filled();

    expect((await form.open('message')).html).toContain(LETTER);
    const changed = await form.answer('message', { text: 'Maksa 300 €.', from: 'check' });

    expect(stepOf(changed)).toBe('check');
    expect((await form.open('message')).html).toContain('Maksa 300 €.');
  });

  it('shows what was found to confirm, and never the text of the threat', async () => {
    const { html } = await (await filled()).open('check');

    expect(html).toContain(WALLET);
    expect(html).toContain('200\u00a0€');
    expect(html).toContain('24 tuntia');
    expect(html).not.toContain('Aino');
    expect(html).not.toContain('maksa 200');
  });

  it('needs 16 kB at most for each of its pages, with style and script', async () => {
    const form = await filled();
    await form.answer('happened', { paid: 'yes' });

    for (const step of STEPS) {
      const { html, headers } = await form.open(step);
      expect(gzipSync(html).length, step).toBeLessThan(16_000);
      expect(headers.get('cache-control'), step).toBe('no-store');
      expect(headers.get('content-security-policy'), step).not.toContain('unsafe');
    }
  });

  it('lets what was found be corrected, and reads the correction like the message', async () => {
    const form = await filled();
    const better = addressOf('p2tr', 'form-steps');

    expect(stepOf(await form.answer('found', { wallet: better, amount: '250 €' }))).toBe('check');
    expect((await form.open('check')).html).toContain(better);
    await form.send();

    expect(site.submissions()[0]?.circumstances?.corrected).toEqual({ wallet: better, amount: '250 €' });
  });
});

describe('files of the form', () => {
  const picture = new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], '../../kuva\u202egnp.png');

  it('are kept from page to page and submitted byte for byte, named safely and never by what they claim to be', async () => {
    const form = new FilledForm(site);
    const svg = new File(['<svg onload="alert(1)"/>'], 'viesti.txt', { type: 'image/svg+xml' });

    await form.answer('message', { text: '', files: [picture, svg] });
    await form.answer('message', { text: 'Ja tämä.' });
    await form.send();

    const [submission] = site.submissions();
    expect(submission).toMatchObject({
      text: 'Ja tämä.',
      uploads: [
        { name: 'kuvagnp.png', type: 'application/octet-stream' },
        { name: 'viesti.txt', type: 'text/plain' },
      ],
    });
    expect(site.object(submission?.uploads[0]?.key ?? '')).toEqual(Buffer.from(await picture.arrayBuffer()));
  });

  it('that could be taken stay where another could not', async () => {
    const form = new FilledForm(site);

    const { status, html } = await form.answer('message', { text: '', files: [picture, new File(['x'], 'virus.exe')] });

    expect([status, html]).toEqual([422, expect.stringContaining('virus.exe')]);
    expect((await form.open('message')).html).toContain(ask().message.files.drop('kuvagnp.png'));
  });

  it('can be taken out again', async () => {
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Teksti', files: picture });
    const part = /id="(file-[0-9a-f]+)"/.exec((await form.open('message')).html)?.[1] ?? '';

    await form.answer('message', { text: 'Teksti', [`drop-${part}`]: 'yes' });
    await form.send();

    expect(site.submissions()[0]?.uploads).toEqual([]);
  });
});

describe('a hostile file', () => {
  const page = '<script>alert(1)</script><img src="https://evil.example/x">';
  it.each<[string, string, string | Uint8Array]>([
    ['HTML as text', 'viesti.txt', page],
    ['SVG under the name of a picture', 'kuva.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a polyglot of PDF and HTML', 'a.pdf', `%PDF-1.7\n${page}`],
    ['a gzip that unpacks to 50 MB', 'pommi.eml', gzipSync(Buffer.alloc(50_000_000))],
    [
      'a picture that claims 20,000 x 20,000',
      'iso.png',
      Buffer.from('89504e470d0a1a0a0000000d4948445200004e2000004e20', 'hex'),
    ],
    [
      'a mail of a thousand nested parts',
      'syva.eml',
      'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(1_000),
    ],
    ['a name with a path and a turned direction', '../../etc/\u202egpj.eml', 'Subject: x\r\n\r\nMaksa'],
  ])('is kept as bytes and never rendered: %s', async (_name, name, content) => {
    const form = new FilledForm(site);
    const bytes = Buffer.from(content);

    await form.answer('message', { text: '', files: new File([bytes], name) });
    const check = await form.open('check');
    const sent = await form.send();

    expect([check.status, sent.status]).toEqual([200, 200]);
    expect(check.html + sent.html).not.toMatch(/evil\.example|alert\(1\)|\u202e|etc\//);
    const [upload] = site.submissions()[0]?.uploads ?? [];
    expect(site.object(upload?.key ?? '')).toEqual(bytes);
    expect(upload?.name).not.toMatch(/[/\u202e]/);
  });
});

describe('a draft', () => {
  const stored = (): Buffer[] =>
    site.cloud.buckets.list('inbox', { prefix: 'draft/' }).map(({ key }) => site.object(key));

  it('cannot be read in storage, by its name or its content', async () => {
    const form = await filled();

    const names = site.cloud.buckets.list('inbox', { prefix: 'draft/' }).map(({ key }) => key);
    expect(names).toEqual([expect.stringMatching(/^draft\/[0-9a-f]{32}\/message$/)]);
    expect(names.join()).not.toContain(form.token.split('.')[1]);
    expect(stored().filter((bytes) => bytes.includes('Aino') || bytes.includes(WALLET))).toEqual([]);
  });

  it('shows nothing to another token', async () => {
    const form = await filled();

    const other = new FilledForm(site);

    expect((await other.open('message')).html).not.toContain('Aino');
    expect((await form.open('message')).html).toContain('Aino');
  });

  it('is gone when its writer leaves', async () => {
    const form = await filled();

    await fetch(`${site.url}/fi/leave?d=${form.token}`);

    expect(stored()).toEqual([]);
    expect((await form.open('message')).html).not.toContain('Aino');
  });

  it('is over after an hour, while what is written then is kept', async () => {
    const form = await filled();
    await form.answer('about', { whom: 'child' });
    const before = form.token;
    site.clock.advance(DRAFT_AGE + 1_000);

    expect((await form.open('message')).status).toBe(410);
    const answered = await form.answer('message', { text: 'Toinen viesti.' });

    expect(form.token).not.toBe(before);
    expect(stepOf(answered)).toBe('check');
    const { html } = await form.open('check', '&over=1');
    expect(html).toContain(ask().check.over);
    expect(html).not.toContain(ask().whom.choices.child);
  });

  it('is answered by a page that keeps the text when it cannot be stored', async () => {
    const form = new FilledForm(site);
    const error = vi.spyOn(log, 'error').mockImplementation(() => {});
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 9 });

    const { status, html } = await form.answer('message', { text: LETTER });

    expect([status, html]).toEqual([503, expect.stringContaining(LETTER)]);
    expect(JSON.stringify(error.mock.calls)).not.toContain('Aino');
    error.mockRestore();
  });
});

describe('what is said of danger', () => {
  /** What a page has chosen of it. */
  const chosenIn = (html: string): string | undefined =>
    [...html.matchAll(/<input[^>]*name="danger"[^>]*>/g)]
      .filter(([input]) => / checked/.test(input))
      .map(([input]) => / value="(\w+)"/.exec(input)?.[1])[0];

  it('is shown again in the answer to a form that could not be stored, and kept once it is sent anew', async () => {
    const form = await filled();
    const error = vi.spyOn(log, 'error').mockImplementation(() => {});
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 9 });
    const failed = await form.answer('about', { whom: 'me', danger: 'yes' });
    site.cloud.faults.clear();
    error.mockRestore();

    expect([failed.status, chosenIn(failed.html)]).toEqual([503, 'yes']);
    expect(chosenIn((await form.open('about')).html)).toBeUndefined();
    const again = await form.answer('about', { whom: 'me', danger: chosenIn(failed.html) ?? '' });
    expect(stepOf(again)).toBe('support');
    await form.send();
    expect(site.submissions()).toMatchObject([{ circumstances: { danger: 'yes' } }]);
  });

  it('is shown again in the answer to a form that came in pieces', async () => {
    const form = await filled();
    const parts = Object.entries({ token: form.token, danger: 'yes', whom: 'me' }).map(
      ([name, value]) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const response = await fetch(`${site.url}/fi/report/about`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=cut' },
      body: `${parts.join('')}--cut\r\nContent-Dispos`,
    });
    expect([response.status, chosenIn(await response.text())]).toEqual([422, 'yes']);
  });

  it('is not shown again on any other page, nor by one that did not bring it', async () => {
    const form = await filled();
    await form.answer('about', { whom: 'me', danger: 'yes' });
    const error = vi.spyOn(log, 'error').mockImplementation(() => {});
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 9 });
    const failed = await form.answer('about', { whom: 'child' });
    site.cloud.faults.clear();
    error.mockRestore();
    expect([failed.status, chosenIn(failed.html)]).toEqual([503, undefined]);
    expect(chosenIn((await form.open('about')).html)).toBeUndefined();
  });
});

describe('sending the form', () => {
  it('twice, by a reload or in another tab, is one report with one receipt', async () => {
    const form = await filled();

    const { html } = await form.open('check');
    const confirmation = /name="confirmation" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const answers = await Promise.all(
      [1, 2, 3].map(async () => form.follow(await form.answer('check', { confirmation }))),
    );

    expect(new Set(answers.map((answer) => codeIn(answer.html))).size).toBe(1);
    expect(codeIn(answers[0]?.html ?? '')).toBeDefined();
    expect(site.submissions()).toHaveLength(1);
  });

  it('leaves pages that say so, and show nothing of it to who finds them in the history', async () => {
    const form = await filled();
    const code = codeIn((await form.send()).html);

    for (const step of ['message', 'check', 'reach']) {
      const { html } = await form.open(step);
      expect(html).toContain(ask().sent.title);
      expect(html).not.toContain('Aino');
      expect(html).not.toContain(code);
    }
    // The address holds the token, but not what only the last page held.
    expect(stepOf(await form.answer('check', {}))).toBe('check');
  });

  it('and then writing on in an old tab shows what was written, to be added', async () => {
    const form = await filled();
    await form.send();

    const { html } = await form.answer('message', { text: 'Unohdin sanoa tämän.' });

    expect(html).toContain('Unohdin sanoa tämän.');
    expect(html).toContain(ask().late.title);
    expect(site.submissions()).toHaveLength(1);
  });

  it('is answered by a page that loses nothing when it cannot be stored', async () => {
    const form = await filled();
    vi.spyOn(log, 'error').mockImplementation(() => {});
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 9 });

    const failed = await form.send();
    site.cloud.faults.clear();
    const sent = await form.send();

    expect([failed.status, sent.status]).toEqual([503, 200]);
    expect(site.submissions()).toMatchObject([{ text: LETTER }]);
    vi.restoreAllMocks();
  });

  it('whose answer was lost on the way back is the same report when it is sent again', async () => {
    const form = await filled();
    const { html } = await form.open('check');
    const confirmation = /name="confirmation" value="([^"]+)"/.exec(html)?.[1] ?? '';
    vi.spyOn(log, 'error').mockImplementation(() => {});
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'timeout-after-write', times: 1 });

    const lost = await form.answer('check', { confirmation });
    site.cloud.faults.clear();
    const again = await form.follow(await form.answer('check', { confirmation }));

    expect([lost.status, again.status]).toEqual([503, 200]);
    expect(site.submissions()).toMatchObject([{ text: LETTER }]);
    vi.restoreAllMocks();
  });

  it('without a message leads to its question', async () => {
    expect(stepOf(await new FilledForm(site).send())).toBe('message');
  });
});
