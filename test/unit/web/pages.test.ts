import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { objectsClient } from '#io/object-clients.ts';
import { showForm } from '#lambdas/contest/answer-contest.tsx';
import { readRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { showPage } from '#lambdas/pages/show-page.tsx';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { EXAMPLE_SETTINGS } from '#test/support/web/report-site.ts';
import { daysInWords } from '#web/words/days.ts';
import { wordsOf } from '#web/words/of.ts';

/** Pages that keep nothing: no bucket is asked. */
const show = async (
  event: Parameters<typeof gatewayEvent>[0],
  settings: FunctionSettings = EXAMPLE_SETTINGS,
): Promise<HttpResponse> => {
  const request = readRequest(gatewayEvent(event));
  // The function that answers owners is another.
  const language = LANGUAGES.find((each) => request.path === `/${each}/contest`);
  if (language !== undefined) return showForm({ ...request, language }, { settings, newToken: () => 'a-token' });
  return showPage(request, {
    settings,
    pageKey: Buffer.from('page key'),
    inbox: { client: objectsClient(), name: 'nowhere' },
    clock: () => new Date('2026-11-24T10:00:00Z'),
    newToken: () => 'a-token',
    issueWork: async () => '{}',
    minutesToWait: async () => 0,
    uploadsTo: async () => 'https://storage.example',
  });
};
const htmlOf = async (response: Promise<HttpResponse>): Promise<string> => String((await response).body);
const linksOf = (html: string): string[] => [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to = '']) => to);

describe('the language of a page', () => {
  it.each([
    ['the path', { path: '/sv', headers: { 'accept-language': 'en' } }, 'sv'],
    ['the browser at the root', { path: '/', headers: { 'accept-language': 'en-GB,fi;q=0.5' } }, 'en'],
    ["the operator's first where nobody says", { path: '/' }, 'fi'],
    ['the browser where there is no such page', { path: '/wp-admin', headers: { 'accept-language': 'sv' } }, 'sv'],
  ])('is that of %s', async (_name, event, language) => {
    const response = await show(event);

    expect(String(response.body)).toContain(`<html lang="${language}" dir="ltr"`);
    expect(response.headers).toMatchObject({ 'content-language': language, vary: 'accept-language' });
  });

  it("is one of the operator's", async () => {
    const settings: FunctionSettings = { ...EXAMPLE_SETTINGS, languages: ['fi', 'sv'] };

    expect((await show({ path: '/en' }, settings)).status).toBe(404);
    expect(await htmlOf(show({ path: '/', headers: { 'accept-language': 'en' } }, settings))).not.toContain(
      'lang="en"',
    );
  });

  it.each(LANGUAGES)('can be changed from %s to every other, on the same page', async (language) => {
    const links = linksOf(await htmlOf(show({ path: `/${language}/help`, basePath: '/prod' })));

    expect(links).toEqual(expect.arrayContaining(['/prod/fi/help', '/prod/sv/help', '/prod/en/help']));
  });
});

