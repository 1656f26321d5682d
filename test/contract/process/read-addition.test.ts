import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { processReport } from '#actions/process/process-report.ts';
import { REGRET } from '#actions/withdraw/withdraw-report.ts';
import { queueClient } from '#io/object-clients.ts';
import { readReport } from '#io/table/report/report.ts';
import { readCampaignTally, readWalletTally } from '#io/table/tally/tally.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { addressOf } from '#test/support/addresses.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { enterOwn, postTo, walletsOf } from '#test/support/ledger/follow-up-report.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
  for (const name of ['acknowledgements', 'files']) site.cloud.queues.create(name);
  site.cloud.queues.create('clusters.fifo', { fifo: true });
});
afterAll(() => site.close());
beforeEach(() => site.emptyInbox());

const added = (name: string): string => addressOf('p2tr', `added ${name}`);
const copies = (): string[] => site.cloud.buckets.list('inbox', { prefix: 'more/' }).map(({ key }) => key);

/** Reads what was added, as the function does that its queue wakes. */
const readAdded = async (): Promise<void> => {
  // Signatures carry the time of the cloud's clock.
  const connection = { ...site.cloud.connection, systemClockOffset: site.clock.offset };
  const queues = queueClient(connection);
  const queue = (name: string) => ({ client: queues, url: site.cloud.queueUrl(name) });
  const processing = {
    table: site.table,
    inbox: site.inbox,
    originals: site.originals,
    acknowledgements: queue('acknowledgements'),
    clusters: queue('clusters.fifo'),
    briefs: queue('briefs'),
    files: { queue: queue('files') },
    hashKey: site.hashKey,
    matchKey: site.hashKey,
    settings: EXAMPLE_SETTINGS,
    clock: () => new Date(site.clock.now()),
  };
  for (const key of copies()) await processReport(processing, key);
};

const add = (code: string, text: string, file?: File) =>
  postTo(site, '/mine/add', { code, text, ...(file === undefined ? {} : { files: file }) });

const seen = async (address: string) => {
  const { sightings } = await readSightings(site.table, address);
  const days = await readWalletTally(site.table, address);
  return { sightings: sightings.map(({ report, inDemand }) => ({ report, inDemand })), reports: days[0]?.reports ?? 0 };
};

describe('what is added to a report', () => {
  it('is searched for wallets, which are found with the report, and counted once however often it is read', async () => {
    const { report, code } = await enterOwn(site, 1);
    await add(code, `Nyt he haluavat 500 € osoitteeseen ${added('text')}.`, new File([added('file')], 'toinen.txt'));

    await readAdded();
    await readAdded();

    for (const address of [added('text'), added('file')]) {
      expect(await seen(address)).toEqual({ sightings: [{ report: report.id, inDemand: false }], reports: 1 });
      expect(await readWallet(site.table, address)).toMatchObject({ firstReport: report.id });
    }
    expect((await postTo(site, '/mine', { code })).html).toContain(added('text'));
  });

  it('may name as many new wallets as a report can, each counted for its campaign', async () => {
    const { code } = await enterOwn(site, 18, { campaign: 'named-later' });
    const { wallets: before } = await readCampaignTally(site.table, 'named-later');
    const names = Array.from({ length: 9 }, (_, n) => added(`one of many ${n}`));
    await add(code, names.join('\n'));

    await readAdded();

    const rows = await Promise.all(names.map((address) => readWallet(site.table, address)));
    const { wallets } = await readCampaignTally(site.table, 'named-later');
    const entered = rows.filter((row) => row !== null).length;
    expect(entered).toBeGreaterThan(5);
    expect(wallets - before).toBe(entered);
  });

  it('names its copy for whoever clears the inbox, and asks for its changes to be recorded', async () => {
    const { report, code } = await enterOwn(site, 2);
    await add(code, added('copy'));

    await readAdded();

    const { inbox, todo } = (await readReport(site.table, report.id)) ?? {};
    expect([...(inbox ?? [])]).toEqual(copies());
    expect(todo).toEqual(new Set(['ack', 'changes']));
  });

  it('that names nothing new changes nothing', async () => {
    const { report, code } = await enterOwn(site, 3);
    const before = (await readReport(site.table, report.id))?.findings;
    await add(code, `Sama osoite: ${walletsOf(3)[0]}. Kiitos.`);

    await readAdded();

    expect((await readReport(site.table, report.id))?.findings).toEqual(before);
  });

  it('adds no more wallets than a report may name', async () => {
    const { report, code } = await enterOwn(site, 4);
    await add(code, Array.from({ length: 30 }, (_, n) => added(`flood ${n}`)).join('\n'));

    await readAdded();

    expect((await readReport(site.table, report.id))?.findings.wallets).toHaveLength(10);
  });

  it('to a report that is being withdrawn is not searched', async () => {
    const { code } = await enterOwn(site, 5);
    await add(code, added('too late'));
    await postTo(site, '/mine/withdraw', { code });

    await readAdded();

    expect(await seen(added('too late'))).toEqual({ sightings: [], reports: 0 });
  });

  it('goes with its report when that is withdrawn and destroyed', async () => {
    const { report, code } = await enterOwn(site, 6);
    await add(code, added('gone'));
    await readAdded();
    const { originals, table } = site;
    await postTo(site, '/mine/withdraw', { code });
    const hidden = await seen(added('gone'));
    site.emptyInbox();
    site.clock.advance(REGRET + 1_000);

    const noted = await readReport(table, report.id);
    const clock = () => new Date(site.clock.now());
    await destroyReport({ table, originals, settings: EXAMPLE_SETTINGS, clock }, report.id);

    expect(hidden).toEqual({ sightings: [], reports: 0 });
    // The copy that the inbox still holds is what it waits for.
    expect(noted?.inbox?.size).toBe(1);
    expect(await readWallet(site.table, added('gone'))).not.toBeNull();
  });

  it('before the report has been read waits for it', async () => {
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Maksa heti.' });
    const code = codeIn((await form.send()).html) ?? '';
    const id = site.submissions()[0]?.id ?? '';
    await add(code, added('early'));

    await expect(readAdded()).rejects.toThrow();
    await enterOwn(site, 7, { id });
    await readAdded();

    expect((await seen(added('early'))).reports).toBe(1);
  });

  it('that is a picture is handed to who reads those, and the text beside it is read at once', async () => {
    const { code } = await enterOwn(site, 8);
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000258000003200806000000', 'hex');
    await add(code, added('beside a picture'), new File([png], 'kuva.png'));

    await readAdded();

    expect((await seen(added('beside a picture'))).reports).toBe(1);
    expect(site.cloud.queues.receive('files', { max: 1 })).toHaveLength(1);
  });
});
