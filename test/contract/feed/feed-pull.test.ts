import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { pullToken, pullTokenHash } from '#domain/feed/pull-token.ts';
import { sha256 } from '#domain/identity.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { append } from '#io/table/feed/feed.ts';
import { letPull, readEndpoint, stopEndpoint } from '#io/table/feed/partner.ts';
import { answerFeed } from '#lambdas/feed/answer-feed.ts';
import { readRequest } from '#lambdas/http/request.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { gatewayEvent } from '#test/support/cloud/gateway-event.ts';
import { functionSettings } from '#test/support/settings.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;
let token: string;

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
const tokenFor = async (ref: EndpointRef, chance: number): Promise<string> => {
  const made = pullToken(ref, new Uint8Array(32).fill(chance));
  await letPull(world.table, ref, pullTokenHash(made));
  return made;
};

const grow = async (from: number, to: number, audience: Audience = 'GREEN', at = test.clock.now()): Promise<void> => {
  for (let n = from; n <= to; n += 1) {
    const time = new Date(at).toISOString();
    const news = exerciseNews(`${audience} ${n}`, time.slice(0, 10));
    await append(world.table, audience, { news, cause: 'test', time, expires: 4_000_000_000 });
  }
};

/** What a partner's program is answered, by the function under its own role. */
const pull = (after?: number | string, authorization: string | undefined = `Bearer ${token}`) =>
  answerFeed(
    readRequest(
      gatewayEvent({
        path: '/events',
        query: after === undefined ? {} : { after: String(after) },
        headers: authorization === undefined ? {} : { authorization },
      }),
    ),
    { table: test.tableAs('feed', world.table.name), settings: world.settings, clock: world.clock },
  );

const delivery = async (after?: number): Promise<FeedDelivery | null> => {
  const { status, body } = await pull(after);
  expect([200, 204]).toContain(status);
  return status === 204 ? null : FeedDelivery.parse(JSON.parse(String(body)));
};

describe('what partners are given', () => {
  const entries = async (): Promise<AuditEntry[]> => {
    const day = world.clock().toISOString().slice(0, 10);
    return (await readAuditLog(world.table, day, day)).entries.filter(({ what }) => what.startsWith('feed.'));
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
    for (const { wallet } of FeedDelivery.parse(JSON.parse(delivered?.body ?? '')).events) {
      expect(JSON.stringify(await entries())).not.toContain(wallet.address);
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

  it.each<[string, () => Promise<string | undefined>]>([
    ['none', async () => 'Bearer'],
    ['one of chance', async () => `Bearer ${pullToken(endpoint, new Uint8Array(32).fill(9))}`],
    ['another endpoint’s', async () => `Bearer ${pullToken({ ...endpoint, id: '0'.repeat(16) }, new Uint8Array(32))}`],
    [
      'that of an endpoint that pulls nothing',
      async () => {
        const silent = await register('CERT of Silence', 'GREEN');
        return `Bearer ${pullToken(silent, new Uint8Array(32))}`;
      },
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
        await letPull(world.table, endpoint, null);
        return `Bearer ${token}`;
      },
    ],
  ])('is told how to come where its token is %s', async (_name, authorization) => {
    await grow(1, 1);
    const { status, headers, body } = await pull(0, await authorization());
    expect(status).toBe(401);
    expect(headers?.['www-authenticate']).toMatch(/^Bearer/);
    expect(String(body)).not.toContain('bc1');
  });

  it('keeps no token in the ledger', async () => {
    const row = await readEndpoint(world.table, endpoint);
    expect(JSON.stringify(row)).not.toContain(token.split('.')[2]);
  });
});
