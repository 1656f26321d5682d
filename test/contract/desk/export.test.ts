import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '#actions/gate/decide.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let lead: DeskVisitor;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer });
  const table = { client: test.clients.ledger, name: test.table };
  const founded = { textHash: 't', foundedAt: '2026-11-24T08:00:01.000Z', foundedBy: 'report1' };
  await foundCampaign(table, { id: 'campaign1', ...founded });
  await enter(table, reportNaming(1, [ADDRESS]));
  for (let n = 2; n < 63; n += 1) await enter(table, madeReport(n));
  await decide(world, { who: 'lead', verb: 'hold', address: ADDRESS, reason: '=HYPERLINK("https://evil.example")' });
  lead = new DeskVisitor(world);
  await lead.enter('lead');
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const hrefIn = (html: string): string =>
  (/href="([^"]*\/export\/[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

describe('a list of the desk', () => {
  it('is there as CSV, all of it and not the page alone, and its hash stands in the audit log', async () => {
    const page = await lead.get('/campaigns/campaign1/reports');
    const file = await lead.follow(hrefIn(String(page.body)));
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/csv; charset=utf-8/),
      'content-disposition': 'attachment; filename="reports.csv"',
    });
    const text = String(file.body);
    expect(text.split('\r\n')).toHaveLength(65);
    expect(text).toMatch(/# complete, 62 rows, sha256 of the above \w{64}\r\n$/);
    expect(text).not.toMatch(/report\d+\b/);
    const day = auditPartition(world.clock().toISOString().slice(0, 10));
    const log = await queryRows({ client: test.clients.ledger, name: test.table }, { pk: day }, AuditRow);
    expect(log.at(-1)).toMatchObject({
      ...{ what: 'export.csv', about: 'reports campaign1', outcome: '62', via: 'page' },
      digest: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('gives what its filter gives, and nothing that a spreadsheet runs', async () => {
    const month = world.clock().toISOString().slice(0, 7);
    const page = await lead.get('/decisions', { query: { month, what: 'wallet.hold' } });
    const href = hrefIn(String(page.body));
    expect(href).toContain('what=wallet.hold');
    const text = String((await lead.follow(href)).body);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).toMatch(/# complete, 1 rows/);
    const none = await lead.get('/export/decisions', { query: { month, what: 'link' } });
    expect(String(none.body)).toMatch(/# complete, 0 rows/);
  });

  it.each(['campaigns', 'clusters'])('that is empty is a file that says so: %s', async (list) => {
    expect(String((await lead.get(`/export/${list}`)).body)).toMatch(/# complete, \d+ rows/);
  });

  it.each([
    ['/export/nothing', {}],
    ['/export/reports', { campaign: 'nothing' }],
    ['/export/decisions', { month: '2026-13' }],
  ])('that there is not is no file: %s', async (path, query) => {
    expect((await lead.get(path, { query })).status).toBe(404);
  });
});
