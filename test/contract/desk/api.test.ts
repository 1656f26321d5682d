import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SETTLED_MS } from '#actions/desk/mirror/list-changed.ts';
import { decide } from '#actions/gate/decide.ts';
import { DESK_SCOPES } from '#domain/desk/roles.ts';
import { reportSubject } from '#domain/feed/told/subject.ts';
import { sha256 } from '#domain/identity.ts';
import type { Original } from '#domain/original.ts';
import { putSealed } from '#io/objects/originals.ts';
import { readLooks } from '#io/table/audit/looks.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { changedRows } from '#io/table/desk/changed.ts';
import { toldElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { settleElsewhere } from '#io/table/feed/unheard.ts';
import { auditPartition } from '#io/table/store/keys.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { queryRows } from '#io/table/store/read.ts';
import { answerDesk } from '#lambdas/desk/answer-desk.tsx';
import { sealCursor } from '#lambdas/desk/api/cursor.ts';
import type { DeskWorld } from '#lambdas/desk/context.ts';
import { readRequest } from '#lambdas/http/request.ts';
import type { Route } from '#lambdas/http/route.ts';
import { DESK_ANSWERS } from '#lambdas/routes/desk-answers.ts';
import { DESK_API } from '#lambdas/routes/desk-api.ts';
import { addressOf } from '#test/support/addresses.ts';
import type { TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { runs } from '#test/support/runs.ts';
import { deskCloud } from '#test/support/web/desk-cloud.ts';
import { answered, askApi, LEAD } from '#test/support/web/desk-program.ts';

const ADDRESS = addressOf('p2wpkh', 'letter');
const OTHER = addressOf('p2pkh', 'beside');
const PEOPLE = { subject: 'analyst-1', roles: 'analyst' };

const desk = deskCloud(async ({ table }) => {
  await enter(table, reportNaming(1, [ADDRESS, OTHER]));
  for (let n = 2; n < 62; n += 1) {
    await enter(table, madeReport(n, { receivedAt: `2026-11-24T09:${String(n - 2).padStart(2, '0')}:00.000Z` }));
  }
});
let test: TestCloud;
let world: DeskWorld;
beforeAll(() => {
  ({ test, world } = desk);
});

const entries = () =>
  queryRows(
    { client: test.clients.ledger, name: test.table },
    { pk: auditPartition(world.clock().toISOString().slice(0, 10)) },
    AuditRow,
  );

describe('an error', () => {
  it.each([
    ['GET', '/nothing-here', 404, undefined],
    ['PUT', `/wallets/${ADDRESS}`, 405, 'GET, HEAD'],
    ['DELETE', '/decisions', 405, 'GET, HEAD, POST'],
    ['GET', '/wallets/query', 400, undefined],
    ['GET', '/search', 405, 'POST'],
    ['POST', '/cases/x/items/wallet/y', 405, 'DELETE'],
  ])('of %s %s is problem+json with status %i', async (method, path, status, allow) => {
    const response = await askApi(world, path, { method });
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.headers.allow).toBe(allow);
    expect(response.body).toMatchObject({ type: 'about:blank', title: expect.any(String), status });
  });

  it.each(['{"q":"a","q":"b"}', '{"q":"a","\\u0071":"b"}'])(
    'of a field that stands there twice, %s, is a 400',
    async (json) => {
      expect(await askApi(world, '/search', { method: 'POST', json })).toMatchObject({
        ...{ status: 400, body: { reason: 'body' } },
      });
    },
  );

  it('of a call without a token says how to come', async () => {
    const { status, headers } = await askApi(world, `/wallets/${ADDRESS}`, { claims: null });
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="desk"']);
  });

  it('never says back what was sent', async () => {
    const secret = 'Maija Meikäläinen';
    const sent = [
      await askApi(world, `/wallets/${encodeURIComponent(secret)}`),
      await askApi(world, `/wallets/${ADDRESS}`, { query: { [secret]: secret } }),
      await askApi(world, `/wallets/${ADDRESS}/reports`, { query: { limit: secret, cursor: secret } }),
      await askApi(world, '/search', { method: 'POST', json: { [secret]: secret } }),
      await askApi(world, '/search', { method: 'POST', json: `{"q": "${secret}` }),
      await askApi(world, '/decisions', { method: 'POST', json: { verb: secret, about: secret, reason: secret } }),
    ];
    for (const { status, text } of sent) {
      expect(status).toBe(400);
      expect(text).not.toMatch(/Maija|Meik/);
    }
    expect(JSON.stringify(await entries())).not.toMatch(/Maija|Meik/);
  });
});

describe('parameters', () => {
  it.each([
    ['that are not known', { moneyasof: '2026-11-24' }],
    ['of a day that there is not', { moneyAsOf: '2026-02-30' }],
  ])('%s are refused', async (_, query) => {
    expect((await askApi(world, `/wallets/${ADDRESS}`, { query })).status).toBe(400);
  });

  it.each(['0', '201', '-1', '1e2', '5.5', ' 5', '', '9'.repeat(100)])('of a limit are 1 to 200: %j', async (limit) => {
    expect((await askApi(world, `/wallets/${ADDRESS}/reports`, { query: { limit } })).status).toBe(400);
  });

  it('that stand there twice are refused', async () => {
    const event = gatewayEvent({
      path: `/api/v1/wallets/${ADDRESS}`,
      query: { moneyAsOf: '2026-11-24' },
      authorizer: LEAD,
    });
    const twice = { ...event, multiValueQueryStringParameters: { moneyAsOf: ['2026-11-24', '2026-11-24'] } };
    expect((await answerDesk(readRequest(twice), world)).status).toBe(400);
  });

  it.each([
    ['another type', { 'Content-Type': 'text/plain' }, '{"q":"x"}', 415],
    ['no JSON', {}, '{', 400],
    ['too long', {}, JSON.stringify({ q: 'x'.repeat(200_000) }), 413],
    ['of another set of signs', { 'Content-Type': 'application/json; charset=utf-16' }, '{"q":"x"}', 415],
    ['a list', {}, '[]', 400],
    ['more than is taken', {}, '{"q":"x","z":1}', 400],
    ['__proto__', {}, '{"q":"x","__proto__":{"a":1}}', 400],
  ])('of a body that is %s are refused', async (_, headers, json, status) => {
    expect((await askApi(world, '/search', { method: 'POST', json, headers })).status).toBe(status);
  });
});

describe('a body', () => {
  it.each(['application/json;charset=UTF-8', 'application/json; charset="utf-8"'])(
    'may say that it is %s',
    async (type) => {
      const response = await askApi(world, '/search', {
        method: 'POST',
        json: '{"q":"x"}',
        headers: { 'Content-Type': type },
      });
      expect(response.status).toBe(200);
    },
  );

  it('that does not fit is refused in words of ours, which name the field and no type of a library', async () => {
    const sent = [{}, { q: 1 }, { q: null }, []];
    for (const json of sent) {
      const { body } = await askApi(world, '/search', { method: 'POST', json });
      expect(body).toMatchObject({ status: 400, detail: 'This is missing, or not of its type' });
    }
    const { body } = await askApi(world, '/search', { method: 'POST', json: {} });
    expect(body.reason).toBe('q');
  });

  it('that is too long is called as the gateway calls it', async () => {
    const json = JSON.stringify({ q: 'x'.repeat(200_000) });
    expect((await askApi(world, '/search', { method: 'POST', json })).body.title).toBe('Content Too Large');
  });
});

describe('what can be read', () => {
  it('can be asked for without its body', async () => {
    const { status, text, headers } = await askApi(world, `/wallets/${ADDRESS}`, { method: 'HEAD' });
    expect([status, text, headers['content-type']]).toEqual([200, '', 'application/json']);
  });
});

describe('a list', () => {
  const path = `/wallets/${ADDRESS}/reports`;
  it('is read page by page, newest first, each line once, and says how many there are', async () => {
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const query: Record<string, string> = { limit: '25', ...(cursor === undefined ? {} : { cursor }) };
      const { items, next, total } = await answered('walletReports', world, path, { query });
      seen.push(...items.map(({ reference }) => reference));
      if (next === null) {
        expect(total).toEqual({ value: 61, exact: true });
        break;
      }
      expect(total.exact).toBe(false);
      expect(total.value).toBeLessThanOrEqual(61);
      cursor = next;
    }
    expect(new Set(seen).size).toBe(61);
    expect(seen[0]).toBe('REF0-0061');
    expect(seen.at(-1)).toBe('REF0-0001');
  });

  it('has a cursor that says nothing, and is good for this list and this filter alone', async () => {
    const { next } = await answered('walletReports', world, path, { query: { limit: '5' } });
    const cursor = next ?? '';
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toMatch(/report|WALLET|SEEN|bc1/);
    const changed = `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const [at, with_] of [
      [`/wallets/${OTHER}/reports`, cursor],
      [`/wallets/${ADDRESS}/days`, cursor],
      ['/clusters', cursor],
      [path, changed],
      [path, `${cursor}A`],
      [path, 'x'],
      [path, Buffer.from('["x",1]').toString('base64url')],
    ] as const) {
      const { status, body } = await askApi(world, at, { query: { cursor: with_ } });
      expect([at, status, body.reason]).toEqual([at, 400, 'cursor']);
    }
    // The limit may be another on each page.
    expect((await askApi(world, path, { query: { cursor, limit: '7' } })).status).toBe(200);
  });

  it('names reports by their references, never by ids of the ledger', async () => {
    const { text } = await askApi(world, path);
    expect(text).not.toMatch(/"report\d+"/);
    expect(JSON.parse(text).items[0]).toMatchObject({ reference: 'REF0-0061', sameAs: null });
  });
});

describe('what changed', () => {
  const DAY_MS = 86_400_000;
  const at = (ago: number): Date => new Date(world.clock().getTime() - ago);
  // As `changes` puts it: the desk only reads.
  const ledger = () => ({ client: test.clients.ledger, name: test.table });
  const put = (ago: number, id: string) =>
    putRows(ledger(), changedRows([{ what: 'changed', kind: 'report', id }], at(ago)));
  /** All that a mirror hears that goes on from a cursor, and the cursor that it ends with. */
  const mirrored = async (from?: string, limit = '3') => {
    const ids: string[] = [];
    let since = from;
    for (let pages = 0; pages < 20; pages += 1) {
      const query: Record<string, string> = { limit, ...(since === undefined ? {} : { since }) };
      const page = await answered('changesOfApi', world, '/changes', { query });
      ids.push(...page.items.flatMap(({ changes }) => changes.map(({ id }) => id)));
      since = page.next;
      if (!page.more) break;
    }
    return { ids, since: since ?? '' };
  };

  it('is told in order, each once, over days, and goes on where a mirror ended', async () => {
    await put(31 * DAY_MS, 'too old');
    for (let n = 0; n < 8; n += 1) await put(5 * DAY_MS - n * 0.7 * DAY_MS, `w${n}`);
    const first = await mirrored();
    expect(first.ids).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']);
    expect(await mirrored(first.since)).toEqual({ ids: [], since: expect.any(String) });
    await put(SETTLED_MS + 1, 'w8');
    await put(SETTLED_MS - 5_000, 'too young');
    const second = await mirrored(first.since);
    expect(second.ids).toEqual(['w8']);
    expect((await mirrored(second.since)).ids).toEqual([]);
  });

  it('names what to ask again, and nothing of what is gone', async () => {
    const changes = [
      { what: 'gone', kind: 'report', id: 'AAAA-0001' },
      { what: 'created', kind: 'report', id: 'AAAA-0002' },
    ] as const;
    await putRows(ledger(), changedRows(changes, at(SETTLED_MS + 2)));
    const { items } = await answered('changesOfApi', world, '/changes', { query: { limit: '200' } });
    expect(items.flatMap((one) => one.changes)).toEqual(
      expect.arrayContaining([
        { ...changes[0], href: null },
        { ...changes[1], href: expect.stringMatching(/\/api\/v1\/reports\/AAAA-0002$/) },
      ]),
    );
  });

  it('is refused to a mirror that was away for too long, and by a cursor of another list', async () => {
    const of = { route: 'changesOfApi', filter: {} };
    const old = {
      at: at(40 * DAY_MS)
        .toISOString()
        .slice(0, 10),
      before: 0,
    };
    const since = sealCursor(await world.matchKey(), of, old);
    expect(await askApi(world, '/changes', { query: { since } })).toMatchObject({
      ...{ status: 410, body: { reason: 'expired' } },
    });
    const { next } = await answered('walletReports', world, `/wallets/${ADDRESS}/reports`, { query: { limit: '5' } });
    for (const wrong of [next ?? '', 'x']) {
      expect(await askApi(world, '/changes', { query: { since: wrong } })).toMatchObject({
        ...{ status: 400, body: { reason: 'cursor' } },
      });
    }
  });
});

describe('money', () => {
  it('is whole satoshi, or a decimal with its currency, and nothing else', async () => {
    const { demanded } = await answered('walletOfApi', world, `/wallets/${ADDRESS}`);
    expect(demanded).toEqual([{ amount: '12200.00', currency: 'EUR' }]);
  });
});

describe('a wallet in sum', () => {
  it('has at most 4 kB, a year and 40,000 reports old', async () => {
    const old = addressOf('p2wpkh', 'old');
    const table = { client: test.clients.ledger, name: test.table };
    const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb');
    await enter(table, reportNaming(900, [old]));
    for (let n = 0; n < 365; n += 1) {
      const day = new Date(Date.parse('2025-12-01') + n * 86_400_000).toISOString().slice(0, 10);
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk: `WALLET#${old}`, sk: `TALLY#${day}#0` },
          UpdateExpression: 'ADD reports :n, led :n, demandedEUR :e, demandedBTC :b, demandedUSD :e SET v = :v',
          ExpressionAttributeValues: { ':n': 110, ':e': 22_000_00, ':b': 50_000_000, ':v': 1 },
        }),
      );
    }
    const { text } = await askApi(world, `/wallets/${old}`);
    expect(JSON.parse(text).reports).toBeGreaterThan(40_000);
    expect(text.length).toBeLessThan(4_096);
  }, 60_000);
});

