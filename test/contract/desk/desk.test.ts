import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWallets } from '#actions/brief/describe-wallets.ts';
import { decideLink } from '#actions/cluster/decide-link.ts';
import { settleLink } from '#actions/cluster/join-wallets.ts';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import { describeCampaign } from '#actions/desk/describe-campaign.ts';
import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { campaignLines, clusterLines } from '#commands/desk/campaign-lines.ts';
import { walletLines } from '#commands/desk/wallet-lines.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { entryHash } from '#domain/audit/chain.ts';
import { sha256 } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { putClusterName, putClusterRow } from '#io/table/cluster/cluster.ts';
import { putSession } from '#io/table/desk/session.ts';
import { noteTelling } from '#io/table/feed/told.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import { commit } from '#io/table/store/transaction.ts';
import { noteTotals } from '#io/table/tally/totals.ts';
import { nameBeyond } from '#io/table/wallet/named-address.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { DESK_ROUTES } from '#lambdas/routes/desk.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { consumedBy } from '#test/support/cloud/consumed.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';
import { functionSettings } from '#test/support/settings.ts';
import { filesDoorOf, MATCH_KEY, NO_COMMANDS, noIssuer } from '#test/support/web/desk-visitor.ts';
import { feedEvent, walletOf } from '#test/unit/feed/events.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
const BESIDE = addressOf('p2pkh', 'beside');

let test: TestCloud;
let world: DeskWorld;

beforeAll(async () => {
  test = await openCloud();
  world = {
    table: { client: test.clients.ledger, name: test.table },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    clock: () => new Date(test.clock.now()),
    files: async () => filesDoorOf(test),
    deskKey: async () => null,
    matchKey: async () => MATCH_KEY,
    issuer: noIssuer,
    commands: NO_COMMANDS,
    demands: { amr: [], acr: [], rolesClaim: 'roles' },
  };
  await foundCampaign(world.table, {
    id: 'campaign1',
    textHash: 't',
    foundedAt: '2026-11-24T08:00:01.000Z',
    foundedBy: 'report1',
  });
  await enter(
    world.table,
    reportNaming(1, [ADDRESS, BESIDE]),
    madeReport(2),
    madeReport(3, { senderHash: 'sender1' }),
    madeReport(4, { receivedAt: '2026-11-25T09:00:00.000Z' }),
  );
  const queue = { client: test.clients.queue, url: test.queueUrls.briefs };
  await recordChanges(
    {
      ...world,
      settings: functionSettings(['age1a', 'age1b', 'age1c']),
      endpoints: [],
      briefs: queue,
      webhooks: queue,
    },
    'report4',
  );
});
afterAll(() => test.close());

const ask = async (
  path: string,
  claims: Record<string, string> | null = { subject: 'investigator-7', roles: 'analyst' },
  headers: Record<string, string> = { 'X-Purpose': 'case 7, seized phone' },
) => {
  const table = test.tableAs('desk', test.table);
  const { status, body } = await answerDesk(
    readRequest(gatewayEvent({ path, headers, ...(claims && { authorizer: claims }) })),
    { ...world, table },
  );
  return { status, body: JSON.parse(String(body)) };
};

const auditLog = (day: string): Promise<AuditEntry[]> => queryRows(world.table, { pk: auditPartition(day) }, AuditRow);

