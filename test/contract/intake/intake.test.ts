import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '#domain/identity.ts';
import { MAX_TOKEN_AGE } from '#domain/intake/page-token.ts';
import { log } from '#io/log.ts';
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

const LETTER = 'Maksa 200 euroa 24 tunnin kuluessa, Aino Esimerkki.';

interface Answer {
  status: number;
  html: string;
  reference: string | undefined;
  receiptCode: string | undefined;
}

const send = async (fields: Record<string, string | File>, language = 'fi'): Promise<Answer> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(`${site.url}/${language}/report`, { method: 'POST', body });
  const html = await response.text();
  const codes = [...html.matchAll(/<data class="hl-code" value="([^"]*)"/g)].map(([, code]) => code);
  return { status: response.status, html, reference: codes[1], receiptCode: codes[0] };
};

const program = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${site.url}/reports`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': 'key-1', ...headers },
  });
  return { status: response.status, type: response.headers.get('content-type'), json: await response.json() };
};

describe('a form', () => {
  it('is stored as it was written, and answered with reference and receipt code', async () => {
    const bytes = Buffer.from('From: Aino <aino@example.org>\r\n\r\nMaksa!\xff', 'latin1');

    const answer = await send({
      token: site.token(),
      text: LETTER,
      partners: 'yes',
      contact: 'aino@example.org',
      files: new File([bytes], '../kirje.eml'),
    });

    const [submission] = site.submissions();
    expect(answer.status).toBe(200);
    expect(answer.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(answer.receiptCode).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(submission).toMatchObject({
      channel: 'form',
      language: 'fi',
      text: LETTER,
      consent: { partners: true },
      contact: 'aino@example.org',
      uploads: [{ name: 'kirje.eml', type: 'message/rfc822', size: bytes.length, sha256: sha256(bytes) }],
    });
    expect(site.object(submission?.uploads[0]?.key ?? '')).toEqual(bytes);
    expect(answer.html).not.toContain('Aino');
  });

  it('without an answer to the question about partners is a no', async () => {
    await send({ token: site.token(), text: LETTER });

    expect(site.submissions()[0]?.consent).toEqual({ partners: false });
  });

  it('is one report with one receipt when it is sent twice, also at the same time', async () => {
    const form = { token: site.token(), text: LETTER };

    const answers = await Promise.all([send(form), send(form), send(form)]);

    expect(new Set(answers.map(({ receiptCode }) => receiptCode)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(site.submissions()).toHaveLength(1);
  });

  it('is still the same report when it is sent again after it was processed', async () => {
    const form = { token: site.token(), text: LETTER };
    const first = await send(form);
    site.emptyInbox();

    const second = await send(form);

    expect(second.receiptCode).toBe(first.receiptCode);
    expect(site.submissions()).toEqual([]);
  });

  it('that was changed after Back is added to its report: no text is lost, and none counted twice', async () => {
    const token = site.token();
    const first = await send({ token, text: LETTER });

    const second = await send({ token, text: `${LETTER} Ja he soittivat.` });

    expect(second).toMatchObject({ status: 200, receiptCode: first.receiptCode });
    expect(second.html).toContain(wordsOf('fi').mine.added);
    expect(site.submissions()).toHaveLength(1);
    const sealed = site.cloud.buckets.list('originals', { prefix: `originals/${site.submissions()[0]?.id}/` });
    expect(sealed).toHaveLength(1);
  });

  it('whose sender thinks better of partners, or of being reached, is another report', async () => {
    const token = site.token();
    const first = await send({ token, text: LETTER, partners: 'yes' });

    const second = await send({ token, text: LETTER, partners: 'no' });
    const third = await send({ token, text: LETTER, partners: 'no', contact: '040 1' });

    expect(new Set([first, second, third].map(({ receiptCode }) => receiptCode)).size).toBe(3);
    expect(site.submissions()).toHaveLength(3);
  });

  it('from a page that stood open too long comes back with what was written', async () => {
    const token = site.token();
    site.clock.advance(MAX_TOKEN_AGE + 1_000);

    const answer = await send({ token, text: LETTER, contact: 'aino@example.org' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain(wordsOf('fi').errors.stale);
    expect(answer.html).toContain(LETTER);
    expect(answer.html).toContain('value="aino@example.org"');
    expect(site.submissions()).toEqual([]);
  });

  it('that was accepted stays accepted when its tab comes back after a day', async () => {
    const form = { token: site.token(), text: LETTER };
    const first = await send(form);
    site.clock.advance(2 * MAX_TOKEN_AGE);

    expect(await send(form)).toMatchObject({ status: 200, receiptCode: first.receiptCode });
  });

  it.each([
    ['no token', {}],
    ['a forged token', { token: 'a.b.c' }],
  ])('with %s comes back with a fresh one', async (_name, fields) => {
    const answer = await send({ ...fields, text: LETTER });
    const token = /name="token" value="([^"]+)"/.exec(answer.html)?.[1] ?? '';

    expect(answer.status).toBe(422);
    expect((await send({ token, text: LETTER })).status).toBe(200);
  });

  it.each(['fi', 'sv', 'en'] as const)('that is empty says so beside the field, in %s', async (language) => {
    const { status, html } = await send({ token: site.token() }, language);

    expect(status).toBe(422);
    expect(html).toContain(`<p class="govuk-error-message" id="text-error">${wordsOf(language).errors.empty}</p>`);
    expect(html).toContain('<a href="#text">');
  });

  it.each([
    ['over 4 MB', new File([Buffer.alloc(4_300_000)], 'iso.eml'), 413],
    ['of another kind', new File(['x'], 'ohjelma.exe'), 422],
  ])('with a file %s keeps the text and names the file field', async (_name, files, status) => {
    const answer = await send({ token: site.token(), text: LETTER, files });

    expect(answer.status).toBe(status);
    expect(answer.html).toContain('id="files-error"');
    expect(answer.html).toContain(LETTER);
    expect(site.submissions()).toEqual([]);
  });

  it('shows markup in a letter as text', async () => {
    const { html } = await send({ token: 'stale', text: '</textarea><script>alert(1)</script>' });

    expect(html).not.toContain('<script>alert(1)');
    expect(html).toContain('&lt;/textarea>');
  });

  it.each(['s3', 'dynamodb'] as const)(
    'comes back with what was written when %s fails, and is stored by the next try',
    async (service) => {
      vi.spyOn(log, 'error').mockReturnValue(undefined);
      const form = { token: site.token(), text: LETTER };
      site.cloud.faults.add({ service, kind: 'error', times: 1 });

      const failed = await send(form);
      const token = /name="token" value="([^"]+)"/.exec(failed.html)?.[1] ?? '';
      const stored = await send({ ...form, token });

      expect(failed.status).toBe(503);
      expect(failed.html).toContain(LETTER);
      expect(token).toBe(form.token);
      expect(stored.status).toBe(200);
      expect(site.submissions()).toHaveLength(1);
    },
  );

  it('leaves nothing of itself in the log', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    site.cloud.faults.add({ service: 's3', kind: 'error', times: 1 });

    await send({ token: site.token(), text: LETTER, contact: 'aino@example.org' });

    expect(logged).toHaveBeenCalled();
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Aino|aino|Maksa/);
  });

  it('to an address that takes none is a page that says so', async () => {
    const response = await fetch(`${site.url}/fi/help`, { method: 'POST', body: 'x' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET');
    expect(await response.text()).toContain('</html>');
  });

  it('to an address where nothing is at all is a page that says so', async () => {
    const response = await fetch(`${site.url}/fi/nowhere`, { method: 'POST', body: 'x' });

    expect(response.status).toBe(404);
    expect(response.headers.get('allow')).toBeNull();
  });
});

describe("a program's report", () => {
  const REPORT = {
    text: LETTER,
    language: 'sv',
    files: [{ name: 'brev.eml', contentBase64: Buffer.from('Betala!').toString('base64') }],
    consent: { partners: true },
  };

  it('is stored and answered 201, then 200 with the same receipt', async () => {
    const headers = { 'idempotency-key': '3f1d0c5b7a9e42d68b0e6f7a1c2d9e84' };

    const first = await program(REPORT, headers);
    site.emptyInbox();
    const second = await program(REPORT, headers);

    expect(first).toMatchObject({ status: 201, json: { reference: expect.stringMatching(/^.{4}-.{4}$/) } });
    expect(second).toEqual({ ...first, status: 200 });
    expect(site.submissions()).toEqual([]);
  });

  it.each([
    ['can be guessed', 'report-2026-11-24-1'],
    ['is a digest of what is sent', sha256(Buffer.from(REPORT.text))],
  ])("is its sender's alone, whoever sent the same before or sends it again under a key that %s", async (_, key) => {
    const headers = { 'idempotency-key': key };

    const [stranger, sender] = [await program(REPORT, headers), await program(REPORT, headers)];

    // Neither learns that there is another, and each has the code of what they sent.
    for (const { status, json } of [stranger, sender])
      expect({ status, code: json.receiptCode }).toEqual({ status: 201, code: expect.stringMatching(/^.{29}$/) });
    expect(sender.json).not.toMatchObject({ reference: stranger.json.reference });
    expect(sender.json).not.toMatchObject({ receiptCode: stranger.json.receiptCode });
    expect(site.submissions()).toHaveLength(2);
  });

  it('holds what was sent', async () => {
    await program(REPORT, { 'idempotency-key': 'content' });

    const [submission] = site.submissions();
    expect(submission).toMatchObject({ channel: 'api', language: 'sv', text: LETTER, consent: { partners: true } });
    expect(site.object(submission?.uploads[0]?.key ?? '').toString()).toBe('Betala!');
  });

  it('with the same key and another body is another report', async () => {
    const headers = { 'idempotency-key': 'reused' };

    const first = await program(REPORT, headers);
    const second = await program({ ...REPORT, text: 'Maksa 500 euroa' }, headers);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json.reference).not.toBe(first.json.reference);
  });

  it.each([
    ['no JSON', '{', {}, 400],
    ['another content type', REPORT, { 'content-type': 'text/plain' }, 415],
    ['an empty key', REPORT, { 'idempotency-key': '' }, 400],
    ['a key of 300 characters', REPORT, { 'idempotency-key': 'k'.repeat(300) }, 400],
    ['neither text nor file', { consent: { partners: true } }, {}, 422],
    ['no word of consent', { text: LETTER }, {}, 422],
    ['an unknown field', { ...REPORT, more: 1 }, {}, 422],
    ['a file that is no base64', { ...REPORT, files: [{ name: 'a', contentBase64: '***' }] }, {}, 422],
    ['a text that is too long', { ...REPORT, text: 'x'.repeat(200_001) }, {}, 422],
    [
      'a file over 4 MB',
      { ...REPORT, files: [{ name: 'a', contentBase64: Buffer.alloc(4_200_000).toString('base64') }] },
      {},
      413,
    ],
  ])('with %s is a problem that repeats nothing of it', async (_name, body, headers, status) => {
    const answer = await program(body, headers as Record<string, string>);

    expect(answer).toMatchObject({ status, type: 'application/problem+json', json: { status, type: 'about:blank' } });
    expect(JSON.stringify(answer.json)).not.toContain('Aino');
    expect(site.submissions()).toEqual([]);
  });

  it('that could not be stored is a problem that asks to send it again', async () => {
    vi.spyOn(log, 'error').mockReturnValue(undefined);
    site.cloud.faults.add({ service: 's3', kind: 'error', times: 1 });

    const failed = await program(REPORT, { 'idempotency-key': 'fault' });
    const stored = await program(REPORT, { 'idempotency-key': 'fault' });

    expect([failed.status, stored.status]).toEqual([503, 201]);
  });
});
