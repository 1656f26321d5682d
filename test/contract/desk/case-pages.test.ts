import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '#actions/case/work-on-case.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readHeld } from '#io/table/case/case.ts';
import { putReceipt } from '#io/table/follow-up/receipt.ts';
import { readReport } from '#io/table/report/report.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
const REFERENCE = 'ABCD-EFGH';
const HOSTILE = '<script>alert(1)</script>';

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let analyst: DeskVisitor;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  table = { client: test.clients.ledger, name: test.table };
  analyst = new DeskVisitor(world);
  await analyst.enter('analyst');
  const report = reportNaming(7, [ADDRESS]);
  await enter(table, { ...report, reference: REFERENCE });
  await commit(table, [putReceipt(REFERENCE, 'hash', report.id, 4_000_000_000)]);
  const foundedAt = '2026-11-24T08:00:00.000Z';
  await foundCampaign(table, { textHash: 't', foundedAt, foundedBy: 'x', id: 'heldcampaign' });
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});
beforeEach(async () => {
  await analyst.get('/queue');
});

const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);
const opened = async (title = 'Letters of November'): Promise<string> => {
  const answer = await analyst.post('/cases', { act: 'open', title, reason: 'asked by the unit' });
  expect(answer.status).toBe(303);
  return String(answer.headers?.location).replace('/cases/', '');
};

describe('a case, in the browser alone', () => {
  it('is opened, takes in what pages show, keeps notes, and lets go again; each is recorded with the person', async () => {
    const id = await opened();
    const put = async (of: string) => {
      const page = plain(await analyst.get('/cases', { query: { put: of } }));
      expect(page).toContain('Letters of November');
      return analyst.post('/cases', { act: 'put-in', case: id, of, reason: 'one writer' });
    };
    for (const of of [`wallet.${ADDRESS}`, `report.${REFERENCE}`, 'campaign.heldcampaign']) {
      const answer = await put(of);
      expect([answer.status, answer.headers?.location]).toEqual([303, `/cases/${id}`]);
    }
    expect((await readReport(table, 'report7'))?.cases).toEqual(new Set([id]));
    expect((await analyst.post('/cases', { act: 'note', case: id, text: 'ask the exchange' })).status).toBe(303);

    const page = plain(await analyst.get(`/cases/${id}`));
    for (const said of [ADDRESS, REFERENCE, 'HELDCA', 'one writer', 'ask the exchange', 'asked by the unit'])
      expect(page).toContain(said);
    expect(page).not.toContain('report7<');
    expect(plain(await analyst.get(`/wallets/${ADDRESS}`))).toMatch(/Cases that hold it:[\s\S]*Letters of November/);

    for (const of of [`wallet.${ADDRESS}`, 'report.report7']) {
      const out = await analyst.post('/cases', { act: 'take-out', case: id, of, reason: 'another writer' });
      expect(out.status).toBe(303);
    }
    expect((await readHeld(table, id)).map(({ kind }) => kind)).toEqual(['campaign']);
    expect((await readReport(table, 'report7'))?.cases).toBeUndefined();
    expect(plain(await analyst.get(`/wallets/${ADDRESS}`))).toContain('No case holds it.');
    const mine = (await entries()).filter(({ case: of }) => of === id);
    expect(mine.map(({ what }) => what).sort()).toEqual(
      ['case.open', 'case.note', ...Array(3).fill('case.put-in'), ...Array(2).fill('case.take-out')].sort(),
    );
    for (const each of mine) expect(each).toMatchObject({ who: 'analyst', via: 'page', roles: ['analyst'] });
    // What a note says stands in the case alone: the log cannot forget.
    expect(JSON.stringify(mine)).not.toContain('ask the exchange');
  });

  it.each([
    [{ act: 'open', title: ' ', reason: 'r' }, /Say what the case is called/],
    [{ act: 'open', title: 'of aino@posti.example', reason: 'r' }, /mail address/],
    [{ act: 'open', title: 'case', reason: '' }, /Say why/],
    [{ act: 'note', text: ' ' }, /Say why/],
    [{ act: 'put-in', of: `wallet.${addressOf('p2tr', 'nobody')}`, reason: 'r' }, /nothing of that name/],
    [{ act: 'put-in', of: 'report.ZZZZ-ZZZZ', reason: 'r' }, /nothing of that name/],
    [{ act: 'put-in', of: 'fly.x', reason: 'r' }, /nothing of that name/],
    [{ act: 'take-out', of: `wallet.${ADDRESS}`, reason: 'r' }, /does not hold it/],
    [{ act: 'fly' }, /nothing of that kind/],
    [{ act: 'note', case: 'none', text: 'x' }, /no such case/],
    [{ act: 'note', case: '00000000-0000-4000-8000-000000000000', text: 'x' }, /no such case/],
  ])('is not changed by %o, and says why', async (form, said) => {
    const { id } = (await openCase(world, { who: 'x', title: 'T', reason: 'r' })) as { id: string };
    const answer = await analyst.post('/cases', { case: id, ...form } as Record<string, string>);
    expect(answer.status).toBe(400);
    expect(plain(answer)).toMatch(said);
    expect(await readHeld(table, id)).toEqual([]);
  });

  it('shows what is hostile as text, and is not there under another name', async () => {
    const id = await opened(HOSTILE);
    for (const path of ['/cases', `/cases/${id}`])
      expect(String((await analyst.get(path)).body)).not.toContain(HOSTILE);
    expect((await analyst.get('/cases/none')).status).toBe(404);
    expect((await analyst.get('/cases/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await analyst.post('/cases', { act: 'open', title: 'T', reason: 'r', csrf: 'x' })).status).toBe(403);
  });
});