describe('every page', () => {
  const pages = LANGUAGES.flatMap((language) =>
    ['', '/help', '/young', '/privacy', '/accessibility', '/contest', '/nothing'].map(
      (route) => `/${language}${route}`,
    ),
  );

  it.each(pages)('may load nothing but the style and script inside it: %s', async (path) => {
    const { body, headers = {} } = await show({ path });
    const policy = headers['content-security-policy'] ?? '';
    const inline = [...String(body).matchAll(/<(style|script)>(.*?)<\/\1>/gs)];

    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
    expect(inline.map(([, kind]) => kind)).toEqual(['style', 'script']);
    for (const [, kind, content = ''] of inline) {
      expect(policy).toContain(`${kind}-src 'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    }
    expect(String(body)).not.toMatch(/ style="| on[a-z]+="/);
  });

  it.each(pages)('is at most 16 kB on the wire: %s', async (path) => {
    expect(gzipSync(await htmlOf(show({ path }))).length).toBeLessThan(16_000);
  });

  it.each([...pages, ...LANGUAGES.flatMap((language) => [`/${language}/mine`, `/${language}/report`])])(
    'says nothing of the matter in its tab, which histories and the switch between programs show: %s',
    async (path) => {
      const [, tab = ''] = /<title>(.*?)<\/title>/.exec(await htmlOf(show({ path }))) ?? [];
      expect(tab).not.toMatch(
        /kirist|uhka|uhat|utpress|hot(?:a|e)|extort|threat|blackmail|bitcoin|polii|polis|police/i,
      );
    },
  );

  it.each(['', '/prod', '/report/v1'])('links to others below the base path %j', async (basePath) => {
    const own = linksOf(await htmlOf(show({ path: '/sv', basePath }))).filter((to) => to.startsWith('/'));

    expect(own).toContain(`${basePath}/sv/report`);
    expect(own.filter((to) => !to.startsWith(`${basePath}/`))).toEqual([]);
  });

  it.each(LANGUAGES)('has a way out and an emergency number at hand in %s', async (language) => {
    const html = await htmlOf(show({ path: `/${language}` }));

    expect(html).toContain(wordsOf(language).exit.label);
    expect(linksOf(html)).toContain('tel:112');
  });
});

describe('the start page', () => {
  it('leads to the message first, and back to a report that was sent before', async () => {
    const links = linksOf(await htmlOf(show({ path: '/fi' })));

    expect(links.indexOf('/fi/report')).toBeLessThan(links.indexOf('/fi/mine'));
    // A link would open an empty mail, without the letter.
    expect(links.filter((to) => to.startsWith('mailto:'))).toEqual([]);
  });

  it('says that it is not the police, unless it is', async () => {
    const { heading } = wordsOf('en').notPolice;
    const police = { ...EXAMPLE_SETTINGS, operator: { ...EXAMPLE_SETTINGS.operator, isPolice: true } };

    expect(await htmlOf(show({ path: '/en' }))).toContain(heading);
    expect(await htmlOf(show({ path: '/en' }, police))).not.toContain(heading);
  });

  it('says that a forwarded mail may be shared only where it may', async () => {
    const { partners } = wordsOf('en').start.forward;
    const closed = { ...EXAMPLE_SETTINGS, mail: { ...EXAMPLE_SETTINGS.mail, consentByDefault: false } };

    expect(await htmlOf(show({ path: '/en' }))).toContain(partners);
    expect(await htmlOf(show({ path: '/en' }, closed))).not.toContain(partners);
  });
});

describe('an address that is no page', () => {
  it.each(['/fi/nothing', '/nothing', '/fin', '/fi/help/more', '/<script>alert(1)</script>', '/fi/../desk'])(
    'is a page that says so: %s',
    async (path) => {
      const response = await show({ path });

      expect(response.status).toBe(404);
      expect(String(response.body)).toContain(wordsOf('fi').notFound.title);
      expect(String(response.body)).not.toContain('alert(1)');
    },
  );
});

describe('the form', () => {
  it('begins with a token of its own, at the first question', async () => {
    expect(await show({ path: '/sv/report', basePath: '/prod' })).toEqual({
      status: 303,
      headers: { location: '/prod/sv/report/message?d=a-token' },
    });
  });

  it.each(['', '?d=', '?d=made-up'])('begins again where its token is none of ours: %j', async (query) => {
    const d = query.slice(3);

    const response = await show({ path: '/en/report/check', query: { d } });

    expect(response).toEqual({ status: 303, headers: { location: '/en/report' } });
  });
});

describe('leaving', () => {
  it('has the browser forget what it may, and leads to the weather without a word of the matter', async () => {
    const { headers = {}, body } = await show({ path: '/fi/leave' });
    const { exit, service } = wordsOf('fi');

    expect(headers).toMatchObject({ 'clear-site-data': '"cache", "cookies", "storage"' });
    expect(String(body)).toContain(`<meta http-equiv="refresh" content="0; url=${exit.href}"/>`);
    expect(String(body)).toContain(exit.traces);
    expect(String(body)).not.toContain(service);
  });
});

describe('the privacy notice', () => {
  it.each(LANGUAGES)('names the words by which a mail to the quiet address may be told of: %s', async (language) => {
    const [asked = ''] = /[“”][^“”]+”/.exec(wordsOf(language).start.forward.quiet.after) ?? [];
    expect(asked).not.toBe('');
    expect(await htmlOf(show({ method: 'GET', path: `/${language}/privacy` }))).toContain(asked);
  });

  it.each(LANGUAGES)(
    'prints by which right the operator holds the data, where the settings say so, in %s',
    async (language) => {
      const { basis } = wordsOf(language).privacy;
      const operator = { ...EXAMPLE_SETTINGS.operator, legalBasis: { [language]: 'Article 6(1)(e) of the GDPR' } };
      const notice = (settings: FunctionSettings) =>
        htmlOf(show({ method: 'GET', path: `/${language}/privacy` }, settings));

      expect(await notice({ ...EXAMPLE_SETTINGS, operator })).toMatch(
        new RegExp(`${basis}.*Article 6\\(1\\)\\(e\\)`, 's'),
      );
      expect(await notice(EXAMPLE_SETTINGS)).not.toContain(basis);
    },
  );
});

describe('whom to turn to', () => {
  it.each(LANGUAGES)('is a link or a number to tap, with its hours, chats too, in %s', async (language) => {
    const html = await htmlOf(show({ method: 'GET', path: `/${language}/help` }));
    for (const service of ['https://stopncii.org', 'https://takeitdown.ncmec.org', 'https://www.suomi.fi']) {
      expect(html).toContain(`href="${service}"`);
    }
    for (const { name, phone, chat, hours, for: whom } of EXAMPLE_SETTINGS.help[language]) {
      if (phone === '112' || whom === 'organisations') continue;
      expect(html).toContain(name);
      if (phone !== undefined) expect(html).toContain(`href="tel:${phone.replaceAll(' ', '')}"`);
      if (chat !== undefined) expect(html).toContain(`href="${chat}"`);
      if (hours !== undefined) expect(html).toContain(hours);
    }
    // What has a service's name and no link has to be typed by a child.
    expect(html.replace(/<a [^>]*>.*?<\/a>/gs, '')).not.toMatch(/StopNCII|Take It Down/);
  });
});

describe('what owners of an address look for', () => {
  it.each(LANGUAGES)(
    'is out of the way of who reports, and says within how long it is answered, in %s',
    async (language) => {
      const { contest } = wordsOf(language).mine;
      const settings = { ...EXAMPLE_SETTINGS, contests: { answerDays: 9 } };
      const page = (route: string): Promise<string> =>
        htmlOf(show({ method: 'GET', path: `/${language}${route}` }, settings));

      for (const route of ['', '/help', '/nothing']) expect(await page(route), route).not.toContain(contest.link);
      expect(await page('/privacy')).toContain(contest.link);
      // What is kept of who contests something stands there, and they are led to it.
      expect(await page('/contest')).toContain(`/${language}/privacy">${wordsOf(language).form.privacy}<`);
      const kept = daysInWords(settings.retention.reportDays, language);
      expect((await page('/privacy')).split(kept)).toHaveLength(3);
      expect(await page('/contest')).toMatch(/\b9\b/);
    },
  );
});
