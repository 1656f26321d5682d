import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLooks } from '#actions/audit/list-looks.ts';
import { findOverlaps } from '#actions/case/find-overlaps.ts';
import type { Held } from '#domain/case/case.ts';
import { putLook } from '#io/table/audit/looks.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { listCases, readCase, readCaseEntries, readHeld } from '#io/table/case/case.ts';
import { putReceipt } from '#io/table/follow-up/receipt.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { DESK_ROUTES } from '#lambdas/routes/desk.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { askApi } from '#test/support/web/desk-program.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
const OTHER = addressOf('p2wpkh', 'other');
const REFERENCE = 'ABCD-EFGH';
const CAMPAIGN = 'heldcampaign';
const TITLE = 'Operation Lapwing';
const WHY = 'the writer is watched';
const HELD = [`wallet.${ADDRESS}`, `report.${REFERENCE}`, `campaign.${CAMPAIGN}`] as const;

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let lead: DeskVisitor;
let deputy: DeskVisitor;
let analyst: DeskVisitor;
let auditor: DeskVisitor;

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  // Time stands still: pages say when they were printed.
  const now = new Date(test.clock.now());
  world = deskWorld(test, { issuer: issuer.issuer, clock: () => now });
  table = { client: test.clients.ledger, name: test.table };
  lead = new DeskVisitor(world);
  deputy = new DeskVisitor(world);
  analyst = new DeskVisitor(world);
  auditor = new DeskVisitor(world);
  const report = reportNaming(7, [ADDRESS, OTHER]);
  await enter(table, { ...report, reference: REFERENCE, campaign: CAMPAIGN });
  await commit(table, [putReceipt(REFERENCE, 'hash', report.id, 4_000_000_000)]);
  await foundCampaign(table, {
    ...{ textHash: 't', foundedAt: '2026-11-24T08:00:00.000Z', foundedBy: report.id, id: CAMPAIGN },
  });
  for (const [visitor, who] of [
    [lead, 'lead'],
    [deputy, 'deputy'],
    [analyst, 'analyst'],
    [auditor, 'auditor'],
  ] as const)
    await visitor.enter(who);
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

const plain = ({ body }: { body?: unknown }): string => String(body).replace(/<\/?span[^>]*>/g, '');
const entries = () => queryRows(table, { pk: auditPartition(world.clock().toISOString().slice(0, 10)) }, AuditRow);

const act = async (by: DeskVisitor, form: Record<string, string>): Promise<{ status: number; body: string }> => {
  await by.get('/cases');
  const { status, body } = await by.post('/cases', form);
  return { status, body: plain({ body }) };
};
const open = async (by: DeskVisitor, title: string): Promise<string> => {
  await by.get('/cases');
  const answer = await by.post('/cases', { act: 'open', title, reason: WHY });
  expect(answer.status).toBe(303);
  return String(answer.headers?.location).replace('/cases/', '');
};
const doing = async (by: DeskVisitor, form: Record<string, string>) =>
  expect(await act(by, { reason: WHY, ...form })).toMatchObject({ status: 303 });
/** A case that only the lead and the deputy are told of, and that holds a wallet, a report and a campaign. */
const covert = async (): Promise<string> => {
  const id = await open(lead, TITLE);
  await doing(lead, { act: 'admit', case: id, person: 'deputy', duty: 'deputy' });
  await doing(lead, { act: 'cover', case: id });
  for (const of of HELD) await doing(lead, { act: 'put-in', case: id, of });
  return id;
};

/** What differs between any two looks: the look's own place in the log. */
const comparable = (body: unknown): string =>
  String(body)
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/\d{4}-\d\d-\d\d\/[0-9a-f]+\/\d+/g, 'ENTRY')
    .replace(/"audit":\{[^}]*\}/g, 'AUDIT');

const PARAMS: Record<string, string> = {
  ':address': ADDRESS,
  ':campaign': CAMPAIGN,
  ':cluster': 'abcdef',
  ':reference': REFERENCE,
  ':txid': 'ab'.repeat(32),
};