describe('many addresses at once', () => {
  it('are looked up by one entry of the audit log, which has how many and the hash of the list', async () => {
    const before = (await entries()).length;
    const addresses = [ADDRESS, addressOf('p2tr', 'unknown'), 'Maija Meikäläinen', ADDRESS];
    const body = await answered('walletsQuery', world, '/wallets/query', { method: 'POST', json: { addresses } });
    expect(body.items.map(({ line, state }) => [line, state])).toEqual([
      [1, 'known'],
      [2, 'unknown'],
      [3, 'invalid'],
      [4, 'known'],
    ]);
    expect(body).toMatchObject({ known: 2, unknown: 1, invalid: 1 });
    const written = (await entries()).slice(before);
    expect(written).toMatchObject([
      { what: 'wallet.query', about: '4 lines', digest: expect.stringMatching(/^\w{64}$/) },
    ]);
  });

  it('are a thousand at most', async () => {
    const json = { addresses: Array.from({ length: 1_001 }, () => ADDRESS) };
    expect((await askApi(world, '/wallets/query', { method: 'POST', json })).status).toBe(400);
  });
});

describe('a decision', () => {
  const post = (json: object, headers: Record<string, string> = {}) =>
    askApi(world, '/decisions', { method: 'POST', json, headers });

  it('is made as of the version that was seen, and said again to who sends it twice', async () => {
    const json = { verb: 'hold', about: OTHER, reason: 'police asked for it', ifVersion: 0 };
    const first = await post(json, { 'Idempotency-Key': 'one' });
    expect(first.status).toBe(201);
    expect(first.body.decision).toMatchObject({ what: 'wallet.hold', about: OTHER, by: LEAD.subject, name: LEAD.name });
    const again = await post(json, { 'Idempotency-Key': 'one' });
    expect([again.status, again.body.decision]).toEqual([201, first.body.decision]);
    const { items } = await answered('walletDecisions', world, `/wallets/${OTHER}/decisions`);
    expect(items).toHaveLength(1);
    const { headers } = await post(json, { 'Idempotency-Key': '\u0007' });
    expect(headers['content-type']).toBe('application/problem+json');
  });

  it('is refused with what stands where somebody else has decided meanwhile', async () => {
    const settings = world.settings;
    await decide({ ...world, settings }, { who: 'lead-2', verb: 'release', address: OTHER, reason: 'agreed' });
    const { status, body } = await post({ verb: 'reject', about: OTHER, reason: 'a shop’s', ifVersion: 1 });
    expect(status).toBe(409);
    expect(body).toMatchObject({ reason: 'changed-meanwhile', stands: { last: { verb: 'release', by: 'lead-2' } } });
    const { version } = body.stands;
    expect((await post({ verb: 'reject', about: OTHER, reason: 'a shop’s', ifVersion: version })).status).toBe(201);
  });

  it('about two wallets says that one hand holds both', async () => {
    const wish = { verb: 'join', about: ADDRESS, other: OTHER, reason: 'one seized phone' };
    const { items } = await answered('walletLinks', world, `/wallets/${ADDRESS}/links`);
    const ifVersion = items[0]?.version ?? 0;
    const { status, body } = await post({ ...wish, ifVersion });
    expect([status, body.decision.what]).toEqual([201, 'link.join']);
    expect(await answered('walletLinks', world, `/wallets/${ADDRESS}/links`)).toMatchObject({
      items: [{ to: { type: 'wallet', address: OTHER }, state: 'active' }],
    });
  });

  it('says why, and names nobody', async () => {
    for (const reason of ['', '   ', 'her son Mikael Virtanen said so']) {
      const { status, text } = await post({ verb: 'hold', about: ADDRESS, reason, ifVersion: 0 });
      expect(status).toBe(400);
      expect(text).not.toContain('Mikael');
    }
  });
});

