import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Mailbox } from '#local/runtime/mail/mailbox.ts';
import { nextOf } from '#local/runtime/schedules/schedule-definition.ts';
import { ScheduleRunner } from '#local/runtime/schedules/schedules.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';

const RAW = [
  'From: The Office <office@hotline.example>',
  'To: Someone <someone@example.org>',
  'Subject: =?utf-8?q?Viite_=3Cscript=3E?=',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: multipart/alternative; boundary=c',
  '',
  '--c',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hei <b>',
  '--c',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Hei</p><img src="https://tracker.example/x.png">',
  '--c--',
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="receipt.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'AAEC/w==',
  '--b--',
  '',
].join('\r\n');

let aws: TestCloud;
let mailbox: Mailbox;
let url: string;
let invoked: string[];
beforeEach(async () => {
  aws = await openCloud();
  invoked = [];
  const schedules = new ScheduleRunner(
    [
      {
        name: 'daily-brief',
        expression: 'rate(1 day)',
        timeZone: 'UTC',
        next: nextOf('rate(1 day)', 'UTC'),
        targets: [{ kind: 'function', name: 'brief', input: null }],
      },
    ],
    {
      clock: aws.clock,
      account: '111122223333',
      region: 'eu-north-1',
      invoke: async (name) => {
        invoked.push(name);
        return { ok: true, payload: 'null' };
      },
      send: () => undefined,
    },
  );
  schedules.start();
  mailbox = new Mailbox({ mails: aws.cloud.mails, schedules, clock: aws.clock, backUp: () => 'a folder' });
  url = `http://127.0.0.1:${await mailbox.listen(0)}`;
});
afterEach(async () => {
  await mailbox.close();
  await aws.close();
});

const sendMail = () =>
  aws.cloud.mails.send({
    sender: 'office@hotline.example',
    recipients: ['someone@example.org'],
    raw: Buffer.from(RAW),
  });
const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

describe('the mailbox', () => {
  test('gives what was sent as JSON', async () => {
    const id = sendMail();

    const mails = await (await fetch(`${url}/store`)).json();

    expect(mails).toEqual([
      {
        id,
        from: 'office@hotline.example',
        to: ['someone@example.org'],
        subject: 'Viite <script>',
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        text: expect.stringContaining('Hei <b>'),
        html: expect.stringContaining('<p>Hei</p>'),
        headers: expect.objectContaining({ 'auto-submitted': 'auto-replied', from: expect.any(String) }),
        attachments: [{ filename: 'receipt.pdf', contentType: 'application/pdf', size: 4, content: 'AAEC/w==' }],
      },
    ]);
  });

  test('lists mails and shows one as text, without running anything in it', async () => {
    const id = sendMail();

    const list = await (await fetch(url)).text();
    const page = await fetch(`${url}/mails/${id}`);

    const text = await page.text();
    expect(list).toContain('Viite &lt;script&gt;');
    expect(text).toContain('Hei &lt;b&gt;');
    expect(text).not.toContain('<b>');
    expect(text).toContain(`<iframe sandbox title="HTML of the mail" src="/mails/${id}/html">`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  test('shows a mail’s HTML where it can load and run nothing', async () => {
    const id = sendMail();

    const response = await fetch(`${url}/mails/${id}/html`);

    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toMatch(/^default-src 'none';/);
    expect(csp).toMatch(/(^|; )sandbox(;|$)/);
    expect(csp).toContain('img-src data:;');
    expect(await response.text()).toContain('<p>Hei</p>');
  });

  test('gives an attachment as a file', async () => {
    const id = sendMail();

    const response = await fetch(`${url}/mails/${id}/attachments/0`);

    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''receipt.pdf");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 1, 2, 255]));
  });

  test.each(['/mails/none', '/mails/none/html', '/nothing'])('says that there is no %s', async (path) => {
    sendMail();

    expect((await fetch(`${url}${path}`)).status).toBe(404);
  });

  test('runs a schedule now', async () => {
    const response = await post('/schedules/daily-brief/run');

    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(invoked).toEqual(['brief']);
    expect((await post('/schedules/weekly/run')).status).toBe(404);
  });

  test('says what time it is, to the commands of this machine', async () => {
    aws.clock.advance(7 * 86_400_000);
    const before = aws.clock.now();

    const response = await fetch(`${url}/clock`);

    const { now } = await response.json();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(aws.clock.now());
  });

  test('moves the clock', async () => {
    const before = aws.clock.now();

    const response = await post('/clock', { count: '2', unit: 'days' });

    expect(response.status).toBe(303);
    expect(aws.clock.now() - before).toBeGreaterThanOrEqual(2 * 86_400_000);
  });

  test.each([
    { count: '-1', unit: 'hours' },
    { count: '1', unit: 'years' },
    { count: 'many', unit: 'hours' },
    { count: '1'.repeat(2_000), unit: 'hours' },
  ])('does not move the clock by $count $unit', async (form) => {
    const before = aws.clock.offset;

    const response = await post('/clock', form);

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(aws.clock.offset).toBe(before);
  });

  test.each([
    ['a page elsewhere posts a form', { Origin: 'https://evil.example' }],
    ['a sandboxed page posts a form', { Origin: 'null' }],
  ])('refuses it when %s', async (_, headers) => {
    const response = await post('/clock', { count: '1', unit: 'days' }, headers);

    expect(response.status).toBe(403);
    expect(aws.clock.offset).toBe(0);
  });

  test.each<[string, () => Promise<Response>, number]>([
    ['a badly encoded name', () => post('/schedules/%E0%A4%A/run'), 404],
    ['a form that is too large', () => post('/clock', { count: '1'.repeat(5_000) }), 413],
    ['a path of nothing', () => fetch(`${url}//`), 200],
  ])('answers %s by what is wrong with it', async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  test('lists a mail that is none', async () => {
    aws.cloud.mails.send({ sender: 'a@example.org', recipients: ['b@example.org'], raw: Buffer.from([0xff, 0xfe, 0]) });
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${url}/store`)).status).toBe(200);
  });

  test('forgets what was sent over a year ago', async () => {
    sendMail();
    aws.clock.advance(399 * 86_400_000);
    await aws.cloud.sweep();
    expect(aws.cloud.mails.list()).toHaveLength(1);
    aws.clock.advance(2 * 86_400_000);
    await aws.cloud.sweep();
    expect(aws.cloud.mails.list()).toHaveLength(0);
  });
});
