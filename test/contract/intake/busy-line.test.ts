import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { noteLoad } from '#io/table/intake/load.ts';
import { FilledForm } from '#test/support/web/filled-form.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';
import { waitInWords } from '#web/words/quantities.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterEach(() => {
  site.cloud.faults.clear();
  site.emptyInbox();
});
afterAll(() => site.close());

const LETTER = 'Maksa 200 euroa 24 tunnin kuluessa.';

/** Measures the load, and lets pages ask for it again. */
const waits = async (minutes: number): Promise<void> => {
  site.clock.advance(30_000);
  await noteLoad(site.table, { load: 0, minutes }, new Date(site.clock.now()));
};
const lineOf = (language: (typeof LANGUAGES)[number], minutes: number): string =>
  wordsOf(language).answer.busy(waitInWords(minutes, language));

describe.each(LANGUAGES)('the receipt in %s', (language) => {
  it('says how long it may take while many report, and that theirs is safe; else nothing of it', async () => {
    const begin = lineOf(language, 30).slice(0, 20);

    await waits(30);
    const busy = await new FilledForm(site, language).sendNow({ text: LETTER });
    await waits(0);
    const calm = await new FilledForm(site, language).sendNow({ text: LETTER });

    expect([busy.status, busy.html]).toEqual([200, expect.stringContaining(lineOf(language, 30))]);
    expect(calm.html).not.toContain(begin);
  });
});

describe('a table that does not answer', () => {
  it('keeps nobody from the start page, nor from a receipt', async () => {
    await waits(30);
    const form = new FilledForm(site);
    const receipt = (await form.sendNow({ text: LETTER })).html;
    site.clock.advance(30_000);
    site.cloud.faults.add({ service: 'dynamodb', action: 'GetItem', kind: 'error', times: 99 });

    const start = await fetch(`${site.url}/fi`);
    const view = /name="view" value="([^"]+)"/.exec(receipt)?.[1] ?? '';
    const again = await fetch(`${site.url}/fi/report/receipt?v=${view}`);

    expect([start.status, again.status]).toEqual([200, 200]);
    expect(await again.text()).toContain(wordsOf('fi').answer.title);
  });
});