describe('a change that comes with an Idempotency-Key', () => {
  const open = (title: string, key: string, claims: Record<string, string> = LEAD) =>
    askApi(world, '/cases', {
      ...{ method: 'POST', json: { title, reason: 'new campaign' }, claims },
      headers: { 'Idempotency-Key': key },
    });

  it('is done once, and answered again as it was the first time', async () => {
    const [first, again] = [await open('Case 8', 'case-8'), await open('Case 8', 'case-8')];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const { items } = await answered('casesOfApi', world, '/cases');
    expect(items.filter(({ title }) => title === 'Case 8')).toHaveLength(1);
    // Somebody else's key is another one, and so is another route's request under the same.
    const other = await open('Case 8', 'case-8', { subject: 'lead-2', roles: 'lead' });
    expect(other.body.id).not.toBe(first.body.id);
    const [notes] = [
      await askApi(world, `/cases/${first.body.id}/notes`, {
        ...{ method: 'POST', json: { text: 'bank asked' }, headers: { 'Idempotency-Key': 'case-8' } },
      }),
    ];
    expect([notes?.status, notes?.body.reason]).toEqual([422, 'other-request']);
  });

  it('is refused where the key came with something else, and may be mended under it where it was refused', async () => {
    await open('Case 9', 'case-9');
    const other = await open('Case 10', 'case-9');
    expect([other.status, other.body.reason]).toEqual([422, 'other-request']);
    const table = (of: string) =>
      askApi(world, '/exports', {
        method: 'POST',
        json: { what: { of }, format: 'csv' },
        headers: { 'Idempotency-Key': 'files' },
      });
    const [first, same, another] = [await table('campaigns'), await table('campaigns'), await table('clusters')];
    expect([first.status, same.body, another.status]).toEqual([202, first.body, 422]);
    expect((await open(' ', 'case-11')).status).toBe(400);
    expect((await open('Case 11', 'case-11')).status).toBe(201);
  });

  it('is done once by two who send it at one moment, and again where the first one died', async () => {
    const both = await Promise.all([open('Case 12', 'case-12'), open('Case 12', 'case-12')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { answerOnce } = await import('#actions/desk/answer-once.ts');
    const asked = { who: 'somebody', key: 'dead', request: ['x'] };
    let now = world.clock();
    const at = { table: world.table, clock: () => now };
    let nested: unknown;
    const answer = { status: 201, headers: {}, body: '{}' };
    await answerOnce(at, asked, async () => {
      // While the first is at it; then a minute later, as if it had died.
      nested = await answerOnce(at, asked, async () => answer);
      now = new Date(now.getTime() + 61_000);
      expect(await answerOnce(at, asked, async () => ({ ...answer, body: '"second"' }))).toMatchObject({ ok: true });
      return answer;
    });
    expect(nested).toEqual({ ok: false, reason: 'under-way' });
    expect(await answerOnce(at, asked, async () => answer)).toMatchObject({ answer: { body: '"second"' } });
    await expect(answerOnce(at, { ...asked, key: 'thrown' }, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await answerOnce(at, { ...asked, key: 'thrown' }, async () => answer)).toMatchObject({ ok: true });
  });
});

describe('the reports of a day', () => {
  it('are listed page by page, newest first, and those of another day or state are not', async () => {
    const query = { day: '2026-11-24', limit: '40' };
    const first = await answered('reportsOfApi', world, '/reports', { query });
    const rest = await answered('reportsOfApi', world, '/reports', { query: { ...query, cursor: first.next ?? '' } });
    const references = [...first.items, ...rest.items].map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBeGreaterThanOrEqual(61);
    const times = [...first.items, ...rest.items].map(({ receivedAt }) => receivedAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect((await answered('reportsOfApi', world, '/reports', { query: { day: '2026-11-23' } })).items).toEqual([]);
    const unread = { day: '2026-11-24', state: 'unreadable' };
    expect((await answered('reportsOfApi', world, '/reports', { query: unread })).items).toEqual([]);
    for (const wrong of [{ state: 'processed', wallet: ADDRESS }, { day: '2026-11-24', wallet: ADDRESS }, {}])
      expect((await askApi(world, '/reports', { query: wrong as Record<string, string> })).status).toBe(400);
  });
});

describe('a case', () => {
  it('is opened, filled, noted in and emptied', async () => {
    const { id } = await answered('openCaseOfApi', world, '/cases', {
      method: 'POST',
      json: { title: 'Case 7', reason: 'new campaign' },
    });
    const item = { kind: 'report', id: 'REF0-0001', reason: 'the first letter' };
    const table = { client: test.clients.ledger, name: test.table };
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: 'RECEIPT#REF0-0001', sk: 'h', report: 'report1', v: 1 } }),
    );
    await answered('putIntoCase', world, `/cases/${id}/items`, { method: 'POST', json: item });
    await answered('putIntoCase', world, `/cases/${id}/items`, {
      method: 'POST',
      json: { kind: 'wallet', id: ADDRESS, reason: 'its wallet' },
    });
    const twice = await askApi(world, `/cases/${id}/items`, { method: 'POST', json: item });
    expect([twice.status, twice.body.reason]).toEqual([409, 'in-already']);
    await answered('noteInCaseOfApi', world, `/cases/${id}/notes`, { method: 'POST', json: { text: 'bank asked' } });
    const found = await answered('caseOfApi', world, `/cases/${id}`);
    expect(found.holds).toEqual(
      expect.arrayContaining([
        { kind: 'report', id: 'REF0-0001' },
        { kind: 'wallet', id: ADDRESS },
      ]),
    );
    expect(JSON.stringify(found)).not.toMatch(/"report1"/);
    expect((await answered('walletOfApi', world, `/wallets/${ADDRESS}`)).cases).toEqual([{ id, title: 'Case 7' }]);
    const { body: seen } = await askApi(world, `/wallets/${ADDRESS}`, {
      claims: { subject: 'p', scopes: 'desk.read' },
    });
    expect(seen.cases).toEqual([]);
    await answered('takeOutOfCase', world, `/cases/${id}/items/wallet/${ADDRESS}`, { method: 'DELETE' });
    expect((await answered('caseOfApi', world, `/cases/${id}`)).holds).toHaveLength(1);
    expect((await answered('casesOfApi', world, '/cases')).items.map((one) => one.id)).toContain(id);
    expect((await askApi(world, '/cases/nothing')).status).toBe(404);
  });
});

