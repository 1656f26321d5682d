import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterForVictim } from '#actions/intake/enter-for-victim.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());

it('a report told on the phone is a form of its own, saved once, that says who wrote it down', async () => {
  const { table, hashKey } = site;
  const intake = {
    inbox: site.inbox,
    table,
    hashKey,
    clock: () => new Date(site.clock.now()),
    settings: EXAMPLE_SETTINGS,
  };
  const told = {
    entry: 'entry-1',
    staff: 'investigator-1',
    language: 'sv' as const,
    text: 'Hon minns att de ville ha 500 euro.',
    files: [],
    partners: false,
    contact: '',
    circumstances: { came: 'paper', fromMemory: true },
  };

  const first = await enterForVictim(intake, told);
  const again = await enterForVictim(intake, told);

  expect(again).toEqual({ ...first, again: true });
  expect(site.cloud.buckets.list('inbox', { prefix: 'report/' })).toHaveLength(1);
  expect(site.submissions()).toMatchObject([
    { channel: 'form', language: 'sv', circumstances: { came: 'paper', enteredBy: 'investigator-1' } },
  ]);
});
