import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectionsOf, type ReadCollection, readCollection } from '#actions/feed/read-collection.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { nextAfter, readNext } from '#domain/feed/taxii/filter.ts';
import { retractionNews } from '#domain/feed/wallet-news.ts';
import { append, appendFirst, MAX_FIRST_AT_ONCE, readPublished } from '#io/table/feed/feed.ts';
import { createEndpoint, readEndpoint } from '#io/table/feed/partner.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { runs } from '#test/support/runs.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const TAXII = 'application/taxii+json;version=2.1';
const REF: EndpointRef = { partner: 'cert', id: 'one' };

let test: TestCloud;
let tables = 0;
let world: ReadCollection;
let token: string;
let minute = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(async () => {
  tables += 1;
  const name = `taxii-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  world = {
    table: { client: test.clients.ledger, name },
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    producer: { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' },
    // A minute for each request: how often a key is used is tried elsewhere.
    clock: () => {
      minute += 1;
      return new Date(Date.parse('2026-11-30T12:00:00Z') + minute * 60_000);
    },
  };
  await createEndpoint(world.table, {
    ...REF,
    partnerName: 'CERT',
    url: 'https://hooks.example/',
    audience: 'AMBER',
    standing: 'active',
    delivered: 0,
    heard: 0,
    sent: 0,
    replays: 0,
    failed: 0,
  });
  token = await letPull(world.table, REF);
});

const TIME = '2026-11-29T12:00:00.000Z';
const tell = async (name: string, type: 'wallet.seen' | 'wallet.retracted' = 'wallet.seen'): Promise<void> => {
  const seen = exerciseNews(name, TIME.slice(0, 10));
  const [said] = await readPublished(world.table, ['AMBER'], seen.wallet.address);
  const news = type === 'wallet.seen' ? seen : retractionNews(seen, 'not-extortion');
  await append(world.table, 'AMBER', { news, cause: 'test', time: TIME, expires: 4_000_000_000 }, said);
};
const tellMany = async (from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += MAX_FIRST_AT_ONCE) {
    const names = Array.from({ length: Math.min(MAX_FIRST_AT_ONCE, to - start) }, (_, n) => `many ${start + n}`);
    const entries = names.map((name) => ({
      news: exerciseNews(name, TIME.slice(0, 10)),
      cause: 'test',
      time: TIME,
      expires: 4_000_000_000,
    }));
    await appendFirst(world.table, 'AMBER', entries);
  }
};

const ask = async (path: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const event = gatewayEvent({ path, query, headers: { authorization: `Bearer ${token}`, accept: TAXII, ...headers } });
  const asFeed = { ...world, table: test.tableAs('feed', world.table.name) };
  const { status, headers: answered = {}, body } = await answerFeed(readRequest(event), asFeed);
  return { status, headers: answered, json: body === undefined ? undefined : JSON.parse(String(body)) };
};
const api = '/taxii2/api';
const amber = (): string => {
  const found = collectionsOf({ audience: 'AMBER' }, world.producer).find(({ audience }) => audience === 'AMBER');
  return `${api}/collections/${found?.id}`;
};

describe('TAXII 2.1', () => {
  it('says where its root and the collections of a key are, and that nothing is written to them', async () => {
    expect(await ask('/taxii2/')).toMatchObject({
      status: 200,
      headers: { 'content-type': TAXII },
      json: { api_roots: ['https://feed.hotline.example/taxii2/api/'] },
    });
    expect((await ask(`${api}/`)).json).toMatchObject({ versions: [TAXII] });
    const { collections } = (await ask(`${api}/collections/`)).json;
    expect(collections).toMatchObject([
      { can_read: true, can_write: false },
      { can_read: true, can_write: false },
    ]);
    expect((await ask(`${amber()}/`)).json).toEqual(collections[0]);
    const [green] = collectionsOf({ audience: 'GREEN' }, world.producer);
    expect((await ask(`${api}/collections/${green?.id}/objects/`)).status).toBe(404);
  });

  it.each([
    ['application/taxii+json', 200],
    ['application/taxii+json; version=2.1', 200],
    ['application/json, text/plain, */*', 200],
    ['application/*', 200],
    ['', 200],
    ['application/taxii+json;version=2.0', 406],
    ['application/json', 406],
    ['text/html', 406],
  ])('answers who accepts %j with %i', async (accept, status) => {
    const answer = await ask(`${api}/`, {}, { accept });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, TAXII]);
    if (status === 406) expect(answer.json).toMatchObject({ http_status: '406' });
  });

  it('says what is wrong in its own media type', async () => {
    const wrong: [string, Record<string, string>, Record<string, string>, number][] = [
      [`${api}/`, {}, { authorization: 'Bearer x' }, 401],
      [`${api}/nowhere/`, {}, {}, 404],
      [`${amber()}/objects/`, { limit: '0' }, {}, 400],
      [`${amber()}/objects/`, { added_after: 'yesterday' }, {}, 400],
      [`${amber()}/objects/`, { next: 'x' }, {}, 400],
      [`${amber()}/objects/indicator--00000000-0000-4000-8000-000000000000/`, {}, {}, 404],
    ];
    for (const [path, query, headers, status] of wrong) {
      const answer = await ask(path, query, headers);
      expect([path, answer.status, answer.headers['content-type'], answer.json.http_status]).toEqual([
        path,
        status,
        TAXII,
        `${status}`,
      ]);
    }
  });

  it('gives objects in the order in which they came, what came after a moment, and their manifest', async () => {
    for (const name of ['a', 'b', 'c']) await tell(name);
    const all = await ask(`${amber()}/objects/`);
    const manifest = (await ask(`${amber()}/manifest/`)).json.objects as { id: string; date_added: string }[];
    expect(manifest.map(({ id }) => id)).toEqual(all.json.objects.map(({ id }: { id: string }) => id));
    const dates = manifest.map((one) => one.date_added);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const date of dates) expect(date).toMatch(/\.\d{6}Z$/);
    expect(all.headers).toMatchObject({
      'x-taxii-date-added-first': dates[0],
      'x-taxii-date-added-last': dates.at(-1),
    });
    const later = await ask(`${amber()}/manifest/`, { added_after: dates[8] ?? '' });
    expect(later.json.objects).toEqual(manifest.slice(9));
    expect((await ask(`${amber()}/objects/`, { added_after: dates.at(-1) ?? '' })).json).toEqual({});
  });

  it('gives those that a filter names, and one by its id with its version', async () => {
    for (const name of ['a', 'b']) await tell(name);
    const indicators = (await ask(`${amber()}/objects/`, { 'match[type]': 'indicator,sighting', limit: '3' })).json;
    expect(indicators.objects.map(({ type }: { type: string }) => type)).toEqual([
      'indicator',
      'sighting',
      'indicator',
    ]);
    expect(indicators.more).toBe(true);
    const rest = await ask(`${amber()}/objects/`, { 'match[type]': 'indicator,sighting', next: indicators.next });
    expect(rest.json.objects.map(({ type }: { type: string }) => type)).toEqual(['sighting']);
    expect((await ask(`${amber()}/objects/`, { 'match[type]': 'malware', next: indicators.next })).status).toBe(400);
    for (const { id, modified } of indicators.objects) {
      expect((await ask(`${amber()}/objects/${id}/`)).json.objects).toMatchObject([{ id }]);
      expect((await ask(`${amber()}/objects/${id}/versions/`)).json).toEqual({ versions: [modified] });
      expect((await ask(`${amber()}/objects/`, { 'match[id]': id })).json.objects).toMatchObject([{ id }]);
    }
    const { objects } = (await ask(`${amber()}/objects/`, { 'match[type]': 'cryptocurrency-wallet' })).json;
    expect((await ask(`${amber()}/objects/${objects[0].id}/`)).json.objects).toEqual([objects[0]]);
  });

  it('revokes what was retracted, for who was told, and names it to nobody else; what is listed again is another', async () => {
    await tell('told');
    await ask(`${amber()}/objects/`);
    await tell('never');
    await tell('never', 'wallet.retracted');
    await tell('told', 'wallet.retracted');
    const indicators = async () => (await ask(`${amber()}/objects/`, { 'match[type]': 'indicator' })).json.objects;
    expect(await indicators()).toMatchObject([{ revoked: true }]);
    await tell('told');
    const [former, now] = await indicators();
    expect([former.revoked, now.revoked, former.id === now.id]).toEqual([true, false, false]);
    const wallets = (await ask(`${amber()}/objects/`, { 'match[type]': 'cryptocurrency-wallet' })).json.objects;
    expect(wallets).toHaveLength(1);
  });
});

describe('the MISP feed', () => {
  it('has a manifest, hashes and events, one attribute a wallet for ever, and hides the innocent', async () => {
    expect((await ask('/misp/manifest.json')).json).toEqual({});
    for (const name of ['told', 'kept']) await tell(name);
    const [uuid] = Object.keys((await ask('/misp/manifest.json')).json);
    const attributes = async () => (await ask(`/misp/${uuid}.json`)).json.Event.Attribute;
    const [before] = await attributes();
    await tell('never');
    await tell('never', 'wallet.retracted');
    await tell('told', 'wallet.retracted');
    const named = async () => (await attributes()).find((one: { value: string }) => one.value === before.value);
    expect(await attributes()).toHaveLength(2);
    expect(await named()).toMatchObject({ uuid: before.uuid, to_ids: false, deleted: true });
    await tell('told');
    expect(await named()).toMatchObject({
      uuid: before.uuid,
      deleted: false,
      comment: expect.not.stringContaining('RETRACTED'),
    });
    const hashes = await answerFeed(
      readRequest(gatewayEvent({ path: '/misp/hashes.csv', headers: { authorization: token } })),
      { ...world, table: test.tableAs('feed', world.table.name) },
    );
    // Of each wallet its address, the demand's amount, and what both share: symbol, currency, days.
    const lines = String(hashes.body).trimEnd().split('\n');
    const hashOf = (value: string): string => `${createHash('md5').update(value).digest('hex')},${uuid}`;
    for (const { value } of await attributes()) expect(lines).toContain(hashOf(value));
    expect(new Set(lines).size).toBe(lines.length);
    expect((await ask('/misp/00000000-0000-4000-8000-000000000000.json')).status).toBe(404);
    expect((await ask('/misp/etc.json')).status).toBe(404);
  });
});

describe('a collection that grows while it is read', () => {
  const WALLETS = runs(60, 2_000);

  it.each([1, 3, 500])('gives each object once and misses none, %i at a time', async (limit) => {
    await tellMany(0, WALLETS);
    const endpoint = (await readEndpoint(world.table, REF)) as Endpoint;
    const [collection] = collectionsOf(endpoint, world.producer);
    if (collection === undefined) throw new Error('no collection');
    const ids: string[] = [];
    let after = '';
    for (let more = true, page = 0; more; page += 1) {
      const read = await readCollection(world, endpoint, collection, { after, limit, filter: {} });
      ids.push(...read.objects.map(({ object }) => object.id));
      if (page % Math.ceil(300 / limit) === 0 && page < 1_200) await tellMany(WALLETS + page, WALLETS + page + 1);
      const next = read.last === null ? null : readNext({}, nextAfter({}, read.last));
      more = read.more && next !== null;
      after = next ?? after;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await readCollection(world, endpoint, collection, { after, limit: 500, filter: {} });
    const whole: string[] = [];
    for (let from = '', more = true; more; ) {
      const read = await readCollection(world, endpoint, collection, { after: from, limit: 500, filter: {} });
      whole.push(...read.objects.map(({ object }) => object.id));
      more = read.more;
      from = read.last ?? from;
    }
    expect([...ids, ...rest.objects.map(({ object }) => object.id)].slice(0, whole.length)).toEqual(
      whole.slice(0, ids.length + rest.objects.length),
    );
    expect(ids.length).toBeGreaterThanOrEqual(WALLETS * 5);
  });
});
