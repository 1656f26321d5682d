import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteInCase, openCase, workOnCase } from '#actions/case/work-on-case.ts';
import { makeExport } from '#actions/export/make-export.ts';
import { decide } from '#actions/gate/decide.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addEvidence, newLink } from '#domain/cluster/link.ts';
import { bagFaults } from '#domain/evidence/check-bag.ts';
import { Evidence, TAG_FILES } from '#domain/evidence/evidence.ts';
import { ListToExport } from '#domain/export/export.ts';
import { contactSubject, linkSubject, reportSubject } from '#domain/feed/told/subject.ts';
import { sha256 } from '#domain/identity.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { entriesOf, unpack } from '#io/files/zip.ts';
import { putSealed } from '#io/objects/originals.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { readDraft } from '#io/table/case/drafts.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { putClosed } from '#io/table/evidence/closed-report.ts';
import { noteHeardElsewhere, toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { settleElsewhere } from '#io/table/feed/unheard.ts';
import { putPayment } from '#io/table/payment/payment.ts';
import { amongDecided } from '#io/table/store/decided.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { queryRows } from '#io/table/store/read.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { deskCloud } from '#test/support/web/desk-cloud.ts';
import { answered, askApi } from '#test/support/web/desk-program.ts';
import { DeskVisitor, filesOf, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let lead: DeskVisitor;

const desk = deskCloud(
  async ({ table, world }) => {
    await enter(table, reportNaming(1, [ADDRESS]));
    for (let n = 2; n < 63; n += 1) await enter(table, madeReport(n));
    await decide(world, { who: 'lead', verb: 'hold', address: ADDRESS, reason: '=HYPERLINK("https://evil.example")' });
    lead = new DeskVisitor(world);
    await lead.enter('lead');
  },
  async (test) => {
    issuer = await startIssuer(test);
    return { issuer: issuer.issuer };
  },
);
afterAll(() => issuer.stop());
let world: DeskWorld;
beforeAll(() => {
  ({ world } = desk);
});

const hrefIn = (html: string): string =>
  (/href="([^"]*\/export\/[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

describe('a list of the desk', () => {
  it('that was asked for as a file is found again from every page', async () => {
    expect(String((await lead.get('/')).body)).toContain('<a href="/exports">My files</a>');
    expect(String((await lead.get('/exports')).body)).toContain('<a href="/exports" aria-current="page">My files</a>');
  });

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
    const log = await queryRows(desk.table, { pk: day }, AuditRow);
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

/** The function behind the queue, under its own role; its clock goes on by so much each time that it is looked at. */
const maker = (stepMs = 0) => {
  let at = desk.test.clock.now();
  const clock = () => {
    at += stepMs;
    return new Date(at);
  };
  return {
    ...world,
    ...filesOf(desk.test, 'desk-files'),
    table: desk.test.tableAs('desk-files', desk.test.table),
    clock,
    fonts: pdfFonts,
    rowsAPiece: 100,
  };
};

/** Does what waits in the queue, message by message; gives how many there were. */
const work = async (by = maker()): Promise<number> => {
  for (let messages = 0; ; messages += 1) {
    const [message] = desk.test.cloud.queues.receive('exports', { max: 1 });
    if (message === undefined) return messages;
    await makeExport(by, JSON.parse(message.body).id);
    desk.test.cloud.queues.delete('exports', message.receipt);
  }
};

const PROGRAM = { subject: 'police-system', scopes: 'desk.export' };
/** One that has the links at a wallet. */
const READER = { subject: 'reads-links', scopes: 'desk.export' };
const DAY = new Date().toISOString().slice(0, 10);
const MONTH = DAY.slice(0, 7);

const FILTERS: Record<ListToExport['of'], Record<string, string>> = {
  campaigns: {},
  clusters: {},
  decisions: { month: MONTH },
  briefs: { month: MONTH },
  cases: {},
  audit: { day: DAY },
  reports: { campaign: 'campaign1' },
  'campaign-wallets': { campaign: 'campaign1' },
  members: { cluster: 'cluster1' },
  transaction: { txid: 'a'.repeat(64) },
  'wallet-reports': { wallet: ADDRESS },
  'wallet-days': { wallet: ADDRESS },
  'wallet-payments': { wallet: ADDRESS },
  'wallet-links': { wallet: ADDRESS },
  'wallet-campaigns': { wallet: ADDRESS },
  'wallet-decisions': { wallet: ADDRESS },
};

const ask = async (what: object, more: object = {}, claims: Record<string, string> = PROGRAM, headers = {}) =>
  answered('askForExport', world, '/exports', {
    method: 'POST',
    json: { what, format: 'csv', ...more },
    claims,
    headers,
  });
const see = (id: string, claims: Record<string, string> = PROGRAM) =>
  answered('exportOfApi', world, `/exports/${id}`, { claims });
const fetched = async (href: string | null): Promise<string> => (await fetch(href ?? '')).text();

describe('a file that is made behind', () => {
  it('is asked for on a page, made, and fetched at an address of its own; the log has each step with its hash', async () => {
    const form = await lead.get('/exports', { query: { of: 'reports', campaign: 'campaign1' } });
    expect(String(form.body)).toContain('Ask for a file: reports campaign1');
    const list = JSON.stringify({ of: 'reports', campaign: 'campaign1' });
    const asked = await lead.post('/exports', { act: 'ask', of: list, as: 'csv' });
    const path = asked.headers?.location ?? '';
    expect([asked.status, path]).toEqual([303, expect.stringMatching(/^\/exports\/[0-9a-f-]{36}$/)]);
    expect(String((await lead.follow(path)).body)).toContain('waiting');
    expect((await lead.follow(`${path}/file`)).status).toBe(404);
    expect(await work()).toBe(1);

    const page = String((await lead.follow(path)).body);
    const { location = '' } = (await lead.follow(`${path}/file`)).headers ?? {};
    const response = await fetch(location);
    const text = await response.text();
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="reports-${DAY}.csv"`);
    expect(text.startsWith('reference,')).toBe(true);
    expect(text).toMatch(/# complete, 62 rows, sha256 of the above \w{64}\r\n$/);
    expect(page).toContain(sha256(Buffer.from(text)));
    const log = await queryRows(desk.table, { pk: auditPartition(DAY) }, AuditRow);
    const id = path.split('/').at(-1) ?? '';
    const own = log.filter(({ about, what }) => about.startsWith(id) && what !== 'export.show');
    expect(own.map(({ what, digest }) => [what, digest ?? null])).toEqual([
      ['export.ask', null],
      ['export.csv', sha256(Buffer.from(text))],
      ['export.fetch', sha256(Buffer.from(text))],
    ]);
    expect(new Set(own.map(({ who }) => who)).size).toBe(1);
    expect(String((await lead.get('/exports')).body)).toContain('reports campaign1');
  });

  it.each(ListToExport.options.map(({ shape }) => shape.of.value))('can be had of each table: %s', async (of) => {
    const claims = of === 'audit' ? { subject: 'ada', roles: 'auditor' } : PROGRAM;
    const json = { what: { of, ...FILTERS[of] }, format: 'json' };
    const response = await askApi(world, '/exports', { method: 'POST', json, claims });
    if (of === 'members' || of === 'transaction') {
      // Nothing is known of these here: no file is made of nothing.
      if (response.status === 404) return;
    }
    expect([of, response.status]).toEqual([of, 202]);
    await work();
    const file = await see(response.body.id, claims);
    expect([of, file.state]).toEqual([of, 'done']);
    const text = await fetched(file.href);
    expect(sha256(Buffer.from(text))).toBe(file.sha256);
    const read = JSON.parse(text);
    expect(read).toMatchObject({ complete: true, rows: file.rows });
    expect(read.items).toHaveLength(file.rows);
    const quick = await lead.get(`/export/${of}`, { query: FILTERS[of] });
    if (of !== 'audit') expect(String(quick.body)).toContain(`# complete, ${file.rows} rows`);
  });

  it('of many pieces is gone on with by whoever comes, and is the same file however often it was interrupted', async () => {
    const month = '2026-01';
    const rows = Array.from({ length: 230 }, (_, n) => {
      const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      const line = { at, what: 'wallet.hold', about: `wallet ${n}`, by: 'lead', reason: 'police asked' };
      return { pk: `WALLET#made${n}`, sk: `DECISION#${n}`, ...amongDecided(line) };
    });
    await putRows(desk.table, rows);
    const list = { of: 'decisions', month };
    const whole = await ask(list);
    expect(await work()).toBe(1);
    const parts = await ask(list);
    // Each message is out of time after a piece; two workers are at it, and one of them loses each race.
    const once = maker(30_000);
    await Promise.all([makeExport(once, parts.id), makeExport(maker(30_000), parts.id)]);
    expect((await see(parts.id)).state).toBe('running');
    expect(await work(once)).toBeGreaterThan(0);
    const [one, other] = [await see(whole.id), await see(parts.id)];
    expect([one.rows, one.sha256]).toEqual([230, other.sha256]);
    const text = await fetched(other.href);
    expect(text).toMatch(/# complete, 230 rows/);
    expect(new Set(text.split('\r\n').slice(1, -2)).size).toBe(230);
    const quick = String((await lead.get('/export/decisions', { query: { month } })).body);
    expect(quick).toContain('# complete, 230 rows');
    const left = desk.test.cloud.buckets.list(desk.test.buckets.originals, { prefix: `exports/${parts.id}/` });
    expect(JSON.stringify(left)).not.toContain('00000-');
  });

  it('is asked for once by one key, and is nobody else’s', async () => {
    const what = { of: 'clusters' };
    const key = { 'Idempotency-Key': 'a-key-of-8-or-more' };
    const [one, again] = [await ask(what, {}, PROGRAM, key), await ask(what, {}, PROGRAM, key)];
    expect(again.id).toBe(one.id);
    expect((await ask(what, {}, { subject: 'another', scopes: 'desk.export' }, key)).id).not.toBe(one.id);
    await work();
    const other = { subject: 'other', scopes: 'desk.export' };
    expect((await askApi(world, `/exports/${one.id}`, { claims: other })).status).toBe(404);
    expect((await askApi(world, `/exports/${one.id}`, { method: 'DELETE', claims: other })).status).toBe(404);
    const mine = await answered('exportsOfApi', world, '/exports', { claims: PROGRAM, query: { limit: '3' } });
    expect(mine.items).toHaveLength(3);
    expect((await answered('exportsOfApi', world, '/exports', { claims: other })).items).toEqual([]);
  });

  it('can be cancelled while it is made, and five at once are as many as one person has', async () => {
    const claims = { subject: 'eager', scopes: 'desk.export' };
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await ask({ of: 'clusters' }, {}, claims)).id);
    const sixth = { method: 'POST', json: { what: { of: 'clusters' }, format: 'csv' }, claims };
    expect(await askApi(world, '/exports', sixth)).toMatchObject({ status: 409, body: { reason: 'too-many' } });
    expect((await askApi(world, `/exports/${ids[0]}`, { method: 'DELETE', claims })).status).toBe(204);
    expect((await askApi(world, '/exports', sixth)).status).toBe(202);
    await work();
    expect((await see(ids[0] ?? '', claims)).state).toBe('cancelled');
    expect((await see(ids[1] ?? '', claims)).state).toBe('done');
  });

  it('of the links at a wallet tells of its other ends and of the links', async () => {
    const contact = { kind: 'email', hash: 'c'.repeat(26) };
    const link = newLink(walletNode(ADDRESS), contactNode(contact.kind, contact.hash));
    await commit(
      desk.table,
      putLink(addEvidence(link, 'same-message', 'report1') ?? link, 0, '2099-01-01T00:00:00.000Z'),
    );
    const claims = READER;
    await ask({ of: 'wallet-links', wallet: ADDRESS }, {}, claims);
    await work();
    for (const subject of [ADDRESS, contactSubject(contact), linkSubject(link)]) {
      const rows = await toldElsewhere(desk.table, subject);
      expect([subject, rows.map(({ recipient }) => recipient)]).toEqual([
        subject,
        expect.arrayContaining([claims.subject]),
      ]);
    }
  });

  it('tells whoever asked for it what of it holds no more, until they say that they know', async () => {
    await lead.post('/exports', {
      act: 'ask',
      of: JSON.stringify({ of: 'reports', campaign: 'campaign1' }),
      as: 'csv',
    });
    await work();
    const rows = await toldElsewhere(desk.table, ADDRESS);
    const programs = [PROGRAM.subject, READER.subject];
    const own = rows.filter(({ channel, recipient }) => channel === 'export' && !programs.includes(recipient));
    expect(own).toHaveLength(1);
    await settleElsewhere(desk.table, own, { at: world.clock().toISOString(), reason: 'not-extortion' });
    const holdsNoMore = 'Something in your files holds no more';
    expect(String((await lead.get('/exports')).body)).toContain(holdsNoMore);
    expect((await lead.post('/exports', { act: 'heard', of: ADDRESS })).status).toBe(303);
    expect(String((await lead.get('/exports')).body)).not.toContain(holdsNoMore);
  });

  it('of findings is none for an auditor, and of the log none for a program', async () => {
    const auditor = { subject: 'ada', roles: 'auditor' };
    const json = (of: string) => ({ what: { of, ...FILTERS[of as ListToExport['of']] }, format: 'csv' });
    const by = (of: string, claims: Record<string, string>) =>
      askApi(world, '/exports', { method: 'POST', json: json(of), claims });
    for (const of of Object.keys(FILTERS).filter((each) => each !== 'audit')) {
      expect([of, (await by(of, auditor)).status]).toEqual([of, 403]);
    }
    expect((await by('audit', PROGRAM)).status).toBe(403);
    const visitor = new DeskVisitor(world);
    await visitor.enter('auditor');
    expect((await visitor.get('/export/campaigns')).status).toBe(404);
    expect((await visitor.get('/export/audit', { query: { day: DAY } })).status).toBe(200);
  });
});

/** The files of a package, by their path behind its folder. */
const unzipped = (bytes: Uint8Array): Map<string, Buffer> => {
  const archive = Buffer.from(bytes);
  return new Map(
    (entriesOf(archive) ?? []).map((entry) => [
      entry.name.replace(/^[^/]+\//, ''),
      Buffer.from(unpack(archive, entry, 10_000_000) ?? []),
    ]),
  );
};

const ASKED = {
  ...{ act: 'package', recipient: 'Prosecution Service of Example', set: 'whole', language: 'fi' },
  ...{ source: 'B', information: '3', handling: 'H1' },
};

describe('a case’s package', () => {
  let id: string;
  const packageOf = async (fields: Partial<typeof ASKED> = {}, by = maker()) => {
    const asked = await lead.post('/cases', { ...ASKED, ...fields, case: id });
    const path = asked.headers?.location ?? '';
    expect([asked.status, path]).toEqual([303, expect.stringMatching(/^\/exports\/[0-9a-f-]{36}$/)]);
    const messages = await work(by);
    const { location = '' } = (await lead.follow(`${path}/file`)).headers ?? {};
    const bytes = new Uint8Array(await (await fetch(location)).arrayBuffer());
    return { id: path.split('/').at(-1) ?? '', files: unzipped(bytes), bytes, messages };
  };

  beforeAll(async () => {
    const sealed = Buffer.from('age-encryption.org/v1 made');
    const key = 'originals/report2/1/mail';
    const sums = { sha256: 'ab'.repeat(32), sealedSha256: sha256(sealed) };
    await putSealed(
      { client: desk.test.clients.objects, name: desk.test.buckets.originals },
      key,
      sealed,
      sums.sealedSha256,
    );
    const original = { part: 'mail', key, ...sums, size: 9, receivedAt: '2026-11-24T08:00:02.000Z' };
    await enter(desk.table, madeReport(70, { originals: [original] }));
    const opened = await openCase(world, {
      ...{ who: 'lead', name: 'Lea Lead' },
      title: 'Letters of November',
      reason: 'asked',
    });
    if (!opened.ok) throw new Error(opened.reason);
    id = opened.id;
    for (const held of [
      { kind: 'wallet', id: ADDRESS },
      { kind: 'report', id: 'report70' },
      { kind: 'campaign', id: 'campaign1' },
    ] as const) {
      await workOnCase(world, { who: 'lead', name: 'Lea Lead', case: id, verb: 'put-in', held, reason: 'one writer' });
    }
    await noteInCase(world, { who: 'lead', name: 'Lea Lead', case: id, text: 'ask the exchange' });
  });

  it('holds all of the case as a bag whose hash is in the audit log, and each file says the same of it', async () => {
    const { files, bytes, id: file } = await packageOf();
    const manifest = String(files.get('manifest-sha256.txt')).trim().split('\n');
    for (const line of manifest) {
      const [sum = '', path = ''] = line.split('  ');
      expect([path, sha256(files.get(path) ?? Buffer.alloc(0))]).toEqual([path, sum]);
    }
    expect(manifest).toHaveLength([...files.keys()].filter((name) => name.startsWith('data/')).length);
    const log = await queryRows(desk.table, { pk: auditPartition(DAY) }, AuditRow);
    const own = log.filter(({ about }) => about.startsWith(file));
    const hash = sha256(files.get('tagmanifest-sha256.txt') ?? Buffer.alloc(0));
    expect(own.map(({ what, digest }) => [what, digest]).sort()).toEqual([
      ['export.ask', undefined],
      ['export.fetch', sha256(bytes)],
      ['export.zip', sha256(bytes)],
      ['package.make', hash],
    ]);
    const data = JSON.parse(String(files.get('data/data.json')));
    expect(data.case).toMatchObject({ id, title: 'Letters of November', openedBy: 'Lea Lead' });
    // Of the campaign 62 reports, and the one that the case holds itself.
    expect(data.reports).toHaveLength(63);
    expect(data.wallets.map(({ address }: { address: string }) => address)).toEqual([ADDRESS]);
    const rows = (name: string) =>
      String(files.get(`data/${name}.csv`))
        .split('\r\n')
        .slice(1, -2);
    expect(rows('reports')).toHaveLength(63);
    expect(rows('custody')[0]).toContain('ab'.repeat(32));
    expect(rows('against').join()).toContain('money-not-known');
    expect(rows('decisions').join()).toContain(`"'=HYPERLINK`);
    expect(String(files.get('data/graph.svg'))).toContain('<svg');
    const brief = await openPdfFile(files.get('data/brief.pdf') ?? Buffer.alloc(0));
    expect([brief.isTagged, brief.language, brief.missing]).toEqual([true, 'fi', 0]);
    const said = brief.pages.join(' ');
    const sum = sha256(files.get('data/data.json') ?? Buffer.alloc(0));
    for (const words of ['Letters of November', 'ilmoituksia 63', 'B3 H1', 'Mikä puhuu vastaan', sum]) {
      expect(said).toContain(words);
    }

    // The sealed originals are a bag of their own, which the command for evidence opens.
    const evidence = Evidence.parse(JSON.parse(String(files.get('data/evidence/evidence.json'))));
    const [part] = evidence.subjects.flatMap(({ parts }) => parts);
    expect(sha256(files.get(`data/evidence/${part?.file}`) ?? Buffer.alloc(0))).toBe(part?.sealedSha256);
    const tags = new Map(TAG_FILES.map((name) => [name, files.get(`data/evidence/${name}`) ?? Buffer.alloc(0)]));
    const payload = [...files.keys()].flatMap((name) => /^data\/evidence\/(data\/.*)$/.exec(name)?.[1] ?? []);
    expect(bagFaults({ evidence, tags, payload }, null)).toEqual([]);
    expect(log.some(({ what, about }) => what === 'evidence.take' && about === 'report70')).toBe(true);
  });

  it('for the defence has no name of staff, no note and no original, says so, and is the same however often it is interrupted', async () => {
    // Each message is out of time after a step.
    const fields = { set: 'redacted', language: 'en', recipient: 'Court of Example' };
    const { files, messages, id: file } = await packageOf(fields, maker(30_000));
    expect(messages).toBeGreaterThan(3);
    const left = desk.test.cloud.buckets.list(desk.test.buckets.originals, { prefix: `exports/${file}/` });
    expect(JSON.stringify(left)).not.toContain('00000-');
    const told = await toldElsewhere(desk.table, ADDRESS);
    const row = told.find(({ recipient }) => recipient === 'Court of Example');
    expect(row).toMatchObject({ channel: 'package', ref: file });

    expect([...files.keys()].some((name) => name.endsWith('.age'))).toBe(false);
    const all = [...files].map(([name, bytes]) => (name.endsWith('.pdf') ? '' : bytes.toString('utf8'))).join('\n');
    expect(all).not.toContain('Lea Lead');
    expect(all).not.toContain('ask the exchange');
    expect(all).toContain('Investigator 1');
    const schedule = String(files.get('data/left-out.csv'));
    expect(schedule).toMatch(/data\.json,names,\d+,staff,/);
    expect(schedule).toContain('case.csv,notes,1,notes,');
    expect(schedule).toMatch(/evidence\/data\/[\w-]+\/mail\.age,originals,1,reporters,[0-9a-f]{64}/);
    // What was taken before, into the court's, stands in the custody.
    expect(String(files.get('data/custody.csv'))).toContain('evidence.take');
    const { pages } = await openPdfFile(files.get('data/brief.pdf') ?? Buffer.alloc(0));
    expect(pages.join(' ')).toContain('Annex G');
    expect(pages.join(' ')).not.toContain('Lea Lead');
  });

  it('is for nobody who was let out of the case since, neither made nor fetched', async () => {
    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    const team = (act: string) =>
      lead.post('/cases', { act, case: id, person: 'analyst', reason: 'they know the wallets' });
    const ask = async (): Promise<string> => {
      await analyst.get('/queue');
      const asked = await analyst.post('/cases', {
        ...ASKED,
        set: 'redacted',
        recipient: 'Office of Example',
        case: id,
      });
      return asked.headers?.location ?? '';
    };
    // A case that was opened without a lead is taken over first.
    await lead.post('/cases', { act: 'lead', case: id, reason: 'nobody leads it' });
    expect((await team('admit')).status).toBe(303);
    const done = await ask();
    await work();
    const underWay = await ask();
    expect((await analyst.follow(`${done}/file`)).status).toBe(303);
    expect((await team('dismiss')).status).toBe(303);
    await work();
    expect((await analyst.get(done)).status).toBe(404);
    expect((await analyst.get(`${done}/file`)).status).toBe(404);
    expect((await team('admit')).status).toBe(303);
    expect(String((await analyst.get(underWay)).body)).toContain('there is no such table any more');
    expect((await analyst.get(`${underWay}/file`)).status).toBe(404);
    expect((await team('dismiss')).status).toBe(303);
  });

  it('is made for an analyst of their own cases alone, and for no office without a name', async () => {
    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    await analyst.get('/queue');
    const refused = await analyst.post('/cases', { ...ASKED, case: id });
    expect([refused.status, String(refused.body)]).toEqual([400, expect.stringContaining('cases that they work on')]);
    const none = await lead.post('/cases', { ...ASKED, case: id, recipient: ' ' });
    expect([none.status, String(none.body)]).toEqual([400, expect.stringContaining('which authority')]);
    const unknown = await lead.post('/cases', { ...ASKED, case: '00000000-0000-4000-8000-000000000000' });
    expect(unknown.status).toBe(400);
  });

  it('is fetched no more once a lead closed originals that it may hold; one without originals is', async () => {
    const ofOriginals = await packageOf();
    const without = await packageOf({ set: 'redacted', recipient: 'Court of Example' });
    const closedAt = world.clock().toISOString();
    await putClosed(desk.table, { report: 'report70', reference: 'REF0-0070', closedAt, by: 'lead', reason: 'seen' });
    expect((await lead.get(`/exports/${ofOriginals.id}/file`)).status).toBe(404);
    expect((await lead.get(`/exports/${without.id}/file`)).status).toBe(303);
  });
});

describe('a request to a service or a host', () => {
  const HOST = 'mail.host.example';
  const PAID = addressOf('p2wpkh', 'paid by a victim');
  const draftsOf = (visitor: DeskVisitor, fields: Record<string, string>) =>
    visitor.post('/drafts', {
      name: 'Host of Example',
      mark: 'yes',
      reason: 'asked by the unit',
      act: 'write',
      ...fields,
    });
  beforeAll(async () => {
    const sender = { hosts: [HOST, '192.0.2.7'], dkim: [{ domain: 'host.example', verdict: 'pass' as const }] };
    for (const n of [80, 81]) {
      const report = madeReport(n, { campaign: 'campaign1' });
      await enter(desk.table, { ...report, findings: { ...report.findings, senders: [sender] } });
    }
    await enter(desk.table, reportNaming(82, [PAID]));
    const noRate = { cents: null, reason: 'no-bitcoin-rate' } as const;
    const payment: Payment = {
      ...{ txid: 'cd'.repeat(32), vout: 0, address: PAID, campaign: 'campaign1', satoshi: 802_000n },
      block: { hash: 'ef'.repeat(32), height: 870_123, time: '2026-11-24T10:00:00.000Z' },
      judged: {
        verdict: 'victim',
        filters: [
          { filter: 'outside-campaign', verdict: 'pass', reason: 'no-campaign-wallet-spends' },
          {
            filter: 'near-demand',
            verdict: 'pass',
            reason: 'value-near-demand',
            demand: { amount: '401', currency: 'EUR' },
          },
          { filter: 'more-outputs', verdict: 'pass', reason: 'several-outputs' },
        ],
      },
      worth: { EUR: noRate, USD: noRate, SEK: noRate },
      enteredAt: '2026-11-24T10:05:00.000Z',
    };
    await commit(desk.table, [putPayment(payment)]);
  });

  it('is written from the ledger, made a PDF, noted as sent and answered by a lead, each recorded; nothing is sent', async () => {
    const form = String((await lead.get('/drafts', { query: { of: 'campaign', id: 'campaign1' } })).body);
    expect(form).toContain(`${HOST} (2 mails)`);
    const mails = desk.test.cloud.mails.list().length;
    const written = await draftsOf(lead, { of: 'campaign', one: 'campaign1', as: HOST });
    const path = written.headers?.location ?? '';
    expect([written.status, path]).toEqual([303, expect.stringMatching(/^\/drafts\/[0-9a-f-]{36}$/)]);
    const id = path.replace('/drafts/', '');
    const page = String((await lead.get(path)).body);
    for (const said of [HOST, '192.0.2.7', 'EPOC-PR', 'Request to preserve logs: Host of Example'])
      expect(page).toContain(said);

    const file = await lead.post('/drafts', { act: 'pdf', one: id });
    await work();
    const { location = '' } = (await lead.follow(`${file.headers?.location}/file`)).headers ?? {};
    const pdf = Buffer.from(await (await fetch(location)).arrayBuffer());
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');

    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    expect((await analyst.get(path)).status).toBe(404);
    expect((await analyst.post('/drafts', { act: 'sent', one: id, text: 'by post' })).status).toBe(403);
    expect((await lead.post('/drafts', { act: 'answered', one: id, text: 'kept' })).status).toBe(409);
    expect((await lead.post('/drafts', { act: 'sent', one: id, text: 'by post' })).status).toBe(303);
    expect((await lead.post('/drafts', { act: 'answered', one: id, text: 'kept until March' })).status).toBe(303);
    expect(String((await lead.get(path)).body)).toContain('kept until March');
    expect(await toldElsewhere(desk.table, 'campaign1')).toContainEqual(
      expect.objectContaining({ channel: 'request', recipient: 'Host of Example', ref: id }),
    );
    // Each report that it names is told of too, and its row goes as all others do that say who was told what.
    const draft = await readDraft(desk.table, id);
    const references = draft?.facts.of === 'campaign' ? draft.facts.mails.map(({ report }) => report) : [];
    expect(references).toHaveLength(2);
    for (const reference of references)
      expect(await toldElsewhere(desk.table, reportSubject(reference))).toMatchObject([
        { channel: 'request', ref: id },
      ]);
    expect(draft?.expires).toBe(auditExpiry(draft?.answered?.at ?? '', world.settings.retention));
    const log = await queryRows(desk.table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);
    const acts = log.filter(({ what }) => /^draft\.(write|sent|answered)$/.test(what));
    expect(acts.map(({ what, outcome }) => [what, outcome ?? null])).toEqual(
      ['draft.write', 'draft.sent', 'draft.answered'].map((what) => [what, null]),
    );
    expect(desk.test.cloud.mails.list()).toHaveLength(mails);
  });

  it('about a wallet names the victims’ payments, and is none where there are none', async () => {
    const written = await draftsOf(lead, { of: 'wallet', one: PAID });
    const page = String((await lead.get(written.headers?.location ?? '')).body);
    for (const said of [`${'cd'.repeat(32)}:0`, '0.00802 BTC', 'The chain was not followed.'])
      expect(page).toContain(said);
    expect((await draftsOf(lead, { of: 'wallet', one: ADDRESS })).status).toBe(404);
    expect((await draftsOf(lead, { of: 'wallet', one: PAID, name: ' ' })).status).toBe(400);
  });

  it('keeps no word that names somebody: why, to whom, how, what was answered', async () => {
    const MAIL = 'matti.meikalainen@victim.example';
    for (const [field, words] of [
      ['reason', `as ${MAIL} asked`],
      ['name', MAIL],
    ] as const) {
      const refused = await draftsOf(lead, { of: 'wallet', one: PAID, [field]: words });
      expect([refused.status, String(refused.body)]).toEqual([400, expect.stringContaining('may not be kept')]);
    }
    const written = await draftsOf(lead, { of: 'wallet', one: PAID });
    const id = (written.headers?.location ?? '').replace('/drafts/', '');
    expect((await lead.post('/drafts', { act: 'sent', one: id, text: `by ${MAIL}` })).status).toBe(400);
    expect((await readDraft(desk.table, id))?.state).toBe('drafted');
  });

  it('says that its wallet was rejected: before it is sent not to send it, afterwards whom to tell', async () => {
    const written = await draftsOf(lead, { of: 'wallet', one: PAID, name: 'Exchange of Example' });
    const path = written.headers?.location ?? '';
    const id = path.replace('/drafts/', '');
    expect(String((await lead.get(path)).body)).not.toContain('holds no more');
    const rejecting = { who: 'lead-1', verb: 'reject', address: PAID, reason: 'a shop of its own' } as const;
    expect(await decide(world, rejecting)).toMatchObject({ ok: true });
    expect(String((await lead.get(path)).body)).toContain('Do not send it.');
    expect((await lead.post('/drafts', { act: 'sent', one: id, text: 'by post' })).status).toBe(303);
    expect(String((await lead.get(path)).body)).toContain('Tell Exchange of Example');
    const way = { channel: 'request', recipient: 'Exchange of Example' } as const;
    expect(await noteHeardElsewhere(desk.table, PAID, way, world.clock().toISOString())).toBe(true);
    expect(String((await lead.get(path)).body)).toContain('Exchange of Example was told.');
  });
});