describe('why one asks', () => {
  const last = async (): Promise<AuditEntry | undefined> =>
    (await auditLog(world.clock().toISOString().slice(0, 10))).at(-1);
  const recorded = async (path: string, purpose: string): Promise<AuditEntry | undefined> => {
    expect((await ask(path, { subject: 'investigator-7', roles: 'analyst' }, { 'X-Purpose': purpose })).status).toBe(
      200,
    );
    return last();
  };

  it.each([`/api/v1/wallets/${ADDRESS}`, '/api/v1/campaigns/CAMPAI'])('is recorded as the reason: %s', async (path) => {
    expect((await recorded(path, 'case 7, seized phone'))?.reason).toBe('case 7, seized phone');
  });

  it('is recorded without whom it names', async () => {
    const entry = await recorded(`/api/v1/wallets/${ADDRESS}`, 'her son Mikael Virtanen asked, of "Virtanen Oy"');
    expect(entry?.reason).toBe('her son [name] asked, of "Virtanen Oy"');
  });

  it.each([
    ['nothing', undefined],
    ['too little', 'case 7   '],
    ['too much', 'x'.repeat(201)],
    ['what is not printed', 'case 7,\u0007 seized phone'],
  ])('must be said: %s is no purpose, and nothing is looked up', async (_, purpose) => {
    const before = await last();
    const headers: Record<string, string> = purpose === undefined ? {} : { 'X-Purpose': purpose };
    const { status, body } = await ask(`/api/v1/wallets/${ADDRESS}`, { subject: 'i', roles: 'analyst' }, headers);
    expect([status, body.reason]).toEqual([400, 'x-purpose']);
    expect(await last()).toEqual(before);
  });

  it('is recorded escaped, and without what the log may not keep', async () => {
    const purpose = 'asked by maija@example.org, of 7KQ2-M4XD-9PTR-3WHZ-8BNC-5VGA,\u202e call +358 40 123 4567';
    const entry = await recorded(`/api/v1/wallets/${ADDRESS}`, purpose);
    expect(entry?.reason).toMatch(/^asked by \[mail address\], of \[receipt code\],\\u\{202e\} call \[phone number\]/);
    expect(JSON.stringify(entry)).not.toMatch(/maija|7KQ2|123 4567|\u202e/);
    expect(entry?.hash).toBe(entry && entryHash(entry));
  });
});

describe('a look-up of a campaign', () => {
  it('takes the name that briefs print, in either case, and its id', async () => {
    for (const path of ['/api/v1/campaigns/CAMPAI', '/api/v1/campaigns/campai', '/api/v1/campaigns/campaign1']) {
      const { status, body } = await ask(path);
      expect(status, path).toBe(200);
      expect(body.items).toMatchObject([{ id: 'campaign1', name: 'CAMPAI', reports: 4, named: 2, firstNamedHere: 2 }]);
      expect(campaignLines(body)[0]).toMatch(/^campaign1: reports 4, wallets named 2/);
      const log = await auditLog(world.clock().toISOString().slice(0, 10));
      expect(log.at(-1)).toMatchObject({ what: DESK_ROUTES.campaignOfApi.audit, about: 'campaign1', outcome: 'ok' });
    }
  });

  it('lists all that are called so', async () => {
    for (const id of ['nqa6vwone', 'nqa6vwtwo']) {
      await foundCampaign(world.table, { id, textHash: id, foundedAt: '2026-11-24T08:00:01.000Z', foundedBy: 'r' });
    }
    const { body } = await ask('/api/v1/campaigns/NQA6VW');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['nqa6vwone', 'nqa6vwtwo']);
    expect(campaignLines(body)[0]).toBe('2 campaigns are called so:');
  });

  it('of none says so, and records not what was typed: it may be a person', async () => {
    expect((await ask('/api/v1/campaigns/Mikael')).status).toBe(404);
    const log = await auditLog(world.clock().toISOString().slice(0, 10));
    expect(log.at(-1)).toMatchObject({ about: 'campaign', outcome: 'unknown' });
    expect(JSON.stringify(log)).not.toMatch(/mikael/i);
    expect((await ask('/api/v1/campaigns/not%20one')).status).toBe(400);
    expect((await ask('/api/v1/campaigns/CAMPAI', null)).status).toBe(401);
  });
});

describe('a look-up of a cluster', () => {
  const cluster = { size: 2, mergedInto: null, splitFrom: null, cut: null, version: 1 };

  it('takes the name that briefs print, in either case, and its id, also of one that was merged', async () => {
    const [stays, goes] = ['ab12cd34ef', '77aa88bb99'];
    await commit(world.table, [
      ...[putClusterRow({ ...cluster, id: stays }, null), putClusterName(stays)],
      ...[putClusterRow({ ...cluster, id: goes, mergedInto: stays }, null), putClusterName(goes)],
    ]);
    for (const path of ['/api/v1/clusters/AB12CD', '/api/v1/clusters/77aa88', '/api/v1/clusters/77aa88bb99']) {
      const { status, body } = await ask(path);
      expect(status, path).toBe(200);
      expect(body.items).toMatchObject([{ id: stays, name: 'AB12CD', size: 2, totals: null }]);
      expect(clusterLines(body)[0]).toBe('AB12CD  cluster ab12cd34ef: 2 wallets and contacts');
      const log = await auditLog(world.clock().toISOString().slice(0, 10));
      expect(log.at(-1)).toMatchObject({ what: DESK_ROUTES.cluster.audit, about: stays, outcome: 'ok' });
    }
  });

  it('of none says so, and records not what was typed: it may be a person', async () => {
    expect((await ask('/api/v1/clusters/Mikael')).status).toBe(404);
    const log = await auditLog(world.clock().toISOString().slice(0, 10));
    expect(log.at(-1)).toMatchObject({ what: DESK_ROUTES.cluster.audit, about: 'cluster', outcome: 'unknown' });
    expect(JSON.stringify(log)).not.toMatch(/mikael/i);
    expect((await ask('/api/v1/clusters/not%20one')).status).toBe(400);
    expect((await ask('/api/v1/clusters/AB12CD', null)).status).toBe(401);
  });
});