describe('the audit log', () => {
  it('is read whole by auditors, with addresses masked, and by others as far as it is theirs', async () => {
    const all = await answered('auditOfApi', world, '/audit', { claims: { subject: 'ada', roles: 'auditor' } });
    expect(all.items.length).toBeGreaterThan(3);
    expect(JSON.stringify(all)).not.toContain(ADDRESS);
    const own = await answered('auditOfApi', world, '/audit', { claims: PEOPLE });
    expect(own.items.every(({ who }) => who === PEOPLE.subject)).toBe(true);
    const program = await answered('auditOfApi', world, '/audit', { claims: { subject: 'p', scopes: 'desk.audit' } });
    expect(JSON.stringify(program)).not.toContain(ADDRESS);
    const some = await answered('auditOfApi', world, '/audit', {
      ...{ query: { what: 'case.open', who: LEAD.subject } },
      claims: { subject: 'ada', roles: 'auditor' },
    });
    expect(some.items.length).toBeGreaterThan(0);
    expect(some.items.every(({ what, who }) => what === 'case.open' && who === LEAD.subject)).toBe(true);
  });

  it('is verified by auditors: whole, or with the first entry that is not', async () => {
    const ask = { method: 'POST', json: {}, claims: { subject: 'ada', roles: 'auditor' } };
    const whole = await answered('verifyAuditOfApi', world, '/audit/verify', ask);
    expect(whole).toMatchObject({ ok: true, firstBroken: null, anchoredHead: null });
    expect(whole.entries).toBeGreaterThan(10);
    expect((await askApi(world, '/audit/verify', { ...ask, json: { from: '2020-01-01' } })).status).toBe(400);
    expect((await askApi(world, '/audit/verify', { ...ask, claims: LEAD })).status).toBe(403);
    const [entry] = await entries();
    const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb');
    const { key } = await import('#io/table/store/keys.ts');
    const set = (reason: string | undefined) =>
      test.clients.ledger.send(
        new UpdateCommand({
          TableName: test.table,
          Key: key.audit(entry?.day ?? '', entry?.at ?? '', entry?.chain ?? '', entry?.seq ?? 0),
          UpdateExpression: 'SET reason = :reason',
          ExpressionAttributeValues: { ':reason': reason ?? '' },
        }),
      );
    await set('another reason');
    const broken = await answered('verifyAuditOfApi', world, '/audit/verify', ask);
    expect(broken).toMatchObject({ ok: false, firstBroken: { at: entry?.at } });
    await set(entry?.reason);
  });
});

