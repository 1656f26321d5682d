import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { tellVictims } from '#actions/follow-up/tell-victims.ts';
import { DRAFT_AGE } from '#domain/intake/draft.ts';
import { STEPS } from '#domain/intake/form-answers.ts';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { log } from '#io/log.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { addressOf } from '#test/support/addresses.ts';
import { enterOwn, SENDER } from '#test/support/ledger/follow-up-report.ts';
import { FilledForm } from '#test/support/web/filled-form.ts';
import { invalidIn } from '#test/support/web/html.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());

/** Every page by what it is, as it was answered. */
const pages = new Map<string, { html: string; policy: string }>();

const note = (name: string, html: string, policy: string | null): void => {
  pages.set(name, { html, policy: policy ?? '' });
};

const get = async (name: string, path: string): Promise<void> => {
  const response = await fetch(`${site.url}${path}`);
  note(name, await response.text(), response.headers.get('content-security-policy'));
};

const post = async (name: string, language: string, route: string, fields: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  const response = await fetch(`${site.url}/${language}${route}`, { method: 'POST', body });
  note(name, await response.text(), response.headers.get('content-security-policy'));
};

const LETTER = `Maksa 200 euroa 24 tunnin kuluessa osoitteeseen ${addressOf('p2wpkh', 'every-page')}.`;

const plainPages = async (language: Language): Promise<void> => {
  for (const route of [
    '',
    '/help',
    '/young',
    '/privacy',
    '/accessibility',
    '/mine',
    '/contest',
    '/nothing',
    '/leave',
  ]) {
    await get(`${language} ${route || 'start'}`, `/${language}${route}`);
  }
  await post(`${language} short form, empty`, language, '/report', { token: site.token() });
  await post(`${language} short form, sent`, language, '/report', { token: site.token(), text: LETTER });
  await post(`${language} contest, empty`, language, '/contest', { token: site.token() });
  const contest = { token: site.token(), wallet: addressOf('p2tr', 'page'), text: 'Minun.', contact: SENDER };
  await post(`${language} contest, done`, language, '/contest', contest);
  await post(`${language} wrong code`, language, '/mine', { code: 'nothing' });
};

const formPages = async (language: Language): Promise<void> => {
  const form = new FilledForm(site, language);
  const file = new File(['x'], 'kuva "1" <b>.png');
  await form.answer('message', { text: LETTER, gone: 'yes', files: file });
  await form.answer('happened', { paid: 'yes', carried: 'yes' });
  await form.answer('about', { whom: 'young', came: 'paper' });
  await form.answer('found', { wallet: 'bc1q' });
  for (const step of STEPS) {
    const { html, headers } = await form.open(step);
    note(`${language} form, ${step}`, html, headers.get('content-security-policy'));
  }
  const wrong = new FilledForm(site, language);
  for (const [step, fields] of [
    ['message', { text: '' }],
    ['memory', { text: '' }],
    ['reach', { contact: 'x'.repeat(501) }],
  ] as const) {
    const { html, headers } = await wrong.answer(step, fields);
    note(`${language} form, ${step} wrong`, html, headers.get('content-security-policy'));
  }
  const sent = await form.send();
  note(`${language} form, receipt`, sent.html, sent.headers.get('content-security-policy'));
  const now = await new FilledForm(site, language).sendNow({ text: `${LETTER} Nyt.`, partners: 'yes' });
  note(`${language} form, sent now`, now.html, now.headers.get('content-security-policy'));
  const view = /name="view" value="([^"]+)"/.exec(now.html)?.[1] ?? '';
  await post(`${language} form, code saved`, language, '/report/saved', { view });
  const again = await form.open('check');
  note(`${language} form, sent before`, again.html, again.headers.get('content-security-policy'));
  const late = await form.answer('message', { text: 'Vielä.' });
  note(`${language} form, late`, late.html, late.headers.get('content-security-policy'));
};