/** All that the page of a wallet is made of. */
const lookUp = async (address: string) => {
  const table = test.tableAs('desk', test.table);
  const found = await lookUpWallet({ ...world, table }, { who: 'investigator-7', roles: ['analyst'] }, address);
  if (!found.ok) throw new Error(found.reason);
  return found.answer;
};

describe('a look-up of a wallet', () => {
  it('says all that is known', async () => {
    // Two endpoints of one partner, and one of another.
    const event = feedEvent(1, { wallet: { ...walletOf(1), address: ADDRESS } });
    const telling = { audience: 'AMBER' as const, events: [event] };
    for (const ref of ['a/1', 'a/2', 'b/1'].map((one) => one.split('/'))) {
      await noteTelling(world.table, { partner: ref[0] ?? '', id: ref[1] ?? '' }, telling, '2026-11-25T10:00:00.000Z');
    }
    const body = await lookUp(ADDRESS);
    expect(body).toMatchObject({
      asset: 'BTC',
      address: ADDRESS,
      kind: 'p2wpkh',
      reports: 4,
      firstSeen: '2026-11-24T08:00:01.000Z',
      lastSeen: '2026-11-25T09:00:00.000Z',
      byDay: [
        { day: '2026-11-25', reports: 1 },
        { day: '2026-11-24', reports: 3 },
      ],
      demands: [
        { amount: '200', currency: 'EUR', reports: 4 },
        { amount: '500', currency: 'EUR', reports: 4 },
      ],
      moreSightings: 0,
      cluster: { id: null, size: 1, links: [], moreLinks: false },
      namedTogether: [{ address: BESIDE, reports: 1 }],
      campaign: { id: 'campaign1', name: 'CAMPAI' },
      published: expect.arrayContaining([
        expect.objectContaining({ audience: 'AMBER', state: 'published', seq: 1, atLeast: 3, toldTo: 2 }),
      ]),
      gate: { passed: true, outcome: 'passed' },
    });
    expect(body.gate.conditions).toHaveLength(9);
    // Two of the four are one sender's.
    expect(await describeCampaign(test.tableAs('desk', test.table), 'campaign1')).toMatchObject({
      id: 'campaign1',
      reports: 4,
      wallets: 2,
      demanded: [{ amount: '600', currency: 'EUR' }],
      voices: 3,
      heard: 4,
      outliers: 0,
      text: '',
    });
  });

  it('lists its reports by their references, newest first, each with whether it counts and why not', async () => {
    const body = await lookUp(ADDRESS);
    expect(body.sightings).toMatchObject([
      { report: 'REF0-0004', channel: 'mail', counts: true },
      { report: 'REF0-0003', counts: false, why: 'same-sender', sameAs: 'REF0-0001' },
      { report: 'REF0-0002', counts: true },
      { report: 'REF0-0001', time: '2026-11-24T08:00:01.000Z', counts: true },
    ]);
    for (const secret of ['sender1', '"letter"', 'report1']) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('says which wallets are held by the same hand, and what links them', async () => {
    const linked = { address: addressOf('p2wpkh', 'linked'), other: addressOf('p2wpkh', 'linked too') };
    await enter(world.table, reportNaming(20, [linked.address, linked.other]));
    const queue = { client: test.clients.queue, url: test.queueUrls.clusters };
    const decided = await decideLink(
      { ...world, clusters: queue, clock: world.clock },
      { verdict: 'join', by: 'desk|aino', reason: 'seized phone', wallets: [linked.address, linked.other] },
    );
    await settleLink(world, decided.ok ? decided.link : '');
    const body = await lookUp(linked.address);
    expect(body.cluster).toMatchObject({
      id: expect.any(String),
      size: 2,
      links: [{ to: linked.other, state: 'active', evidence: [], decision: { verdict: 'join', by: 'desk|aino' } }],
    });
  });

  it('says no sum that is asked for elsewhere of an address that letters only mention', async () => {
    const charity = addressOf('p2wpkh', 'charity');
    for (const n of [60, 61, 62, 63]) {
      const report = reportNaming(n, [charity]);
      const wallets = report.findings.wallets.map((wallet) => ({ ...wallet, inDemand: false }));
      await enter(world.table, { ...report, findings: { ...report.findings, wallets } });
    }
    const body = await lookUp(charity);
    expect(body.demands).toEqual([]);
    const { body: summary } = await ask(`/api/v1/wallets/${charity}`);
    const lines = walletLines({ summary, days: [], reports: [], links: [] }).join('\n');
    expect(lines).toContain('Demanded     nothing: no letter demands it\n');
    expect(lines).not.toContain('200 EUR');
  });

  it('says what verified mails demand though fifty forms with another sum came after them', async () => {
    const wallet = addressOf('p2wpkh', 'flooded');
    await enter(world.table, ...[100, 101, 102].map((n) => reportNaming(n, [wallet])));
    const form = { channel: 'form', senderHash: null, dmarc: 'none' } as const;
    for (let n = 110; n < 170; n += 1) {
      const posted = reportNaming(n, [wallet], { ...form, textHash: `t${n}`, newWallets: [] });
      const demands = [{ amount: '1', currency: 'USD' }];
      await enter(world.table, { ...posted, findings: { ...posted.findings, demands } });
    }
    const body = await lookUp(wallet);
    expect(body.demands).toContainEqual({ amount: '500', currency: 'EUR', reports: 3 });
    const { listed } = await describeWallets(world.table, [wallet], false);
    expect(listed[0]?.demands).toContainEqual({ amount: '500', currency: 'EUR', reports: 3 });
  });

  it('lists letters that name an address beyond their ten wallets behind any number of withdrawn ones', async () => {
    const address = addressOf('p2wpkh', 'beyond');
    for (let n = 0; n < 120; n += 1)
      await nameBeyond(world.table, { report: `gone${n}`, time: '2026-11-24T08:00:00.000Z' }, [address], undefined);
    await enter(world.table, { ...madeReport(200), id: 'zz-honest' });
    await nameBeyond(world.table, { report: 'zz-honest', time: '2026-11-24T08:00:00.000Z' }, [address], undefined);
    const body = await lookUp(address);
    expect(body).toMatchObject({ alsoNamed: [{ report: 'REF0-0200' }], moreNamed: false });
  });

  it('takes at most 14 calls, 25 read and 6 write units, whatever its age and however many name it', async () => {
    const wallet = addressOf('p2wpkh', 'budgeted');
    const id = 'b'.repeat(43);
    const now = world.clock().toISOString();
    await putSession(world.table, sha256(Buffer.from(id, 'utf8')), {
      ...{ who: 'investigator-7', name: 'Aino', roles: ['analyst'], openedAt: now, usedAt: now },
      workingOn: 'case 7, seized phone',
    });
    const page = gatewayEvent({ path: `/wallets/${wallet}`, headers: { cookie: `__Host-desk=${id}` } });
    // By a clock that stands still: once a minute a session is noted as used, however slow the machine is.
    const still = { ...world, clock: () => new Date(now) };
    // A chain is opened once a process.
    await answerDesk(readRequest(page), still);
    const looked = async () => {
      let html = '';
      const { calls } = await consumedBy(world.table.client, async () => {
        const { status, body } = await answerDesk(readRequest(page), still);
        expect(status).toBe(200);
        html = String(body);
      });
      const sum = (of: 'read' | 'write'): number => calls.reduce((total, call) => total + call[of], 0);
      expect(calls.length).toBeLessThanOrEqual(14);
      expect(sum('read')).toBeLessThanOrEqual(25);
      expect(sum('write')).toBeLessThanOrEqual(6);
      return html;
    };
    const entering = async (from: number, to: number, more: Partial<Report> = {}) => {
      for (let n = from; n < to; n += 1)
        await enter(
          world.table,
          reportNaming(n, [wallet], { textHash: `t${n}`, newWallets: n === from ? [wallet] : [], ...more }),
        );
    };
    await entering(1_000, 1_026);
    expect(await looked()).toContain('Reports that name it: 26');
    await entering(1_026, 1_000 + runs(110, 600));
    expect(await looked()).toContain(`Reports that name it: ${runs(110, 600)}`);

    // A year on, with reports on more days than are listed, joined with another wallet, and in a case.
    for (let day = 0; day < 40; day += 1) {
      const receivedAt = new Date(Date.parse('2025-11-24T08:00:00.000Z') + day * 86_400_000).toISOString();
      await entering(2_000 + 4 * day, 2_000 + 4 * (day + 1), { receivedAt });
    }
    await noteTotals(world.table, { kind: 'wallet', id: wallet }, world.clock());
    const later = new Date(world.clock().getTime() + 60_000);
    await rollUpTotals({ table: world.table, matchKey: MATCH_KEY }, { kind: 'wallet', id: wallet }, later);
    const queue = { client: test.clients.queue, url: test.queueUrls.clusters };
    const decided = await decideLink(
      { ...world, clusters: queue, clock: world.clock },
      { verdict: 'join', by: 'desk|aino', reason: 'seized phone', wallets: [wallet, ADDRESS] },
    );
    await settleLink(world, decided.ok ? decided.link : '');
    const html = await looked();
    expect(html).toContain(`Reports that name it: ${runs(110, 600) + 160}`);
    expect(html).toContain('Earlier days are not listed here');
    expect(html).toContain('seized phone');
  });

  it('is the same under the versioned path, and for bech32 in upper case', async () => {
    const { body } = await ask(`/api/v1/wallets/${ADDRESS.toUpperCase()}`);
    expect(body.address).toBe(ADDRESS);
  });

  it('of an unknown address says that asking was recorded', async () => {
    const { status, body } = await ask(`/api/v1/wallets/${addressOf('p2tr', 'unknown')}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ detail: expect.stringContaining('recorded'), audit: { seq: expect.any(Number) } });
  });

  it.each([
    ['/api/v1/wallets/bc1qnonsense', 400],
    [`/api/v1/wallets/${BESIDE.toLowerCase()}`, 400],
    ['/api/v1/wallets', 404],
    ['/api', 404],
    ['/api/v1/wallets/a/b', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect(await ask(path)).toMatchObject({ status, body: { detail: expect.any(String) } });
  });

  it('is refused to one who is not signed in, and reads nothing', async () => {
    test.cloud.calls.start();
    expect((await ask(`/api/v1/wallets/${ADDRESS}`, null)).status).toBe(401);
    expect((await ask(`/api/v1/wallets/${ADDRESS}`, {})).status).toBe(401);
    expect(test.cloud.calls.list()).toEqual([]);
  });

  it('is not answered where it cannot be recorded', async () => {
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'PutItem', kind: 'error' });
    await expect(ask(`/api/v1/wallets/${ADDRESS}`)).rejects.toThrow();
    clear();
  });
});

describe('the audit log', () => {
  it('says who asked for what and when, for known and unknown addresses', async () => {
    const { body } = await ask(`/api/v1/wallets/${ADDRESS}`);
    const { day, chain, seq } = body.audit;
    expect((await auditLog(day)).at(-1)).toMatchObject({
      day,
      chain,
      seq,
      who: 'investigator-7',
      via: 'api',
      outcome: 'ok',
      what: DESK_ROUTES.walletOfApi.audit,
      about: ADDRESS,
    });
  });

  it('is chained without a gap when many ask at the same time', async () => {
    const at = '2031-01-01T00:00:00.000Z';
    const deed = (n: number) => ({ who: `i${n}`, what: 'wallet.look-up', about: ADDRESS, at });
    await Promise.all(Array.from({ length: 10 }, (_, n) => writeAudit(world.table, deed(n), 4_000_000_000)));
    const entries = await auditLog('2031-01-01');
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    for (const [n, entry] of entries.entries()) {
      expect(entry.hash).toBe(entryHash(entry));
      if (n > 0) expect(entry.previous).toBe(entries[n - 1]?.hash);
    }
    expect(new Set(entries.map(({ who }) => who)).size).toBe(10);
  });

  it('shows a changed entry by its hash', async () => {
    const [entry] = await auditLog('2031-01-01');
    if (entry === undefined) throw new Error('no entry');
    for (const field of [
      'who',
      'name',
      'what',
      'about',
      'reason',
      'case',
      'outcome',
      'digest',
      'at',
      'previous',
    ] as const) {
      expect(entryHash({ ...entry, [field]: 'changed' })).not.toBe(entry.hash);
    }
  });
});
