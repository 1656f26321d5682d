import { BatchWriteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayWithdrawals } from '#actions/withdraw/replay-withdrawals.ts';
import { REGRET } from '#actions/withdraw/withdraw-report.ts';
import { keptWithdrawals } from '#io/objects/withdrawals.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readCampaignTally } from '#io/table/tally/tally.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { enterOwn, postTo, SENDER, walletsOf } from '#test/support/ledger/follow-up-report.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());

type Row = Record<string, unknown> & { pk: string; sk: string };

const allRows = async (): Promise<Row[]> => {
  const { Items = [] } = await site.table.client.send(new ScanCommand({ TableName: site.table.name }));
  return Items as Row[];
};

/** Empties the table, and fills it with what was exported before. */
const restore = async (exported: readonly Row[]): Promise<void> => {
  const rows = await allRows();
  for (let start = 0; start < rows.length; start += 25) {
    const deletions = rows.slice(start, start + 25).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await site.table.client.send(new BatchWriteCommand({ RequestItems: { [site.table.name]: deletions } }));
  }
  for (const Item of exported) await site.table.client.send(new PutCommand({ TableName: site.table.name, Item }));
};

const destroying = () => ({
  table: site.table,
  originals: site.originals,
  settings: EXAMPLE_SETTINGS,
  clock: () => new Date(site.clock.now()),
});
const replay = () => replayWithdrawals(destroying());

const seen = async (n: number) => {
  const { sightings } = await readSightings(site.table, walletsOf(n)[0] ?? '');
  const { reports } = await readCampaignTally(site.table, `campaign-own-${n}`);
  return { sightings: sightings.length, reports };
};

describe('a table that was restored from before a withdrawal', () => {
  it('is told of it, and what had been destroyed is destroyed again, once', async () => {
    const { report, code } = await enterOwn(site, 1);
    await postTo(site, '/mine/add', { code, text: 'Lisää todisteita.' });
    const exported = await allRows();
    await postTo(site, '/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);
    await destroyReport(destroying(), report.id);

    await restore(exported);
    const back = await readFollowUpReport(site.table, report.id);
    const first = await replay();
    const second = await replay();

    expect(back).not.toBeNull();
    expect(first).toMatchObject({ withdrawn: [report.id], destroyed: [report.id] });
    expect(second).toMatchObject({ withdrawn: [], destroyed: [] });
    expect((await allRows()).filter(({ pk }) => pk.includes(report.id))).toEqual([]);
    expect(await seen(1)).toEqual({ sightings: 0, reports: 0 });
    expect(site.cloud.buckets.list('originals', { prefix: 'originals/' })).toEqual([]);
  });

  it('hides what is still waiting, to be destroyed when it was due and not before', async () => {
    const { report, code } = await enterOwn(site, 2);
    const exported = await allRows();
    await postTo(site, '/mine/withdraw', { code });
    const asked = (await readFollowUpReport(site.table, report.id))?.withdrawal;
    site.clock.advance(REGRET / 2);

    await restore(exported);
    const { destroyed } = await replay();

    expect(destroyed).toEqual([]);
    expect(await seen(2)).toEqual({ sightings: 0, reports: 0 });
    expect((await readFollowUpReport(site.table, report.id))?.withdrawal).toEqual(asked);
  });

  it('hides nothing that came by mail and is still waiting', async () => {
    const { report, code } = await enterOwn(site, 3, { channel: 'mail' });
    const exported = await allRows();
    await postTo(site, '/mine/withdraw', { code, address: SENDER });

    await restore(exported);
    await replay();

    expect(await seen(3)).toEqual({ sightings: 1, reports: 1 });
    expect((await readFollowUpReport(site.table, report.id))?.withdrawal?.hidden).toBe(false);
  });

  it('is told nothing of one that was taken back', async () => {
    const { report, code } = await enterOwn(site, 4);
    const exported = await allRows();
    await postTo(site, '/mine/withdraw', { code });
    await postTo(site, '/mine/keep', { code });

    await restore(exported);
    const { withdrawn } = await replay();

    expect(withdrawn).not.toContain(report.id);
    expect(await seen(4)).toEqual({ sightings: 1, reports: 1 });
  });

  it('finds a withdrawal kept whose first answer was lost', async () => {
    const { report, code } = await enterOwn(site, 5);
    site.cloud.faults.add({ service: 's3', action: 'PutObject', kind: 'error', times: 1 });

    const failed = await postTo(site, '/mine/withdraw', { code });
    await postTo(site, '/mine/withdraw', { code });

    expect(failed.status).toBe(503);
    expect((await keptWithdrawals(site.originals)).map((kept) => kept.report)).toContain(report.id);
  });
});

describe('a report that a case holds', () => {
  it.each([
    [6, { cases: new Set(['case-1', 'case-2']) }, ['case-1', 'case-2']],
    // As a row of before there could be several says it.
    [7, { case: 'case-1' }, ['case-1']],
  ])('is out of sight and count, and destroyed only when the case lets go (%i)', async (n, held, cases) => {
    const { report, code } = await enterOwn(site, n);
    await postTo(site, '/mine/add', { code, text: 'Todiste.' });
    const row = (await allRows()).find(({ pk, sk }) => pk === `REPORT#${report.id}` && sk === 'REPORT');
    await postTo(site, '/mine/withdraw', { code });
    const withdrawn = (await allRows()).find(({ pk, sk }) => pk === row?.pk && sk === 'REPORT');
    const put = (Item: Row) => site.table.client.send(new PutCommand({ TableName: site.table.name, Item }));
    await put({ ...(withdrawn as Row), ...held });
    site.clock.advance(REGRET + 1_000);

    expect((await replay()).destroyed).not.toContain(report.id);
    await destroyReport(destroying(), report.id);
    const found = await readFollowUpReport(site.table, report.id);
    await put(withdrawn as Row);
    site.clock.advance(24 * 60 * 60_000 + 1_000);
    await destroyReport(destroying(), report.id);

    expect(found?.cases).toEqual(new Set(cases));
    expect(await seen(n)).toEqual({ sightings: 0, reports: 0 });
    expect(await readFollowUpReport(site.table, report.id)).toBeNull();
  });
});
