import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { extract } from '#domain/extract/extract.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { runningOf } from '#domain/settings.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { noteSweep } from '#io/table/sweep/sweep.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';
import { enterOwn, postTo } from '#test/support/ledger/follow-up-report.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
let folder: string;

beforeAll(async () => {
  site = await startReportSite();
  folder = await mkdtemp(join(tmpdir(), 'victims-'));
  site.cloud.secrets.create('hotline-hash-key', { value: Buffer.from(site.hashKey).toString('utf8') });
  const { endpoint, region, credentials } = site.cloud.connection;
  const outputs = { TableName: site.table.name, InboxBucket: site.inbox.name, OriginalsBucket: site.originals.name };
  const url = site.url;
  await noteSweep(site.table, new Date('2026-11-24T08:00:00.000Z'), runningOf(EXAMPLE_SETTINGS));
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs,
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => site.emptyInbox());

const run = (...words: string[]): Promise<Ran> => runCommand('victims', folder, [...words, '--by', 'lead-1']);

const audit = async () =>
  ((await site.table.client.send(new ScanCommand({ TableName: site.table.name }))).Items ?? [])
    .filter(({ pk, what }) => pk.startsWith('AUDIT#') && what !== undefined)
    .map(({ who, what, about }) => [who, what, about]);

/** A report of a campaign that exists, and its code. */
const reported = async (n: number) => {
  const entered = await enterOwn(site, n);
  const id = entered.report.campaign ?? '';
  await foundCampaign(site.table, { id, textHash: id, foundedAt: '2026-11-24T10:00:00.000Z', foundedBy: 'x' });
  return { ...entered, campaign: id };
};

/** In lower case, without its hyphen, an O for each zero. */
const asTyped = (reference: string): string => reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o');

/** What whoever names somebody by --by is told where nobody can sign in. */
const UNCHECKED = 'Nobody can sign in here: that it is lead-1 is what was typed, and nobody checks it.\n';
const SAID = ['--fi', 'Älä maksa.', '--sv', 'Betala inte.', '--en', 'Do not pay.'];

describe('npm run victims', () => {
  it('asks the sender of a report, named by the reference as people type it, and records it', async () => {
    const { report, code } = await reported(1);

    const asked = await run('ask', asTyped(report.reference), 'Milloin viesti tuli?');

    expect(asked).toMatchObject({ status: 0, out: expect.stringMatching(/^asked 20/) });
    expect((await postTo(site, '/mine', { code })).html).toContain('Milloin viesti tuli?');
    expect(await audit()).toContainEqual(['lead-1', 'report.ask', report.id]);
  });

  it.each([
    ['notice', 'campaign.notice'],
    ['publish', 'campaign.known'],
  ])('lets all who reported a campaign read a %s in their language, and records it', async (command, what) => {
    const { code, campaign, report } = await reported(command === 'notice' ? 2 : 3);

    const told = await run(command, command === 'notice' ? campaign : report.reference, ...SAID);

    expect([told.status, told.problem]).toEqual([0, UNCHECKED]);
    expect((await postTo(site, '/mine', { code }, 'sv')).html).toContain('Betala inte.');
    expect(await audit()).toContainEqual(['lead-1', what, campaign]);
  });

  it('enters what was told on paper once, with its scan, gives the receipt, and records it', async () => {
    const told = join(folder, 'dictated.yaml');
    await writeFile(join(folder, 'scan.png'), 'a scan');
    await writeFile(
      told,
      'language: sv\ntext: De vill ha pengar\nfiles: [scan.png]\npartners: no\ncontact: 0401234\npaid: no\n',
    );

    const first = await run('enter', told);
    const again = await run('enter', told);

    expect([first.status, first.problem]).toEqual([0, UNCHECKED]);
    expect(first.out).toMatch(/receipt code {2}([0-9A-Z]{4}-){5}[0-9A-Z]{4}\n/);
    expect(again.out.split('\n').slice(0, 2)).toEqual(first.out.split('\n').slice(0, 2));
    const [submission, ...others] = site.submissions();
    expect(others).toEqual([]);
    expect(submission).toMatchObject({
      language: 'sv',
      text: 'De vill ha pengar',
      contact: '0401234',
      consent: { partners: false },
      uploads: [{ name: 'scan.png', size: 6 }],
      circumstances: { paid: 'no', enteredBy: 'lead-1' },
    });
    expect(await audit()).toContainEqual(['lead-1', 'report.enter', submission?.id]);
  });

  it('takes the example as it stands', async () => {
    expect(await run('enter', 'examples/dictated.yaml')).toMatchObject({ status: 0, problem: UNCHECKED });
    const [submission] = site.submissions();
    expect(submission).toMatchObject({ circumstances: { came: 'paper', mayLeaveMessage: 'no' } });
    expect(extract(readPasted(submission?.text ?? '')).wallets).toHaveLength(1);
  });

  it.each([
    ['There is no such report', ['ask', 'ZZZZ-ZZZZ', 'Milloin?']],
    ['Write the question.', ['ask', 'own1', ' ']],
    ['too long', ['ask', 'own1', 'x'.repeat(1_001)]],
    ['There is no such campaign.', ['notice', 'nothing', ...SAID]],
    ['in every language', ['notice', 'nothing', '--fi', 'Vain suomeksi']],
    ['cannot be read', ['enter', 'nothing.yaml']],
    ['Unrecognized key', ['enter', 'package.json']],
    ['There is no command "shout".', ['shout', 'x']],
  ])('says %s', async (why, words) => {
    const { status, out, problem } = await run(...words);

    expect([status, out]).toEqual([1, '']);
    expect(problem).toContain(why);
    expect(site.submissions()).toEqual([]);
    expect((await audit()).map(([, , about]) => about)).not.toContain('ZZZZ-ZZZZ');
  });
});
