import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToken } from '#commands/token.ts';
import { pullToken } from '#domain/feed/pull-token.ts';
import { startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { DRAFT } from '#web/site.ts';

/** Longer than any function lives. */
const SILENT_MS = 60_000;
/** A partner's key, as it is written; whether it opens anything only the ledger knows. */
const FEED_KEY = pullToken({ partner: 'example-cert', id: '0'.repeat(16) }, new Uint8Array(32).fill(1));
/** Until when each is answered: the functions' own time is 15 s, and a loaded machine is slow. */
const IN_TIME_MS = 14_000;
const TYPED = 'Maksa 200 euroa, muuten julkaisemme kaiken.';

let hotline: TestHotline;
let draft: string;
let token: string;
beforeAll(async () => {
  hotline = await startTestHotline();
  const begun = await fetch(`${hotline.urls.report}/fi/report`, { redirect: 'manual' });
  draft = new URL(begun.headers.get('location') ?? '', hotline.urls.report).searchParams.get(DRAFT) ?? '';
  token = await accessToken(hotline.identity);
  // Functions that have started have their secrets.
  await Promise.all([
    fetch(`${hotline.urls.report}/fi/mine`, { method: 'POST', body: new URLSearchParams({ code: 'x' }) }),
    fetch(`${hotline.urls.report}/reports`, { method: 'POST', body: '{}' }),
    fetch(`${hotline.urls.desk}/api/v1/wallets/x`, {
      headers: { authorization: `Bearer ${token}`, 'x-purpose': 'case 7, seized phone' },
    }),
    fetch(`${hotline.urls.feed}/feed/v1/status`, { headers: { authorization: `Bearer ${FEED_KEY}` } }),
  ]);
  hotline.cloud.faults.add({ service: 'dynamodb', kind: 'delay', milliseconds: SILENT_MS });
});
afterAll(async () => {
  hotline?.cloud.faults.clear();
  await hotline?.[Symbol.asyncDispose]();
});

const answered = async (url: string, init: RequestInit = {}) => {
  const begun = performance.now();
  const response = await fetch(url, init);
  const body = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body,
    ms: performance.now() - begun,
  };
};

describe('while the ledger is silent', () => {
  it.each(['/fi', '/sv/help', '/en/privacy'])('%s is shown', async (path) => {
    expect(await answered(hotline.urls.report + path)).toMatchObject({ status: 200 });
  });

  it('what is typed into the form is kept, or comes back with when to send it again', async () => {
    const form = new FormData();
    form.set('token', draft);
    form.set('text', TYPED);

    const { status, retryAfter, body, ms } = await answered(`${hotline.urls.report}/fi/report/message`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });

    expect(status === 303 || (retryAfter !== null && body.includes(TYPED))).toBe(true);
    expect(ms).toBeLessThan(IN_TIME_MS);
  });

  it('a program, the desk, partners and who comes back to a report are told when to come again', async () => {
    const { report, desk, feed } = hotline.urls;
    const text = JSON.stringify({ text: TYPED, consent: { partners: false } });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'silent' };
    const mine = new URLSearchParams({ code: 'K7Q2-M4XD-0000-0000-0000-0000', reference: 'K7Q2-M4XD' });
    const answers = await Promise.all([
      answered(`${report}/reports`, { method: 'POST', headers, body: text }),
      answered(`${desk}/api/v1/wallets/1BoatSLRHtKNngkdXEeobR76b53LETtpyT`, {
        headers: { authorization: `Bearer ${token}`, 'x-purpose': 'case 7, seized phone' },
      }),
      answered(`${report}/fi/mine`, { method: 'POST', body: mine }),
      answered(`${feed}/feed/v1/events`, { headers: { authorization: `Bearer ${FEED_KEY}` } }),
    ]);

    for (const { status, retryAfter, ms } of answers) {
      expect({ status, retryAfter: retryAfter !== null }).toEqual({ status: 503, retryAfter: true });
      expect(ms).toBeLessThan(IN_TIME_MS);
    }
  });
});
