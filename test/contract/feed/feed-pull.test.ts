import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { STATES_PER_PAGE } from '#actions/feed/take-snapshot.ts';
import { unheard } from '#actions/feed/unheard.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { FeedEvent } from '#domain/feed/event.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { ofWallets, subjectOf } from '#domain/feed/group/log-event.ts';
import { type KeyScope, pullToken } from '#domain/feed/pull-token.ts';
import { retractionNews } from '#domain/feed/wallet-news.ts';
import { sha256 } from '#domain/identity.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import { readEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import { endKey, keysOf } from '#io/table/feed/partner-keys.ts';
import { key } from '#io/table/store/keys.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { letPull } from '#test/support/cloud/let-pull.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;
let token: string;
/** When partners ask, where it is not now. */
let at: Date | undefined;

beforeAll(async () => {
  test = await openCloud();
  receiver = await TestReceiver.start();
});
afterAll(async () => {
  await receiver.stop();
  await test.close();
});
beforeEach(async () => {
  tables += 1;
  at = undefined;
  const name = `pull-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: 'hotline-endpoint-',
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    loopback: ['CERT Example'],
    record: () => Promise.resolve(),
    clock: () => new Date(test.clock.now()),
  };
  endpoint = await register('CERT Example', 'GREEN');
  token = await tokenFor(endpoint, 1);
});

const register = async (name: string, audience: Audience): Promise<EndpointRef> => {
  const registered = await registerPartner(world, { name, url: receiver.url, audience });
  if (!registered.ok) throw new Error(registered.reason);
  return registered.endpoint;
};

/** A token as the operator's command makes it. */
const tokenFor = (ref: EndpointRef, chance: number, scopes?: KeyScope[]): Promise<string> =>
  letPull(world.table, ref, { chance, ...(scopes === undefined ? {} : { scopes }) });

const grow = async (from: number, to: number, audience: Audience = 'GREEN', at = test.clock.now()): Promise<void> => {
  for (let n = from; n <= to; n += 1) {
    const time = new Date(at).toISOString();
    const news = exerciseNews(`${audience} ${n}`, time.slice(0, 10));
    await append(world.table, audience, { news, cause: 'test', time, expires: 4_000_000_000 });
  }
};

interface Asked {
  path?: string;
  method?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string;
}

/** What a partner's program is answered, by the function under its own role. */
const ask = ({ path = '/feed/v1/events', headers = {}, ...asked }: Asked = {}) =>
  answerFeed(readRequest(gatewayEvent({ path, headers: { authorization: `Bearer ${token}`, ...headers }, ...asked })), {
    table: test.tableAs('feed', world.table.name),
    settings: world.settings,
    producer: { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' },
    clock: () => at ?? new Date(test.clock.now()),
  });

const pull = (after?: number | string, authorization = `Bearer ${token}`, limit = 25) =>
  ask({
    query: { limit: `${limit}`, ...(after === undefined ? {} : { after: String(after) }) },
    headers: { authorization },
  });

const delivery = async (after?: number): Promise<FeedDelivery | null> => {
  const { status, body } = await pull(after);
  expect([200, 204]).toContain(status);
  return status === 204 ? null : FeedDelivery.parse(JSON.parse(String(body)));
};

describe('what partners are given', () => {
  const entries = async (): Promise<AuditEntry[]> => {
    const now = world.clock();
    // What a test does within two hours may pass midnight.
    const [from = '', to = ''] = [new Date(now.getTime() - 2 * 60 * 60_000), now].map((at) =>
      at.toISOString().slice(0, 10),
    );
    return (await readAuditLog(world.table, from, to)).entries.filter(({ what }) => what.startsWith('feed.'));
  };
  const webhooks = () => ({ ...world, table: test.tableAs('webhooks', world.table.name) });

  it('is recorded before it is, one entry a delivery or pull: to whom, which seqs, how many, and a digest of the body', async () => {
    await grow(1, 3);
    const { body } = await pull(1);
    await pull(3);
    await deliverFeed(webhooks(), endpoint);
    const to = `${endpoint.partner}/${endpoint.id} GREEN`;
    const [delivered] = receiver.received.slice(-1);
    expect(await entries()).toMatchObject([
      { who: 'feed', what: 'feed.pull', about: `${to} 2-3`, outcome: '2', digest: sha256(Buffer.from(String(body))) },
      {
        who: 'webhooks',
        what: 'feed.deliver',
        about: `${to} 1-3`,
        outcome: '3',
        digest: sha256(Buffer.from(delivered?.body ?? '')),
      },
    ]);
    for (const event of FeedDelivery.parse(JSON.parse(delivered?.body ?? '')).events) {
      expect(JSON.stringify(await entries())).not.toContain(subjectOf(event));
    }
  });

  it('is recorded for each try, for the receiver may have taken in any', async () => {
    await grow(1, 1);
    receiver.answer(503);
    await deliverFeed(webhooks(), endpoint);
    receiver.answer(204);
    test.clock.advance(60 * 60_000);
    await deliverFeed(webhooks(), endpoint);
    const tries = await entries();
    expect(tries).toHaveLength(2);
    expect(new Set(tries.map(({ digest }) => digest)).size).toBe(1);
  });

  it('is not given where it cannot be recorded', async () => {
    await grow(1, 1);
    const before = receiver.received.length;
    // A process's first entry opens its chain.
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error' });
    await expect(pull(0)).rejects.toThrow();
    await deliverFeed(webhooks(), endpoint).catch(() => undefined);
    expect(receiver.received).toHaveLength(before);
    clear();
  });
});
/** Takes back what was told of a wallet of `grow`. */
const takeBack = async (n: number, audience: Audience = 'GREEN'): Promise<void> => {
  const time = new Date(test.clock.now()).toISOString();
  const { wallet } = exerciseNews(`${audience} ${n}`, time.slice(0, 10));
  const [said] = await readPublished(world.table, [audience], wallet.address);
  if (said === undefined) throw new Error('never told');
  const news = retractionNews(said.told, 'not-extortion');
  await append(world.table, audience, { news, cause: 'test', time, expires: 4_000_000_000 }, said);
};

describe('a partner that pulls its log', () => {
  it('is given what follows a seq, page by page, and nothing at its end', async () => {
    await grow(1, 60);
    const pages: FeedDelivery[] = [];
    for (let page = await delivery(); page !== null; page = await delivery(page.upto)) pages.push(page);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ after }) => after)).toEqual([0, ...pages.slice(0, -1).map(({ upto }) => upto)]);
    expect(pages.flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(
      Array.from({ length: 60 }, (_, n) => n + 1),
    );
    await grow(61, 61);
    expect((await delivery(60))?.events.map(({ seq }) => seq)).toEqual([61]);
  });

  it('is given, byte for byte, what a webhook would bring', async () => {
    await grow(1, 3);
    const { body } = await pull(0);
    const clock = () => new Date(test.clock.now());
    const table = test.tableAs('webhooks', world.table.name);
    await deliverFeed({ ...world, table, clock }, endpoint);
    expect(receiver.received.at(-1)?.body).toBe(body);
  });

  it('moves nothing: its webhook goes on where it was', async () => {
    await grow(1, 2);
    const before = await readEndpoint(world.table, endpoint);
    await pull(0);
    expect(await readEndpoint(world.table, endpoint)).toEqual(before);
  });

  it('sees the log of its own audience, and no other', async () => {
    await grow(1, 1, 'AMBER');
    expect(await delivery()).toBeNull();
    const amber = await register('CERT of Amber', 'AMBER');
    token = await tokenFor(amber, 2);
    expect((await delivery())?.audience).toBe('AMBER');
  });

  it('catches up by itself while its webhook is suspended, and not once it is disabled', async () => {
    await grow(1, 1);
    await stopEndpoint(world.table, endpoint, 'suspended', 'status 500');
    expect((await delivery())?.upto).toBe(1);
    await stopEndpoint(world.table, endpoint, 'disabled', 'by the operator');
    expect(await pull()).toMatchObject({ status: 403 });
  });

  it.each<[string, () => Promise<string>]>([
    ['none', async () => 'Bearer'],
    [
      'one of chance',
      async () =>
        `Bearer ${pullToken({ partner: endpoint.partner, id: '0123456789abcdef' }, new Uint8Array(32).fill(9))}`,
    ],
    [
      'another key’s',
      async () => `Bearer ${pullToken({ partner: endpoint.partner, id: '0'.repeat(16) }, new Uint8Array(32).fill(1))}`,
    ],
    [
      'the one before',
      async () => {
        await tokenFor(endpoint, 3);
        return `Bearer ${token}`;
      },
    ],
    [
      'one that was ended',
      async () => {
        await endKey(world.table, { partner: endpoint.partner, id: '0123456789abcdef' });
        return `Bearer ${token}`;
      },
    ],
  ])('is told how to come where its key is %s', async (_name, authorization) => {
    await grow(1, 1);
    const { status, headers, body } = await pull(0, await authorization());
    expect(status).toBe(401);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json' });
    expect(headers?.['www-authenticate']).toMatch(/^Bearer .*Basic/);
    expect(String(body)).not.toContain('bc1');
  });

  it('may send its key as its system can, one that is for something else in vain', async () => {
    await grow(1, 1);
    const basic = Buffer.from(`taxii:${token}`).toString('base64');
    for (const sent of [`Basic ${basic}`, `Token ${token}`, token]) expect((await pull(0, sent)).status).toBe(200);
    token = await tokenFor(endpoint, 4, ['taxii']);
    expect((await pull(0)).status).toBe(403);
  });

  it('is told to wait where a key is used more than sixty times in a minute, and no longer than that', async () => {
    const begun = Date.parse('2026-11-30T12:00:45.000Z');
    at = new Date(begun);
    const answers = await Promise.all(Array.from({ length: 70 }, () => pull(0)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(60);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers).toMatchObject({ 'retry-after': '15' });
    at = new Date(begun + 15_000);
    expect((await pull(0)).status).toBe(204);
    const [key] = await keysOf(world.table, endpoint.partner);
    expect(key?.usedOn).toBe('2026-11-30');
  });

  it('may ask for one event a line, for types and for a campaign, and is told what that covers', async () => {
    await grow(1, 4);
    await takeBack(2);
    const lines = await ask({ query: { type: 'wallet.retracted' }, headers: { accept: 'application/x-ndjson' } });
    expect(lines.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      'x-feed-upto': '5',
      'x-feed-more': 'false',
    });
    const events = String(lines.body)
      .trimEnd()
      .split('\n')
      .map((line) => FeedEvent.parse(JSON.parse(line)));
    expect(events).toMatchObject([{ seq: 5, type: 'wallet.retracted' }]);
    const none = await ask({ query: { campaign: 'none-such', limit: '3' } });
    expect(JSON.parse(String(none.body))).toMatchObject({ after: 0, upto: 3, more: true, events: [] });
  });

  it('is told that its seq is of another log, and where what it asks for has expired', async () => {
    await grow(1, 3);
    const name = (await readLogHead(world.table, 'GREEN'))?.log ?? '';
    expect((await ask({ query: { after: '1', log: name } })).status).toBe(200);
    const asked: Record<string, string>[] = [{ after: '1', log: 'log_0000000000000000' }, { after: '9' }];
    for (const query of asked) {
      const { status, body } = await ask({ query });
      expect([status, JSON.parse(String(body)).log]).toEqual([409, name]);
    }
    for (const seq of [1, 2])
      await world.table.client.send(
        new DeleteCommand({ TableName: world.table.name, Key: key.feedEvent('GREEN', seq) }),
      );
    const { status, body } = await ask();
    expect([status, JSON.parse(String(body))]).toMatchObject([410, { oldest: 3, snapshot: '/feed/v1/snapshot' }]);
    expect((await delivery(2))?.events).toHaveLength(1);
  });

  it('is spared what it has, by its entity tag', async () => {
    await grow(1, 1);
    const { headers } = await pull(0);
    const again = await ask({ query: { limit: '25' }, headers: { 'if-none-match': headers?.etag ?? '' } });
    expect([again.status, again.body]).toEqual([304, undefined]);
    await grow(2, 2);
    expect((await ask({ query: { limit: '25' }, headers: { 'if-none-match': headers?.etag ?? '' } })).status).toBe(200);
  });

  it('is told how its endpoints stand', async () => {
    await stopEndpoint(world.table, endpoint, 'suspended', 'status 500');
    const { body } = await ask({ path: '/feed/v1/status' });
    expect(JSON.parse(String(body))).toMatchObject({
      endpoints: [{ standing: 'suspended', problem: 'status 500', heard: 0 }],
    });
    expect(String(body)).not.toContain('whsec');
  });
});

describe('a snapshot', () => {
  const snapshot = async (after?: string): Promise<FeedEvent[]> => {
    const { status, headers, body } = await ask({
      path: '/feed/v1/snapshot',
      query: after === undefined ? {} : { after },
    });
    expect(status).toBe(200);
    const events = String(body)
      .split('\n')
      .filter(Boolean)
      .map((line) => FeedEvent.parse(JSON.parse(line)));
    const next = headers?.['x-feed-next'];
    return next === undefined ? events : [...events, ...(await snapshot(next))];
  };

  it('says how all stand that are listed though their events have expired, and where the log goes on', async () => {
    await grow(1, 5);
    for (let seq = 1; seq <= 5; seq += 1)
      await world.table.client.send(
        new DeleteCommand({ TableName: world.table.name, Key: key.feedEvent('GREEN', seq) }),
      );
    const { headers } = await ask({ path: '/feed/v1/snapshot' });
    expect(headers).toMatchObject({ 'x-feed-upto': '5', 'x-feed-more': 'false' });
    expect((await snapshot()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(await delivery(5)).toBeNull();
  });

  it('comes in pages, what changes meanwhile on a later one', async () => {
    await grow(1, STATES_PER_PAGE + 3);
    const first = await ask({ path: '/feed/v1/snapshot' });
    expect(first.headers?.['x-feed-more']).toBe('true');
    await takeBack(1);
    const rest = await snapshot(first.headers?.['x-feed-next']);
    expect(rest.map(({ type }) => type)).toEqual(['wallet.seen', 'wallet.seen', 'wallet.seen', 'wallet.retracted']);
  });

  it('introduces an innocent owner to nobody who was not told of them', async () => {
    await grow(1, 2);
    await takeBack(1);
    expect((await snapshot()).map(({ type }) => type)).toEqual(['wallet.seen']);
    const told = await register('CERT of Told', 'GREEN');
    token = await tokenFor(told, 5);
    await grow(3, 3);
    await pull(0);
    await takeBack(3);
    expect((await snapshot()).map(({ type }) => type)).toEqual(['wallet.seen', 'wallet.retracted']);
  });
});

describe('an acknowledgement', () => {
  const acknowledge = (body: string) => ask({ path: '/feed/v1/acks', method: 'POST', body });
  const unheardOf = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const { recipient } of unheard(world.table)) names.push(recipient);
    return names;
  };

  it('ends that a retraction counts as unheard, however often it comes', async () => {
    await grow(1, 2);
    await pull(0);
    await takeBack(1);
    expect(await unheardOf()).toEqual([`${endpoint.partner}/${endpoint.id}`]);
    const [event] = ofWallets((await delivery(2))?.events ?? []);
    expect(event?.acknowledge).toBeUndefined();
    for (let n = 0; n < 2; n += 1) {
      expect((await acknowledge(JSON.stringify({ events: [event?.id, 'evt_0000000000000000'] }))).status).toBe(204);
      expect(await unheardOf()).toEqual([]);
    }
  });

  it('of what is no acknowledgement is refused', async () => {
    for (const body of ['', '{', '[]', '{"events":"evt_1"}', JSON.stringify({ events: Array(501).fill('evt_1') })]) {
      expect((await acknowledge(body)).status).toBe(400);
    }
  });
});

it('keeps no token in the ledger', async () => {
  const keys = await keysOf(world.table, endpoint.partner);
  expect(keys).toHaveLength(1);
  expect(JSON.stringify(keys)).not.toContain(token.split('.')[2]);
});