const failingPages = async (language: Language): Promise<void> => {
  const form = new FilledForm(site, language);
  await form.answer('message', { text: LETTER });
  vi.spyOn(log, 'error').mockReturnValue(undefined);
  site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 9 });
  const failed = await form.send();
  note(`${language} form, try again`, failed.html, failed.headers.get('content-security-policy'));
  site.cloud.faults.clear();
  vi.restoreAllMocks();
};

/** One's own report in all its states: asked, told, in trouble, withdrawn. */
const ownPages = async (language: Language): Promise<void> => {
  const n = 100 + LANGUAGES.indexOf(language);
  const campaign = `campaign-own-${n}`;
  const { report, code } = await enterOwn(site, n);
  const mailed = await enterOwn(site, n + 10, { channel: 'mail', state: 'unreadable' });
  await foundCampaign(site.table, { id: campaign, textHash: `text-${n}`, foundedAt: '2026-11-24', foundedBy: 'x' });
  const staff = { table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) };
  const text = { fi: 'Eka.\n\nToka.', sv: 'Ett.\n\nTvå.', en: 'One.\n\nTwo.' };
  for (const kind of ['notice', 'known'] as const) await tellVictims(staff, { who: 'x', kind, campaign, text });
  await askVictim(staff, { who: 'x', report: report.id, question: 'Milloin?' });
  await post(`${language} own, asked and told`, language, '/mine', { code });
  await post(`${language} own, empty answer`, language, '/mine/answer', { code });
  await post(`${language} own, nothing to add`, language, '/mine/add', { code });
  await post(`${language} own, added`, language, '/mine/add', { code, text: 'Lisää.' });
  await post(`${language} own, partners refused`, language, '/mine/partners', { code, partners: 'no' });
  await post(`${language} own, only the number`, language, '/mine', { code: 'K7Q2-M4XD' });
  await post(`${language} own, withdrawn`, language, '/mine/withdraw', { code });
  await post(`${language} own, brought back`, language, '/mine/keep', { code });
  await post(`${language} mailed, another address`, language, '/mine/withdraw', {
    code: mailed.code,
    address: 'x@y.z',
  });
  await post(`${language} mailed, waiting`, language, '/mine/withdraw', { code: mailed.code, address: SENDER });
};

describe('every page of the public side', () => {
  beforeAll(async () => {
    for (const language of LANGUAGES) {
      await plainPages(language);
      await formPages(language);
      await failingPages(language);
      await ownPages(language);
    }
    const form = new FilledForm(site);
    site.clock.advance(DRAFT_AGE + 60_000);
    const over = await form.open('message');
    note('form, over', over.html, over.headers.get('content-security-policy'));
  });

  /** What is wrong with pages, page by page. */
  const wrong = async (look: (html: string, policy: string) => Promise<string[]> | string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const [name, { html, policy }] of pages) {
      for (const one of await look(html, policy)) found.push(`${name}: ${one}`);
    }
    return found;
  };

  it('is there, 39 in each language', () => {
    expect(pages.size).toBeGreaterThanOrEqual(3 * 39);
  });

  it('is valid HTML, and nothing in it keeps out who does not see', async () => {
    expect(await invalidIn('<!DOCTYPE html><html><body><p><div></div></p></body></html>')).not.toEqual([]);
    expect(await wrong(invalidIn)).toEqual([]);
  });

  it('needs 16 kB at most, with its style and script', async () => {
    expect(await wrong((html) => (gzipSync(html).length < 16_000 ? [] : [`${gzipSync(html).length} bytes`]))).toEqual(
      [],
    );
  });

  it('lets nothing run but its own script, and connects to storage alone, where files are chosen', async () => {
    const storage = site.cloud.connection.endpoint;
    const found = await wrong((html, policy) => [
      ...(policy.startsWith("default-src 'none'; ") && !policy.includes('unsafe') ? [] : [policy]),
      ...(/connect-src (.*?)(;|$)/.exec(policy)?.[1] ?? `'self' ${storage}`)
        .split(' ')
        .flatMap((origin) => (["'self'", storage].includes(origin) ? [] : [origin])),
      ...(policy.includes('connect-src') && !html.includes('data-upload') ? ['connects without a file to store'] : []),
    ]);

    expect(found).toEqual([]);
  });
});
