import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import { receiptCodeOf, receiptHash, receiptHashOf, referenceOf } from '#domain/identity.ts';
import { Submission } from '#domain/intake/submission.ts';
import type { Report } from '#domain/report/report.ts';
import { putCampaignNotice } from '#io/table/campaign/campaign-notice.ts';
import { addressOf } from '#test/support/addresses.ts';
import { madeReport } from '#test/support/ledger/made-report.ts';
import { FilledForm } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

let site: ReportSite;
/** Fields by row, and all of them, as the map lists them. */
let listed: Map<string, Set<string>>;

/** Reads the map's tables: what stands in code marks in the first and second column; an empty first goes on. */
const readMap = (markdown: string): Map<string, Set<string>> => {
  const rows = new Map<string, Set<string>>();
  let row = '';
  for (const line of markdown.split('\n').filter((each) => each.startsWith('|'))) {
    const [, where = '', fields = ''] = line.split('|');
    row = /`([^`]+)`/.exec(where)?.[1] ?? row;
    const names = [...fields.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    rows.set(row, new Set([...(rows.get(row) ?? []), ...names]));
  }
  return rows;
};

/** Whether a field is listed: by its name, or by a pattern in which `<...>` stands for anything. */
const isListed = (names: ReadonlySet<string>, field: string): boolean =>
  [...names].some((name) => new RegExp(`^${name.replace(/<[^>]+>/g, '[^:]+')}$`).test(field));

/** A report's row as `process-report` writes it; the factory's holds more. */
const reportOf = (...made: Parameters<typeof madeReport>): Report => {
  const { inDemand: _inDemand, time: _time, ...report } = madeReport(...made) as Report & Record<string, unknown>;
  return report as Report;
};

const post = (route: string, fields: Record<string, string>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(`${site.url}/fi${route}`, { method: 'POST', body });
};

beforeAll(async () => {
  site = await startReportSite();
  listed = readMap(await readFile(join(import.meta.dirname, '../../../docs/data-map.md'), 'utf8'));
});
afterAll(() => site.close());

describe('the map of data', () => {
  it('lists every field of every row that a report, an addition, a question, a notice, a withdrawal and a contest leave', async () => {
    const report = reportOf(1, { reference: referenceOf(site.hashKey, 'report1') });
    const code = receiptCodeOf(site.hashKey, report.id);
    await enterReport(site.table, report, receiptHashOf(site.hashKey, report.id));
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Maksa 200 €.' });
    await form.send();
    await post('/mine/add', { code, text: 'Lisää.' });
    await post('/contest', { token: site.token(), wallet: addressOf('p2tr', 'map'), text: 'Minun.', contact: 'x' });
    const investigator = { table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) };
    const asked = await askVictim(investigator, { who: 'someone', report: report.id, question: 'Milloin?' });
    await post('/mine/answer', { code, asked: asked.ok ? asked.askedAt : '', answer: 'Eilen.' });
    await putCampaignNotice(site.table, 'a-campaign', 'notice', {
      at: '2026-11-24',
      by: 'someone',
      text: { fi: 'Tiedoksi.' },
    });
    await enterReport(site.table, reportOf(2, { channel: 'form', todo: new Set(['ack']) }), receiptHash('form'));
    await post('/mine/withdraw', { code, address: 'nobody@example.org' });

    const { Items = [] } = await site.table.client.send(new ScanCommand({ TableName: site.table.name }));
    const strangers = Items.flatMap(({ pk, sk, v: _version, ...fields }) => {
      const parts = [pk, sk].map((key) => String(key).split('#')[0]);
      // Entries of the audit are numbered.
      const row = parts.join(' ').replace(/^AUDIT \d[\d:T.Z-]*$/, 'AUDIT ENTRY');
      return Object.keys(fields).flatMap((field) =>
        isListed(listed.get(row) ?? new Set(), field) ? [] : [`${row}: ${field}`],
      );
    });

    expect([...new Set(strangers)]).toEqual([]);
  });

  it('lists every field of a submission', () => {
    const { shape } = Submission;
    const inner = { uploads: shape.uploads.element.shape, circumstances: shape.circumstances.unwrap().shape };

    expect([...(listed.get('report/<id>') ?? [])]).toEqual(Object.keys(shape));
    for (const [name, fields] of Object.entries(inner)) {
      expect([...(listed.get(name) ?? [])].sort(), name).toEqual(Object.keys(fields).sort());
    }
  });
});
