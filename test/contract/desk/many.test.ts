import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLink } from '#actions/cluster/change-link.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addEvidence } from '#domain/cluster/link.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const [KNOWN, OTHER, UNKNOWN] = [
  addressOf('p2wpkh', 'known'),
  addressOf('p2tr', 'other'),
  addressOf('p2pkh', 'unknown'),
];
const PASTED = [
  `7,${KNOWN},"EUR 200"`,
  '',
  `bitcoin[:]${OTHER.toUpperCase()}?amount=0.1`,
  `${UNKNOWN}\t2026-11-24`,
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  KNOWN.slice(0, -1),
].join('\r\n');

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
  await enter(table, reportNaming(1, [KNOWN, OTHER]));
  for (const n of [1, 2, 3]) {
    const nodes = [walletNode(KNOWN), walletNode(OTHER)] as const;
    await changeLink(table, nodes, (link) => addEvidence(link, 'same-message', `r${n}`), world.clock());
  }
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);
const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');

describe('many addresses at once', () => {
  it('that are longer than a form may be are refused as that, and not as another page’s', async () => {
    await analyst.get('/search/many');
    const { status, body } = await analyst.post('/search/many', { q: `${'Ж'.repeat(99)}\n`.repeat(1_000) });
    expect([status, String(body)]).toEqual([413, expect.stringContaining('This was too long')]);
  });

  it('are read out of whatever stands around them, and each line is said to be known, unknown or none; in one entry of the log', async () => {
    await analyst.get('/cases');
    const opened = await analyst.post('/cases', {
      act: 'open',
      title: 'Letters of November',
      reason: 'asked by the unit',
    });
    const id = String(opened.headers?.location).replace('/cases/', '');
    await analyst.post('/cases', { act: 'put-in', case: id, of: `wallet.${KNOWN}`, reason: 'one writer' });
    await analyst.get('/search/many');
    const before = (await entries()).length;
    const answer = await analyst.post('/search/many', { q: PASTED });
    expect(answer.status).toBe(200);
    const page = plain(answer);
    for (const said of [
      '2 known, 1 unknown, 3 not understood',
      `/wallets/${KNOWN}`,
      `/wallets/${OTHER}`,
      UNKNOWN,
      'CAMPAI',
    ])
      expect(page).toContain(said);
    expect(page).toContain(`<a class="govuk-link" href="/cases/${id}">Letters of November</a>`);
    expect(page).not.toContain('<script>alert');
    const after = await entries();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ what: 'wallet.query', about: '6 lines', outcome: '3', via: 'page' });
    expect(after.at(-1)?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(after.at(-1))).not.toContain('HYPERLINK');
  });

  it('leave as a file with the same lines, which no spreadsheet runs', async () => {
    await analyst.get('/search/many');
    const { body, headers } = await analyst.post('/search/many', { q: PASTED, act: 'csv' });
    expect(headers?.['content-disposition']).toContain('wallets.csv');
    const csv = String(body);
    expect(csv).toContain(`known,${KNOWN},2026-11-24`);
    expect(csv).toContain(`unknown,${UNKNOWN}`);
    expect(csv).toContain(`"'=HYPERLINK(""x"")",invalid`);
    expect(csv).toContain('# complete, 6 rows');
    expect((await entries()).slice(-2).map(({ what }) => what)).toEqual(['wallet.query', 'export.csv']);
  });

  it('are said back shortened where a line is longer than is looked at', async () => {
    await analyst.get('/search/many');
    const { body } = await analyst.post('/search/many', { q: `no address ${'x'.repeat(5_000)}` });
    expect(String(body)).toContain(`${'x'.repeat(489)}…`);
    // The form that asks for the same as a file holds it once more.
    expect(String(body).match(/x{490}/g)?.length).toBeLessThan(12);
  });

  it('are a thousand at most, and the rest is said to be left out', async () => {
    await analyst.get('/search/many');
    const lines = Array.from({ length: 1_002 }, (_, n) => addressOf('p2wpkh', `many ${n}`));
    const page = plain(await analyst.post('/search/many', { q: lines.join('\n') }));
    expect(page).toContain('0 known, 1000 unknown, 0 not understood');
    expect(page).toContain('2 more lines were left out');
    await analyst.get('/search/many');
    expect((await analyst.post('/search/many', { q: ' \n ' })).status).toBe(400);
  });
});
