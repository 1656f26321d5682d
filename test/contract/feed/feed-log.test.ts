import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '#domain/feed/audience.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { subjectOf } from '#domain/feed/group/log-event.ts';
import { BY_ITSELF } from '#domain/feed/marking.ts';
import { retractionNews, walletNews } from '#domain/feed/wallet-news.ts';
import { append, beginLog, type Entry, readHead, readPublished, readStates } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import type { Table } from '#io/table/store/table.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';

let test: TestCloud;
let table: Table;

beforeAll(async () => {
  test = await openCloud();
  table = { client: test.clients.ledger, name: test.table };
});
afterAll(() => test.close());

const TIME = '2026-11-24T12:00:00.000Z';

const entry = (wallet: string | number, reports = 3, cause = `report of ${wallet}`): Entry => ({
  news: walletNews(
    'wallet.seen',
    BY_ITSELF,
    { address: addressOf('p2wpkh', wallet), kind: 'p2wpkh', campaign: null },
    Array.from({ length: reports }, () => ({ time: TIME, channel: 'mail' as const, demands: [] })),
  ),
  cause,
  time: TIME,
  expires: 4_000_000_000,
});

const seqs = async (audience: Audience): Promise<number[]> =>
  (await readEvents(table, audience, 0, 1_000, 1_000)).map(({ seq }) => seq);

describe("an audience's log", () => {
  it('gives appenders that run at the same time seqs without a gap', async () => {
    const appended = await Promise.all(Array.from({ length: 20 }, (_, n) => append(table, 'GREEN', entry(n))));
    expect(appended).toEqual(Array.from({ length: 20 }, () => true));
    expect(await readHead(table, 'GREEN')).toBe(20);
    expect(await seqs('GREEN')).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  it('holds an event once when appenders race for it', async () => {
    const appended = await Promise.all(Array.from({ length: 8 }, () => append(table, 'AMBER', entry('same'))));
    expect(appended.filter(Boolean)).toHaveLength(1);
    expect(await seqs('AMBER')).toEqual([1]);
  });

  it('says more of a wallet only to who knows what was said last', async () => {
    const said = () => readPublished(table, ['GREEN', 'AMBER+STRICT'], addressOf('p2wpkh', 'grows'));
    await append(table, 'AMBER+STRICT', entry('grows', 3, 'third report'));
    const [third] = await said();
    expect(await append(table, 'AMBER+STRICT', entry('grows', 4))).toBe(false);
    expect(await append(table, 'AMBER+STRICT', entry('grows', 5, 'fifth report'), third)).toBe(true);
    expect(await append(table, 'AMBER+STRICT', entry('grows', 10), third)).toBe(false);
    expect(await said()).toMatchObject([{ audience: 'AMBER+STRICT', atLeast: 5, version: 2, cause: 'fifth report' }]);
    const [first, second] = await readEvents(table, 'AMBER+STRICT', 0, 9, 9);
    expect(first?.id).not.toBe(second?.id);
  });

  it('has one name, whoever appends first, and another where it begins anew', async () => {
    const nameOf = async (audience: Audience) => (await readLogHead(table, audience))?.log;
    const name = await nameOf('GREEN');
    expect(name).toMatch(/^log_[0-9a-z]{16}$/);
    expect(await nameOf('AMBER')).not.toBe(name);
    await append(table, 'GREEN', entry('one more'));
    expect(await nameOf('GREEN')).toBe(name);
    await beginLog(table, 'GREEN', { seq: 1_000_000, at: TIME });
    expect(await nameOf('GREEN')).not.toBe(name);
    await append(table, 'GREEN', entry('first of another log'));
    expect(await readHead(table, 'GREEN')).toBe(1_000_001);
  });

  it('keeps how each wallet stands, in the order in which it said so, and every generation that ended', async () => {
    const audience: Audience = 'AMBER+STRICT';
    const said = async (name: string) => (await readPublished(table, [audience], addressOf('p2wpkh', name)))[0];
    const tell = async (name: string, type: FeedEvent['type']) => {
      const listing = entry(name);
      const news = type === 'wallet.retracted' ? retractionNews(listing.news, 'duplicate') : { ...listing.news, type };
      expect(await append(table, audience, { ...listing, news }, await said(name))).toBe(true);
    };
    const states = async () => {
      const all = await readStates(table, audience, '', 100);
      const ours = new Set(['kept', 'back'].map((name) => addressOf('p2wpkh', name)));
      return all.filter(({ event }) => ours.has(subjectOf(event)));
    };
    for (const name of ['kept', 'back']) await tell(name, 'wallet.seen');
    await tell('kept', 'wallet.updated');
    await tell('back', 'wallet.retracted');
    expect((await states()).map(({ event }) => event.type)).toEqual(['wallet.updated', 'wallet.retracted']);
    await tell('back', 'wallet.seen');
    await tell('kept', 'wallet.paused');
    const now = await states();
    expect(now.map(({ event, former }) => [event.type, event.generation, former === true])).toEqual([
      ['wallet.retracted', 1, true],
      ['wallet.seen', 2, false],
      ['wallet.paused', 1, false],
    ]);
    const times = now.map(({ addedAt }) => addedAt);
    expect(times).toEqual([...new Set(times)].sort());
    expect(now[0]?.stixId).not.toBe(now[1]?.stixId);
    expect(now[0]?.mispUuid).toBe(now[1]?.mispUuid);
  });

  it('stays without a gap through conflicts, throttling and answers lost after the write', async () => {
    const before = await readHead(table, 'exercise');
    for (const kind of ['conflict', 'timeout-after-write', 'throttle'] as const) {
      test.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind, times: 3, probability: 0.5 });
    }
    for (let n = 0; n < 12; n += 1) await append(table, 'exercise', entry(`faulty ${n}`));
    test.cloud.faults.clear();
    expect(await readHead(table, 'exercise')).toBe(before + 12);
    expect(await seqs('exercise')).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });
});
