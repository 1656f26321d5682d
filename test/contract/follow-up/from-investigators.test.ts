import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, askVictim } from '#actions/follow-up/ask-victim.ts';
import { type Tell, tellVictims } from '#actions/follow-up/tell-victims.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readQueued } from '#io/table/queue/queue.ts';
import { key } from '#io/table/store/keys.ts';
import { enterOwn, postTo } from '#test/support/ledger/follow-up-report.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());

const { mine } = wordsOf('fi');
const WHO = 'Tutkija Testinen';

const clock = () => new Date(site.clock.now());
const ask = (wish: Partial<Ask> & { report: string }) =>
  askVictim({ table: site.table, settings: EXAMPLE_SETTINGS, clock }, { who: WHO, question: 'Mihin aikaan?', ...wish });
const tell = (wish: Partial<Tell> & { campaign: string }) =>
  tellVictims(
    { table: site.table, settings: EXAMPLE_SETTINGS, clock },
    { who: WHO, kind: 'notice', text: { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' }, ...wish },
  );
const post = (route: string, fields: Record<string, string>, language = 'fi') => postTo(site, route, fields, language);

const sealed = (report: string) => site.cloud.buckets.list('originals', { prefix: `originals/${report}/` });

/** A report of a campaign that exists, and its code. */
const reported = async (n: number) => {
  const entered = await enterOwn(site, n);
  await foundCampaign(site.table, {
    id: `campaign-own-${n}`,
    textHash: `text-own-${n}`,
    foundedAt: '2026-11-24T10:00:00.000Z',
    foundedBy: entered.report.id,
  });
  return entered;
};

describe("an investigator's question", () => {
  it('is shown to who comes back with the code, and not who asked it', async () => {
    const { report, code } = await enterOwn(site, 1);

    await ask({ report: report.id, question: 'Soittiko hän?\n\n<b>Milloin?</b>' });
    const { html } = await post('/mine', { code });

    expect(html).toContain('<p class="govuk-body">Soittiko hän?</p>');
    expect(html).toContain('&lt;b>Milloin?');
    expect(html).not.toContain('Testinen');
  });

  it('is answered once, sealed, and the answer is never shown again', async () => {
    const { report, code } = await enterOwn(site, 2);
    const asked = await ask({ report: report.id });
    const fields = { code, asked: asked.ok ? asked.askedAt : '', answer: 'Illalla, Aino.' };

    const first = await post('/mine/answer', fields);
    const second = await post('/mine/answer', { ...fields, answer: 'Aamulla.' });

    expect(first.html).toContain(mine.questions.thanks);
    expect(second.html).toContain(mine.questions.before);
    expect(first.html + second.html).not.toMatch(/Illalla|name="answer"/);
    const [object, ...more] = sealed(report.id);
    expect(more).toEqual([]);
    const body = site.cloud.buckets.get('originals', object?.key ?? '')?.body.toString('latin1');
    expect(body).toMatch(/^age-encryption\.org\/v1/);
  });

  it('has somebody look at the report again once it is answered', async () => {
    const { report, code } = await enterOwn(site, 6);
    const asked = await ask({ report: report.id });
    expect(await readQueued(site.table, report.id)).toBeNull();

    await post('/mine/answer', { code, asked: asked.ok ? asked.askedAt : '', answer: 'Illalla.' });

    expect(await readQueued(site.table, report.id)).toMatchObject({
      state: 'open',
      version: 1,
      reference: report.reference,
    });
  });

  it.each([
    ['empty', ' ', mine.questions.empty],
    ['too long', 'x'.repeat(200_001), wordsOf('fi').errors.textTooLong],
  ])('whose answer is %s says so at its field', async (_name, answer, said) => {
    const { report, code } = await enterOwn(site, 3);
    const asked = await ask({ report: report.id });

    const { status, html } = await post('/mine/answer', { code, asked: asked.ok ? asked.askedAt : '', answer });

    expect([status, html]).toEqual([422, expect.stringContaining(`<a href="#answer">${said}`)]);
  });

  it('that nobody asked takes no answer', async () => {
    const { report, code } = await enterOwn(site, 4);

    await post('/mine/answer', { code, asked: '2026-01-01T00:00:00.000Z', answer: 'x' });

    expect(sealed(report.id)).toEqual([]);
  });

  it.each([
    ['of nothing', { question: ' ' }, 'empty'],
    ['of a whole page', { question: 'x'.repeat(1_001) }, 'too-long'],
    ['about no report', { report: 'none' }, 'no-such-report'],
  ])('%s is refused', async (_name, wish, reason) => {
    const { report } = await enterOwn(site, 5);

    expect(await ask({ report: report.id, ...wish })).toEqual({ ok: false, reason });
  });
});

describe('what is told to all of a campaign', () => {
  it.each(LANGUAGES)('is shown dated to who reported it, in %s alone', async (language) => {
    const { code } = await reported(10 + LANGUAGES.indexOf(language));
    const campaign = `campaign-own-${10 + LANGUAGES.indexOf(language)}`;
    const said = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' };

    await tell({ campaign });
    await tell({ campaign, kind: 'known', text: { fi: 'Vanha', sv: 'Gammal', en: 'Old' } });
    site.clock.advance(60_000);
    await tell({ campaign, kind: 'known' });
    const { html } = await post('/mine', { code }, language);

    const words = wordsOf(language).mine;
    expect(html).toContain(words.notices.heading);
    expect(html).toContain(words.known.heading);
    expect(html.split(`<p class="govuk-body">${said[language]}</p>`)).toHaveLength(3);
    expect(html).not.toMatch(/Vanha|Gammal|Old<|Testinen/);
    for (const other of LANGUAGES) if (other !== language) expect(html).not.toContain(`>${said[other]}<`);
  });

  it('is shown on the receipt too, once the report has been read', async () => {
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Maksa heti 200 €, tai julkaisemme kaiken.' });
    const { html } = await form.open('check');
    const confirmation = /name="confirmation" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const first = await form.follow(await form.answer('check', { confirmation }));
    const [submission] = site.submissions();
    await foundCampaign(site.table, {
      id: 'campaign-receipt',
      textHash: 'text-receipt',
      foundedAt: '2026-11-24T10:00:00.000Z',
      foundedBy: 'other',
    });
    await enterOwn(site, 20, { id: submission?.id ?? '', campaign: 'campaign-receipt' });
    await tell({ campaign: 'campaign-receipt', kind: 'known' });

    const again = await form.follow(await form.answer('check', { confirmation }));

    expect(first.html).not.toContain(mine.known.heading);
    expect(again.html).toContain(mine.known.heading);
    expect(again.html).toContain('Suomeksi');
    expect(codeIn(again.html)).toBe(codeIn(first.html));
  });

  it.each([
    ['without one of the languages', { text: { fi: 'Suomeksi', en: 'In English' } }, 'language-missing'],
    ['longer than a phone shows', { text: { fi: 'x'.repeat(2_001), sv: 'x', en: 'x' } }, 'too-long'],
    ['about no campaign', { campaign: 'none' }, 'no-such-campaign'],
  ])('is refused %s', async (_name, wish, reason) => {
    await reported(21);

    expect(await tell({ campaign: 'campaign-own-21', ...wish })).toEqual({ ok: false, reason });
  });
});

describe('a report that an investigator has taken into a case', () => {
  it('says so before it can be withdrawn: what may stay, who decides, whom to ask', async () => {
    const { report, code } = await enterOwn(site, 30);
    const { operator } = EXAMPLE_SETTINGS;
    const before = await post('/mine', { code });
    await site.table.client.send(
      new UpdateCommand({
        TableName: site.table.name,
        Key: key.report(report.id),
        UpdateExpression: 'SET cases = :cases',
        ExpressionAttributeValues: { ':cases': new Set(['case-1']) },
      }),
    );

    const { html } = await post('/mine', { code });

    const said = mine.withdraw.inCase(operator.name, operator.contact);
    expect(before.html).not.toContain(said);
    expect(html.indexOf(said)).toBeGreaterThan(0);
    expect(html.indexOf(said)).toBeLessThan(html.indexOf(`action="/fi/mine/withdraw"`));
  });
});
