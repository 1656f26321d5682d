import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeToday, markRead, type TodayAnswer } from '#actions/desk/describe-today.ts';
import { decidedByOthers } from '#actions/desk/today/describe-news.ts';
import type { MoneyEntry, PaidEntry } from '#domain/brief/daily-money.ts';
import { noteProfile } from '#io/table/desk/profile.ts';
import { logMoney } from '#io/table/payment/money-log.ts';
import { amongDecided } from '#io/table/store/decided.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { DeskVisitor, deskWorld, startIssuer } from '#test/support/web/desk-visitor.ts';

/** Half past midnight in Helsinki, where it is half past ten in the evening of the day before in UTC. */
const NOW = '2026-11-24T22:30:00.000Z';
const WALLET = addressOf('p2wpkh', 'letter');
const ASKER = { who: 'analyst', name: 'Anna Analyst', roles: ['analyst'], via: 'page' as const };

let test: TestCloud;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let world: DeskWorld;
let table: Table;
let now = new Date(NOW);
let reports = 0;

const entered = async (...times: string[]): Promise<void> => {
  for (const at of times) {
    reports += 1;
    await enter(table, reportNaming(reports, [WALLET], { receivedAt: at, processedAt: at }));
  }
};
const paid = (at: string, fields: Partial<PaidEntry> = {}): MoneyEntry => ({
  ...{ kind: 'paid', at, time: at, txid: `${reports}${at}`.replaceAll(/\D/g, '').padStart(64, 'a'), vout: 0 },
  ...{ address: WALLET, campaign: null, satoshi: 1_000_000n, verdict: 'victim', first: false },
  cents: { EUR: 50_000, USD: 55_000, SEK: 560_000 },
  ...fields,
});
const today = (): Promise<TodayAnswer> => describeToday(world, ASKER);

beforeAll(async () => {
  test = await openCloud();
  issuer = await startIssuer(test);
  world = deskWorld(test, { issuer: issuer.issuer, clock: () => now });
  table = { client: test.clients.ledger, name: test.table };
  await noteProfile(table, { who: 'analyst', name: 'Anna Analyst', roles: ['analyst'], signedInAt: NOW });
  // Yesterday in Helsinki, then today; and one an hour before the last fortnight began.
  await entered('2026-11-10T20:00:00.000Z', '2026-11-10T22:00:00.000Z');
  await entered(
    '2026-11-24T08:00:00.000Z',
    '2026-11-24T21:59:59.999Z',
    '2026-11-24T22:00:00.000Z',
    '2026-11-24T22:29:00.000Z',
  );
});
afterAll(async () => {
  await issuer.stop();
  await test.close();
});

describe('the first page', () => {
  it('counts reports by the day of the place, the last minutes too, once and the same again', async () => {
    const { days } = await today();
    expect(days).toHaveLength(14);
    expect(days.slice(-2)).toEqual([
      { from: '2026-11-23T22:00:00.000Z', reports: 2 },
      { from: '2026-11-24T22:00:00.000Z', reports: 2 },
    ]);
    expect(days[0]).toEqual({ from: '2026-11-11T22:00:00.000Z', reports: 0 });
    expect((await today()).days).toEqual(days);
    now = new Date('2026-11-24T22:50:00.000Z');
    await entered('2026-11-24T22:31:00.000Z', '2026-11-24T22:49:30.000Z');
    expect((await today()).days.at(-1)?.reports).toBe(4);
    await Promise.all([today(), today(), today()]);
    expect((await today()).days.at(-1)?.reports).toBe(4);
  });

  it('tells what is new since it was said to be read, and until then of the last 24 hours', async () => {
    expect((await today()).news).toMatchObject({ isMarked: false, reports: 6 });
    const read = (await today()).at;
    for (const at of ['', 'x', '2031-01-01T00:00:00.000Z', `${read}x`]) await markRead(world, 'analyst', at);
    expect((await today()).news.isMarked).toBe(false);
    await markRead(world, 'analyst', read);
    expect((await today()).news).toMatchObject({ isMarked: true, since: read, reports: 0, decided: [], first: [] });

    now = new Date('2026-11-24T23:20:00.000Z');
    await entered('2026-11-24T23:10:00.000Z');
    await commit(table, [
      logMoney(paid('2026-11-24T23:05:00.000Z', { first: true })),
      logMoney(paid('2026-11-20T10:00:00.000Z', { first: true, vout: 1 })),
    ]);
    const decided = { what: 'wallet.hold', about: WALLET, reason: 'asked by the unit' };
    await putRows(
      table,
      [
        { by: 'lead', name: 'Leo Lead', at: '2026-11-24T23:00:00.000Z' },
        { by: 'analyst', at: '2026-11-24T23:01:00.000Z' },
        { by: 'lead', at: '2026-11-24T22:00:00.000Z' },
      ].map((who, n) => ({ pk: `WALLET#${n}`, sk: `DECISION#00000${n}`, ...amongDecided({ ...decided, ...who }) })),
    );
    const { news, money } = await today();
    expect(news).toMatchObject({ reports: 1, first: [{ address: WALLET, satoshi: 1_000_000n }], moreDecided: false });
    expect(news.decided.map(({ by, at }) => [by, at])).toEqual([['lead', '2026-11-24T23:00:00.000Z']]);
    expect([money.day.victim.payments, money.week.victim.payments]).toEqual([1, 2]);
  });

  it('tells what others decided before the month began, and does not say none where their lines are behind many of one’s own', async () => {
    const decidedBy = (by: string, at: string, n: number) => ({
      ...{ pk: `WALLET#${by}`, sk: `DECISION#${String(n).padStart(6, '0')}` },
      ...amongDecided({ what: 'wallet.hold', about: WALLET, reason: 'asked by the unit', by, at }),
    });
    const ends = { now: new Date('2027-02-01T00:30:00.000Z'), since: new Date('2027-01-31T20:00:00.000Z') };
    await putRows(table, [
      decidedBy('lead', '2027-01-31T23:50:00.000Z', 1),
      decidedBy('lead', '2027-01-31T19:00:00.000Z', 2),
    ]);
    const { decided, moreDecided } = await decidedByOthers(table, 'analyst', ends);
    expect([decided.map(({ at }) => at), moreDecided]).toEqual([['2027-01-31T23:50:00.000Z'], false]);

    const own = Array.from({ length: 50 }, (_, n) =>
      decidedBy('analyst', `2027-03-10T12:00:${String(n).padStart(2, '0')}.000Z`, n),
    );
    await putRows(table, [decidedBy('lead', '2027-03-10T11:00:00.000Z', 3), ...own]);
    const day = { now: new Date('2027-03-10T13:00:00.000Z'), since: new Date('2027-03-10T10:00:00.000Z') };
    expect(await decidedByOthers(table, 'analyst', day)).toEqual({ decided: [], moreDecided: true });
  });

  it('shows it all, says what is not known rather than nothing, and is marked as read by a form', async () => {
    const analyst = new DeskVisitor(world);
    await analyst.enter('analyst');
    await analyst.get('/cases');
    await analyst.post('/cases', { act: 'open', title: 'Letters of November', reason: 'asked by the unit' });
    const page = String((await analyst.get('/')).body);
    for (const said of [
      'New since',
      'Letters of November',
      'Mon 23 Nov',
      'Wed 25 Nov, so far',
      'The chain is not followed here',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('0 BTC');
    const at = /name="read" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await analyst.post('/', { read: at })).headers?.location).toBe('/');
    expect(String((await analyst.get('/')).body)).toContain(`datetime="${at}"`);
  });
});
