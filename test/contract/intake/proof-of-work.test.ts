import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { measureLoad } from '#actions/sweep/measure-load.ts';
import { issueToken } from '#domain/intake/page-token.ts';
import { codeIn, FilledForm, stepOf } from '#test/support/web/filled-form.ts';
import { doWork, workAskedIn } from '#test/support/web/proof-of-work.ts';
import { type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());
beforeEach(() => site.emptyInbox());

const LETTER = 'Maksa 200 euroa 24 tunnin kuluessa.';

const lanes = (): Record<'report' | 'low-priority', number> => ({
  report: site.cloud.buckets.list('inbox', { prefix: 'report/' }).length,
  'low-priority': site.cloud.buckets.list('inbox', { prefix: 'low-priority/' }).length,
});

/** A form whose first page's work was done, if it asks for any. */
const worked = async (form: FilledForm): Promise<string> => {
  const asked = workAskedIn((await form.open('about')).html);
  return asked === undefined ? '' : doWork(asked);
};

const quick = async (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ text: LETTER, ...fields })) body.append(name, value);
  const response = await fetch(`${site.url}/fi/report`, { method: 'POST', body });
  return { status: response.status, html: await response.text() };
};

describe('proof of work', () => {
  it('that any page of the form had done puts its report before those without', async () => {
    const form = new FilledForm(site);
    await form.answer('about', { work: await worked(form) });
    await form.answer('message', { text: LETTER });
    const plain = new FilledForm(site);
    await plain.answer('message', { text: LETTER });

    await form.send();
    await plain.send();

    expect(lanes()).toEqual({ report: 1, 'low-priority': 1 });
  });

  it('is asked for once: later pages of the form hold none', async () => {
    const form = new FilledForm(site);
    await form.answer('about', { work: await worked(form) });

    expect(workAskedIn((await form.open('message')).html)).toBeUndefined();
  });

  it('pays for one report, however often that is sent', async () => {
    const form = new FilledForm(site);
    const work = await worked(form);
    const paid = { token: form.token, work };

    await quick(paid);
    await quick(paid);
    await quick({ ...paid, contact: '040 1' });
    await quick({ ...paid, contact: '040 2' });

    expect(lanes()).toEqual({ report: 1, 'low-priority': 2 });
  });

  it.each([
    ['of another page', async () => worked(new FilledForm(site))],
    ['that was not done', async (form: FilledForm) => (await worked(form)).replace(/"counter":\d+/, '"counter":1')],
    [
      'made easier',
      async (form: FilledForm) => (await worked(form)).replace(/"keyPrefix":"[0-9a-f]+"/, '"keyPrefix":"00"'),
    ],
    ['that is no JSON', async () => '{'],
    ['that is null', async () => '{"challenge":null,"solution":null}'],
    ['of a megabyte', async () => 'x'.repeat(1_000_000)],
  ])('%s counts as none, and the report is taken all the same', async (_name, work) => {
    const form = new FilledForm(site);

    const { status, html } = await quick({ token: form.token, work: await work(form) });

    expect([status, codeIn(html)]).toEqual([200, expect.any(String)]);
    expect(lanes()).toEqual({ report: 0, 'low-priority': 1 });
  });
});

describe('a form without work', () => {
  const young = () => issueToken(Buffer.from('p'.repeat(64)), new Date(site.clock.now()), Buffer.from('young'));

  it('that comes at once is asked for once more, and is taken when its page is five seconds old', async () => {
    const token = young();

    const hasty = await quick({ token });
    site.clock.advance(5_000);
    const again = await quick({ token });

    expect([hasty.status, hasty.html]).toEqual([422, expect.stringContaining(wordsOf('fi').errors.soon)]);
    expect(hasty.html).toContain(LETTER);
    expect(hasty.html).toContain(`value="${token}"`);
    expect([again.status, lanes()]).toEqual([200, { report: 0, 'low-priority': 1 }]);
  });

  it('is led to its last page once more where the whole form took less', async () => {
    const form = new FilledForm(site, 'fi', young());
    await form.answer('message', { text: LETTER });

    const hasty = await form.send();
    site.clock.advance(5_000);

    expect(stepOf(hasty)).toBe('check');
    expect((await form.send()).status).toBe(200);
  });
});

describe('the work', () => {
  /** How many tries a page asks for, by doing its work. */
  const triesAsked = async (): Promise<number> => {
    const asked = workAskedIn((await new FilledForm(site).open('about')).html) ?? '';
    return JSON.parse(await doWork(asked)).solution.counter;
  };
  const wait = (submissions: number): void => {
    for (let n = 0; n < submissions; n += 1) site.cloud.buckets.put('inbox', `report/waiting${n}`, Buffer.alloc(1));
  };

  it('rises while submissions wait, and falls when they are read', async () => {
    const measure = async (): Promise<void> => {
      await measureLoad({ table: site.table, inbox: site.inbox, queues: [] }, new Date(site.clock.now()));
      // Pages ask again after a while.
      site.clock.advance(30_000);
    };
    wait(500);
    await measure();
    const busy = await triesAsked();
    site.emptyInbox();
    await measure();
    const calm = await triesAsked();

    expect(busy).toBeGreaterThanOrEqual(2_000);
    expect(calm).toBeLessThan(1_500);
  });
});