/** What shows nothing before it is said of what: pictures of links, and tables as files. */
const ASKED_OF = (id: string): [path: string, query: Record<string, string>][] => [
  ...[`wallet:${ADDRESS}`, `campaign:${CAMPAIGN}`, `case:${id}`].flatMap((of): [string, Record<string, string>][] => [
    ['/graph', { of }],
    ['/graph/picture.svg', { of }],
    ['/graph/lines.csv', { of }],
  ]),
  ...['campaigns', 'clusters', 'cases'].map((list): [string, Record<string, string>] => [`/export/${list}`, {}]),
  ...['decisions', 'briefs'].map((list): [string, Record<string, string>] => [`/export/${list}`, { month: MONTH() }]),
  ...['reports', 'campaign-wallets'].map((list): [string, Record<string, string>] => [
    `/export/${list}`,
    { campaign: CAMPAIGN },
  ]),
  ...['reports', 'links', 'campaigns', 'decisions'].map((list): [string, Record<string, string>] => [
    `/export/wallet-${list}`,
    { wallet: ADDRESS },
  ]),
];
const MONTH = (): string => world.clock().toISOString().slice(0, 7);

/** How many reads of the ledger an answer takes, from its clients' own count. */
let reads = 0;
const countReads = (): void => {
  world.table.client.middlewareStack.add(
    (next, context) => (args) => {
      if (/^(Get|BatchGet|Query)/.test(context.commandName ?? '')) reads += 1;
      return next(args);
    },
    { step: 'initialize', name: 'counted', override: true },
  );
};

/** Every page and every answer for programs, as somebody who is no member is shown it, and after how many reads. */
const everything = async (id: string): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  const set = seen.set.bind(seen);
  countReads();
  reads = 0;
  seen.set = (name, body) => {
    const after = `${body}, after ${reads} reads`;
    reads = 0;
    return set(name, after);
  };
  for (const [name, route] of Object.entries(DESK_ROUTES)) {
    if (route.method !== 'GET' || 'public' in route || name === 'audit') continue;
    const path = route.path.replace(/:\w+/g, (word) => (word === ':case' ? id : (PARAMS[word] ?? word)));
    if (route.path.startsWith('/api/')) {
      const authorizer = { subject: 'analyst', roles: 'analyst', scopes: 'desk.read' };
      const { status, body } = await answerDesk(readRequest(gatewayEvent({ path, authorizer })), world);
      seen.set(name, comparable(`${status} ${body}`));
      continue;
    }
    const { status, body } = await analyst.get(path);
    seen.set(name, comparable(`${status} ${body}`));
  }
  for (const [path, query] of ASKED_OF(id)) {
    const { status, body } = await analyst.get(path, { query });
    seen.set(`${path} ${Object.values(query).join(' ').replace(id, 'ID')}`, comparable(`${status} ${body}`));
  }
  for (const put of HELD) seen.set(`put ${put}`, comparable((await analyst.get('/cases', { query: { put } })).body));
  const forms: Record<string, string>[] = [
    { act: 'note', case: id, text: 'hello' },
    { act: 'put-in', case: id, of: HELD[0], reason: 'r' },
    { act: 'take-out', case: id, of: HELD[0], reason: 'r' },
    { act: 'lead', case: id, reason: 'r' },
  ];
  for (const form of forms) seen.set(`post ${form.act}`, comparable(JSON.stringify(await act(analyst, form))));
  for (const act of ['', 'csv']) {
    await analyst.get('/search/many');
    const { status, body } = await analyst.post('/search/many', { q: `${ADDRESS}\n${OTHER}`, act });
    seen.set(`many ${act}`, comparable(`${status} ${body}`));
  }
  return seen;
};

