import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeliverFeed, deliverFeed } from '#actions/feed/deliver-feed.ts';
import { type RegisterPartner, registerPartner } from '#actions/feed/register-partner.ts';
import { FeedDelivery } from '#domain/feed/delivery.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { MAX_ATTEMPTS } from '#domain/feed/retry.ts';
import { ledgerClient } from '#io/clients.ts';
import { append } from '#io/table/feed/feed.ts';
import { readEndpoint, resumeEndpoint, takeEndpoint } from '#io/table/feed/partner.ts';
import { key } from '#io/table/store/keys.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import { functionSettings } from '#test/support/settings.ts';
import { type Received, TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const PREFIX = 'hotline-endpoint-';

let test: TestCloud;
let tables = 0;
let world: DeliverFeed & RegisterPartner;
let receiver: TestReceiver;
let endpoint: EndpointRef;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `feed-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  world = {
    table: { client: test.clients.ledger, name },
    secrets: test.clients.secrets,
    secretPrefix: PREFIX,
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    allowLoopback: true,
    record: () => Promise.resolve(),
    loopback: ['CERT Example'],
    clock: () => new Date(test.clock.now()),
  };
  receiver = await TestReceiver.start();
  endpoint = await register();
});
afterEach(() => receiver.stop());

const register = async (url = receiver.url): Promise<EndpointRef> => {
  const registered = await registerPartner(world, { name: 'CERT Example', url, audience: 'exercise' });
  if (!registered.ok) throw new Error(registered.reason);
  return registered.endpoint;
};

const grow = async (...names: (string | number)[]): Promise<void> => {
  for (const name of names) {
    const time = world.clock().toISOString();
    const news = exerciseNews(`exercise ${name}`, time.slice(0, 10));
    await append(world.table, 'exercise', { news, cause: 'test', time, expires: 4_000_000_000 });
  }
};

const numbers = (count: number, from = 1): number[] => Array.from({ length: count }, (_, n) => n + from);
const asFunction = (): DeliverFeed => ({ ...world, table: test.tableAs('webhooks', world.table.name) });
const deliver = (ref = endpoint): Promise<void> => deliverFeed(asFunction(), ref);
const state = async (ref = endpoint) => {
  const found = await readEndpoint(world.table, ref);
  if (found === null) throw new Error('no endpoint');
  return found;
};
const deliveryOf = ({ body }: Received): FeedDelivery => FeedDelivery.parse(JSON.parse(body));
const deliveries = (): FeedDelivery[] => receiver.received.map(deliveryOf);
const isDue = async (ref: EndpointRef, at = world.clock()): Promise<boolean> =>
  (await dueRows(world.table, at, 100)).some(({ sk }) => sk === key.endpoint(ref.partner, ref.id).sk);

/** Lets time pass until the next attempt is due, and rings as the sweep does. */
const nextAttempt = async (): Promise<void> => {
  const { dueAt = '' } = await state();
  test.clock.set(Date.parse(dueAt));
  expect(await isDue(endpoint)).toBe(true);
  await deliver();
};

describe('delivery to an endpoint', () => {
  it('is what is new, in order, each delivery continuing the one before, and then leaves the endpoint idle', async () => {
    await grow(...numbers(3));
    await deliver();
    await grow(4);
    await deliver();
    expect(deliveries().map(({ after, upto, events }) => [after, upto, events.length])).toEqual([
      [0, 3, 3],
      [3, 4, 1],
    ]);
    expect(await state()).toMatchObject({ delivered: 4, failed: 0 });
    expect(await isDue(endpoint)).toBe(false);
    expect(await state()).not.toHaveProperty('lease');
  });

  it('is nothing for a doorbell without news, or an endpoint that is not there', async () => {
    await deliver();
    await deliver({ partner: 'nobody', id: 'none' });
    expect(receiver.received).toEqual([]);
  });

  it('empties a backlog in several deliveries', async () => {
    await grow(...numbers(100));
    await deliver();
    expect(deliveries().length).toBeGreaterThan(1);
    expect(deliveries().flatMap(({ events }) => events.map(({ seq }) => seq))).toEqual(numbers(100));
  });

  it('is in order and at least once to a receiver that fails at random, workers that die, and doorbells that double', async () => {
    let random = 1;
    const chance = (): number => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return random / 2 ** 32;
    };
    const taken: FeedDelivery[] = [];
    receiver.respond = (response, request) => {
      const luck = chance();
      // Taken, though the answer is lost or says otherwise: what comes again must be the same.
      if (luck < 0.7) taken.push(deliveryOf(request));
      if (luck < 0.5) response.writeHead(204).end();
      else if (luck < 0.8) response.writeHead(500).end();
      else response.destroy();
    };
    for (let round = 0; (await state()).delivered < 30; round += 1) {
      if (round < 10) await grow(...numbers(3, round * 3 + 1));
      await resumeEndpoint(world.table, endpoint, null, world.clock().toISOString());
      const mortal = new Lifetime(2 + Math.floor(chance() * 12)).bind(ledgerClient(test.as('webhooks')));
      const dying = { ...world, table: { ...world.table, client: mortal } };
      await Promise.allSettled([deliverFeed(dying, endpoint), deliver()]);
    }
    let upto = 0;
    for (const delivery of taken) {
      expect(delivery.after).toBeLessThanOrEqual(upto);
      upto = Math.max(upto, delivery.upto);
    }
    expect(upto).toBe(30);
    expect(new Set(taken.flatMap(({ events }) => events.map(({ seq }) => seq)))).toEqual(new Set(numbers(30)));
  });

  it('waits for the lease of another, who then sees what came meanwhile', async () => {
    await grow(1);
    let ringing: Promise<void> | undefined;
    receiver.respond = (response) => {
      ringing ??= grow(2).then(() => deliver());
      ringing.then(() => response.writeHead(204).end());
    };
    await deliver();
    expect(deliveries().map(({ after, upto }) => [after, upto])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('is rung for by the sweep after a worker died with the lease', async () => {
    await grow(1);
    const now = world.clock();
    const until = new Date(now.getTime() + 60_000);
    await takeEndpoint(world.table, endpoint, 'dead', now.toISOString(), until.toISOString());
    await deliver();
    expect(receiver.received).toEqual([]);
    expect(await isDue(endpoint)).toBe(false);
    await nextAttempt();
    expect(await state()).toMatchObject({ delivered: 1 });
  });
});

describe('an endpoint that fails', () => {
  it('is tried again by the schedule with the same message, however the log grows, and not before', async () => {
    receiver.answer(503);
    await grow(1);
    await deliver();
    await grow(2);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await state()).toMatchObject({ failed: 1, problem: 'status 503', delivered: 0 });
    receiver.answer(204);
    await nextAttempt();
    const [first, again, next] = receiver.received;
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(next?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
    expect(await state()).toMatchObject({ failed: 0, delivered: 2 });
    expect(await state()).not.toHaveProperty('problem');
  });

  it("is suspended after the schedule's last attempt, and goes on where it was when it is enabled", async () => {
    receiver.answer(500);
    await grow(1);
    await deliver();
    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt += 1) await nextAttempt();
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    expect(await state()).toMatchObject({ standing: 'suspended', problem: 'status 500' });
    expect(await isDue(endpoint)).toBe(false);
    receiver.answer(204);
    await deliver();
    expect(receiver.received).toHaveLength(MAX_ATTEMPTS);
    await resumeEndpoint(world.table, endpoint, null, world.clock().toISOString());
    await deliver();
    expect(await state()).toMatchObject({ standing: 'active', delivered: 1 });
  });

  it('is disabled when it says that it is gone', async () => {
    receiver.answer(410);
    await grow(1);
    await deliver();
    expect(await state()).toMatchObject({ standing: 'disabled', problem: 'status 410' });
  });

  it('holds up nobody else', async () => {
    const other = await register('http://127.0.0.1:1/');
    await grow(1);
    await deliver(other);
    await deliver();
    expect(await state(other)).toMatchObject({ delivered: 0, failed: 1, problem: 'ECONNREFUSED' });
    expect(await state()).toMatchObject({ delivered: 1 });
  });

  it('waits, as any failure does, while its secret cannot be read', async () => {
    await grow(1);
    await deliverFeed({ ...asFunction(), secretPrefix: 'another-' }, endpoint);
    expect(await state()).toMatchObject({ failed: 1, problem: 'secret-not-readable' });
  });
});

describe('a log played again', () => {
  it('is delivered from there as other messages', async () => {
    await grow(1, 2);
    await deliver();
    await resumeEndpoint(world.table, endpoint, 0, world.clock().toISOString());
    await deliver();
    const [first, again] = receiver.received;
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
  });

  it('shows a gap where events have expired', async () => {
    await grow(1, 2, 3);
    for (const seq of [1, 2]) {
      const Key = key.feedEvent('exercise', seq);
      await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key }));
    }
    await deliver();
    expect(deliveries()).toMatchObject([{ after: 2, upto: 3 }]);
  });

  it('ends where all events have expired', async () => {
    await grow(1);
    const Key = key.feedEvent('exercise', 1);
    await world.table.client.send(new DeleteCommand({ TableName: world.table.name, Key }));
    await deliver();
    expect(receiver.received).toEqual([]);
    expect(await state()).toMatchObject({ delivered: 1 });
  });
});

describe('registering', () => {
  it('keeps the secret where only webhooks reads it, and shows it once', async () => {
    const registered = await registerPartner(world, { name: 'B', url: receiver.url, audience: 'GREEN' });
    if (!registered.ok) throw new Error(registered.reason);
    expect(registered.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(await state(registered.endpoint))).not.toContain(registered.secret.slice(6));
    const Name = `${PREFIX}${registered.endpoint.id}`;
    await expect(test.clients.secrets.send(new CreateSecretCommand({ Name, SecretString: 'x' }))).rejects.toThrow(
      'already exists',
    );
  });

  it.each([
    [{ name: '!', url: 'https://cert.example/' }, 'no-name'],
    [{ name: 'CERT', url: 'http://cert.example/' }, 'not-https'],
    [{ name: 'CERT', url: 'https://10.0.0.1/' }, 'private-address'],
    [{ name: 'CERT', url: 'https://[fd00::1]/' }, 'private-address'],
    [{ name: 'CERT', url: 'https://169.254.169.254/' }, 'private-address'],
  ])('refuses %j: %s', async (fields, reason) => {
    expect(await registerPartner(world, { ...fields, audience: 'GREEN' })).toEqual({ ok: false, reason });
  });
});

it('logs no secret and no address of a receiver', async () => {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  receiver.answer(500);
  await grow(1);
  await deliver();
  const written = JSON.stringify(spies.flatMap((spy) => spy.mock.calls));
  for (const spy of spies) spy.mockRestore();
  expect(written).not.toContain('whsec_');
  expect(written).not.toContain(String(receiver.port));
});