describe('a token', () => {
  it('says whose it is, for no purpose', async () => {
    const claims = { subject: 'program-1', scopes: 'desk.read desk.case other' };
    expect(await answered('me', world, '/me', { claims, headers: { 'X-Purpose': '' } })).toEqual({
      ...{ subject: 'program-1', name: null, roles: [] },
      scopes: ['desk.read', 'desk.case'],
    });
  });
});

describe('what is open to anybody', () => {
  it('is whether it answers, and what it takes', async () => {
    expect((await askApi(world, '/health', { claims: null })).status).toBe(204);
    expect(await answered('signInOfApi', world, '/sign-in', { claims: null })).toMatchObject({ clientId: null });
    const { body, headers } = await askApi(world, '/openapi.json', { claims: null });
    expect(headers['content-type']).toBe('application/openapi+json');
    expect(body).toMatchObject({ openapi: '3.1.1', paths: { '/wallets/{address}': { get: {} } } });
    const docs = await answerDesk(readRequest(gatewayEvent({ path: '/api/v1/docs' })), world);
    expect(docs.status).toBe(200);
    expect(String(docs.body)).toContain('<code>GET /wallets/{address}</code>');
  });
});

const NAMES = Object.keys(DESK_API) as (keyof typeof DESK_API)[];
const Word = fc.oneof(
  fc.constantFrom(
    ADDRESS,
    OTHER,
    ADDRESS.toUpperCase(),
    'campaign1',
    'CAMPAI',
    'REF0-0001',
    'report',
    'wallet',
    'a'.repeat(64),
  ),
  fc.constantFrom(
    '..',
    '%2f',
    '%00',
    '*',
    '__proto__',
    'constructor',
    'NaN',
    '1e999',
    '2026-11-24',
    '2026-02-30',
    '2026-11',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const Query = fc.dictionary(
  fc.constantFrom(
    'limit',
    'cursor',
    'sort',
    'since',
    'language',
    'month',
    'by',
    'what',
    'day',
    'from',
    'to',
    'moneyAsOf',
    'campaign',
    'wallet',
    'mine',
    'rank',
    'x',
  ),
  fc.oneof(fc.constantFrom('1', '200', 'last', 'reports', 'growth', 'fi', 'true', 'wallet'), Word),
  { maxKeys: 3 },
);
const Json = fc.oneof(
  fc.record(
    {
      verb: fc.oneof(fc.constantFrom('hold', 'release', 'undo', 'join', 'cut', 'reject'), Word),
      about: Word,
      other: Word,
      reason: fc.oneof(fc.constantFrom('police asked for it'), fc.string({ maxLength: 1_200 })),
      ifVersion: fc.oneof(fc.nat(3), fc.integer(), fc.double()),
      as: Word,
      until: Word,
      q: Word,
      title: Word,
      text: Word,
      kind: fc.oneof(fc.constantFrom('wallet', 'report', 'campaign', 'cluster'), Word),
      id: Word,
      verdict: fc.constantFrom('seen', 'forged', 'x'),
      addresses: fc.array(Word, { maxLength: 5 }),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
/** What a body may hold of all that could: mostly what its route takes. */
const fitted = (route: Route, json: unknown): unknown => {
  const { json: schema } = route.input;
  if (schema === undefined || typeof json !== 'object' || json === null) return json;
  const shape = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  return Object.fromEntries(Object.entries(json).filter(([name]) => shape.includes(name) || name === 'z'));
};

describe('whatever is asked', () => {
  it('is answered as the document says, never by an error of ours, and is refused in a form that programs read', async () => {
    let answeredWell = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(Word, { minLength: 3, maxLength: 3 }),
        fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, Query),
        Json,
        fc.boolean(),
        fc.constantFrom(LEAD, { subject: 'p', scopes: DESK_SCOPES.join(' ') }, PEOPLE),
        async (name, words, query, json, isFitted, claims) => {
          const route: Route = DESK_API[name];
          const parts = [...words];
          const path = route.path
            .slice('/api/v1'.length)
            .replace(/:\w+/g, () => (parts.pop() ?? 'x').replaceAll('/', '').trim() || 'x');
          const body = isFitted ? fitted(route, json) : json;
          if (name === 'apiDocs') return;
          const response = await askApi(world, path, { method: route.method, query, json: body ?? null, claims });
          const { status } = response;
          expect([name, status < 500]).toEqual([name, true]);
          if (status >= 400) {
            expect(response.headers['content-type']).toBe('application/problem+json');
            expect(response.body).toMatchObject({ type: 'about:blank', status });
            return;
          }
          // A word may make of a path another route of the table: what it answers is held to one of them.
          const fits = NAMES.some((each) => {
            const { body: schema, status: wanted } = DESK_ANSWERS[each];
            if (status !== wanted) return false;
            return schema === null
              ? response.body === null || each === 'openapi'
              : schema.safeParse(response.body).success;
          });
          const own = DESK_ANSWERS[name].body;
          expect([name, own?.safeParse(response.body).success ?? fits]).toEqual([name, true]);
          answeredWell += 1;
        },
      ),
      { seed: 17, numRuns: runs(300, 5_000) },
    );
    expect(answeredWell).toBeGreaterThan(runs(300, 5_000) / 10);
  }, 600_000);
});

describe('what a program is told', () => {
  const claims = { subject: 'program-7', scopes: 'desk.read' };

  it('stands in the register; what is taken back of it is asked for and acknowledged by itself alone', async () => {
    const ledger = { client: test.clients.ledger, name: test.table };
    await answered('walletOfApi', world, `/wallets/${ADDRESS}`, { claims });
    await answered('walletOfApi', world, `/wallets/${ADDRESS}`, { claims: PEOPLE });
    const rows = (await toldElsewhere(ledger, ADDRESS)).filter(({ recipient }) => recipient !== 'p');
    expect(rows).toMatchObject([{ channel: 'api', recipient: 'program-7', ref: expect.stringMatching(/^2026-/) }]);
    const at = world.clock().toISOString();
    await settleElsewhere(ledger, rows, { at, reason: 'not-extortion' });
    const { items } = await answered('correctionsOfApi', world, '/corrections', { claims });
    expect(items).toMatchObject([{ subject: ADDRESS, channel: 'api', reason: 'not-extortion', retractedAt: at }]);
    const others = { claims: { subject: 'program-2', scopes: 'desk.read' } };
    expect((await answered('correctionsOfApi', world, '/corrections', others)).items).toEqual([]);
    const heard = { method: 'POST', json: { subjects: [ADDRESS, 'bc1qnever'] } } as const;
    const acknowledge = (who: object) =>
      answered('acknowledgeOfApi', world, '/corrections/acknowledge', { ...heard, ...who });
    expect(await acknowledge(others)).toEqual({ acknowledged: 0 });
    expect(await acknowledge({ claims })).toEqual({ acknowledged: 1 });
    expect((await answered('correctionsOfApi', world, '/corrections', { claims })).items).toEqual([]);
  });
});

describe('a sealed original', () => {
  const KEY = 'originals/report2/1/mail';
  const ask = (claims: Record<string, string>, part = 'mail') =>
    askApi(world, `/reports/${madeReport(90).reference}/originals/${part}`, { claims });
  let original: Original;
  beforeAll(async () => {
    const bucket = { client: test.clients.objects, name: test.buckets.originals };
    const sealed = Buffer.from('sealed bytes');
    const sealedSha256 = sha256(sealed);
    await putSealed(bucket, KEY, sealed, sealedSha256);
    const received = { sha256: 'a'.repeat(64), size: 3, receivedAt: '2026-11-24T09:00:00.000Z' };
    original = { part: 'mail', key: KEY, ...received, sealedSha256 };
    await enter({ client: test.clients.ledger, name: test.table }, madeReport(90, { originals: [original] }));
  });

  it('is fetched as it lies by who has the scope, and the log has its hash', async () => {
    const { status, headers } = await ask({ subject: 'program-1', scopes: 'desk.evidence' });
    expect([status, headers['x-sealed-sha256'], headers['x-original-sha256']]).toEqual([
      ...[302, original.sealedSha256, original.sha256],
    ]);
    const sealed = await fetch(headers.location ?? '');
    expect(await sealed.text()).toBe('sealed bytes');
    const ledger = { client: test.clients.ledger, name: test.table };
    expect(await toldElsewhere(ledger, reportSubject(madeReport(90).reference))).toMatchObject([
      { channel: 'api', recipient: 'program-1', ref: expect.stringMatching(/^2026-/) },
    ]);
    const taken = (await entries()).filter(({ what }) => what === 'evidence.take');
    expect(taken).toMatchObject([
      { who: 'program-1', about: madeReport(90).id, outcome: 'sealed mail', digest: original.sealedSha256 },
    ]);
    const looks = await readLooks({ client: test.clients.ledger, name: test.table }, madeReport(90).reference);
    expect(looks).toMatchObject({ lines: [{ what: 'evidence.take', who: 'program-1' }] });
  });

  it('is refused to who reads alone, and to analysts of whom no case holds it', async () => {
    expect((await ask({ subject: 'program-1', scopes: 'desk.read' })).status).toBe(403);
    expect(await ask(PEOPLE)).toMatchObject({ status: 403, body: { reason: 'not-yours' } });
    expect((await ask(LEAD, '7')).status).toBe(404);
    expect((await ask(LEAD)).status).toBe(302);
  });
});