describe('a covert case', () => {
  it('changes no byte of what others are shown, on any page, list or count, and by programs', async () => {
    // The first page keeps what it counted of days that are over.
    await analyst.get('/');
    const before = await everything('00000000-0000-4000-8000-000000000000');
    for (const shown of [`/graph wallet:${ADDRESS}`, `/graph campaign:${CAMPAIGN}`, '/export/cases ', 'many csv'])
      expect([shown, before.get(shown)?.slice(0, 3)]).toEqual([shown, '200']);
    const id = await covert();
    await doing(lead, { act: 'note', case: id, text: 'ask the exchange' });
    const after = await everything(id);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, body] of after)
      expect([name, body.replaceAll(id, '00000000-0000-4000-8000-000000000000')]).toEqual([name, before.get(name)]);
    expect(before.get('oneCase')).toMatch(/^404/);
    expect(await listCases(table)).not.toContain(id);
    // Its members are shown all of it.
    for (const member of [lead, deputy]) {
      for (const path of [
        '/cases',
        `/cases/${id}`,
        `/wallets/${ADDRESS}`,
        `/reports/${REFERENCE}`,
        `/campaigns/${CAMPAIGN}`,
      ])
        expect([path, plain(await member.get(path)).includes(TITLE)]).toEqual([path, true]);
    }
    // Open again, it is there for everybody.
    await doing(lead, { act: 'uncover', case: id });
    expect(plain(await analyst.get('/cases'))).toContain(TITLE);
    expect(plain(await analyst.get(`/wallets/${ADDRESS}`))).toContain(TITLE);
    await doing(lead, { act: 'close', case: id });
    expect(await act(analyst, { act: 'note', case: id, text: 'too late' })).toMatchObject({ status: 400 });
    expect(await act(analyst, { act: 'put-in', case: id, of: `wallet.${OTHER}`, reason: 'r' })).toMatchObject({
      body: expect.stringContaining('This case is closed'),
    });
  });

  it('shows what is decided for it as the desk’s, without the reason, in lists and in what stands; its members know', async () => {
    const id = await covert();
    await lead.get('/working-on');
    expect((await lead.post('/working-on', { case: id })).status).toBe(303);
    await lead.get(`/wallets/${ADDRESS}`);
    const held = await lead.post('/decisions', { act: 'wallet.hold', of: ADDRESS, reason: WHY, seen: '0' });
    expect(held.status).toBe(303);
    await deputy.get('/decisions');
    const late = await deputy.post('/decisions', { act: 'wallet.hold', of: ADDRESS, reason: 'mine', seen: '0' });
    expect(late.status).toBe(409);
    const month = world.clock().toISOString().slice(0, 7);
    const list = await analyst.get('/decisions', { query: { month } });
    for (const body of [late, list, await analyst.get(`/wallets/${ADDRESS}`)].map(plain)) {
      expect(body).toContain('the desk');
      expect(body).not.toContain(WHY);
      expect(body).not.toContain('Leo Lead');
    }
    const named = await analyst.get('/decisions', { query: { month, by: 'Leo Lead' } });
    expect(plain(named)).not.toContain('wallet.hold');
    expect(await readCaseEntries(table, id)).toContainEqual(
      expect.objectContaining({ verb: 'decide', name: 'Leo Lead', reason: WHY, about: `wallet.hold ${ADDRESS}` }),
    );
    // The log has who it was; auditors see them by a name that is theirs in this case alone.
    const own = (await entries()).filter((entry) => entry.case === id);
    expect(own.map(({ what }) => what)).toContain('wallet.hold');
    for (const entry of own) expect(entry.who).toMatch(/^(lead|deputy)$/);
    const shown = plain(await auditor.get('/audit'));
    expect(shown).not.toContain(id);
    expect(shown).not.toContain(id.slice(0, 8));
    expect(shown).toMatch(/person [0-9a-f]{8}/);
    await lead.get('/working-on');
    await lead.post('/working-on', { reason: 'case 7, seized phone' });
  });

  it('names nobody to auditors of whom it lets in or does without', async () => {
    const id = await covert();
    await doing(lead, { act: 'admit', case: id, person: 'analyst' });
    await doing(lead, { act: 'dismiss', case: id, person: 'analyst' });
    const about = [...plain(await auditor.get('/audit')).matchAll(/case [0-9a-f]{8} [^<]*/g)].map(([text]) => text);
    expect(about.some((text) => /^case [0-9a-f]{8} person [0-9a-f]{8}/.test(text))).toBe(true);
    for (const text of about) expect(text).not.toMatch(/deputy|analyst/);
  });

  it('is not told of by whose name stands with what is taken from the queue, to programs either', async () => {
    const id = await covert();
    const receivedAt = world.clock().toISOString();
    await putQueued(table, {
      ...{ id: 'campaign-waits', kind: 'campaign', rank: 3, wantedBy: receivedAt, receivedAt, flags: [] },
      ...{ campaign: CAMPAIGN, wallets: 1, state: 'open', version: 1, expires: 4_000_000_000 },
    });
    await lead.get('/working-on');
    await lead.post('/working-on', { case: id });
    await lead.get('/queue');
    expect((await lead.post('/queue', { one: 'take:campaign-waits:1' })).status).toBe(303);
    const late = await askApi(world, '/queue/campaign-waits/take', {
      ...{ method: 'POST', claims: { subject: 'analyst', roles: 'analyst' }, json: { ifVersion: 1 } },
    });
    expect(late).toMatchObject({ status: 409, body: { stands: { state: 'taken', by: 'the desk' } } });
    await lead.get('/working-on');
    await lead.post('/working-on', { reason: 'case 7, seized phone' });
  });

  it('is told of an open case that holds the same; the open one is not told of it, nor another covert one', async () => {
    const id = await covert();
    const openId = await open(analyst, 'Letters of November');
    await doing(analyst, { act: 'put-in', case: openId, of: HELD[0] });
    const of = async (one: string): Promise<string[]> => {
      const found = await readCase(table, one);
      return (await findOverlaps(table, found as { id: string }, (await readHeld(table, one)) as Held[])).map(
        ({ other }) => other.id,
      );
    };
    expect(await of(id)).toContain(openId);
    expect(await of(openId)).not.toContain(id);
    await doing(lead, { act: 'lead', case: openId });
    const page = plain(await lead.get(`/cases/${id}`));
    expect(page).toContain('Letters of November');
    expect(page).toContain('Whom to call');
    // Also to a lead of the open one, who is told of open ones alone.
    await doing(deputy, { act: 'open', title: 'Third', reason: WHY });
    expect(plain(await analyst.get(`/cases/${openId}`))).not.toContain('Whom to call');
  });

  it('is led by its lead and deputy alone, who are kept from leaving it without one', async () => {
    const id = await open(lead, TITLE);
    expect((await act(lead, { act: 'cover', case: id, reason: WHY })).body).toContain('has a deputy');
    expect((await act(lead, { act: 'admit', case: id, person: 'nobody', reason: WHY })).body).toContain(
      'Nobody of that name',
    );
    expect((await act(lead, { act: 'admit', case: id, person: 'auditor', reason: WHY })).body).toContain(
      'Nobody of that name',
    );
    expect(
      (await act(lead, { act: 'admit', case: id, person: 'analyst', duty: 'deputy', reason: WHY })).body,
    ).toContain('is none');
    expect((await act(deputy, { act: 'close', case: id, reason: WHY })).body).toContain('Only who leads');
    expect((await act(analyst, { act: 'lead', case: id, reason: WHY })).body).toContain('Only who leads');
    await doing(lead, { act: 'admit', case: id, person: 'deputy', duty: 'deputy' });
    await doing(lead, { act: 'admit', case: id, person: 'analyst' });
    await doing(deputy, { act: 'cover', case: id });
    expect(plain(await analyst.get(`/cases/${id}`))).toContain(TITLE);
    await doing(deputy, { act: 'dismiss', case: id, person: 'analyst' });
    expect((await analyst.get(`/cases/${id}`)).status).toBe(404);
    expect((await act(lead, { act: 'dismiss', case: id, person: 'deputy', reason: WHY })).body).toContain(
      'has a deputy',
    );
  });

  it('leaves no trace in who looked at a thing, to whom it is none of theirs', async () => {
    const id = await covert();
    const line = {
      at: world.clock().toISOString(),
      what: 'wallet.look-up',
      about: 'txid',
      who: 'lead',
      day: '2026-11-30',
    };
    const put = (of: string | undefined, seqs: number[]) =>
      Promise.all(
        seqs.map((seq) => putLook(table, { ...line, ...(of && { case: of }), chain: 'c', seq }, 4_000_000_000)),
      );
    const seen = async (who: string, role: 'analyst' | 'auditor') => {
      const page = await listLooks(world, { who, roles: [role] }, { about: 'txid' });
      return page.ok ? [page.lines.length, page.next !== undefined] : [];
    };
    await put(undefined, [1]);
    const before = [await seen('auditor', 'auditor'), await seen('analyst', 'analyst')];
    await put(
      id,
      Array.from({ length: 60 }, (_, n) => n + 2),
    );
    expect([await seen('auditor', 'auditor'), await seen('analyst', 'analyst')]).toEqual(before);
    expect(before).toEqual([
      [1, false],
      [0, false],
    ]);
    expect(await seen('deputy', 'analyst')).toEqual([50, true]);
  });

  it('is told of behind a thousand looks of others, by a page that says where it stopped', async () => {
    const line = { what: 'wallet.look-up', about: 'crowded', day: '2026-11-30', chain: 'c' };
    const putAll = (who: string, seqs: number[], at: string) =>
      Promise.all(seqs.map((seq) => putLook(table, { ...line, at, who, seq }, 4_000_000_000)));
    await putAll('analyst', [1], '2026-11-30T08:00:00.000Z');
    for (let from = 2; from < 1_020; from += 100) {
      const seqs = Array.from({ length: 100 }, (_, n) => from + n);
      await putAll('lead', seqs, '2026-11-30T09:00:00.000Z');
    }
    const pageOf = async (cursor?: string) => {
      const page = await listLooks(world, { who: 'analyst', roles: ['analyst'] }, { about: 'crowded', cursor });
      if (!page.ok) throw new Error(page.reason);
      return page;
    };
    const first = await pageOf();
    expect(first).toMatchObject({ lines: [], next: expect.any(String) });
    expect(await pageOf(first.next)).toEqual({ ok: true, lines: [expect.objectContaining({ who: 'analyst' })] });
  });
});
